"""The commands of the writing screen, with their keys, and why one cannot act now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from reportwriter.domain.statement import Kind
from reportwriter.ui.menus.command import Command, keep_to
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.write.suggest.keys import ACCEPT_KEY, LEAVE_KEY
from reportwriter.ui.write.tag_bar import key_of
from reportwriter.wording.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QUndoStack

    from reportwriter.ui.menus.command import Entry, Offers
    from reportwriter.ui.write.hands import Hands
    from reportwriter.ui.write.presenter import WritePresenter
    from reportwriter.ui.write.suggest.presenter import Suggesting
    from reportwriter.ui.write.tag_run import TagRun
    from reportwriter.ui.write.view import WriteScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the commands act on. `tag` chooses the kind of the statement the author is at."""

    screen: WriteScreen
    presenter: WritePresenter
    stack: QUndoStack
    hands: Hands
    tag_run: TagRun
    tag: Callable[[Kind | None], None]
    suggesting: Suggesting


class WriteCommands:
    """`offers` is what the writing screen puts into menus; `undoing` other screens offer too."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._presenter = parts.presenter
        self._stack = parts.stack
        self.undoing = self._undoing()
        self.offers: Offers = {
            Menu.EDIT: self.undoing,
            Menu.STATEMENT: self._of_statements(),
            Menu.HELP: [self._make("&Help with this question", self._turn_help, "F1")],
        }
        for offered in self.offers.values():
            # Other screens may use the same keys.
            keep_to(parts.screen, offered)

    def _undoing(self) -> list[Command]:
        undo = self._make(self._what_undo_does, self._stack.undo, "Ctrl+Z", self._why_no_undo)
        redo = self._make(self._what_redo_does, self._stack.redo, "Ctrl+Y", self._why_no_redo)
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        return [undo, redo]

    def _of_statements(self) -> list[Entry]:
        parts, presenter, make = self._parts, self._presenter, self._make
        of_one = self._why_no_statement
        kinds = [
            make(KINDS[kind].word, partial(parts.tag, kind), key_of(kind), of_one) for kind in Kind
        ]
        return [
            *kinds,
            make("&Clear the kind", partial(parts.tag, None), key_of(None), of_one),
            make("&Tag run", parts.tag_run.start, "Ctrl+T"),
            None,
            *self._of_suggestions(),
            None,
            make("&New statement", presenter.add_statement, "Ctrl+Return"),
            make("&Split at the caret", self._split, "Ctrl+Shift+Return", of_one),
            make("&Join with the one above", parts.hands.join, "Ctrl+Shift+J", of_one),
            make(
                "&Copy to another child's sheet",
                parts.hands.copy_for_children,
                "Ctrl+Shift+D",
                of_one,
            ),
            make("Add to chronolo&gy", parts.hands.to_chronology, "Ctrl+D", of_one),
            make("Still t&rue", parts.hands.confirm, "Ctrl+Shift+T", self._why_no_copy),
            make("Move &up", partial(presenter.move, -1), "Ctrl+Shift+Up", of_one),
            make("Move &down", partial(presenter.move, 1), "Ctrl+Shift+Down", of_one),
            make("D&elete statement", presenter.delete, "Ctrl+Del", of_one),
            None,
            make("Ne&xt section", presenter.next_sheet, "Ctrl+PgDown"),
            make("&Back to the list", self._back, "Esc"),
        ]

    def _of_suggestions(self) -> list[Command]:
        suggesting = self._parts.suggesting
        why_not = lambda: suggesting.why_not  # noqa: E731
        return [
            self._make("&Accept what is suggested", suggesting.accept, ACCEPT_KEY, why_not),
            self._make("&Leave what is suggested", suggesting.leave, LEAVE_KEY, why_not),
        ]

    def _make(
        self,
        words: str | Callable[[], str],
        run: Callable[[], object],
        key: str,
        why_not: Callable[[], str] = lambda: "",
    ) -> Command:
        return Command(self._parts.screen, words, run, key=key, why_not=why_not)

    def _what_undo_does(self) -> str:
        return f"&Undo {self._stack.undoText()}".strip()

    def _what_redo_does(self) -> str:
        return f"&Redo {self._stack.redoText()}".strip()

    def _why_no_undo(self) -> str:
        return "" if self._stack.canUndo() else "nothing was done since this was opened"

    def _why_no_redo(self) -> str:
        return "" if self._stack.canRedo() else "nothing was undone"

    def _why_no_statement(self) -> str:
        is_at_one = self._presenter.report is not None and self._presenter.stage.statement
        return "" if is_at_one else "choose a statement first"

    def _why_no_copy(self) -> str:
        if reason := self._why_no_statement():
            return reason
        return "" if self._parts.hands.is_at_copy else "this is no copy that waits to be confirmed"

    def _split(self) -> None:
        self._parts.hands.split(self._parts.screen.statement_editor.text_field.caret)

    def _turn_help(self) -> None:
        if self._presenter.report is not None:
            stage = self._presenter.stage
            stage.turn_help(on=not stage.shows_help)

    def _back(self) -> None:
        """Close what was opened last: the help, a tag run, or the editor."""
        if self._presenter.report is not None and self._presenter.stage.shows_help:
            self._presenter.stage.turn_help(on=False)
            return
        if self._parts.tag_run.is_on:
            self._parts.tag_run.stop()
        self._parts.screen.back_to_list()
