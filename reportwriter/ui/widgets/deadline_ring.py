"""The deadline ring: a segment for each working day left, up to ten, with the number inside."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reportwriter.ui.due import Due
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look

_SEGMENTS = 10
_SOON = 2
_WITH_SEGMENTS = 44
"""Below this size one arc is drawn."""


_UNKNOWN = {False: "?", True: "\N{EN DASH}"}
"""What stands in the middle where no day counts: as none is known, or as nobody asks any more."""


class DeadlineRing(QWidget):
    def __init__(self, look: Look, size: int = 88) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self._due = Due(None)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_due(self, due: Due) -> None:
        self._due = due
        self.setAccessibleName(due.words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_deadline(QPainter(self), self._look, QRectF(self.rect()), self._due)


def paint_deadline(painter: QPainter, look: Look, box: QRectF, due: Due) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(box.width() * 0.11, 3)
    if due.days is not None and due.days <= _SOON and not due.done:
        width *= 1.4
    ring = box.adjusted(width / 2 + 1, width / 2 + 1, -width / 2 - 1, -width / 2 - 1)
    _paint_arcs(painter, look, ring, width, due)
    _paint_middle(painter, look, box, due)
    painter.restore()


def _colour(look: Look, due: Due) -> QColor:
    theme = look.theme
    if due.done:
        return theme.success
    if due.days is None:
        return theme.track
    if due.days < 0:
        return theme.error
    return theme.warning if due.days <= _SOON else theme.accent


def _paint_arcs(painter: QPainter, look: Look, ring: QRectF, width: float, due: Due) -> None:
    pen = QPen(_colour(look, due), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    late = due.days is not None and due.days < 0 and not due.done
    if late:
        pen.setDashPattern([0.25, 0.3])
    full = due.done or late
    left = _SEGMENTS if full else min(max(due.days or 0, 0), _SEGMENTS)
    if ring.width() < _WITH_SEGMENTS or full:
        _track(painter, look, ring, width, (90, 360))
        _arc(painter, pen, ring, 90, -360 * left / _SEGMENTS)
        return
    step, gap = 360 / _SEGMENTS, 5
    for index in range(_SEGMENTS):
        part = (90 - index * step - gap / 2, -(step - gap))
        if index < left:
            _arc(painter, pen, ring, *part)
        else:
            _track(painter, look, ring, width, part)


def _track(
    painter: QPainter, look: Look, ring: QRectF, width: float, part: tuple[float, float]
) -> None:
    """Paint what is not filled; without fills its outline, which else would look filled."""
    if look.theme.fills:
        pen = QPen(look.theme.track, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        _arc(painter, pen, ring, *part)
        return
    band, path = QPainterPathStroker(), QPainterPath()
    band.setWidth(width)
    band.setCapStyle(Qt.PenCapStyle.FlatCap)
    path.arcMoveTo(ring, part[0])
    path.arcTo(ring, *part)
    painter.setPen(QPen(look.theme.track, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(band.createStroke(path).simplified())


def _arc(painter: QPainter, pen: QPen, ring: QRectF, start: float, span: float) -> None:
    painter.setPen(pen)
    painter.drawArc(ring, round(start * 16), round(span * 16))


def _paint_middle(painter: QPainter, look: Look, box: QRectF, due: Due) -> None:
    theme = look.theme
    centre = Qt.AlignmentFlag.AlignCenter
    if due.done:
        size = look.px(28 if box.width() > look.px(_WITH_SEGMENTS) else 14)
        icon = QRectF(0, 0, size, size)
        icon.moveCenter(box.center())
        painter.drawPixmap(
            icon.toRect(), look.pixmap("tick", round(size / look.zoom), theme.success)
        )
        return
    painter.setPen(theme.text)
    if box.width() <= look.px(64):
        painter.setFont(look.font(Type.HEADING if box.width() > look.px(44) else Type.SMALL_STRONG))
        painter.drawText(
            box, centre, _UNKNOWN[due.withdrawn] if due.days is None else str(abs(due.days))
        )
        return
    if not due.days:
        painter.setFont(look.font(Type.LABEL))
        painter.drawText(box, centre, "Today" if due.days == 0 else _UNKNOWN[due.withdrawn])
        return
    painter.setFont(look.font(Type.DISPLAY))
    painter.drawText(box.translated(0, -box.height() * 0.07), centre, str(abs(due.days)))
    painter.setFont(look.font(Type.TICK))
    painter.setPen(theme.second)
    words = "late" if due.days < 0 else "days" if due.days > 1 else "day"
    painter.drawText(box.translated(0, box.height() * 0.2), centre, words)
