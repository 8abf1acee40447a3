"""The rail of one report: back, whose it is, what is due, its contents and its other screens."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.events import Tool
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.rail_row import RailRow, readiness_words
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.deadline_ring import DeadlineRing
from reportwriter.ui.widgets.frames import Page, hairline
from reportwriter.ui.widgets.marks import ReadinessBar, SentMark
from reportwriter.ui.widgets.rail import Rail
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.contents import Head

TOOLS = (
    RailRow(key=Tool.FAMILY, icon="people", title="Family"),
    RailRow(key=Tool.CHRONOLOGY, icon="chronology", title="Chronology"),
    RailRow(key=Tool.DETAILS, icon="calendar", title="Conference and you"),
    RailRow(key=Tool.DATES, icon="clock", title="Dates"),
    RailRow(key=Tool.SHARING, icon="chat", title="Sharing with the family"),
    RailRow(key=Tool.PROTECTED, icon="eye-off", title="Protected facts"),
    RailRow(key=Tool.ATTACHED, icon="file", title="Attached documents"),
    RailRow(key=Tool.AGENCY_CHECK, icon="person-add", title="Agency check"),
    RailRow(key=Tool.CHECK, icon="tick", title="Check your report", aside="F9"),
    RailRow(key=Tool.CONFIDENTIAL, icon="lock", title="Confidential page"),
    RailRow(key=Tool.SIGN, icon="sign", title="Sign and hand over"),
    RailRow(key=Tool.ACCESS, icon="inbox", title="Requests to see it"),
)


def tools_of(head: Head) -> tuple[RailRow, ...]:
    """Return the screens that a report has: not every form has a colleague check it."""
    return tuple(row for row in TOOLS if head.offers_check or row.key != Tool.AGENCY_CHECK)


class ReportRail(QFrame):
    home_requested = Signal()
    sheet_requested = Signal(str)
    tool_requested = Signal(object)
    """Tool."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "rail")
        self._ring = DeadlineRing(look, 52)
        self._initials = label(look, "", Type.HEADING)
        self._conference = label(look, "", Type.SMALL, tone="second")
        self._day = label(look, "", Type.SMALL, tone="second")
        self._sent = SentMark(look)
        self._ready = label(look, "", Type.SMALL, tone="second")
        self._bar = ReadinessBar(look)
        self._contents = Rail(look, "Contents of the report")
        self._tools = Rail(look, "Screens of the report")
        self._tools.show_rows(TOOLS)
        self._places = Page("panel", padding=0, spacing=8)
        self._contents.chosen.connect(self._on_sheet)
        self._tools.chosen.connect(self._on_tool)
        self._contents.clicked.connect(lambda _index: self._on_sheet(self._contents.current_key()))
        look.changed.connect(self._fit)
        for pane in (self._contents, self._tools):
            make_pane(pane)
            pane.reached.connect(partial(self._bring_in_sight, pane))
        self._arrange()
        self._fit()

    def show_head(self, head: Head) -> None:
        self._ring.show_due(head.due)
        self._initials.setText(head.initials)
        self._conference.setText(head.conference)
        self._day.setText(head.day)
        self._sent.say(head.handed_over)
        self._tools.show_rows(tools_of(head))
        self._fit()

    def show_contents(self, rows: Sequence[RailRow], current: str) -> None:
        states = [row.status for row in rows]
        self._ready.setText(readiness_words(states))
        self._bar.show_states(states)
        self._contents.show_rows(rows)
        self._fit()
        if not self._tools.current_key():
            self._contents.set_current(current)

    def show_sheet_current(self, key: str) -> None:
        """Mark a sheet as the place where the author is."""
        self._tools.clear_current()
        self._contents.set_current(key)

    def show_tool_current(self, tool: Tool) -> None:
        self._contents.clear_current()
        # Some screens are reached from a menu, and have no row here.
        self._tools.clear_current()
        self._tools.set_current(tool)

    def _on_sheet(self, key: str) -> None:
        self._tools.clear_current()
        self.sheet_requested.emit(key)

    def _on_tool(self, key: str) -> None:
        self._contents.clear_current()
        self.tool_requested.emit(Tool(key))

    def _fit(self) -> None:
        for each in (self._contents, self._tools):
            each.setFixedHeight(each.content_height())

    def _bring_in_sight(self, rail: Rail, row: QRect) -> None:
        """Scroll to a row: both lists are as high as they are long, and scroll together."""
        at = rail.pos() + row.center()
        self._places.ensureVisible(at.x(), at.y(), 0, row.height())

    def _arrange(self) -> None:
        back = button(
            self._look, "Today", self.home_requested.emit, role="quiet", icon="arrow-left"
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 12, 0, 12)
        rows.setSpacing(8)
        rows.addLayout(_inset(back, left=4, stretch=True))
        rows.addLayout(self._whose())
        rows.addLayout(_inset(self._sent, self._ready, stretch=True))
        rows.addLayout(_inset(self._bar))
        rows.addWidget(self._places, 1)
        self._places.rows.addWidget(self._contents)
        self._places.rows.addStretch(1)
        self._places.rows.addLayout(_inset(hairline()))
        self._places.rows.addWidget(self._tools)

    def _whose(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        for made in (self._initials, self._conference, self._day):
            words.addWidget(made)
        row = _inset(self._ring)
        row.addLayout(words, 1)
        return row


def _inset(*widgets: QWidget, left: int = 16, stretch: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(left, 0, 16, 0)
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row
