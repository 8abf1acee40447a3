"""The open confidential page: items as cards, one editor, all inside the red frame."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
)

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.confidential.item_editor import ItemEditor
from reportwriter.ui.confidential.page_pictures import PagePictures
from reportwriter.ui.confidential.presenter import ItemPane, OpenPage
from reportwriter.ui.confidential.telling import TellingPane
from reportwriter.ui.confidential.telling_panel import TellingPanel
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page, editor_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording.kinds import KINDS

ONLY = "Only for what would put someone at risk if the family read it now."
READ = "Read it as the chair will"
PRINT = "Print it to hand over"
WRITE_ON = "Back to writing"
_NARROW, _LOW = 820, 640
_LIST_HIGH = 120
"""Two items, or one that is long, at 100 %."""


class OpenPageView(OpenFrame):
    new_item_requested = Signal()
    item_selected = Signal(str)
    item_answered = Signal(object, object)
    telling_answered = Signal(object, str)
    remove_requested = Signal()
    move_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()
    preview_requested = Signal()
    print_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look, page: OpenPage) -> None:
        words = "Confidential page, open." if page.whole else "Confidential page, one new item."
        super().__init__(look, words)
        self._look = look
        self._is_whole = page.whole
        self._title = label(look, "", Type.TITLE)
        self._list = CardList(look, "Confidential items")
        self._list.chosen.connect(self.item_selected)
        self._list.opened.connect(lambda _key: self._edit())
        self._list.setMinimumHeight(look.px(_LIST_HIGH))
        self._notice = Notice(look, "")
        self._undo = button(look, "Undo", self._on_undo, role="quiet")
        self._notice.row.addWidget(self._undo)
        self._notice.hide()
        self._advice, self._on_paper = page.advice, page.on_paper
        self._editor = ItemEditor(look, page.people, moves=page.whole)
        self._editor.move_requested.connect(self.move_requested)
        self._editor.answered.connect(self.item_answered)
        self._editor.remove_requested.connect(self.remove_requested)
        self._claim_keys()
        self._panes = self._split()
        self._telling = TellingPanel(look)
        self._telling.answered.connect(self.telling_answered)
        # Alone, a new item is written without having read what the page says of itself. To be shown
        # before it stands anywhere would make it a window, and to lose its window locks the page.
        if not page.whole:
            self._telling.hide()
        self._read = PagePictures(look)
        self._stack = self._stacked()
        self.body.addWidget(self._stack, 1)
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
            self._edit()

    def show_lacks(self, lacks: str) -> None:
        self._editor.show_lacks(lacks)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show the page as the chair will read it, in place of what is written at."""
        self._read.show_pages(pages)
        self._stack.setCurrentWidget(self._read)
        self._preview.set_words(WRITE_ON)
        self._print.setVisible(self._on_paper)
        self._read.setFocus()

    def show_news(self, sentence: str, *, warns: bool) -> None:
        self._undo.hide()
        self._notice.say(sentence, tone="warning" if warns else "accent")
        self._notice.show()

    def show_when(self, understood: str) -> None:
        self._editor.show_when(understood)

    def show_telling(self, pane: TellingPane) -> None:
        self._telling.show_pane(pane)

    def show_day(self, understood: str) -> None:
        self._telling.show_day(understood)

    def show_removed(self, number: int) -> None:
        self._panes.show_list()
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
        self._read.show_pages(())
        self._list.show_rows(())
        self.stop_watching()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size, px = event.size(), self._look.px
        self._telling.fold_away(folds=size.height() < px(_LOW))
        # Where there is little room the advice below says as much.
        self._only.setVisible(not (size.width() < px(_NARROW) and self._advice))

    def _edit(self) -> None:
        self._panes.show_editor()
        self._editor.edit_text()

    def _claim_keys(self) -> None:
        for widget in (self._list, self._editor):
            self.claim_from(widget)
        if self._is_whole:
            self.claim("Ctrl+Return", self.new_item_requested.emit)
            self.claim("Ctrl+Shift+Up", partial(self.move_requested.emit, -1))
            self.claim("Ctrl+Shift+Down", partial(self.move_requested.emit, 1))
        for key, kind in enumerate(KINDS, start=1):
            self.claim(f"Ctrl+{key}", partial(self._editor.choose_kind, kind))
        self.claim("Ctrl+0", partial(self._editor.choose_kind, ""))
        self.claim("Ctrl+Z", self.undo_requested.emit)
        self.claim("Ctrl+Y", self.redo_requested.emit)
        self.claim("Ctrl+Shift+Z", self.redo_requested.emit)

    def _stacked(self) -> QStackedWidget:
        """Return what is written at, and behind it the page as it is read."""
        # It scrolls as a whole where the window is low, rather than ask for more than there is.
        stack, writing = QStackedWidget(), Page(padding=0, spacing=0)
        # What is behind it is red, which would else shine through beside its scroll bar.
        writing.setProperty("surface", "page")
        writing.rows.addWidget(self._telling)
        writing.rows.addWidget(self._panes, 1)
        stack.addWidget(writing)
        stack.addWidget(self._read)
        return stack

    def _split(self) -> TwoPanes:
        self._back = way_back(self._look)
        self._editor.rows.insertWidget(0, self._back, 0, Qt.AlignmentFlag.AlignLeft)
        panes = TwoPanes(self._look, self._left(), editor_frame(self._editor))
        panes.lead_back(self._back, self.take_focus)
        # Each pane scrolls by itself: the page around asks for no more than the least of them.
        panes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        return panes

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
        self._only = label(self._look, ONLY, tone="second")
        self._only.setContentsMargins(5, 0, 0, 0)
        rows.addWidget(self._only)
        if self._advice:
            rows.addWidget(Notice(self._look, self._advice, tone="warning"))
        rows.addWidget(self._notice)
        rows.addWidget(self._list, 1)
        return pane

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        self._sealed = label(self._look, "Copying is off here.", tone="second")
        bar.add_words(self._sealed)
        self._preview = button(self._look, READ, self._on_preview, icon="eye")
        bar.add_button(self._preview)
        self._preview.setVisible(self._is_whole)
        # Whoever prints it has read it.
        self._print = button(self._look, PRINT, self.print_requested.emit, icon="print")
        self._print.hide()
        bar.add_button(self._print)
        bar.add_button(
            button(
                self._look, "Lock and go on", self.leave_requested.emit, role="main", icon="lock"
            )
        )
        return bar

    def _on_preview(self) -> None:
        if self._stack.currentWidget() is self._read:
            self._stack.setCurrentIndex(0)
            self._read.show_pages(())
            self._preview.set_words(READ)
            self._print.hide()
        else:
            self.preview_requested.emit()

    def _on_undo(self) -> None:
        self._notice.hide()
        self.undo_requested.emit()
