"""The list of places to go: a field that keeps the focus, and below it what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import within_window
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.rail import Rail
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.look import Look
    from reportwriter.ui.rail_row import RailRow

TITLE = "Go to"
ASKS = "A section, a statement by its number or words, a screen, or a report"
SAID_AFTER_MS = 400
"""A screen reader says how many there are once nobody types: every key would be too much."""
_WIDTH, _HEIGHT = 680, 600
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}


class JumpDialog(Dialog):
    """The arrow keys walk the list from the field; Enter or a click goes there."""

    typed = Signal(str)
    chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._rows: tuple[RailRow, ...] = ()
        self.setWindowTitle(TITLE)
        self.setProperty("surface", "page")
        self.resize(within_window(QSize(look.px(_WIDTH), look.px(_HEIGHT)), parent))
        self.words = line_edit(look)
        self.list = Rail(look, "Where you can go")
        self.count = label(look, "", Type.SMALL, tone="second")
        self._trouble = Notice(look, "")
        self._trouble.hide()
        self.go_button = button(look, "Go there", self._go, role="main")
        self.go_button.setDefault(True)
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(SAID_AFTER_MS)
        self._said.timeout.connect(self._say_count)
        self.words.textChanged.connect(self.typed)
        self.list.chosen.connect(lambda key: self.chosen.emit(int(key)))
        self._arrange(look)
        self.words.setFocus()

    def begin(self) -> None:
        """Come up with an empty field, which is ready to be typed into."""
        self._trouble.hide()
        self.words.clear()
        self.open()
        self.words.setFocus()

    def show_spots(self, rows: Sequence[RailRow], count: str) -> None:
        """Show what was found, the first of it chosen."""
        self._rows = tuple(rows)
        self.list.show_rows(rows)
        self.list.set_current("0")
        self.count.setText(count)
        # Where nothing was found, the count says what to try: no button waits for it in grey.
        self.go_button.setVisible(bool(rows))
        self._said.start()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            self._walk(step)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        here = int(self.list.current_key() or 0)
        to = min(max(here + by, 0), len(self._rows) - 1)
        self.list.set_current(str(to))
        # The focus stays in the field, so nothing else tells where one is.
        self._say(self._rows[to].spoken)

    def _go(self) -> None:
        if key := self.list.current_key():
            self.chosen.emit(int(key))

    def _say_count(self) -> None:
        first = f" {self._rows[0].spoken}." if self._rows else ""
        self._say(f"{self.count.text()}.{first}" if self._rows else self.count.text())

    def _say(self, words: str) -> None:
        self._said.stop()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.words, words))

    def _arrange(self, look: Look) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(button(look, "Cancel", self.reject))
        foot.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(look, TITLE, Type.HEADING))
        column.addWidget(Field(look, ASKS, self.words))
        column.addWidget(self._trouble)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
