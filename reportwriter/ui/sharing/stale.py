"""Says that somebody saw an earlier state of the report, and shows what has changed since."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_HIGHEST = 280
_KEY = "Underlined words are new. Struck-out words are what they saw."


class StalePart(QWidget):
    """Hidden while there is nothing to say; the changes are shown when they are asked for."""

    changes_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.notice = Notice(look, "", tone="warning")
        self.changes = CardList(look, "What has changed since they saw it")
        # Queued: the list is being laid out while it says so.
        self.changes.all_rows_resized.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        look.changed.connect(self._fit)
        self._trouble = Notice(look, "", tone="error")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._show = button(look, "Show the changes", self.changes_requested.emit, icon="file")
        for each in (self.notice, self._trouble):
            rows.addWidget(each)
        rows.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        self._key = label(look, _KEY, Type.SMALL, tone="second")
        rows.addWidget(self._key)
        rows.addWidget(self.changes)
        self.say("")

    def _fit(self) -> None:
        """Be as high as the changes are, as far as that leaves room for what is asked below."""
        self.changes.setFixedHeight(min(self.changes.all_rows_height, self._look.px(_HIGHEST)))

    def say(self, sentence: str) -> None:
        """Say that they saw an earlier state; empty hides all of it."""
        self.notice.say(sentence)
        self._trouble.hide()
        self.changes.hide()
        self._key.hide()
        self._show.show()
        self.setVisible(bool(sentence))

    def show_changes(self, rows: Sequence[ReadingRow]) -> None:
        self.changes.show_rows(rows)
        self._show.hide()
        self._key.show()
        self.changes.show()
        self.changes.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)
        self._trouble.show()
