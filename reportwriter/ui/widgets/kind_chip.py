"""A kind of statement, always as letter, shape and word (and edge pattern), then as colour."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.wording.kinds import KINDS

HEIGHT = 24
_PAD, _GAP, _SHAPE = 8, 6, 10


class Edge(StrEnum):
    """The pattern at the left of a statement, so that the kind survives a photocopy."""

    SOLID = "solid"
    DOUBLE = "double"
    DASHED = "dashed"
    DOTTED = "dotted"
    THIN = "thin"


EDGES = {
    "fact": Edge.SOLID,
    "observation": Edge.DOUBLE,
    "allegation": Edge.DASHED,
    "opinion": Edge.DOTTED,
    "": Edge.THIN,
}
CHOOSE = "Choose a kind"


def letter(kind: str | None) -> str:
    return KINDS[kind].letter if kind else "?"


def word(kind: str | None) -> str:
    return KINDS[kind].word if kind else CHOOSE


def chip_width(look: Look, kind: str | None) -> int:
    """Return the width of a kind's chip in pixels."""
    strong, plain = _fonts(look)
    words = QFontMetricsF(plain).horizontalAdvance(word(kind))
    letters = QFontMetricsF(strong).horizontalAdvance(letter(kind))
    return round(words + letters + look.px(2 * _PAD + 2 * _GAP + _SHAPE))


def paint_chip(
    painter: QPainter, look: Look, at: QPointF, kind: str | None, *, selected: bool = False
) -> int:
    """Paint a chip with its top left at a point; return its width."""
    colours = look.theme.kind(kind)
    width = chip_width(look, kind)
    box = QRectF(at.x(), at.y(), width, look.px(HEIGHT)).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colours.fill)
    painter.setPen(_border(look, kind, selected=selected))
    painter.drawRoundedRect(box, 6, 6)
    _paint_words(painter, look, box, kind)
    painter.restore()
    return width


def _border(look: Look, kind: str | None, *, selected: bool) -> QPen:
    colours = look.theme.kind(kind)
    if not kind:
        pen = QPen(colours.strong, 1)
        pen.setDashPattern([4, 3])
        return pen
    shown = selected or not look.theme.fills
    return QPen(colours.strong, 1) if shown else QPen(Qt.PenStyle.NoPen)


def _paint_words(painter: QPainter, look: Look, box: QRectF, kind: str | None) -> None:
    colours = look.theme.kind(kind)
    strong, plain = _fonts(look)
    x = box.left() + look.px(_PAD)
    painter.setPen(colours.text)
    painter.setFont(strong)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(QRectF(x, box.top(), box.width(), box.height()), middle, letter(kind))
    x += QFontMetricsF(strong).horizontalAdvance(letter(kind)) + look.px(_GAP)
    paint_shape(painter, look, QPointF(x, box.center().y()), kind)
    x += look.px(_SHAPE) + look.px(_GAP)
    painter.setPen(colours.text)
    painter.setFont(plain)
    painter.drawText(QRectF(x, box.top(), box.width(), box.height()), middle, word(kind))


def _fonts(look: Look) -> tuple[QFont, QFont]:
    return look.font(Type.SMALL_STRONG), look.font(Type.SMALL)


def paint_shape(painter: QPainter, look: Look, left_middle: QPointF, kind: str | None) -> None:
    """Paint the shape of a kind, 10 px wide, from its left middle."""
    strong = look.theme.kind(kind).strong
    size = float(look.px(_SHAPE))
    box = QRectF(left_middle.x(), left_middle.y() - size / 2, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strong)
    if kind == "fact":
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif kind == "observation":
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif kind == "allegation":
        painter.drawPolygon(QPolygonF([_at(box, 0.5, 0.05), _at(box, 1, 0.95), _at(box, 0, 0.95)]))
    elif kind == "opinion":
        corners = ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))
        painter.drawPolygon(QPolygonF([_at(box, *corner) for corner in corners]))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(strong, 1))
        painter.drawRect(box.adjusted(0.5, 2.5, -0.5, -2.5))


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def paint_edge(painter: QPainter, look: Look, box: QRectF, kind: str | None) -> None:
    """Paint the edge pattern of a kind into a box 6 px wide."""
    colour = look.theme.kind(kind).strong
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _EDGE_PAINTERS[EDGES[kind or ""]](painter, look, box, colour)
    painter.restore()


def _solid(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.fillRect(QRectF(box.left() + 1, box.top(), look.px(4), box.height()), colour)


def _double(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    line = look.px(2)
    painter.fillRect(QRectF(box.left(), box.top(), line, box.height()), colour)
    painter.fillRect(QRectF(box.left() + 2 * line, box.top(), line, box.height()), colour)


def _dashed(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    pen = QPen(colour, look.px(4))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([9 / 4, 5 / 4])
    _line(painter, box, pen)


def _dotted(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, look.px(4))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2])
    _line(painter, box, pen)


def _thin(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.fillRect(QRectF(box.left() + look.px(2), box.top(), 1, box.height()), colour)


def _line(painter: QPainter, box: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    x = box.left() + 3
    painter.drawLine(QPointF(x, box.top() + 2), QPointF(x, box.bottom() - 2))


_EDGE_PAINTERS = {
    Edge.SOLID: _solid,
    Edge.DOUBLE: _double,
    Edge.DASHED: _dashed,
    Edge.DOTTED: _dotted,
    Edge.THIN: _thin,
}


class KindChip(QWidget):
    """A chip as a widget, where nothing is painted by a delegate."""

    def __init__(self, look: Look, kind: str | None, *, selected: bool = False) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self._selected = selected
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word(kind))

    def set_kind(self, kind: str | None) -> None:
        self._kind = kind
        self.setAccessibleName(word(kind))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._look, self._kind), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self._look, QPointF(0, 0), self._kind, selected=self._selected)
