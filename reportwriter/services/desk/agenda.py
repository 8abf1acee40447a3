"""Collect what the chair remarked, agency by agency, and of it the questions into an agenda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.agenda import Account, AgencyQuestions, Agenda, Question, Quoted
from reportwriter.domain.file_check import REPLACED
from reportwriter.domain.remarks import RemarkKind
from reportwriter.services.desk.headings import HeardReport
from reportwriter.services.desk.remarks import about_of
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from reportwriter.domain.ids import RecordId, StatementId
    from reportwriter.domain.remarks import Beside, Remark
    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.services.board import Received
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarked:
    """A remark with what it is about, as it stood in the file the remark names.

    `agency` is empty where the file came from nobody we know; `author` then is what it is called.
    Where it is put to several, both name all of them, and `accounts` are what each tells.
    """

    remark: Remark
    agency: str
    author: str
    quoted: Quoted | None
    has_newer: bool
    accounts: tuple[Account, ...] = ()

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
        rows = {row.submission: row for row in desk.board.rows if row.submission}
        heard = {report.submission: report for report in desk.side_by_side.reports}
        found = []
        for remark in desk.remarks:
            # A letter that was found to be another conference's is on its board alone.
            if remark.submission in rows:
                for about in remark.about:
                    self._hear(about, rows, heard)
                found.append(_remarked(remark, rows, heard))
        places = _places(desk)
        return tuple(sorted(found, key=lambda one: _place(one, rows, places)))

    def _hear(
        self,
        about: Beside,
        rows: Mapping[str, Received],
        heard: dict[str, HeardReport],
    ) -> None:
        """Read once more a report that is no longer on the desk, for a statement of it."""
        row, submission = rows.get(about.submission), about.submission
        if about.statement and row and row.check and submission not in heard:
            heard[submission] = HeardReport(submission, self.reading.report(submission), row.check)

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


def _remarked(
    remark: Remark, rows: Mapping[str, Received], heard: Mapping[str, HeardReport]
) -> Remarked:
    row = rows[remark.submission]
    besides = [rows[one.submission] for one in remark.beside if one.submission in rows]
    accounts = [
        Account(
            agency=rows[one.submission].agency or rows[one.submission].author,
            quoted=_quoted(heard.get(one.submission), one.statement),
        )
        for one in remark.about
        if one.submission in rows
    ]
    return Remarked(
        remark=remark,
        agency=_all(row.agency, (one.agency for one in besides)),
        author=_all(row.author, (one.author for one in besides)),
        quoted=_quoted(heard.get(remark.submission), remark.statement),
        has_newer=any(map(_is_replaced, (row, *besides))),
        accounts=tuple(accounts) if remark.beside else (),
    )


def _all(first: str, others: Iterable[str]) -> str:
    """Name all to whom a question is put, each once."""
    return named(list(dict.fromkeys(filter(None, (first, *others)))))


def _is_replaced(row: Received) -> bool:
    answers = row.check.answers if row.check else None
    return answers is not None and answers.version in REPLACED


def _quoted(report: HeardReport | None, statement: StatementId | None) -> Quoted | None:
    if report is None or statement is None:
        return None
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
        accounts=one.accounts,
    )


def _places(desk: OpenDesk) -> Mapping[tuple[str, str], tuple[int, int]]:
    """Return where each author stands: by agency, then by the author's own first row."""
    agencies: dict[str, int] = {}
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for number, row in enumerate(desk.board.rows):
        agency = agencies.setdefault(row.agency, number)
        places.setdefault((row.agency, row.author), (agency, number))
    return places


def _place(
    one: Remarked,
    rows: Mapping[str, Received],
    places: Mapping[tuple[str, str], tuple[int, int]],
) -> tuple[bool, str, tuple[int, int], tuple[int, int, datetime, RecordId]]:
    """Return where a remark stands: what is put to several comes last, the same ones together."""
    row, is_to_several = rows[one.remark.submission], bool(one.accounts)
    return (
        is_to_several,
        one.agency if is_to_several else "",
        places[row.agency, row.author],
        _within(one),
    )


def _within(one: Remarked) -> tuple[int, int, datetime, RecordId]:
    """Return where a remark stands within its report, those on one statement as they were made."""
    number = one.quoted.number if one.quoted else 0
    return number, one.remark.page or 0, one.remark.at, one.remark.id
