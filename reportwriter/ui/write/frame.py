"""What stands around every screen of one report: its rail, or one row of it, and the screens."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.ui.events import Tool
from reportwriter.ui.look import Look
from reportwriter.ui.panes import enter
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.write.contents import Head
from reportwriter.ui.write.report_rail import ReportRail
from reportwriter.ui.write.report_strip import ReportStrip

_RAIL_FROM = 900
_WIDE_RAIL_FROM = 1280


class _Pages(QStackedWidget):
    """Gives way to a bar above it in a small window, as every screen scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(1)

    def hasHeightForWidth(self) -> bool:
        return False


class ReportFrame(QWidget):
    """Add the writing screen first, then one page for each tool."""

    home_requested = Signal()
    sheet_requested = Signal(str)
    tool_requested = Signal(object)
    """Tool."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rail = ReportRail(look)
        self._strip = ReportStrip(look)
        self.pages = _Pages()
        self._tools: dict[Tool, QWidget] = {}
        self._writing: QWidget | None = None
        self._stays = False
        self._bars: list[QWidget] = []
        for part in (self._rail, self._strip):
            part.home_requested.connect(self.home_requested)
            part.sheet_requested.connect(self._on_sheet)
            part.tool_requested.connect(self._on_tool)
        right = self._right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._strip)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self._rail)
        row.addLayout(right, 1)
        look.changed.connect(self._fit)
        self._fit()

    def add_writing(self, page: QWidget) -> None:
        self._writing = page
        self.pages.addWidget(page)

    def add_tool(self, tool: Tool, page: QWidget) -> None:
        self._tools[tool] = page
        self.pages.addWidget(page)

    def add_bar(self, bar: QWidget) -> None:
        """Add a bar above the screens, for what goes through all of the report."""
        self._bars.append(bar)
        bar.hide()
        self._right.insertWidget(self._right.indexOf(self.pages), bar)

    def show_bar(self, bar: QWidget) -> None:
        """Show one of the bars in the place of any other."""
        for one in self._bars:
            one.setVisible(one is bar)

    def show_head(self, head: Head) -> None:
        self._rail.show_head(head)
        self._strip.show_head(head)

    def show_contents(self, rows: Sequence[RailRow], current: str) -> None:
        self._rail.show_contents(rows, current)
        self._strip.show_contents(rows)

    def stay(self, *, stays: bool) -> None:
        """Keep the screen that is shown, as while the report is read again behind it."""
        self._stays = stays

    def show_sheet(self, key: str) -> None:
        """Show the writing screen, at a sheet."""
        if self._stays:
            return
        self._rail.show_sheet_current(key)
        self._strip.show_current(key)
        if self._writing is not None:
            self.pages.setCurrentWidget(self._writing)

    def show_tool(self, tool: Tool) -> None:
        if tool in self._tools:
            self._rail.show_tool_current(tool)
            self._strip.show_current(tool)
            if self.pages.currentWidget() is not self._tools[tool]:
                self.pages.setCurrentWidget(self._tools[tool])
                enter(self._tools[tool], Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Say little: what stands here changes with the width, and must not hold it."""
        return QSize(self._look.px(320), self._look.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() / self._look.zoom
        with_rail = width >= _RAIL_FROM
        self._rail.setVisible(with_rail)
        self._strip.setVisible(not with_rail)
        self._rail.setFixedWidth(self._look.px(264 if width >= _WIDE_RAIL_FROM else 232))

    def _on_sheet(self, key: str) -> None:
        self._stays = False
        self.show_sheet(key)
        self.sheet_requested.emit(key)

    def _on_tool(self, tool: Tool) -> None:
        self.show_tool(tool)
        self.tool_requested.emit(tool)
