"""A picture as a widget: laid out for its width, walked by arrow keys, named by its sentence."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from reportwriter.pictures.picture import Item, LayOut, Picture, Room
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.picture_painter import (
    PicturePainter,
    measuring,
    pixels_of_a_millimetre,
)

HOW_TO = "A picture. T shows it as a table, the arrow keys go through its parts."
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_ROUND_ITEM = 4


class PictureCanvas(QWidget):
    """`chosen` follows the arrow keys and the mouse; `opened` follows Enter and two clicks."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture: Picture | None = None
        self._current = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(HOW_TO)
        look.changed.connect(self.update)

    @property
    def scale(self) -> float:
        return pixels_of_a_millimetre(self._look, self.logicalDpiX())

    @property
    def picture(self) -> Picture | None:
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        self._picture = picture
        self.setAccessibleName(picture.sentence)
        self.update()

    def forget(self) -> None:
        """Hold no picture, nor any words of one."""
        self._picture, self._current = None, ""
        self.setAccessibleName("")
        self.setAccessibleDescription(HOW_TO)
        self.update()

    def select(self, key: str) -> None:
        """Outline a part, as when it was chosen elsewhere; a key that is none outlines nothing."""
        if key != self._current:
            self._current = key
            item = self.current_item()
            self.setAccessibleDescription(item.spoken if item else HOW_TO)
            self.update()

    def current_item(self) -> Item | None:
        return self._picture.item(self._current) if self._picture else None

    def item_box(self, item: Item) -> QRectF:
        """Return where a part lies, in pixels."""
        box = item.box
        return QRectF(
            QPointF(box.left * self.scale, box.top * self.scale),
            QPointF(box.right * self.scale, box.bottom * self.scale),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        if (item := self.current_item()) is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.theme.accent, 2))
            painter.setBrush(self._look.theme.selection)
            painter.drawRoundedRect(self.item_box(item), _ROUND_ITEM, _ROUND_ITEM)
        PicturePainter(painter, self._look, self.scale).paint(self._picture.shapes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_item():
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (item := self._item_at(event.position())) is not None:
            self._choose(item)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (item := self._item_at(event.position())) is not None:
            self.opened.emit(item.key)

    def _go(self, step: int) -> None:
        items = self._picture.items if self._picture else ()
        if not items:
            return
        keys = [item.key for item in items]
        here = keys.index(self._current) if self._current in keys else -1 if step > 0 else 0
        self._choose(items[(here + step) % len(items)])

    def _choose(self, item: Item) -> None:
        self.select(item.key)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, item.spoken))
        self.chosen.emit(item.key)

    def _item_at(self, where: QPointF) -> Item | None:
        items = self._picture.items if self._picture else ()
        return next((item for item in items if self.item_box(item).contains(where)), None)


class PictureView(QScrollArea):
    """Holds the canvas, as high as the picture; one that is wider than its place scrolls."""

    laid_out = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lay_out: LayOut | None = None
        self._width = -1
        self.canvas = PictureCanvas(look)
        view_port = QWidget()
        self.setViewport(view_port)
        self.setWidget(self.canvas)
        for surface in (view_port, self.canvas):
            # Both stand on a card, whose colour is to be seen through them.
            surface.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.canvas.chosen.connect(self._on_chosen)
        look.changed.connect(self._lay_out_anew)

    def show_picture(self, lay_out: LayOut) -> None:
        self._lay_out = lay_out
        self._lay_out_anew()

    def forget(self) -> None:
        self._lay_out = None
        self.canvas.forget()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._width:
            self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        if self._lay_out is None:
            return
        self._width = self.width()
        scale = self.canvas.scale
        room = Room(width=self._width / scale, measure=measuring(self._look, scale))
        picture = self._lay_out(room)
        wide, high = round(picture.width * scale), round(picture.height * scale)
        self.canvas.show_picture(picture)
        self.canvas.setFixedSize(max(wide, self._width), high)
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self._width else 0
        self.setFixedHeight(high + bar)
        self.laid_out.emit()

    def _on_chosen(self, _key: str) -> None:
        if (item := self.canvas.current_item()) is not None:
            middle: QPoint = self.canvas.item_box(item).center().toPoint()
            self.ensureVisible(middle.x(), middle.y(), self._look.px(60), 0)
