"""The banner above every page of the example: what it is, its passphrase, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.wording.example import BANNER, BANNER_MORE, LEAVE


class ExampleBanner(QFrame):
    leave_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        notice = Notice(look, BANNER, BANNER_MORE, tone="warning", icon="book")
        leave = button(look, LEAVE, self.leave_requested.emit, icon="arrow-left")
        notice.row.addWidget(leave, 0, Qt.AlignmentFlag.AlignVCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(notice)
