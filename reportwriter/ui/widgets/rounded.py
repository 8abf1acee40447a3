"""Boxes with round corners, filled rather than stroked: a stroke takes Qt twenty times as long."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath


def paint_rounded(
    painter: QPainter,
    box: QRect | QRectF,
    radius: float,
    *,
    fill: QColor,
    edge: QColor,
    width: float = 1,
) -> None:
    """Paint a box with an edge inside of it; the radius is that of the middle of the edge."""
    outer, half = QRectF(box), width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    painter.drawRoundedRect(outer, radius + half, radius + half)
    painter.setBrush(fill)
    inner = outer.adjusted(width, width, -width, -width)
    painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.restore()


def paint_edge_around(
    painter: QPainter, box: QRectF, radius: float, *, edge: QColor, width: float
) -> None:
    """Paint an edge inside of a box, and leave what it is around; the radius as above."""
    half = width / 2
    path = QPainterPath()
    path.addRoundedRect(box, radius + half, radius + half)
    path.addRoundedRect(box.adjusted(width, width, -width, -width), radius - half, radius - half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, edge)
    painter.restore()
