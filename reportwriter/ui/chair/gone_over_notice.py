"""Says above the list that another chairs the conference now, and leads to what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.chair.rows import BoardHead
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.wording import updates as words

_BETWEEN = 4


class GoneOverNotice(QWidget):
    """Hidden while the conference is chaired here."""

    step_in_requested = Signal()

    def __init__(self, look: Look, key: str) -> None:
        """`key` is the one of the screen that leads to stepping in."""
        super().__init__()
        self._request = ""
        self._notice = Notice(look, "", tone="warning")
        self._notice.let_shrink()
        self._copy = button(look, words.COPY_REQUEST, self._on_copy, icon="copy")
        self._copied = label(look, words.COPIED, Type.SMALL, tone="second", wrap=False)
        self._copied.hide()
        self._step_in = button(
            look, words.STEP_IN, self.step_in_requested.emit, icon="pencil", key=key
        )
        self._ways = QWidget()
        flow = FlowLayout(self._ways, gap=12, between=_BETWEEN)
        for widget in (self._copy, self._step_in, self._copied):
            flow.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_BETWEEN)
        rows.addWidget(self._notice)
        rows.addWidget(self._ways)
        self.hide()

    def show_head(self, head: BoardHead) -> None:
        if head.request != self._request:
            self._copied.hide()
        self._request = head.request
        self._notice.say(*head.gone_over, tone="warning" if head.request else "accent")
        self._copy.setVisible(bool(head.request))
        if head.step_in:
            self._step_in.set_words(head.step_in)
        self._step_in.setVisible(bool(head.step_in))
        self._ways.setVisible(bool(head.request or head.step_in))
        self.setVisible(any(head.gone_over))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._request)
        self._copied.show()
