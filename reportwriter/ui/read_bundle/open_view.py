"""A confidential bundle, open: its parts in a list, and one page of it, all in the red frame."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.attached.paper import Paper
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.read_bundle.rows import BundleShown
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page, in_line, page_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import confidential_bundle as words

TURNS = "Page Up and Page Down turn the pages. Copying is off here."
_NARROW = 820
_PARTS, _PAPER = 400, 600
_ROWS = 200
"""How high the list is where it stands above the page."""


class OpenBundleView(OpenFrame):
    turn_requested = Signal(int)
    page_requested = Signal(int)

    def __init__(self, look: Look, bundle: BundleShown) -> None:
        super().__init__(look, "Confidential bundle, open.")
        self._look = look
        self._starts = dict(bundle.starts)
        self._part = ""
        self._notice = Notice(look, bundle.said, tone="success" if bundle.is_sound else "error")
        self._list = CardList(look, words.IN_BUNDLE)
        self._list.show_rows(bundle.rows)
        self._list.chosen.connect(self._on_chosen)
        self._paper = Paper(look)
        self._paper.turn_requested.connect(self.turn_requested)
        self._parts = self._parts_pane(bundle.title)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self._parts)
        self._panes.addWidget(self._page())
        self._panes.setSizes([_PARTS, _PAPER])
        self._panes.setStretchFactor(0, 2)
        self._panes.setStretchFactor(1, 3)
        self._is_narrow = False
        self.claim("PgDown", lambda: self.turn_requested.emit(1))
        self.claim("PgUp", lambda: self.turn_requested.emit(-1))
        for widget in (self._list, self._scroll):
            self.claim_from(widget)
        self.body.addWidget(self._panes, 1)
        self.body.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus on the list of parts."""
        self._list.setFocus()

    def show_page(self, page: PageShown, part: str) -> None:
        self._paper.show_page(page)
        self._scroll.verticalScrollBar().setValue(0)
        self._part = part
        if self._list.current_key() != part:
            self._list.set_current(part)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def forget(self) -> None:
        """Stop watching, and let go of every word and picture before the widgets are destroyed."""
        self.stop_watching()
        self._list.show_rows(())
        self._paper.show_page(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(narrow=event.size().width() < self._look.px(_NARROW))

    def _fold(self, *, narrow: bool) -> None:
        """Put the list above the page, to be scrolled with it, where it has no room beside it."""
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        had_focus = self.focusWidget() is self._list
        if narrow:
            self._scroll.rows.insertWidget(0, self._parts)
        else:
            self._panes.insertWidget(0, self._parts)
            self._panes.setSizes([_PARTS, _PAPER])
        self._list.setMinimumHeight(self._look.px(_ROWS) if narrow else 0)
        self._parts.show()
        if had_focus:
            # Whatever is moved to another place loses it.
            self._list.setFocus()

    def _parts_pane(self, title: str) -> QFrame:
        pane = QFrame()
        pane.setProperty("surface", "page")
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(19, 16, 19, 0)
        rows.setSpacing(8)
        for widget in (label(self._look, title, Type.TITLE), self._notice):
            rows.addLayout(in_line(widget))
        rows.addWidget(self._list, 1)
        return pane

    def _page(self) -> QFrame:
        page = self._scroll = Page("page", padding=16, spacing=0)
        page.rows.addWidget(self._paper)
        page.rows.addStretch(1)
        return page_frame(page)

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.add_words(label(self._look, TURNS, tone="second"))
        bar.add_button(
            button(
                self._look, "Lock and go back", self.lock_requested.emit, role="main", icon="lock"
            )
        )
        return bar

    def _on_chosen(self, key: str) -> None:
        """Turn to a part that was chosen; the list also follows the pages that are turned."""
        if key != self._part and key in self._starts:
            self._part = key
            self.page_requested.emit(self._starts[key])
