"""Joins the writing screen to its presenter, and gives its commands their keys and menus."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Kind, Place
from reportwriter.ui.write.cards import SlotRow
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.panes import ViewAnswer
from reportwriter.ui.write.presenter import WritePresenter, WriteTools
from reportwriter.ui.write.tag_bar import key_of
from reportwriter.ui.write.undo import UndoHistory
from reportwriter.ui.write.view import WriteScreen
from reportwriter.wording.kinds import KINDS


class Writing:
    """Screen and presenter of the report that is open, and the menus that belong to them."""

    def __init__(self, frame: ReportFrame, screen: WriteScreen, tools: WriteTools) -> None:
        frame.add_writing(screen)
        frame.sheet_requested.connect(self._on_sheet)
        self.screen = screen
        self.history = UndoHistory()
        self.presenter = WritePresenter(screen, tools, self.history)
        self.menus = {
            "&File": [self.make_action("&Save now", "Ctrl+S", self.presenter.save_now)],
            "&Edit": self._edit_actions(),
            "&Statement": self._statement_actions(),
        }
        self._join_list()
        self._join_editors()

    def _join_list(self) -> None:
        screen, presenter = self.screen, self.presenter
        screen.list.row_chosen.connect(self._on_row_chosen)
        screen.list.enter_pressed.connect(self._on_enter)
        screen.list.delete_requested.connect(presenter.delete)
        screen.list.nothing_toggled.connect(self._on_nothing_toggled)
        screen.list.typed.connect(self._on_typed)
        screen.tag_bar.kind_chosen.connect(presenter.tag)
        screen.new_button.clicked.connect(lambda _checked: presenter.add_statement())
        screen.undo_requested.connect(self.history.stack.undo)

    def _join_editors(self) -> None:
        editor, slot, presenter = (
            self.screen.statement_editor,
            self.screen.slot_editor,
            self.presenter,
        )
        editor.answered.connect(presenter.answer)
        editor.enter_pressed.connect(presenter.add_statement)
        editor.delete_requested.connect(presenter.delete)
        editor.step_requested.connect(presenter.step)
        slot.write_requested.connect(presenter.add_statement)
        slot.nothing_said.connect(self._on_nothing_said)
        slot.changed.connect(self._on_filled)

    def _edit_actions(self) -> list[QAction]:
        undo = self.history.stack.createUndoAction(self.screen, "&Undo")
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        redo = self.history.stack.createRedoAction(self.screen, "&Redo")
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        for action in (undo, redo):
            self._keep(action)
        return [undo, redo]

    def _statement_actions(self) -> list[QAction]:
        presenter = self.presenter
        kinds = [
            self.make_action(KINDS[kind].word, key_of(kind), partial(presenter.tag, kind))
            for kind in Kind
        ]
        return [
            *kinds,
            self.make_action("&Clear the kind", key_of(None), partial(presenter.tag, None)),
            self.make_action("&New statement", "Ctrl+Return", presenter.add_statement),
            self.make_action("Move &up", "Ctrl+Shift+Up", partial(presenter.move, -1)),
            self.make_action("Move &down", "Ctrl+Shift+Down", partial(presenter.move, 1)),
            self.make_action("D&elete statement", "Ctrl+Del", presenter.delete),
            self.make_action("Ne&xt section", "Ctrl+PgDown", presenter.next_sheet),
            self.make_action("&Back to the list", "Esc", self.screen.back_to_list),
        ]

    def make_action(self, words: str, key: str, on_triggered: Callable[[], object]) -> QAction:
        """Return a command of this screen; its key works while the focus is here."""
        action = QAction(words, self.screen)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: on_triggered())
        self._keep(action)
        return action

    def _keep(self, action: QAction) -> None:
        # Only while the focus is on this screen, so that other screens may use the same keys.
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.screen.addAction(action)

    def _on_row_chosen(self, index: int) -> None:
        self.presenter.stage.select(index)

    def _on_enter(self) -> None:
        row = self.presenter.stage.row
        if not isinstance(row, SlotRow):
            self.screen.edit_text()
        elif row.is_prose:
            self.presenter.add_statement()
        else:
            self.screen.edit_slot()

    def _on_typed(self, text: str) -> None:
        """Typing on a heading begins a statement there; on a card it goes on with it."""
        row = self.presenter.stage.row
        if isinstance(row, SlotRow):
            self._on_enter()
        if self.presenter.stage.statement is not None:
            self.screen.type_text(text)

    def _on_nothing_toggled(self, row: SlotRow) -> None:
        self.presenter.edits.say_nothing(row.place, None if row.nothing else "")

    def _on_nothing_said(self, place: Place, because: str | None) -> None:
        self.presenter.edits.say_nothing(place, because)

    def _on_filled(self, place: Place, value: SlotValue | ViewAnswer | None) -> None:
        self.presenter.edits.fill(place, value)

    def _on_sheet(self, key: str) -> None:
        self.presenter.stage.turn_to(key)
