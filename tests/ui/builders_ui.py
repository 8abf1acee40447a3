"""A school's report on the Pebblewick family, and services that hold it in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from reportwriter.domain.changes import Change
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import (
    ConferenceReference,
    PersonId,
    Reference,
    ReportId,
    StatementId,
)
from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import (
    Basis,
    Disclosure,
    Evidence,
    Kind,
    Place,
    Source,
    SourceKind,
    Statement,
    Weight,
)
from reportwriter.domain.when import When
from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.forms.library import Library
from reportwriter.records.destruction import Destruction
from reportwriter.services.administrator_rows import AdministeredRow
from reportwriter.services.completeness import SectionReadiness, readiness
from reportwriter.services.conference_rows import ConferenceRow
from reportwriter.services.deputising import DeputyRow
from reportwriter.services.suggestions.suggestion import Suggestion
from reportwriter.services.writing import OpenReport, with_form
from reportwriter.ui.due import weekdays
from reportwriter.ui.home.own_reports import OwnReport
from reportwriter.ui.home.presenter import HomeTools
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sharing.presenter import SharingTools
from reportwriter.ui.write.edits import Edits
from reportwriter.ui.write.presenter import WriteTools
from tests.builders import CORIN, FEN, JUNIPER, a_conference, a_report
from tests.services.dated import deadlines

NOW = datetime(2026, 12, 18, 14, 2, tzinfo=UTC)
SIGNED_SHA = "0123456789abcdef" * 4
LIBRARY = Library()
ODALYS = PersonId("P7")
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


def reference(number: int) -> Reference:
    letters = (number // 400 % 20, number // 20 % 20, number % 20)
    return Reference("".join(_LETTERS[letter] for letter in letters))


def statement(number: int, slot: str, text: str, kind: Kind | None, **changed: Any) -> Statement:
    made = Statement(
        id=StatementId(f"s{number}"),
        reference=reference(number * 77),
        place=Place(section="3", slot=slot, person=JUNIPER),
        text=text,
        kind=kind,
        about=(JUNIPER,),
    )
    return replace(made, **changed)


UNTIL_CHAIR = Disclosure(withheld_from=(CORIN,), until_chair_advises=True)


def school_statements() -> tuple[Statement, ...]:
    return (
        statement(
            1,
            "education",
            "Juniper was in school 171 of 186 half-days this term (91.9%).",
            Kind.FACT,
            source=Source(kind=SourceKind.RECORD),
            basis=Basis(recorded_in="School register, export 18 Dec 2026"),
            weight=Weight.STRENGTH,
        ),
        statement(
            2,
            "presentation",
            "On 9 December Juniper wore the same unwashed jumper for the third day; I saw a dried "
            "food stain on the left cuff on all three days.",
            Kind.OBSERVATION,
            when=When("2026-12-07/2026-12-09"),
            evidence=Evidence(text="DSL log 9/12; class teacher note 8/12"),
            weight=Weight.WORRY,
        ),
        statement(
            3,
            "family",
            "Juniper told Mr Lund on 11 December: \N{LEFT DOUBLE QUOTATION MARK}Corin broke the "
            "kitchen door when mum said no.\N{RIGHT DOUBLE QUOTATION MARK}",
            None,
            when=When("2026-12-11"),
            source=Source(kind=SourceKind.FIRST_HAND, who="Juniper"),
            disclosure=UNTIL_CHAIR,
            weight=Weight.WORRY,
        ),
        statement(
            4,
            "emotional",
            "When a door banged in assembly on 14 December Juniper ducked under the bench and did "
            "not come out for about four minutes.",
            Kind.OBSERVATION,
            when=When("2026-12-14"),
            basis=Basis(seen_by="me and one teaching assistant"),
            weight=Weight.WORRY,
        ),
        statement(
            5,
            "emotional",
            "I think Juniper worries about loud sounds at home; I base this on the assembly event "
            "and what she told Mr Lund.",
            Kind.OPINION,
            rests_on=(StatementId("s3"), StatementId("s4")),
        ),
        statement(
            6,
            "education",
            "Juniper reads with younger pupils every Tuesday and was chosen by them as "
            "\N{LEFT DOUBLE QUOTATION MARK}kindest reader\N{RIGHT DOUBLE QUOTATION MARK}.",
            Kind.OBSERVATION,
            evidence=Evidence(text="Certificate 4 Dec 2026"),
            weight=Weight.STRENGTH,
        ),
    )


def school_report(*extra: Statement, **changed: Any) -> Report:
    report = a_report(*school_statements(), *extra)
    people = (
        *report.people[:4],
        Person(
            id=FEN,
            name="Fennimore Quillfeather",
            role=Role.PARENT_OR_CARER,
            relationship="father of Juniper and Otto",
            aliases=("Fen",),
        ),
        *report.people[4:],
        Person(
            id=ODALYS,
            name="Odalys Pebblewick",
            role=Role.SIGNIFICANT_OTHER,
            relationship="maternal grandmother",
        ),
    )
    conference = a_conference(people=people)
    nothing = (
        NothingHeld(place=Place(section="3", slot="legal", person=JUNIPER)),
        NothingHeld(place=Place(section="1", slot="enquiry")),
    )
    made = replace(report, people=people, conference=conference, nothing_held=nothing)
    return replace(made, **changed)


def long_report(statements: int) -> Report:
    """Return a report of so many statements, all on the sheet of one child."""
    slots = ("education", "health", "family", "emotional")
    kinds = tuple(Kind)
    extra = (
        statement(
            number,
            slots[number % 4],
            f"Number {number}: on this day Juniper came late, without breakfast, and said nothing; "
            "the teaching assistant sat with her until she had eaten and could join the others.",
            kinds[number % 4],
            evidence=Evidence(text="Log"),
        )
        for number in range(7, statements + 1)
    )
    return school_report(*extra)


@dataclass
class FakeWriting:
    """The writing service over reports in memory; `refuses` makes the next saves fail."""

    reports: dict[ReportId, Report] = field(default_factory=dict)
    applied: list[Change] = field(default_factory=list)
    refuses: ReportWriterError | None = None
    older: list[Statement] = field(default_factory=list)
    _ids: Any = field(default_factory=lambda: count(1))

    def open(self, report_id: ReportId) -> OpenReport:
        return with_form(LIBRARY, self.reports[report_id])

    def apply(self, report_id: ReportId, change: Change) -> Report:
        if self.refuses is not None:
            raise self.refuses
        before = self.reports[report_id]
        self.reports[report_id] = after = change.apply(before)
        self.older += [one for one in before.statements if one not in after.statements]
        self.applied.append(change)
        return self.reports[report_id]

    def older_words(self, report_id: ReportId, statement: StatementId) -> list[Statement]:
        return [one for one in self.older if one.id == statement]

    def whole_form(self, report: Report) -> Form:
        return with_form(LIBRARY, report).whole_form

    def forget(self, report_id: ReportId) -> None:
        """Nothing is held besides the reports themselves."""

    def new_statement(self, report: Report, place: Place) -> Statement:
        number = next(self._ids)
        return Statement(
            id=StatementId(f"new{number}"),
            reference=reference(7_000 + number),
            place=place,
            about=(place.person,) if place.person else (),
        )

    def readiness(self, report: Report) -> tuple[SectionReadiness, ...]:
        opened = with_form(LIBRARY, report)
        return readiness(opened.report, opened.form)


def fake_writing(report: Report | None = None) -> FakeWriting:
    report = report or school_report()
    return FakeWriting(reports={report.id: report})


def sharing_tools(
    edits: Callable[[], Edits], writing: FakeWriting, now: datetime = NOW, area: Area | None = None
) -> SharingTools:
    """Return what the screen needs; version 1 is signed, once the report says that it is."""
    return SharingTools(
        edits=edits,
        area=lambda named: area or LIBRARY.area(named),
        now=lambda: now,
        older=writing.older_words,
        signed=lambda _report: {1: SIGNED_SHA},
        dates=deadlines().of_conference,
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
    )


Suggested = Callable[[Report, StatementId], tuple[Suggestion, ...]]


def nothing_suggested(_report: Report, _statement: StatementId) -> tuple[Suggestion, ...]:
    return ()


def write_tools(
    writing: Any,
    changed: Callable[[Report], None] = lambda _report: None,
    suggested: Suggested = nothing_suggested,
) -> WriteTools:
    return WriteTools(
        writing=writing,
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        now=lambda: NOW,
        working_days=lambda _area, first, last: weekdays(first, last),
        handed_over=lambda _report: None,
        changed=changed,
        suggested=suggested,
    )


def own(children: str, conference: str, **changed: Any) -> OwnReport:
    made = OwnReport(
        id=ReportId(children),
        children=children,
        conference=conference,
        starts_at=datetime(2027, 1, 6, 10, 0, tzinfo=UTC),
        due=datetime(2027, 1, 4, 10, 0, tzinfo=UTC),
        readiness=(6, 13, 4),
    )
    return replace(made, **changed)


OWN = (
    own("J.P. and O.P.", "FIC-0001"),
    own("T.B.", "FIC-0007", due=datetime(2026, 12, 21, 10, 0, tzinfo=UTC), readiness=(2, 10, 1)),
    own("R.S.", "FIC-0003", handed_over=date(2026, 10, 26), readiness=(10, 10, 0)),
    own("A.W.", "FIC-0009", due=datetime(2026, 12, 16, 10, 0, tzinfo=UTC), readiness=(0, 10, 3)),
)
CHAIRED = (
    ConferenceRow(
        reference=ConferenceReference("FIC-0004"),
        starts_at=datetime(2027, 1, 12, 10, 0, tzinfo=UTC),
        asked=6,
        arrived=4,
        problems=1,
    ),
)


@dataclass
class FakeReports:
    """My own reports; how far each is comes when it is looked into."""

    own: tuple[OwnReport, ...]

    def rows(self) -> tuple[OwnReport, ...]:
        return tuple(replace(row, readiness=None, handed_over=None) for row in self.own)

    def look_into(self, row: OwnReport) -> OwnReport:
        return next(found for found in self.own if found.id == row.id)


@dataclass
class FakeConferences:
    """As listed at first, and then as each is once its files were judged."""

    chaired: tuple[ConferenceRow, ...]
    gone: tuple[Destruction, ...] = ()

    def destroyed(self) -> tuple[Destruction, ...]:
        return self.gone

    def all(self) -> tuple[ConferenceRow, ...]:
        return tuple(replace(row, problems=None) for row in self.chaired)

    def look_into(self, row: ConferenceRow) -> ConferenceRow:
        return next(found for found in self.chaired if found.reference == row.reference)


class FakeDeputised:
    """As the vault's: `all` at once, with what is known once each was looked into."""

    def __init__(self, found: tuple[DeputyRow, ...] = ()) -> None:
        self.found = found

    def all(self) -> tuple[DeputyRow, ...]:
        return tuple(replace(one, is_certain=None, came=None) for one in self.found)

    def look_into(self, row: DeputyRow) -> DeputyRow:
        return next(one for one in self.found if one.reference == row.reference)


