"""The words around a misspelt one, which has its wavy line there too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QSizePolicy, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.text_block import Part, TextBlock, lay_out

if TYPE_CHECKING:
    from reportwriter.ui.look import Look
    from reportwriter.ui.passages.rows import HitRow

_LINE, _WIDE = 24, 480


class MarkedWord(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row: HitRow | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._fit)

    def show_row(self, row: HitRow) -> None:
        self._row = row
        self.setAccessibleName(row.words)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).height

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDE), self._laid_out(self._look.px(_WIDE)).height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.theme.text)
        self._laid_out(self.width()).paint(painter, 0, 0)

    def _laid_out(self, width: int) -> TextBlock:
        look, row = self._look, self._row
        font, line = look.font(Type.STATEMENT), look.px(_LINE)
        if row is None:
            return lay_out("", font, width, line)
        marked = QTextCharFormat()
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        marked.setUnderlineColor(look.theme.error)
        part = Part(len(row.before), len(row.hit), marked)
        return lay_out(row.words, font, width, line, (part,))

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()
