"""Collect what the chair remarked, agency by agency, and of it the questions into an agenda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.agenda import AgencyQuestions, Agenda, Question, Quoted
from reportwriter.domain.file_check import REPLACED
from reportwriter.domain.remarks import RemarkKind
from reportwriter.services.desk.headings import HeardReport
from reportwriter.services.desk.remarks import about_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from reportwriter.domain.ids import RecordId, StatementId
    from reportwriter.domain.remarks import Remark
    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.services.board import Received
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarked:
    """A remark with what it is about, as it stood in the file the remark names.

    `agency` is empty where the file came from nobody we know; `author` then is what it is called.
    """

    remark: Remark
    agency: str
    author: str
    quoted: Quoted | None
    has_newer: bool

    def is_about_same(self, other: Remarked) -> bool:
        return about_of(self.remark) == about_of(other.remark)


@dataclass(frozen=True, kw_only=True)
class Agendas:
    reading: Reading
    library: Library
    press: Callable[[], Press]
    now: Callable[[], datetime]

    def remarked(self, desk: OpenDesk) -> tuple[Remarked, ...]:
        """Return all remarks: by agency in the order of the board, then in printed order.

        What is about a whole report comes before its statements. A version that is no longer on the
        desk is read once more. Raises NotProvenError, NotInVaultError.
        """
        rows = {row.submission: row for row in desk.board.rows}
        heard = {report.submission: report for report in desk.side_by_side.reports}
        found = []
        for remark in desk.remarks:
            # A letter that was found to be another conference's is on its board alone.
            if (row := rows.get(remark.submission)) is None:
                continue
            if remark.statement and row.check and remark.submission not in heard:
                opened = self.reading.report(remark.submission)
                heard[remark.submission] = HeardReport(remark.submission, opened, row.check)
            found.append(_remarked(remark, row, heard.get(remark.submission)))
        places = _places(desk)
        return tuple(sorted(found, key=lambda one: (places[one.agency, one.author], _within(one))))

    def pdf(self, agenda: Agenda) -> bytes:
        """Return the agenda as a PDF that nobody signs. Raises FormError."""
        meeting = agenda.conference
        return self.press().agenda(
            agenda,
            chair=meeting.chair.name,
            unit=self.library.area(meeting.area).unit_name,
            made=self.now(),
        )


def agenda(desk: OpenDesk, found: Sequence[Remarked]) -> Agenda:
    """Return the questions alone; an agency that is asked nothing is left out."""
    asked: dict[tuple[str, str], list[Question]] = {}
    for one in found:
        if one.remark.kind is RemarkKind.QUESTION:
            asked.setdefault((one.agency, one.author), []).append(_question(one))
    conference = desk.board.conference
    return Agenda(
        conference=conference.of_children_alone(),
        agencies=tuple(
            AgencyQuestions(agency=agency, author=author, questions=tuple(questions))
            for (agency, author), questions in asked.items()
        ),
    )


def open_questions(remarks: Sequence[Remark]) -> int:
    """Count the questions that have no answer yet."""
    return sum(one.kind is RemarkKind.QUESTION and not one.answer for one in remarks)


def _remarked(remark: Remark, row: Received, report: HeardReport | None) -> Remarked:
    answers = row.check.answers if row.check else None
    return Remarked(
        remark=remark,
        agency=row.agency,
        author=row.author,
        quoted=_quoted(report, remark.statement) if report and remark.statement else None,
        has_newer=answers is not None and answers.version in REPLACED,
    )


def _quoted(report: HeardReport, statement: StatementId) -> Quoted:
    number = report.numbers[statement]
    said = report.printed[number - 1]
    return Quoted(
        number=number,
        reference=said.reference,
        kind=said.kind,
        text=said.text,
        kept_from=report.kept_from(said),
    )


def _question(one: Remarked) -> Question:
    return Question(
        words=one.remark.text,
        answer=one.remark.answer,
        quoted=one.quoted,
        page=one.remark.page,
        has_newer=one.has_newer,
    )


def _places(desk: OpenDesk) -> Mapping[tuple[str, str], tuple[int, int]]:
    """Return where each author stands: by agency, then by the author's own first row."""
    agencies: dict[str, int] = {}
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for number, row in enumerate(desk.board.rows):
        agency = agencies.setdefault(row.agency, number)
        places.setdefault((row.agency, row.author), (agency, number))
    return places


def _within(one: Remarked) -> tuple[int, int, datetime, RecordId]:
    """Return where a remark stands within its report, those on one statement as they were made."""
    number = one.quoted.number if one.quoted else 0
    return number, one.remark.page or 0, one.remark.at, one.remark.id
