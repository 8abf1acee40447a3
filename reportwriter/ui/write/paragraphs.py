"""Texts laid out once for each width: a list asks for heights far more often than it paints."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.look import Look

_LAYOUTS_KEPT = 256
_HEIGHTS_KEPT = 50_000


class Paragraphs:
    """Texts of one type. Lines stand at its line height, whatever the font would like."""

    def __init__(self, look: Look, kind: Type) -> None:
        self._look = look
        self._kind = kind
        self._layouts = Lately[tuple[str, int], QTextLayout](_LAYOUTS_KEPT)
        self._heights: dict[tuple[str, int], int] = {}

    def height(self, text: str, width: int) -> int:
        """Return the height of a text in pixels."""
        key = (text, width)
        if key not in self._heights:
            if len(self._heights) >= _HEIGHTS_KEPT:
                self._heights.clear()
            lines = self._lay_out(text, width).lineCount()
            self._heights[key] = max(lines, 1) * self._look.line(self._kind)
        return self._heights[key]

    def paint(self, painter: QPainter, text: str, width: int, at: QPointF) -> None:
        """Paint a text in the painter's colour, its top left at a point."""
        layout = self._layouts.get((text, width), lambda: self._lay_out(text, width))
        layout.draw(painter, at)

    def forget(self) -> None:
        self._layouts.clear()
        self._heights.clear()

    def _lay_out(self, text: str, width: int) -> QTextLayout:
        # A paragraph separator would end the layout; a line separator only breaks the line.
        layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), self._look.font(self._kind))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        step, top = self._look.line(self._kind), 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            top += step
        layout.endLayout()
        return layout
