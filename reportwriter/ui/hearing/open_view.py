"""The confidential items, open: items as cards, one editor beside them, all in the red frame."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.hearing.editors import STEPS, DecisionEditor, ReasonEditor, SlotEditor
from reportwriter.ui.hearing.panes import ItemPane, ReasonPane, SlotPane
from reportwriter.ui.hearing.presenter import Choices
from reportwriter.ui.look import Look
from reportwriter.ui.panes import enter
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Unrolled, editor_frame, in_line
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording import exclusion
from reportwriter.wording.hearing import TITLE

YOU_DECIDE = "You alone decide who may hear what. Copying is off here."
CHOOSE = "Choose an item at the left to decide about it."
REMOVED = "The closed slot was taken away."
_PREFERRED = QSizePolicy.Policy.Preferred
_LEAST = 100
"""How high the items are at least, at 100 % zoom."""


class OpenHearingView(OpenFrame):
    row_selected = Signal(str)
    row_opened = Signal(str)
    read_requested = Signal()
    answered = Signal(object, object)
    slot_requested = Signal()
    slot_answered = Signal(object, object)
    now_requested = Signal(object)
    reason_answered = Signal(object, object)
    backups_removed = Signal()
    slot_removed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__(look, "Confidential items, open.")
        self._look = look
        self._left = label(look, "", tone="second")
        self._list = CardList(look, TITLE)
        self._list.chosen.connect(self.row_selected)
        self._list.opened.connect(self._on_opened)
        self._notice = Notice(look, "")
        self._bring_back = button(look, "Bring it back", self.undo_requested.emit, role="quiet")
        self._notice.row.addWidget(self._bring_back)
        self._notice.hide()
        self._item = DecisionEditor(look, choices.agencies)
        self._item.read_requested.connect(self.read_requested)
        self._item.answered.connect(self.answered)
        self._slot = SlotEditor(look, choices.agencies, choices.people)
        self._slot.answered.connect(self.slot_answered)
        self._slot.now_requested.connect(self.now_requested)
        self._slot.remove_requested.connect(self.slot_removed)
        self._reason = ReasonEditor(look)
        self._reason.answered.connect(self.reason_answered)
        self._sealed_now = self._made_sealed_now()
        self._panes = self._split()
        for widget in (self._list, self._item, self._slot, self._reason):
            self.claim_from(widget)
        self.claim("Ctrl+Return", self.read_requested.emit)
        undo, *redos = STEPS
        self.claim(undo, self.undo_requested.emit)
        for keys in redos:
            self.claim(keys, self.redo_requested.emit)
        self.body.addWidget(self._panes, 1)
        self.body.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus on the list of items."""
        self._list.setFocus()

    def show_left(self, words: str) -> None:
        self._left.setText(words)

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        self._list.show_rows(rows)

    def show_item(self, pane: ItemPane) -> None:
        self._item.show_pane(pane)
        self._editors.setCurrentWidget(self._item)
        self._show_current(pane.key)

    def show_slot(self, pane: SlotPane) -> None:
        self._slot.show_pane(pane)
        self._editors.setCurrentWidget(self._slot)
        self._show_current(pane.key)

    def show_reason(self, pane: ReasonPane, *, fresh: bool) -> None:
        if not fresh:
            self._reason.show_lacks(pane.lacks)
            return
        self._reason.show_pane(pane)
        self._editors.setCurrentWidget(self._reason)
        self._show_current(pane.key)

    def show_sealed_now(self, sentence: str, more: str, *, may_remove: bool) -> None:
        self._sealed_now.say(sentence, more, tone="accent")
        self._remove.setVisible(may_remove)
        self._sealed_now.show()

    def show_nothing(self) -> None:
        self._editors.setCurrentWidget(self._nothing)

    def show_told(self, lacks: str, day: str) -> None:
        self._item.show_told(lacks, day)

    def show_removed(self) -> None:
        self._panes.show_list()
        self._notice.say(REMOVED, tone="accent")
        self._bring_back.show()
        self._notice.show()

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Say whether anything can be taken back, or done again; a removal is no longer news."""
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)
        self._notice.hide()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._bring_back.hide()
        say_error(self._notice, error)

    def say_sealed(self, words: str) -> None:
        self._sealed.setText(words)

    def forget(self) -> None:
        """Stop watching, and let go of every word before the widgets are destroyed."""
        self._list.show_rows(())
        self.stop_watching()

    def _show_current(self, key: str) -> None:
        if self._list.current_key() != key:
            self._list.set_current(key)

    def _made_sealed_now(self) -> Notice:
        notice = Notice(self._look, "")
        remove = exclusion.REMOVE_BACKUPS
        self._remove = button(self._look, remove, self.backups_removed.emit, icon="bin")
        notice.row.addWidget(self._remove)
        notice.hide()
        return notice

    def _split(self) -> TwoPanes:
        self._editors = QStackedWidget()
        self._nothing = self._nothing_chosen()
        for editor in (self._nothing, self._item, self._slot, self._reason):
            self._editors.addWidget(editor)
        self._back = way_back(self._look)
        beside = QFrame()
        beside.setProperty("surface", "panel")
        rows = QVBoxLayout(beside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._editors, 1)
        panes = TwoPanes(self._look, self._rows(), editor_frame(beside))
        panes.lead_back(self._back, self.take_focus)
        return panes

    def _on_opened(self, key: str) -> None:
        self.row_opened.emit(key)
        self._panes.show_editor()
        enter(self._editors)

    def _on_new_slot(self) -> None:
        self.slot_requested.emit()
        self._panes.show_editor()

    def _rows(self) -> QFrame:
        pane = QFrame()
        pane.setProperty("surface", "page")
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(19, 16, 19, 0)
        rows.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(5, 0, 5, 0)
        head.addWidget(label(self._look, TITLE, Type.TITLE), 1)
        head.addWidget(button(self._look, "New closed slot", self._on_new_slot, icon="plus"))
        rows.addLayout(head)
        # What is said scrolls where the window is low, rather than press the items together.
        said = Unrolled()
        for widget in (self._left, self._sealed_now, self._notice):
            # As high as its words are in one narrow line, it would scroll where there is room.
            widget.setSizePolicy(_PREFERRED, _PREFERRED)
            said.rows.addLayout(in_line(widget))
        rows.addWidget(said)
        rows.addWidget(self._list, 1)
        self._look.changed.connect(self._fit)
        self._fit()
        return pane

    def _fit(self) -> None:
        self._list.setMinimumHeight(self._look.px(_LEAST))

    def _nothing_chosen(self) -> QWidget:
        pane = QFrame()
        pane.setProperty("surface", "panel")
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(20, 20, 20, 20)
        rows.addWidget(label(self._look, CHOOSE, tone="second"))
        rows.addStretch(1)
        return pane

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        self._undo = button(
            self._look, "Undo", self.undo_requested.emit, role="quiet", icon="undo", key="Ctrl+Z"
        )
        self._redo = button(
            self._look, "Redo", self.redo_requested.emit, role="quiet", icon="redo", key="Ctrl+Y"
        )
        for step in (self._undo, self._redo):
            step.setEnabled(False)
        bar.add_foldable((self._undo, self._redo))
        self._sealed = label(self._look, YOU_DECIDE, tone="second")
        bar.add_words(self._sealed)
        bar.add_button(
            button(
                self._look, "Lock and go back", self.leave_requested.emit, role="main", icon="lock"
            )
        )
        return bar
