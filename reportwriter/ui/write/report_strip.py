"""The rail of a report as one row, where the window is too narrow for a rail."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from reportwriter.ui.events import Tool
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.marks import SentMark
from reportwriter.ui.widgets.place_strip import PlaceStrip
from reportwriter.ui.write.contents import Head
from reportwriter.ui.write.report_rail import TOOLS, tools_of


class ReportStrip(PlaceStrip):
    home_requested = Signal()
    sheet_requested = Signal(str)
    tool_requested = Signal(object)
    """Tool."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Contents of the report")
        self._tools: tuple[RailRow, ...] = TOOLS
        self._sent = SentMark(look)
        self.chosen.connect(self._on_chosen)
        today = button(look, "Today", self.home_requested.emit, role="quiet", icon="arrow-left")
        self.row.insertWidget(0, today)
        self.row.addWidget(self._sent)

    def show_head(self, head: Head) -> None:
        self._sent.say(head.handed_over)
        self._tools = tools_of(head)

    def show_contents(self, rows: Sequence[RailRow]) -> None:
        self.show_rows((*rows, *self._tools))

    def _on_chosen(self, key: str) -> None:
        if key in list(Tool):
            self.tool_requested.emit(Tool(key))
        else:
            self.sheet_requested.emit(key)
