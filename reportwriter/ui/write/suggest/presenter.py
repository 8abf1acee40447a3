"""Puts one suggestion at a time to the author: once they pause, and never by itself into the text.

What is accepted is one step that can be taken back; so is leaving a suggestion alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.statement import Kind, Statement
    from reportwriter.services.suggestions.suggestion import Suggestion
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.asks import Ask
    from reportwriter.ui.write.presenter import Suggested, WritePresenter
    from reportwriter.ui.write.suggest.answers import Answers
    from reportwriter.ui.write.suggest.shown import ShownSuggestion

    Answering = Callable[[Suggestion], None]


class SuggestionView(Protocol):
    def show_suggestion(self, shown: ShownSuggestion | None) -> None:
        """Show what is suggested now; nothing moves under the hands of somebody who types."""

    def forget_suggestion(self) -> None:
        """Show none at once, as the author went elsewhere."""

    def bring_into_sight(self) -> bool:
        """Show the suggestion; return whether it was in sight already."""

    def caret(self) -> int | None:
        """Return how many letters stand before the caret; None where nobody types the text."""

    def edit_text(self, caret: int | None = None) -> None: ...
    def select_words(self, first: int, last: int) -> None: ...
    def go_to_answer(self, ask: Ask) -> None: ...
    def announce(self, words: str) -> None: ...
    def tell(self, words: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Pause(Protocol):
    """Calls once the author has paused; beginning anew puts it off."""

    def begin(self, then: Callable[[], None]) -> None: ...
    def stop(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SuggestingTools:
    """`tag` chooses the kind of the statement the author is at. `suggested` may take a while."""

    suggested: Suggested
    pool: Runner
    pause: Pause
    tag: Callable[[Kind | None], None]


class Suggesting:
    def __init__(
        self, view: SuggestionView, writing: WritePresenter, tools: SuggestingTools
    ) -> None:
        self._view = view
        self._writing = writing
        self._tools = tools
        self._at: StatementId | None = None
        """The statement that is looked at; none at a heading, and none once the vault is locked."""
        self._seen: Statement | None = None
        """The statement as it was when `_found` was found."""
        self._found: tuple[Suggestion, ...] = ()

    @property
    def why_not(self) -> str:
        """Why there is nothing to accept or to leave; empty where there is."""
        return "" if self._found else "nothing is suggested here"

    def follow(self) -> None:
        """Look at what the author is at, once they pause."""
        at = self._where()
        if at is None or at != self._at:
            self._forget()
            self._at = at
        if at is None:
            self._tools.pause.stop()
        else:
            self._tools.pause.begin(self.look)

    def look(self, then: Callable[[], None] = lambda: None) -> None:
        """Find what may be said of the statement the author is at, and show the first of it."""
        current, report = self._current(), self._writing.report
        if current is None or report is None:
            return
        self._tools.pool.run(
            lambda: self._tools.suggested(report, current.id),
            done=lambda found: self._on_found(current, found, then),
            failed=self._on_failed,
        )

    def accept(self) -> None:
        """Do what is suggested, or go where the author can do it."""
        self._answer(self._accept)

    def leave(self) -> None:
        """Suggest it no more for this statement."""
        self._answer(self._leave)

    def close(self) -> None:
        self._tools.pause.stop()
        self._forget()

    def _on_found(
        self, looked_at: Statement, found: tuple[Suggestion, ...], then: Callable[[], None]
    ) -> None:
        # What was typed meanwhile is looked at by itself, after the next pause.
        if self._at is None or looked_at != self._current():
            return
        is_new = _keys(found[:1]) != _keys(self._found[:1])
        self._seen, self._found = looked_at, found
        shown = _shown(found)
        self._view.show_suggestion(shown)
        if is_new and shown is not None:
            self._view.announce(f"Suggestion: {shown.asks}")
        then()

    def _on_failed(self, error: ReportWriterError) -> None:
        if self._at is not None:
            self._view.show_trouble(error)

    def _answer(self, answer: Answering) -> None:
        """Answer what is shown, in the statement as it is now."""
        if not self._found:
            from reportwriter.wording.suggestions import NONE_HERE  # noqa: PLC0415

            self._view.tell(NONE_HERE)
        elif not self._view.bring_into_sight():
            # Nobody agrees to what they cannot see.
            shown = _shown(self._found)
            self._view.announce(shown.spoken if shown else "")
        elif self._current() == self._seen:
            answer(self._found[0])
        else:
            shown_one = _keys(self._found[:1])
            self.look(then=lambda: self._answer_again(shown_one, answer))

    def _answer_again(self, keys: list[tuple[str, str]], answer: Answering) -> None:
        """Answer what was shown before the text changed, where it still holds."""
        if same := [one for one in self._found if _keys([one]) == keys]:
            answer(same[0])

    def _accept(self, one: Suggestion) -> None:
        if self._answers.accept(one, self._seen):
            self.look()

    def _leave(self, one: Suggestion) -> None:
        if self._seen is not None:
            self._answers.leave(one, self._seen)
            self.look()

    @cached_property
    def _answers(self) -> Answers:
        # Loaded with the first answer.
        from reportwriter.ui.write.suggest.answers import Answers  # noqa: PLC0415

        return Answers(self._view, self._writing, self._tools.tag)

    def _where(self) -> StatementId | None:
        """Return which statement the author is at, unless nothing of it can be changed."""
        report = self._writing.report
        if report is None or report.signed_at is not None:
            return None
        return self._writing.stage.statement

    def _current(self) -> Statement | None:
        report, at = self._writing.report, self._where()
        return None if report is None or at is None else report.statement(at)

    def _forget(self) -> None:
        self._at, self._seen, self._found = None, None, ()
        self._view.forget_suggestion()


def _keys(found: tuple[Suggestion, ...] | list[Suggestion]) -> list[tuple[str, str]]:
    return [(one.rule.value, one.word) for one in found]


def _shown(found: tuple[Suggestion, ...]) -> ShownSuggestion | None:
    """Return what is suggested as it is shown; loaded with the first that anything is said of."""
    if not found:
        return None
    from reportwriter.ui.write.suggest.shown import shown_of  # noqa: PLC0415

    return shown_of(found)
