"""The desk of the Pebblewick conference: the four reports of the shipped scenario."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from reportwriter.adapters import press
from reportwriter.domain.accounts import MatchDecision
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.file_check import Signer, Version
from reportwriter.domain.ids import (
    ConferenceReference,
    RecordId,
    Reference,
    ReportId,
    StatementId,
)
from reportwriter.domain.people import ParentalResponsibility
from reportwriter.domain.relations import Bond
from reportwriter.domain.remarks import Remark, RemarkKind
from reportwriter.domain.statement import Kind, Source, SourceKind
from reportwriter.domain.when import When
from reportwriter.forms.outline import answer_rest
from reportwriter.records.scenario_file import load_scenario
from reportwriter.resources import resource_path
from reportwriter.services.desk.agenda import Agendas
from reportwriter.services.desk.agreeing import Agreements
from reportwriter.services.desk.desk import OpenDesk
from reportwriter.services.desk.headings import HeardReport, SideBySide
from reportwriter.services.desk.remarks import About
from reportwriter.services.desk.searching import DeskFound, DeskHit
from reportwriter.services.writing import OpenReport, with_form
from reportwriter.ui.desk.presenter import DeskTools
from reportwriter.ui.desk.remark_list import RemarkListTools
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import NOON
from tests.exchange.senders import LIBRARY
from tests.services.desk.heard import with_changed
from tests.ui.page_beside.pages import SchoolPages
from tests.ui.sample_board import SampleBoard, SampleRow, unchanged

FIC = ConferenceReference("FIC-0001")
SCHOOL, HEALTH, SOCIAL_CARE, POLICE = range(4)
OLDER_SCHOOL = "older school"
"""An earlier version of the school's report, which no column shows."""


@cache
def side_by_side() -> SideBySide:
    path = resource_path("scenarios/S1.json")
    scenario = load_scenario(path.read_bytes(), path.name)
    found = []
    for agency in scenario.agencies:
        known = Signer.KNOWN if agency.words_compared else Signer.NOT_YET_KNOWN
        report = agency.report(ReportId(agency.id), scenario.conference)
        opened = with_form(LIBRARY, report)
        answered = answer_rest(opened.form, report, agency.nothing_held_elsewhere or "")
        check = unchanged(signer=known)
        found.append(HeardReport(agency.id, replace(opened, report=answered), check))
    return SideBySide(tuple(found))


def with_gap() -> SideBySide:
    """Return the desk where health saw Otto in September, and then nobody for a long time."""
    desk = side_by_side()
    health = desk.reports[HEALTH]
    otto = next(one for one in health.opened.report.people if one.name.startswith("Otto"))
    first = health.printed[0]
    seen = replace(
        first,
        id=StatementId("seen"),
        reference=Reference("QQV"),
        text="Otto ran to the door and showed me the scar on his knee from the swing.",
        kind=Kind.OBSERVATION,
        when=When("2026-09-14"),
        about=(otto.id,),
        source=Source(kind=SourceKind.OWN),
        rests_on=(),
    )
    return with_changed(desk, HEALTH, statements=(*health.opened.report.statements, seen))


def with_many(desk: SideBySide, count: int) -> SideBySide:
    """Return a desk on which the police tell of so many more days, each of something else."""
    police = desk.reports[POLICE].opened.report
    dated = next(one for one in police.statements if one.when)
    first = date(2022, 1, 1)
    more = (
        replace(
            dated,
            id=StatementId(f"more {number}"),
            reference=Reference(f"M{number}"),
            text=f"Call {number} came from another street.",
            when=When((first + timedelta(days=number)).isoformat()),
        )
        for number in range(count)
    )
    return with_changed(desk, POLICE, statements=(*police.statements, *more))


def that_differs() -> SideBySide:
    """Return the desk where police and health spell, date and relate some otherwise."""
    desk = side_by_side()
    changed: dict[int, dict[str, dict[str, Any]]] = {
        POLICE: {
            "Juniper Pebblewick": {"born": date(2015, 9, 4)},
            "Fennimore Quillfeather": {"name": "Fennimore Quilfeather", "aliases": ()},
            "Corin Thrumm": {"parental_responsibility": ParentalResponsibility.NO},
        },
        HEALTH: {
            "Fennimore Quillfeather": {"name": "Fenimore Quillfeather", "aliases": ()},
            "Corin Thrumm": {"parental_responsibility": ParentalResponsibility.YES},
            "Marlow Thrumm": {"doctor": "Dr Elm, Bramwell Surgery"},
        },
    }
    for number, people in changed.items():
        report = desk.reports[number].opened.report
        told = tuple(replace(one, **people.get(one.name, {})) for one in report.people)
        relations = report.relations
        if number == POLICE:
            bonds = tuple(replace(one, bond=Bond.MARRIED) for one in relations.partnerships[1:])
            relations = replace(relations, partnerships=(relations.partnerships[0], *bonds))
        desk = with_changed(desk, number, people=told, relations=relations)
    return desk


