"""The desk of the Pebblewick conference: the four reports of the shipped scenario."""

from dataclasses import dataclass, field, replace
from functools import cache

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.file_check import Signer
from reportwriter.domain.ids import ConferenceReference, RecordId, ReportId
from reportwriter.domain.remarks import Remark, RemarkKind
from reportwriter.forms.outline import answer_rest
from reportwriter.records.scenario_file import load_scenario
from reportwriter.resources import resource_path
from reportwriter.services.desk.desk import OpenDesk
from reportwriter.services.desk.headings import HeardReport, SideBySide
from reportwriter.services.desk.remarks import About
from reportwriter.services.desk.searching import DeskFound, DeskHit
from reportwriter.services.writing import with_form
from tests.builders import NOON
from tests.exchange.senders import LIBRARY
from tests.ui.sample_board import SampleBoard, SampleRow, unchanged

FIC = ConferenceReference("FIC-0001")
SCHOOL, HEALTH, SOCIAL_CARE, POLICE = range(4)


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


@dataclass
class FakeRemarks:
    """Remarks kept in the order they were made."""

    kept: list[Remark] = field(default_factory=list)

    def of(self, conference: ConferenceReference) -> tuple[Remark, ...]:
        return tuple(self.kept)

    def toggle_mark(self, conference: ConferenceReference, about: About) -> bool:
        self._add(conference, RemarkKind.MARK, about, "")
        return True

    def ask(self, conference: ConferenceReference, about: About, text: str) -> Remark | None:
        return self._add(conference, RemarkKind.QUESTION, about, text) if text else None

    def note(self, conference: ConferenceReference, about: About, text: str) -> Remark | None:
        return self._add(conference, RemarkKind.NOTE, about, text) if text else None

    def _add(
        self, conference: ConferenceReference, kind: RemarkKind, about: About, text: str
    ) -> Remark:
        remark = Remark(
            id=RecordId(f"r{len(self.kept)}"),
            conference=conference,
            kind=kind,
            submission=about.submission,
            statement=about.statement,
            reference=about.reference,
            text=text,
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


@dataclass
class FakeDesks:
    """Finds what a test says, or whatever holds the words as they are typed."""

    desk: SideBySide = field(default_factory=side_by_side)
    remarks: FakeRemarks = field(default_factory=FakeRemarks)
    found: DeskFound | None = None
    trouble: ReportWriterError | None = None

    def open(self, conference: ConferenceReference) -> OpenDesk:
        if self.trouble:
            raise self.trouble
        return OpenDesk(
            board=SampleBoard(rows=_board_rows(self.desk)),  # type: ignore[arg-type]  # All that is asked of a board.
            side_by_side=self.desk,
            remarks=self.remarks.of(conference),
        )

    def find(self, desk: SideBySide, words: str) -> DeskFound:
        hits = (
            DeskHit(
                report=number,
                number=report.numbers[one.id],
                statement=one.id,
                kind=one.kind,
                excerpt=one.text,
            )
            for number, report in enumerate(desk.reports)
            for one in report.printed
            if words.casefold() in one.text.casefold()
        )
        return self.found or DeskFound(hits=tuple(hits))
