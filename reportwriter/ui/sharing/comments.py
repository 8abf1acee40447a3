"""Keeps what the family said about the report, in their own words, with the author's answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import PersonId, RecordId, next_id
from reportwriter.domain.sharing import CommentKind, FamilyComment
from reportwriter.ui.sharing.comment_asks import CHOICES, CommentAsk, answer, answered
from reportwriter.ui.table_rows import Line
from reportwriter.ui.when_text import why_no_day
from reportwriter.wording.sharing import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement
    from reportwriter.ui.write.edits import Edits

UNREAD_DAY = "Type a day, as 4 Jan 2027."
NO_SUCH_STATEMENT = "No statement has this number."
NOT_ANSWERED = "Not answered yet"
WHOLE_REPORT = "The whole report"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentPane:
    title: str
    answers: Mapping[CommentAsk, str]
    choices: Mapping[CommentAsk, tuple[tuple[str, str], ...]]


class CommentsView(Protocol):
    def show_comments(self, lines: Sequence[Line], current: str) -> None: ...
    def show_comment(self, pane: CommentPane | None, *, fresh: bool) -> None: ...
    def show_comment_problem(self, ask: CommentAsk, sentence: str) -> None: ...
    def edit_comment(self) -> None: ...


class CommentsPresenter:
    """`edits` are those of the report that is open in the writing screen."""

    def __init__(
        self, view: CommentsView, edits: Callable[[], Edits], today: Callable[[], date]
    ) -> None:
        self._view = view
        self._edits = edits
        self._today = today
        self._current = ""

    def show(self, report: Report) -> None:
        """Show all comments as they are now; a field that is typed in is left alone."""
        if self._comment(report) is None:
            self._current = ""
        numbers = self._numbers()
        lines = [_line(report, comment, numbers) for comment in report.comments]
        self._view.show_comments(lines, self._current)
        if self._current:
            self._show_comment(fresh=not self._edits().under_way)

    def select(self, key: str) -> None:
        self._current = key
        self._show_comment(fresh=True)

    def leave(self) -> None:
        """Turn away from the comment, as when a person is chosen."""
        self._current = ""

    def add(self, person: str) -> None:
        """Begin a comment of a person, and go to its words."""
        report = self._report
        if report.person(PersonId(person)) is None:
            return
        comment = FamilyComment(
            id=RecordId(next_id("C", (one.id for one in report.comments))),
            by=PersonId(person),
            text="",
            kind=CommentKind.ADDITIONAL_INFORMATION,
            on=self._today(),
        )
        self._current = comment.id
        self._edits().set_comments((*report.comments, comment))
        self._view.edit_comment()

    def remove(self) -> None:
        kept = tuple(one for one in self._report.comments if one.id != self._current)
        self._current = ""
        self._view.show_comment(None, fresh=True)
        self._edits().set_comments(kept)

    def answer(self, ask: CommentAsk, given: str) -> None:
        """Put an answer in; a day or a number that means nothing is said, and changes nothing."""
        comment = self._comment(self._report)
        if comment is None:
            return
        statement = self._statement(given) if ask is CommentAsk.STATEMENT else None
        problem = self._problem(ask, given, statement)
        self._view.show_comment_problem(ask, problem)
        if not problem:
            after = answered(comment, ask, given, self._today(), statement)
            kept = tuple(after if one.id == comment.id else one for one in self._report.comments)
            self._edits().set_comments(kept, merges=f"comment {comment.id} {ask}")

    @property
    def _report(self) -> Report:
        return self._edits().desk.report

    def _comment(self, report: Report) -> FamilyComment | None:
        return next((one for one in report.comments if one.id == self._current), None)

    def _numbers(self) -> Mapping[StatementId, int]:
        return self._edits().desk.known.numbers

    def _statement(self, given: str) -> Statement | None:
        found = self._edits().ids_of(given)
        return self._report.statement(found[0]) if found else None

    def _problem(self, ask: CommentAsk, given: str, statement: Statement | None) -> str:
        if not given.strip():
            return ""
        if ask is CommentAsk.STATEMENT and statement is None:
            return NO_SUCH_STATEMENT
        return why_no_day(given, self._today(), UNREAD_DAY) if ask is CommentAsk.ON else ""

    def _show_comment(self, *, fresh: bool) -> None:
        report = self._report
        comment = self._comment(report)
        if comment is None:
            self._view.show_comment(None, fresh=fresh)
            return
        numbers = self._numbers()
        pane = CommentPane(
            title=f"{_name(report, comment)} says",
            answers={ask: answer(comment, ask, numbers) for ask in CommentAsk},
            choices=CHOICES,
        )
        self._view.show_comment(pane, fresh=fresh)


def _name(report: Report, comment: FamilyComment) -> str:
    person = report.person(comment.by)
    return person.name if person else ""


def _line(report: Report, comment: FamilyComment, numbers: Mapping[StatementId, int]) -> Line:
    number = numbers.get(comment.statement) if comment.statement else None
    about = f"Statement {number}" if number else WHOLE_REPORT
    answer_given = ANSWERS[comment.answer].capitalize() if comment.answer else NOT_ANSWERED
    cells = (_name(report, comment), about, comment.text, answer_given)
    return Line.of_words(comment.id, cells)
