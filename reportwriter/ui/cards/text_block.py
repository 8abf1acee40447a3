"""Text of several lines for painting delegates, with its height known before it is painted."""

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
class Strong:
    """Parts of a text, as (start, length), that stand in another font."""

    font: QFont
    parts: tuple[tuple[int, int], ...]


def lay_out(
    text: str, font: QFont, width: float, line: int, strong: Strong | None = None
) -> TextBlock:
    """Lay a text out in lines of a height in pixels."""
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if strong is not None:
        layout.setFormats([_in(strong.font, *part) for part in strong.parts])
    layout.beginLayout()
    sink = max(line - QFontMetricsF(font).height(), 0) / 2
    y = 0
    while (made := layout.createLine()).isValid():
        made.setLineWidth(max(width, 1))
        made.setPosition(QPointF(0, y + sink))
        y += line
    layout.endLayout()
    return TextBlock(layout, max(y, line))


def _in(font: QFont, start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    style = QTextCharFormat()
    style.setFont(font)
    made.start, made.length, made.format = start, length, style
    return made
