"""What stands above the list of reports: whose they are, how many came, and where one can go."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reportwriter.ui.chair.gone_over_notice import GoneOverNotice
from reportwriter.ui.chair.rows import BoardHead
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.link_row import LinkRow
from reportwriter.ui.widgets.text import label
from reportwriter.ui.widgets.tool_row import ToolRow
from reportwriter.wording import bundle, receipt
from reportwriter.wording.archive import BUTTON as ARCHIVE
from reportwriter.wording.attendance import BUTTON as WHO_COMES
from reportwriter.wording.circulation import BUTTON as CIRCULATION
from reportwriter.wording.conference_record import BUTTON as AT_CONFERENCE
from reportwriter.wording.hearing import TITLE
from reportwriter.wording.updates import BUTTON as CHANGE

CIRCULATION_KEY = "Ctrl+Shift+M"
"""To who gets what, from anywhere on the list of reports."""
CHANGE_KEY = "Ctrl+Shift+H"
"""To what is changed or handed over of the conference."""
_BETWEEN = 4


class Head(QWidget):
    """Words at the left; the buttons at the right fold into one where there is no room."""

    who_comes_requested = Signal()
    receipts_requested = Signal()
    bundle_requested = Signal()
    own_words_requested = Signal()
    at_conference_requested = Signal()
    circulation_requested = Signal()
    change_requested = Signal()
    hearing_requested = Signal()
    archive_requested = Signal()
    pages_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, "", Type.TITLE, wrap=False)
        self._conference = label(look, "", tone="second")
        self._received = label(look, "")
        self._unopened = label(look, "", wrap=False)
        self._unlock = button(look, "Unlock", self.pages_requested.emit, role="link")
        self._gone_over = GoneOverNotice(look, CHANGE_KEY)
        self._gone_over.step_in_requested.connect(self.change_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_BETWEEN)
        rows.addWidget(self._top())
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(_BETWEEN)
        # Beside the ways on, where and when it is would break into many short lines.
        below.addWidget(self._conference)
        below.addWidget(self._gone_over)
        below.addWidget(LinkRow(look, self._ways_of_conference()))
        below.addLayout(self._beside(self._received, (self._unopened, self._unlock)))
        rows.addWidget(self._below)

    def show_head(self, head: BoardHead) -> None:
        self._title.setText(head.title)
        self._conference.setText(head.conference)
        self._received.setText(head.received)
        self._unopened.setText(head.unopened)
        self._gone_over.show_head(head)
        self._change.setVisible(not any(head.gone_over))
        for widget in (self._unopened, self._unlock):
            widget.setVisible(bool(head.unopened))

    def show_whole(self, *, whole: bool) -> None:
        """Show all of it, or only the line that what is asked below leaves room for."""
        self._below.setVisible(whole)

    def _top(self) -> ToolRow:
        row = ToolRow(self._look)
        row.add(self._title, stretch=1)
        row.add_foldable(self._ways())
        return row

    def _ways(self) -> tuple[Button, ...]:
        return (
            self._way(WHO_COMES, self.who_comes_requested.emit, "people"),
            self._way(receipt.BUTTON, self.receipts_requested.emit, "tick"),
            self._way(bundle.BUTTON, self.bundle_requested.emit, "book"),
            self._way("My check words", self.own_words_requested.emit, "telephone"),
        )

    def _ways_of_conference(self) -> tuple[Button, ...]:
        self._change = self._way_by_key(CHANGE, self.change_requested.emit, "pencil", CHANGE_KEY)
        send = self.circulation_requested.emit
        return (
            self._way(AT_CONFERENCE, self.at_conference_requested.emit, "clipboard", "link"),
            self._way_by_key(CIRCULATION, send, "envelope", CIRCULATION_KEY),
            self._change,
            self._way(TITLE, self.hearing_requested.emit, "lock", "link"),
            self._way(ARCHIVE, self.archive_requested.emit, "folder", "link"),
        )

    def _way(self, words: str, run: Callable[[], None], icon: str, role: str = "second") -> Button:
        return button(self._look, words, run, role=role, icon=icon)

    def _way_by_key(self, words: str, run: Callable[[], None], icon: str, key: str) -> Button:
        return button(self._look, words, run, role="link", icon=icon, key=key)

    def _beside(self, words: QLabel, others: tuple[QWidget, ...]) -> QHBoxLayout:
        if words.wordWrap():
            # However long they are, they take what the others leave: they break into lines.
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(words, 1)
        row.addWidget(_at_end(others))
        return row


def _at_end(widgets: tuple[QWidget, ...]) -> QWidget:
    held = QWidget()
    flow = FlowLayout(held, gap=12, between=_BETWEEN, at_end=True)
    for widget in widgets:
        flow.addWidget(widget)
    return held