class FakeAdministered:
    """As the vault's: `all` at once, with counts once each was looked into."""

    def __init__(self, found: tuple[AdministeredRow, ...] = ()) -> None:
        self.found = found

    def all(self) -> tuple[AdministeredRow, ...]:
        return tuple(replace(one, asked=None, arrived=None, waiting=None) for one in self.found)

    def look_into(self, row: AdministeredRow) -> AdministeredRow:
        return next(one for one in self.found if one.reference == row.reference)


DEPUTISED = (
    DeputyRow(
        reference=ConferenceReference("FIC-0021"),
        chair="Merriweather Stope",
        starts_at=datetime(2027, 1, 6, 10, tzinfo=UTC),
        is_certain=True,
        came=2,
    ),
    DeputyRow(
        reference=ConferenceReference("FIC-0022"),
        chair="Idris Calloway",
        starts_at=datetime(2027, 1, 12, 9, 30, tzinfo=UTC),
        is_certain=False,
        came=0,
    ),
)
ADMINISTERED = (
    AdministeredRow(
        reference=ConferenceReference("FIC-0011"),
        chair="Merriweather Stope",
        starts_at=datetime(2027, 1, 6, 10, tzinfo=UTC),
        is_certain=True,
        asked=6,
        arrived=4,
        unsent=1,
        waiting=3,
    ),
    AdministeredRow(
        reference=ConferenceReference("FIC-0012"),
        chair="Idris Calloway",
        starts_at=datetime(2027, 1, 12, 9, 30, tzinfo=UTC),
        is_certain=False,
        asked=5,
        arrived=0,
        unsent=5,
        waiting=0,
    ),
    AdministeredRow(
        reference=ConferenceReference("FIC-0009"),
        chair="Merriweather Stope",
        starts_at=datetime(2026, 12, 14, 14, tzinfo=UTC),
        is_certain=True,
        asked=4,
        arrived=4,
        unsent=0,
        waiting=0,
    ),
)


def home_tools(
    reports: tuple[OwnReport, ...] = OWN,
    conferences: tuple[ConferenceRow, ...] = CHAIRED,
    destroyed: tuple[Destruction, ...] = (),
    opened: Callable[[object], None] = lambda _opened: None,
    administered: tuple[AdministeredRow, ...] = (),
    deputised: tuple[DeputyRow, ...] = (),
) -> HomeTools:
    return HomeTools(
        reports=FakeReports(reports),
        conferences=FakeConferences(conferences, destroyed),
        vault=ImmediateRunner(),
        now=lambda: NOW,
        working_days=lambda _area, first, last: weekdays(first, last),
        opened=opened,
        conference_opened=opened,
        administered=FakeAdministered(administered),
        administered_opened=opened,
        deputised=FakeDeputised(deputised),
        deputised_opened=opened,
    )
