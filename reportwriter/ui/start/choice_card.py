"""One of the big choices of the first screen: an icon, a title, a few sentences and a key."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look

_PAD = 24
_TILE = 48


class ChoiceCard(QAbstractButton):
    def __init__(self, look: Look, title: str, words: str, *, icon: str, key: str) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self._words = words
        self._icon_name = icon
        self._key = key
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(264))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(190), self._look.px(300))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose it as Space does; the first thing many press is Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse()
        painter.setPen(QPen(theme.accent if hovered else theme.hairline, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        pad, tile = look.px(_PAD), look.px(_TILE)
        square = QRectF(pad, pad, tile, tile)
        painter.setPen(Qt.PenStyle.NoPen if theme.fills else QPen(theme.text, 1))
        painter.setBrush(theme.selection)
        painter.drawRoundedRect(square, 8, 8)
        size = look.px(24)
        icon = QRectF(0, 0, size, size)
        icon.moveCenter(square.center())
        painter.drawPixmap(icon.toRect(), look.pixmap(self._icon_name, 24, theme.accent))
        self._paint_words(painter, pad, pad + tile + look.px(20))

    def _paint_words(self, painter: QPainter, pad: int, top: int) -> None:
        look, theme = self._look, self._look.theme
        width = self.width() - 2 * pad
        wrapped = _LEFT | Qt.TextFlag.TextWordWrap
        painter.setPen(theme.text)
        painter.setFont(look.font(Type.HEADING))
        room = QRect(pad, top, width, self.height() - top)
        title = painter.boundingRect(room, wrapped, self._title)
        painter.drawText(title, wrapped, self._title)
        painter.setFont(look.font(Type.STATEMENT))
        painter.setPen(theme.second)
        room.setTop(title.bottom() + look.px(10))
        painter.drawText(room, wrapped, self._words)
        self._paint_foot(painter, pad)

    def _paint_foot(self, painter: QPainter, pad: int) -> None:
        look, theme = self._look, self._look.theme
        painter.setFont(look.font(Type.SMALL))
        width = painter.fontMetrics().horizontalAdvance(self._key) + look.px(12)
        height = look.px(20)
        cap = QRectF(pad, self.height() - pad - height, width, height)
        painter.setBrush(theme.panel)
        painter.setPen(QPen(theme.hairline, 1))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.text)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        size = look.px(18)
        right = self.width() - pad - size
        arrow = QRect(right, round(cap.center().y()) - size // 2, size, size)
        painter.drawPixmap(arrow, look.pixmap("arrow-right", 18, theme.accent))


_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
