"""Text of several lines for painting delegates, with its height known before it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A laid-out text; `height` in pixels."""

    layout: QTextLayout
    height: int

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self.layout.draw(painter, QPointF(x, y))


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a text, from a place on, that looks otherwise than the rest."""

    start: int
    length: int
    style: QTextCharFormat


def lay_out(
    text: str, font: QFont, width: float, line: int, parts: Sequence[Part] = ()
) -> TextBlock:
    """Lay a text out in lines of a height in pixels."""
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_in(part) for part in parts])
    layout.beginLayout()
    sink = max(line - QFontMetricsF(font).height(), 0) / 2
    y = 0
    while (made := layout.createLine()).isValid():
        made.setLineWidth(max(width, 1))
        made.setPosition(QPointF(0, y + sink))
        y += line
    layout.endLayout()
    return TextBlock(layout, max(y, line))


def in_font(font: QFont) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFont(font)
    return style


def _in(part: Part) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = part.start, part.length, part.style
    return made
