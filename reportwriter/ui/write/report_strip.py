"""The rail of a report as one row, where the window is too narrow for a rail."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from reportwriter.ui.events import Tool
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, name_input
from reportwriter.ui.widgets.marks import SentMark
from reportwriter.ui.write.contents import Head
from reportwriter.ui.write.report_rail import TOOLS, tools_of


class ReportStrip(QFrame):
    home_requested = Signal()
    sheet_requested = Signal(str)
    tool_requested = Signal(object)
    """Tool."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("surface", "strip")
        self._keys: list[str] = []
        self._tools: tuple[RailRow, ...] = TOOLS
        self._sent = SentMark(look)
        self._places = Choice(look)
        name_input(self._places, "Contents of the report")
        self._places.activated.connect(self._on_activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(
            button(look, "Today", self.home_requested.emit, role="quiet", icon="arrow-left")
        )
        row.addWidget(self._places, 1)
        row.addWidget(self._sent)

    def show_head(self, head: Head) -> None:
        self._sent.say(head.handed_over)
        self._tools = tools_of(head)

    def show_contents(self, rows: Sequence[RailRow]) -> None:
        shown = (*rows, *self._tools)
        current = self._places.currentIndex()
        self._keys = [row.key for row in shown]
        self._places.clear()
        self._places.addItems([row.spoken for row in shown])
        self._places.setCurrentIndex(current)

    def show_current(self, key: str) -> None:
        if key in self._keys:
            self._places.setCurrentIndex(self._keys.index(key))

    def _on_activated(self, index: int) -> None:
        key = self._keys[index]
        if key in list(Tool):
            self.tool_requested.emit(Tool(key))
        else:
            self.sheet_requested.emit(key)
