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
        self._heights = Lately[tuple[str, int], int](_HEIGHTS_KEPT)

    def height(self, text: str, width: int) -> int:
        """Return the height of a text in pixels."""
        return self._heights.get((text, width), lambda: self._height(text, width))

    def paint(self, painter: QPainter, text: str, width: int, at: QPointF) -> None:
        """Paint a text in the painter's colour, its top left at a point."""
        self._layout(text, width).draw(painter, at)

    def forget(self) -> None:
        self._layouts.clear()
        self._heights.clear()

    def _height(self, text: str, width: int) -> int:
        # What is asked for in sight is painted next, as each text that is typed.
        lines = self._layout(text, width).lineCount()
        return max(lines, 1) * self._look.line(self._kind)

    def _layout(self, text: str, width: int) -> QTextLayout:
        return self._layouts.get((text, width), lambda: self._lay_out(text, width))

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
