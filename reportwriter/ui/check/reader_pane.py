"""The right side of the check: pages as their reader will see them, or the same read as text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.check.reader import PageSeen
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.fields import Choice, name_input
from reportwriter.ui.widgets.page_picture import PagePicture
from reportwriter.ui.widgets.text import label

AS_TEXT = "Read as text"
AS_PAGES = "Show the pages"
_MARGIN = 12
"""Pixels of shade round the paper."""


class ReaderPane(QFrame):
    """Says whose copy is wanted and which page; decides nothing but pages or text."""

    reader_chosen = Signal(str)
    turn_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "panel")
        self.preview = CardList(look, "The report as its reader will see it, as text")
        self._rows: Sequence[ReadingRow] = ()
        self._key = ""
        self._page = PagePicture(look)
        self._paper = self._scrolled()
        self._shown = QStackedWidget()
        self._shown.addWidget(self._paper)
        self._shown.addWidget(self.preview)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(19, 16, 19, 0)
        rows.setSpacing(8)
        rows.addLayout(self._head())
        rows.addLayout(self._turning())
        rows.addWidget(self._shown, 1)

    @property
    def reads_text(self) -> bool:
        return self._shown.currentWidget() is self.preview

    def show_text(self, rows: Sequence[ReadingRow]) -> None:
        """Keep the text, and show it when it is asked for: to lay it out takes its time."""
        self._rows, self._key = rows, ""
        if self.reads_text:
            self._fill_text()

    def go_to_text(self, key: str) -> None:
        """Bring a row of the text to its top, now or once the text is shown."""
        self._key = key
        if self.reads_text:
            self.preview.scroll_to_top_of(key)

    def _fill_text(self) -> None:
        self.preview.show_rows(self._rows)
        if self._key:
            self.preview.scroll_to_top_of(self._key)

    def show_readers(self, readers: Sequence[tuple[str, str]], current: str) -> None:
        self._readers.blockSignals(True)  # noqa: FBT003  # Qt's own signature.
        self._readers.clear()
        for key, name in readers:
            self._readers.addItem(name, key)
        self._readers.setCurrentIndex(max(0, self._readers.findData(current)))
        self._readers.blockSignals(False)  # noqa: FBT003

    def show_page(self, page: PageSeen | None) -> None:
        self._page.show_png(page.image if page else b"", page.name if page else "")
        self._place.setText(page.place if page else "")
        for turn, is_end in ((self._before, "is_first"), (self._next, "is_last")):
            turn.setEnabled(page is not None and not getattr(page, is_end))
        self._paper.verticalScrollBar().setValue(0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._page.fit(self._paper.viewport().width() - 2 * _MARGIN)

    def _head(self) -> QHBoxLayout:
        title = label(self._look, "As the reader will see it", Type.HEADING)
        title.setContentsMargins(5, 0, 0, 0)
        self._toggle = button(self._look, AS_TEXT, self._on_toggled)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _turning(self) -> QHBoxLayout:
        self._readers = Choice(self._look)
        name_input(self._readers, "Whose copy")
        self._readers.currentIndexChanged.connect(self._on_reader)
        self._place = label(self._look, "", tone="second", wrap=False)
        self._before = icon_button(
            self._look, "Page before", "arrow-left", lambda: self.turn_requested.emit(-1)
        )
        self._next = icon_button(
            self._look, "Next page", "arrow-right", lambda: self.turn_requested.emit(1)
        )
        turning = QHBoxLayout()
        turning.setContentsMargins(5, 0, 0, 4)
        turning.addWidget(self._readers, 1)
        for shown in (self._place, self._before, self._next):
            turning.addWidget(shown)
        return turning

    def _scrolled(self) -> QScrollArea:
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("surface", "panel")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        rows.addWidget(self._page, 0, Qt.AlignmentFlag.AlignTop)
        scrolled.setWidget(inside)
        return scrolled

    def _on_reader(self, index: int) -> None:
        self.reader_chosen.emit(str(self._readers.itemData(index) or ""))

    def _on_toggled(self) -> None:
        other = self._paper if self.reads_text else self.preview
        self._shown.setCurrentWidget(other)
        if self.reads_text:
            self._fill_text()
        self._toggle.set_words(AS_PAGES if self.reads_text else AS_TEXT)
        for turning in (self._place, self._before, self._next):
            turning.setVisible(not self.reads_text)
