"""The marks of the file check: each a shape of its own, so that no colour need be seen."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reportwriter.services.file_check_words import Mark
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look

_DASHES = [2.0, 1.6]


class CheckMark(QWidget):
    """A mark as a widget; the words beside it say the same, so it has no name of its own."""

    def __init__(self, look: Look, size: int = 28) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self._mark = Mark.MISSING
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: Mark) -> None:
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_mark(QPainter(self), self._look, QRectF(self.rect()), self._mark)


def mark_colour(look: Look, mark: Mark) -> QColor:
    """Return the colour of a mark: warning for what came extra, error for what was changed."""
    theme = look.theme
    return {
        Mark.RELIABLE: theme.success,
        Mark.RING_THEM: theme.accent,
        Mark.DOES_NOT_BELONG: theme.warning,
        Mark.ADDED_TO: theme.warning,
        Mark.CHANGED: theme.error,
        Mark.NOT_CHECKED: theme.second,
        Mark.MISSING: theme.second,
    }[mark]


def paint_mark(painter: QPainter, look: Look, box: QRectF, mark: Mark) -> None:
    """Paint a mark into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = mark_colour(look, mark)
    painter.setPen(QPen(colour, box.width() * 0.08))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTERS[mark](painter, look, box.adjusted(2, 2, -2, -2), colour)
    painter.restore()


def _reliable(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(box)
    _icon(painter, look, box, "tick", look.theme.page)


def _ring_them(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.drawEllipse(box)
    _icon(painter, look, box, "telephone", colour)


def _does_not_belong(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.drawPolygon(_at(box, (0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)))
    _icon(painter, look, box, "minus", colour)


def _added_to(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.drawRoundedRect(box, 3, 3)
    _icon(painter, look, box, "plus", colour)


def _changed(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    cut = 0.29
    corners = (
        *((cut, 0.0), (1 - cut, 0.0), (1.0, cut), (1.0, 1 - cut)),
        *((1 - cut, 1.0), (cut, 1.0), (0.0, 1 - cut), (0.0, cut)),
    )
    painter.drawPolygon(_at(box, *corners))
    _icon(painter, look, box, "cross", look.theme.page)


def _not_checked(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    _break_up(painter)
    painter.drawEllipse(box)
    painter.setFont(look.font(Type.LABEL))
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def _missing(painter: QPainter, look: Look, box: QRectF, colour: QColor) -> None:
    _break_up(painter)
    painter.drawRect(box)
    _icon(painter, look, box, "minus", colour)


def _break_up(painter: QPainter) -> None:
    pen = painter.pen()
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)


def _icon(painter: QPainter, look: Look, box: QRectF, name: str, colour: QColor) -> None:
    size = box.width() * 0.66
    at = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
    pixmap = look.pixmap(name, max(round(size / look.zoom), 1), colour)
    painter.drawPixmap(at, pixmap, QRectF(pixmap.rect()))


def _at(box: QRectF, *corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
    )


_PAINTERS: dict[Mark, Callable[[QPainter, Look, QRectF, QColor], None]] = {
    Mark.RELIABLE: _reliable,
    Mark.RING_THEM: _ring_them,
    Mark.DOES_NOT_BELONG: _does_not_belong,
    Mark.ADDED_TO: _added_to,
    Mark.CHANGED: _changed,
    Mark.NOT_CHECKED: _not_checked,
    Mark.MISSING: _missing,
}