@dataclass
class FakeRemarks:
    """Remarks kept in the order they were made."""

    kept: list[Remark] = field(default_factory=list)
    ids: Iterator[int] = field(default_factory=count)

    def of(self, conference: ConferenceReference) -> tuple[Remark, ...]:
        return tuple(self.kept)

    def toggle_mark(self, conference: ConferenceReference, about: About) -> bool:
        self._add(conference, RemarkKind.MARK, about, "")
        return True

    def ask(self, conference: ConferenceReference, about: About, text: str) -> Remark | None:
        return self._add(conference, RemarkKind.QUESTION, about, text) if text else None

    def note(self, conference: ConferenceReference, about: About, text: str) -> Remark | None:
        return self._add(conference, RemarkKind.NOTE, about, text) if text else None

    def reword(self, remark: Remark, text: str) -> Remark | None:
        return self._replaced(remark, replace(remark, text=text))

    def answer(self, remark: Remark, answer: str) -> Remark:
        return self._replaced(remark, replace(remark, answer=answer))

    def remove(self, remark: Remark) -> None:
        self.kept.remove(remark)

    def put_back(self, remark: Remark) -> None:
        self.kept.append(remark)

    def _replaced(self, remark: Remark, by: Remark) -> Remark:
        self.kept[self.kept.index(remark)] = by
        return by

    def _add(
        self, conference: ConferenceReference, kind: RemarkKind, about: About, text: str
    ) -> Remark:
        remark = Remark(
            id=RecordId(f"r{next(self.ids)}"),
            conference=conference,
            kind=kind,
            submission=about.submission,
            statement=about.statement,
            reference=about.reference,
            page=about.page,
            text=text,
            beside=about.beside,
            at=NOON,
        )
        self.kept.append(remark)
        return remark


def _board_rows(desk: SideBySide) -> tuple[SampleRow, ...]:
    """Return a line for each report, and one for a surgery whose report has not arrived."""
    came = (
        SampleRow(agency=one.agency, author=one.author, submission=one.submission, check=one.check)
        for one in desk.reports
    )
    return (*came, SampleRow(agency="GP practice", author="Duty doctor"))


def older_school() -> SampleRow:
    """Return the line of the school's earlier version."""
    school = side_by_side().reports[SCHOOL]
    return SampleRow(
        agency=school.agency,
        author=school.author,
        submission=OLDER_SCHOOL,
        check=unchanged(version=Version.SUPERSEDED),
    )


@dataclass
class FakeDecisions:
    """Decisions kept in the order they were made."""

    kept: dict[RecordId, MatchDecision] = field(default_factory=dict)

    def put(self, *decisions: MatchDecision, instead_of: tuple[RecordId, ...] = ()) -> None:
        self.remove(instead_of)
        self.kept |= {one.id: one for one in decisions}

    def remove(self, decisions: tuple[RecordId, ...]) -> None:
        for one in decisions:
            self.kept.pop(one, None)

    def of(self, conference: ConferenceReference) -> tuple[MatchDecision, ...]:
        return tuple(self.kept.values())


@dataclass
class FakeDesks:
    """Finds what a test says, or whatever holds the words as they are typed."""

    desk: SideBySide = field(default_factory=side_by_side)
    remarks: FakeRemarks = field(default_factory=FakeRemarks)
    decisions: FakeDecisions = field(default_factory=FakeDecisions)
    found: DeskFound | None = None
    trouble: ReportWriterError | None = None
    also: tuple[SampleRow, ...] = ()

    def open(self, conference: ConferenceReference) -> OpenDesk:
        if self.trouble:
            raise self.trouble
        return OpenDesk(
            letters=tuple(one for one in self.also if one.letter),  # type: ignore[misc]  # The same.
            board=SampleBoard(rows=(*_board_rows(self.desk), *self.also)),  # type: ignore[arg-type]  # All that is asked of a board.
            side_by_side=self.desk,
            remarks=self.remarks.of(conference),
        )

    def find(self, desk: OpenDesk, words: str) -> DeskFound:
        hits = (
            DeskHit(
                report=number,
                number=report.numbers[one.id],
                statement=one.id,
                kind=one.kind,
                excerpt=one.text,
            )
            for number, report in enumerate(desk.side_by_side.reports)
            for one in report.printed
            if words.casefold() in one.text.casefold()
        )
        return self.found or DeskFound(hits=tuple(hits))


@dataclass
class FakeReading:
    """Has what is no longer on the desk: an older version of the school's report."""

    def report(self, submission: str) -> OpenReport:
        assert submission == OLDER_SCHOOL
        return side_by_side().reports[SCHOOL].opened


@dataclass
class Written:
    """What was written, and what stops it."""

    files: dict[Path, bytes] = field(default_factory=dict)
    trouble: ReportWriterError | None = None

    def __call__(self, files: Mapping[Path, bytes]) -> None:
        if self.trouble:
            raise self.trouble
        self.files |= files


def tools_of(desks: FakeDesks, written: Written | None = None) -> DeskTools:
    runner = ImmediateRunner()
    agendas = Agendas(
        reading=FakeReading(),  # type: ignore[arg-type]  # All that is asked of it.
        library=LIBRARY,
        press=press,
        now=lambda: NOON,
    )
    return DeskTools(
        desks=desks,
        remarks=desks.remarks,
        listed=RemarkListTools(
            agendas=agendas,
            remarks=desks.remarks,
            write=written or Written(),
            vault=runner,
            pool=runner,
        ),
        pages=SchoolPages(desks.desk.reports[SCHOOL].opened),
        agreements=Agreements(store=desks.decisions, new_id=_ids("m"), now=lambda: NOON),  # type: ignore[arg-type]  # All that is asked of it.
        vault=runner,
        pool=runner,
        after_paint=runner,
        today=NOON.date,
    )


def _ids(letter: str) -> Callable[[], str]:
    numbers = count()
    return lambda: f"{letter}{next(numbers)}"


def about(report: HeardReport, words: str) -> About:
    """Return the statement of a report that holds these words."""
    said = next(one for one in report.printed if words in one.text)
    return About(submission=report.submission, statement=said.id, reference=said.reference)
