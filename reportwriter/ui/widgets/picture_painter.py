"""Paints the shapes of `pictures` in the colours of the theme; on paper `pdf.picture` does it."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from reportwriter.pictures.hatching import DOT, WIDTH, dots_of, lines_of
from reportwriter.pictures.ink import DASHES, Dash, Fill, Hatch, Ink, Stroke
from reportwriter.pictures.picture import Measure
from reportwriter.pictures.shapes import (
    Anchor,
    Arc,
    Area,
    Box,
    Circle,
    Face,
    Line,
    Point,
    Rectangle,
    Shape,
    Words,
)
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.theme import NO_KIND, Theme

_MM_OF_AN_INCH = 25.4
_PLAIN: Mapping[Ink, str] = {
    Ink.TEXT: "text",
    Ink.SECOND: "second",
    Ink.LINE: "text",
    Ink.BORDER: "border",
    Ink.HAIRLINE: "hairline",
    Ink.PAGE: "card",
    Ink.PANEL: "panel",
    Ink.TRACK: "track",
    Ink.ACCENT: "accent",
    Ink.SELECTION: "selection",
    Ink.WITHHELD: "second",
    Ink.WARNING: "warning",
    Ink.ERROR: "error",
    Ink.SUCCESS: "success",
}
_TINT = "_tint"


def ink_colour(theme: Theme, ink: Ink) -> QColor:
    """Return the colour that a meaning has in a theme."""
    if name := _PLAIN.get(ink):
        colour: QColor = getattr(theme, name)
        return colour
    kind = ink.removesuffix(_TINT)
    colours = theme.kind(NO_KIND if kind == Ink.NO_KIND else kind)
    return colours.fill if ink.endswith(_TINT) else colours.strong


def picture_font(look: Look, face: Face) -> QFont:
    font = QFont(look.font(Type.SMALL_STRONG if face.bold else Type.SMALL))
    font.setPointSizeF(face.points * look.zoom)
    return font


def pixels_of_a_millimetre(look: Look, dots_per_inch: float) -> float:
    """Return the scale at which a point of type is as large as one point of a picture's text."""
    return dots_per_inch / _MM_OF_AN_INCH * look.zoom


def measuring(look: Look, scale: float) -> Measure:
    """Return how wide words are in the window, in millimetres of the picture."""
    known: dict[Face, QFontMetricsF] = {}

    def measure(text: str, face: Face) -> float:
        if face not in known:
            known[face] = QFontMetricsF(picture_font(look, face))
        return known[face].horizontalAdvance(text) / scale

    return measure


