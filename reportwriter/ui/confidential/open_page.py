"""The open confidential page: items as cards, one editor, all inside the red frame."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.confidential.item_editor import ItemEditor
from reportwriter.ui.confidential.presenter import ItemPane, OpenPage
from reportwriter.ui.confidential.telling import TellingPane
from reportwriter.ui.confidential.telling_panel import TellingPanel
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording.kinds import KINDS

ONLY = "Only for what would put someone at risk if the family read it now."
_NARROW = 820


class OpenPageView(OpenFrame):
    new_item_requested = Signal()
    item_selected = Signal(str)
    item_answered = Signal(object, object)
    telling_answered = Signal(object, str)
    remove_requested = Signal()
    undo_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look, page: OpenPage) -> None:
        words = "Confidential page, open." if page.whole else "Confidential page, one new item."
        super().__init__(look, words)
        self._look = look
        self._is_whole = page.whole
        self._title = label(look, "", Type.TITLE)
        self._list = CardList(look, "Confidential items")
        self._list.chosen.connect(self.item_selected)
        self._notice = Notice(look, "")
        self._undo = button(look, "Undo", self._on_undo, role="quiet")
        self._notice.row.addWidget(self._undo)
        self._notice.hide()
        self._editor = ItemEditor(look, page.people)
        self._editor.answered.connect(self.item_answered)
        self._editor.remove_requested.connect(self.remove_requested)
        if page.whole:
            self.claim("Ctrl+Return", self.new_item_requested.emit)
        for key, kind in enumerate(KINDS, start=1):
            self.claim(f"Ctrl+{key}", partial(self._editor.choose_kind, kind))
        self.claim("Ctrl+0", partial(self._editor.choose_kind, ""))
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self._left())
        self._panes.addWidget(self._editor)
        self._panes.setStretchFactor(0, 3)
        self._panes.setStretchFactor(1, 2)
        self._telling = TellingPanel(look)
        self._telling.answered.connect(self.telling_answered)
        self.body.addWidget(self._telling)
        # Alone, a new item is written without having read what the page says of itself.
        self._telling.setVisible(page.whole)
        self.body.addWidget(self._panes, 1)
        self.body.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus on the list of items."""
        self._list.setFocus()

    def show_title(self, title: str) -> None:
        self._title.setText(title)

    def show_items(self, rows: Sequence[CardRow]) -> None:
        self._list.show_rows(rows)

    def show_item(self, pane: ItemPane | None) -> None:
        self._editor.setVisible(pane is not None)
        if pane is None:
            return
        self._editor.show_pane(pane)
        if self._list.current_key() != pane.key:
            self._list.set_current(pane.key)
            self._editor.edit_text()

    def show_when(self, understood: str) -> None:
        self._editor.show_when(understood)

    def show_telling(self, pane: TellingPane) -> None:
        self._telling.show_pane(pane)

    def show_day(self, understood: str) -> None:
        self._telling.show_day(understood)

    def show_removed(self, number: int) -> None:
        self._notice.say(f"Item {number} was taken off the page.", tone="accent")
        self._undo.show()
        self._notice.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._undo.hide()
        say_error(self._notice, error)

    def say_sealed(self, words: str) -> None:
        self._sealed.setText(words)

    def forget(self) -> None:
        """Stop watching, and let go of every word before the widgets are destroyed."""
        self._list.show_rows(())
        self.stop_watching()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._look.px(_NARROW)
        self._panes.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    def _left(self) -> QFrame:
        pane = QFrame()
        pane.setProperty("surface", "page")
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(19, 16, 19, 0)
        rows.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(5, 0, 5, 0)
        head.addWidget(self._title, 1)
        if self._is_whole:
            new = button(
                self._look, "New item", self.new_item_requested.emit, icon="plus", key="Ctrl+Enter"
            )
            head.addWidget(new)
        rows.addLayout(head)
        only = label(self._look, ONLY, tone="second")
        only.setContentsMargins(5, 0, 0, 0)
        rows.addWidget(only)
        rows.addWidget(self._notice)
        rows.addWidget(self._list, 1)
        return pane

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        self._sealed = label(self._look, "Copying is off here.", tone="second")
        bar.add_words(self._sealed)
        bar.add_button(
            button(
                self._look, "Lock and go on", self.leave_requested.emit, role="main", icon="lock"
            )
        )
        return bar

    def _on_undo(self) -> None:
        self._notice.hide()
        self.undo_requested.emit()
