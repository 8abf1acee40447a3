"""Decides what F7 shows: one misspelt word of the report at a time, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.errors import SignedReportError
from reportwriter.services.finding import is_exact_words
from reportwriter.services.report_texts import changes_to
from reportwriter.ui.passages.rows import HitRow, hit_row
from reportwriter.ui.passages.where import where_words
from reportwriter.ui.spelling.course import Course

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.report_texts import TextAt
    from reportwriter.ui.spelling.checker import Checker, Judged
    from reportwriter.ui.spelling.course import Misspelt
    from reportwriter.ui.write.desk import Desk
    from reportwriter.ui.write.edits import Edits

NONE_FOUND = "No word of this report looks misspelt."
NONE_LEFT = "That was the last word."


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCard:
    """One misspelt word as it is shown. `to_come` counts it too."""

    row: HitRow
    suggested: tuple[str, ...]
    to_come: int
    is_exact: bool


class WalkView(Protocol):
    def show_card(self, card: WordCard) -> None: ...
    def show_end(self, sentence: str, more: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class WalkTools:
    """`desk` and `edits` are of the open report. `here` says which of its texts its writer is at.

    `go` shows a text, and selects a part of it.
    """

    checker: Checker
    desk: Callable[[], Desk | None]
    edits: Callable[[], Edits]
    here: Callable[[Sequence[Judged]], int]
    go: Callable[[TextAt, int, int], None]


class WalkPresenter:
    """What is asked for while the report is judged anew, or suggestions are awaited, is dropped."""

    def __init__(self, view: WalkView, tools: WalkTools) -> None:
        self._view = view
        self._tools = tools
        self._course: Course | None = None
        self._shown: Misspelt | None = None
        self._asked = 0
        self._changed = 0
        self._left = 0

    def start(self) -> None:
        """Begin at the text where the writer is."""
        self._changed = self._left = 0
        self._course = None
        self.renew()

    def renew(self) -> None:
        """Go on in the report as it is now."""
        asked = self._wait()

        def judged(found: Sequence[Judged]) -> None:
            if asked != self._asked:
                return
            if self._course is None:
                self._course = Course(found, self._tools.here(found))
            else:
                self._course.renew(found)
            self._show()

        self._tools.checker.check_report(judged)

    def outdate(self) -> None:
        """Do nothing to the word that is shown, as the report has changed."""
        if self._course is not None:
            self._wait()

    def close(self) -> None:
        """End the walk."""
        self._wait()
        self._course = None

    def change(self, by: str) -> None:
        """Put another word in the place of the one that is shown, and go on."""
        course, shown, desk = self._course, self._shown, self._tools.desk()
        if course is None or shown is None or desk is None:
            return
        if desk.report.signed_at is not None:
            self._view.show_trouble(SignedReportError())
            return
        at, word = shown.at, shown.word
        text = f"{at.text[: word.start]}{by}{at.text[word.end :]}"
        course.changed(by)
        self._changed += 1
        label = f"the spelling of \N{LEFT DOUBLE QUOTATION MARK}{by}\N{RIGHT DOUBLE QUOTATION MARK}"
        self._tools.edits().take(label, changes_to(desk.report, [(at.spot, text)]))
        self.renew()

    def leave(self) -> None:
        """Go on to the next word."""
        if self._course is not None and self._shown is not None:
            self._course.leave()
            self._left += 1
            self._show()

    def back(self) -> None:
        """Go to the word before, if it is misspelt still."""
        if self._course is not None and self._course.back():
            self._left = max(0, self._left - 1)
            self._show()

    def ignore(self) -> None:
        """Let the word be right in this report."""
        if self._shown is not None:
            self._tools.checker.ignore(self._shown.word.text)

    def add(self) -> None:
        """Let the word be right in every report."""
        if self._shown is not None:
            self._tools.checker.add(self._shown.word.text)

    def _wait(self) -> int:
        self._asked += 1
        self._shown = None
        return self._asked

    def _show(self) -> None:
        """Show the word that the walk has come to, with what might be meant."""
        asked, course = self._wait(), self._course
        if course is None:
            return
        if (current := course.current) is None:
            self._show_end()
            return

        def show(suggested: tuple[str, ...]) -> None:
            if asked == self._asked:
                self._show_card(current, suggested, course.to_come)

        self._tools.checker.suggest(current.word.text, show)

    def _show_card(self, word: Misspelt, suggested: tuple[str, ...], to_come: int) -> None:
        if (desk := self._tools.desk()) is None:
            return
        at, (_, start, end) = word.at, word.word
        self._shown = word
        self._tools.go(at, start, end)
        self._view.show_card(
            WordCard(
                row=hit_row(where_words(desk, at), at.text, start, end),
                suggested=suggested,
                to_come=to_come,
                is_exact=is_exact_words(at, start, end),
            )
        )

    def _show_end(self) -> None:
        done = [f"{self._changed} changed."] * bool(self._changed)
        left = [f"{self._left} left as {'it is' if self._left == 1 else 'they are'}."]
        done += left * bool(self._left)
        self._view.show_end(NONE_LEFT if done else NONE_FOUND, " ".join(done))
