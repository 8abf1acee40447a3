"""Check words that are read out on the telephone."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.text import label


class WordRow(QWidget):
    """Check words that are read out, each in a box of its own, with its number."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._flow = FlowLayout(self, gap=8)

    def show_words(self, words: Sequence[str]) -> None:
        clear(self._flow)
        for number, word in enumerate(words, start=1):
            self._flow.addWidget(_WordBox(self._look, number, word))
        self.setAccessibleName(", ".join(words))


class _WordBox(QWidget):
    def __init__(self, look: Look, number: int, word: str) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(label(look, str(number), Type.SMALL, tone="second", wrap=False))
        row.addWidget(label(look, word, Type.LABEL, wrap=False))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.border, 1))
        painter.setBrush(self._look.theme.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
