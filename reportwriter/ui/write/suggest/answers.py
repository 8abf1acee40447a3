"""Does what the author answers to a suggestion, as one step that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.services.suggestions.answering import accepted, left_alone
from reportwriter.services.suggestions.suggestion import GoTo, Reword, SetKind
from reportwriter.ui.write.asks import Ask
from reportwriter.wording.suggestions import CHANGED, LEFT

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.statement import Kind, Statement
    from reportwriter.services.suggestions.suggestion import Suggestion
    from reportwriter.ui.write.presenter import WritePresenter


class AnswerView(Protocol):
    """What of the screen an answer needs, as `presenter.SuggestionView`."""

    def caret(self) -> int | None: ...
    def edit_text(self, caret: int | None = None) -> None: ...
    def select_words(self, first: int, last: int) -> None: ...
    def go_to_answer(self, ask: Ask) -> None: ...
    def announce(self, words: str) -> None: ...


class Answers:
    def __init__(
        self, view: AnswerView, writing: WritePresenter, tag: Callable[[Kind | None], None]
    ) -> None:
        self._view = view
        self._writing = writing
        self._tag = tag

    def accept(self, one: Suggestion, seen: Statement | None) -> bool:
        """Do what is suggested of a statement, or go where the author can; tell if it changed."""
        if isinstance(one.offer, SetKind):
            self._tag(one.offer.kind)
        elif isinstance(one.offer, GoTo):
            self._view.go_to_answer(Ask(one.offer.field.value))
            return False
        elif one.offer is None:
            self._view.select_words(one.start, one.end)
            return False
        elif seen is not None:
            self._change(one, seen)
        return True

    def leave(self, one: Suggestion, seen: Statement) -> None:
        self._writing.edits.take(f"leaving {self._label(one, seen)}", left_alone(seen, one))
        self._view.announce(LEFT)

    def _change(self, one: Suggestion, seen: Statement) -> None:
        """Change words, or split: one step, after which the caret stands where it stood."""
        edits = self._writing.edits
        fresh = edits.writing.new_statement(edits.desk.report, seen.place)
        change = accepted(edits.desk.report, seen, one, lambda _report, _place: fresh)
        if change is None:
            return
        caret = self._view.caret()
        edits.take(self._label(one, seen), change)
        if isinstance(one.offer, Reword):
            self._writing.stage.show_pane(fresh=True)
            self._view.announce(CHANGED)
            if caret is not None:
                self._view.edit_text(_moved(caret, one.offer))
        else:
            self._writing.go_to_statement(fresh.id)
            self._view.edit_text(0)

    def _label(self, one: Suggestion, seen: Statement) -> str:
        number = self._writing.stage.desk.known.numbers.get(seen.id, 0)
        on = f" on \N{LEFT DOUBLE QUOTATION MARK}{one.word}\N{RIGHT DOUBLE QUOTATION MARK}"
        return f"the suggestion{on if one.word else ''} in statement {number}"


def _moved(caret: int, reword: Reword) -> int:
    """Return where a caret stands after words before it, or around it, were put otherwise."""
    if caret < reword.end:
        return min(caret, reword.start + len(reword.words))
    return caret + len(reword.words) - (reword.end - reword.start)