class PicturePainter:
    """Paints shapes at a scale, in pixels of a millimetre."""

    def __init__(self, painter: QPainter, look: Look, scale: float) -> None:
        self._painter = painter
        self._look = look
        self._scale = scale

    def paint(self, shapes: Iterable[Shape]) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in shapes:
            self._WAYS[type(shape)](self, shape)
        self._painter.restore()

    def box(self, box: Box) -> QRectF:
        """Return a box in pixels."""
        return QRectF(self._at(Point(box.left, box.top)), self._at(Point(box.right, box.bottom)))

    def _line(self, line: Line) -> None:
        pen = self._pen(line.stroke)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(pen)
        self._painter.drawPath(self._path(line.points, closed=line.closed, pen=pen))

    def _area(self, area: Area) -> None:
        pen = self._pen(area.stroke) if area.stroke else None
        self._fill_and_outline(self._path(area.points, closed=True, pen=pen), area.fill, pen)

    def _rectangle(self, shape: Rectangle) -> None:
        pen = self._pen(shape.stroke) if shape.stroke else None
        path = QPainterPath()
        first, _, last, _ = shape.box.corners
        box = QRectF(self._crisp(first, pen), self._crisp(last, pen))
        radius = shape.radius * self._scale
        path.addRoundedRect(box, radius, radius)
        self._fill_and_outline(path, shape.fill, pen)

    def _circle(self, shape: Circle) -> None:
        pen = self._pen(shape.stroke) if shape.stroke else None
        path = QPainterPath()
        radius = shape.radius * self._scale
        path.addEllipse(self._crisp(shape.centre, pen), radius, radius)
        self._fill_and_outline(path, shape.fill, pen)

    def _arc(self, arc: Arc) -> None:
        pen = self._pen(arc.stroke)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = arc.radius * self._scale
        around = QRectF(0, 0, 2 * radius, 2 * radius)
        around.moveCenter(self._at(arc.centre))
        # Qt counts against the clock, from three o'clock, in sixteenths of a degree.
        self._painter.drawArc(around, round((90 - arc.start) * 16), round(-arc.sweep * 16))

    def _words(self, words: Words) -> None:
        font = picture_font(self._look, words.face)
        at = self._at(words.at)
        width = QFontMetricsF(font).horizontalAdvance(words.text)
        if words.anchor is not Anchor.START:
            at.setX(at.x() - (width if words.anchor is Anchor.END else width / 2))
        self._painter.setFont(font)
        self._painter.setPen(self._colour(words.ink))
        self._painter.drawText(at, words.text)

    def _fill_and_outline(self, path: QPainterPath, fill: Fill | None, pen: QPen | None) -> None:
        if fill is not None:
            self._fill(path, fill)
        if pen is not None:
            self._painter.strokePath(path, pen)

    def _fill(self, path: QPainterPath, fill: Fill) -> None:
        colour = self._colour(fill.ink)
        if fill.hatch is Hatch.PLAIN:
            self._painter.fillPath(path, QBrush(colour))
            return
        around, scale = path.boundingRect(), self._scale
        box = Box(
            around.left() / scale,
            around.top() / scale,
            around.right() / scale,
            around.bottom() / scale,
        )
        self._painter.save()
        self._painter.setClipPath(path)
        self._painter.setPen(QPen(colour, WIDTH * self._scale))
        for start, end in lines_of(fill.hatch, box):
            self._painter.drawLine(self._at(start), self._at(end))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        for dot in dots_of(fill.hatch, box):
            self._painter.drawEllipse(self._at(dot), DOT * self._scale, DOT * self._scale)
        self._painter.restore()

    def _path(
        self, points: tuple[Point, ...], *, closed: bool, pen: QPen | None = None
    ) -> QPainterPath:
        path = QPainterPath(self._crisp(points[0], pen))
        for point in points[1:]:
            path.lineTo(self._crisp(point, pen))
        if closed:
            path.closeSubpath()
        return path

    def _pen(self, stroke: Stroke) -> QPen:
        # A whole number of pixels: a thinner line is grey, and a broken one looks like another.
        width = max(round(stroke.width * self._scale), 1)
        pen = QPen(self._colour(stroke.ink), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if dashes := DASHES[stroke.dash]:
            pen.setDashPattern([length * self._scale / width for length in dashes])
        if stroke.dash is Dash.DOTTED:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _crisp(self, point: Point, pen: QPen | None) -> QPointF:
        """Return a point on the pixel grid, so that upright and level lines are not blurred."""
        at = self._at(point)
        half = 0.5 if pen is not None and round(pen.widthF()) % 2 else 0.0
        return QPointF(round(at.x() - half) + half, round(at.y() - half) + half)

    def _at(self, point: Point) -> QPointF:
        return QPointF(point.x * self._scale, point.y * self._scale)

    def _colour(self, ink: Ink) -> QColor:
        return ink_colour(self._look.theme, ink)

    # Not bound methods on the instance: such a circle would keep the QPainter beyond its widget,
    # and Qt does not survive that.
    _WAYS: ClassVar[Mapping[type, Callable[..., None]]] = {
        Line: _line,
        Area: _area,
        Rectangle: _rectangle,
        Circle: _circle,
        Arc: _arc,
        Words: _words,
    }
