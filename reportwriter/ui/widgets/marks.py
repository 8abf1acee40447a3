"""Small marks: sent or not, how far sections are, and how the kinds are balanced."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import NOT_STARTED, READY, STARTED, readiness_words

NOT_SENT = "NOT SENT"
_KINDS = ("fact", "observation", "allegation", "opinion", "")


class SentMark(QWidget):
    """NOT SENT in a text-coloured frame, or what was handed over, in success."""

    def __init__(self, look: Look, handed_over: str = "") -> None:
        super().__init__()
        self._look = look
        self._handed_over = handed_over
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(handed_over)

    def say(self, handed_over: str) -> None:
        """Show what was handed over, or NOT SENT while that is empty."""
        self._handed_over = handed_over
        self.setAccessibleName(handed_over or NOT_SENT)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sent_width(self._look, self._handed_over), self._look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sent(QPainter(self), self._look, QRectF(self.rect()), self._handed_over)


def sent_width(look: Look, handed_over: str) -> int:
    words = QFontMetrics(look.font(Type.SMALL_STRONG)).horizontalAdvance(handed_over or NOT_SENT)
    return words + look.px(20) + (look.px(22) if handed_over else 0)


def paint_sent(painter: QPainter, look: Look, box: QRectF, handed_over: str) -> None:
    """Paint the mark; the box is as wide as `sent_width` says and 24 high."""
    theme = look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font(Type.SMALL_STRONG))
    colour, width = (theme.success, 1) if handed_over else (theme.text, 2)
    inset = width / 2
    painter.setPen(QPen(colour, width))
    painter.setBrush(theme.success_tint if handed_over else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 5, 5)
    left = look.px(10)
    if handed_over:
        size = look.px(16)
        icon = QRectF(box.left() + look.px(8), box.center().y() - size / 2, size, size)
        painter.drawPixmap(icon.toRect(), look.pixmap("tick", 16, theme.success))
        left = look.px(30)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(box.adjusted(left, 0, 0, 0), middle, handed_over or NOT_SENT)
    painter.restore()


def paint_status(painter: QPainter, look: Look, box: QRectF, status: str) -> None:
    """Paint the shape of a section's status, 14 px: tick, half disc or ring."""
    theme = look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if status == READY:
        painter.drawPixmap(box.toRect(), look.pixmap("tick", 16, theme.second))
    else:
        ring = box.adjusted(2, 2, -2, -2)
        colour = theme.accent
        painter.setPen(QPen(colour, look.px(1.6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if status == STARTED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPie(ring, 90 * 16, -180 * 16)
    painter.restore()


class ReadinessBar(QWidget):
    """A segment for each section: filled, half or empty."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._states: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_states(self, states: Sequence[str]) -> None:
        self._states = tuple(states)
        self.setAccessibleName(readiness_words(states))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(140), self._look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_readiness(QPainter(self), self._look, QRectF(self.rect()), self._states)


def paint_readiness(painter: QPainter, look: Look, box: QRectF, states: Sequence[str]) -> None:
    if not states:
        return
    gap = 2.0
    width = max((box.width() - gap * (len(states) - 1)) / len(states), 2.0)
    ordered = sorted(states, key=(READY, STARTED, NOT_STARTED).index)
    for index, state in enumerate(ordered):
        left = round(box.left() + index * (width + gap))
        cell = QRectF(left, box.top(), round(width), look.px(7))
        _paint_segment(painter, look, cell, state)


def _paint_segment(painter: QPainter, look: Look, cell: QRectF, state: str) -> None:
    theme = look.theme
    if state == READY:
        painter.fillRect(cell, theme.second)
        return
    colour = theme.accent if state == STARTED else theme.border
    if state == STARTED:
        painter.fillRect(QRectF(cell.left(), cell.top(), cell.width() / 2, cell.height()), colour)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))


class BalanceBar(QWidget):
    """One bar of patterns for the kinds; the words beside it are `balance_words`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._counts: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Take the number of statements by kind; key "" is for those not chosen yet."""
        if self._counts != counts:
            self._counts = dict(counts)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        total = sum(self._counts.values())
        if not total:
            return
        painter = QPainter(self)
        left = 0.0
        for kind in _KINDS:
            width = (self.width() - 1) * self._counts.get(kind, 0) / total
            if width:
                box = QRectF(round(left), 0, max(round(width) - 2, 3), self.height())
                _paint_share(painter, self._look.theme.kind(kind).strong, box, kind)
            left += width


_TILES: dict[str, tuple[str, ...]] = {
    "observation": ("####", "....", "####", "...."),
    "allegation": ("..##", ".##.", "##..", "#..#"),
    "opinion": (".##.", ".##.", "....", "...."),
}
"""Four by four pixels each; fact is solid, and not chosen is empty."""


def _paint_share(painter: QPainter, colour: QColor, box: QRectF, kind: str) -> None:
    if kind == "fact":
        painter.fillRect(box, colour)
    elif kind in _TILES:
        painter.fillRect(box, QBrush(_tile(kind, colour)))
    painter.setPen(QPen(colour, 1))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _tile(kind: str, colour: QColor) -> QImage:
    tile = QImage(4, 4, QImage.Format.Format_ARGB32)
    tile.fill(Qt.GlobalColor.transparent)
    for y, line in enumerate(_TILES[kind]):
        for x, mark in enumerate(line):
            if mark == "#":
                tile.setPixelColor(x, y, colour)
    return tile
