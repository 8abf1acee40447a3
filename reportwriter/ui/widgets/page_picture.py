"""A picture of one page of paper, as wide as there is room and no wider than the zoom makes it."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QStyle

from reportwriter.services.signed_places import Place
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_ring

_ROOM = 6
"""Between what is outlined and its outline."""
_EDGE, _LINE = 7, 3
_PAPER, _INK = QColor("#FFFFFF"), QColor("#0B3D91")
"""Paper is white whatever the theme is, so that its outline is the same dark blue in each."""


class PagePicture(QLabel):
    """Paints its own ring: it is higher than the window, and the ring must not lie over others."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pixmap = QPixmap()
        self._mark: Place | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # Else a wide page would keep the pane from becoming narrower than it.
        self.setMinimumWidth(1)
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.

    def show_png(self, image: bytes, name: str) -> None:
        """Show a page; `name` is what a screen reader says of it. No bytes show nothing."""
        self._pixmap = QPixmap()
        if image:
            self._pixmap.loadFromData(image)
        self.clear()
        self.mark(None, "")
        self.setAccessibleName(name)

    def mark(self, place: Place | None, said: str) -> None:
        """Outline a place of the page, or nothing; `said` is what a screen reader says of it."""
        self._mark = place
        self.setAccessibleDescription(said)
        self.update()

    def marked(self) -> QRect:
        """Return where in this what is outlined lies; empty where nothing is."""
        place, shown = self._mark, self.pixmap()
        if place is None or shown.isNull():
            return QRect()
        paper = QStyle.alignedRect(
            self.layoutDirection(), self.alignment(), shown.size(), self.contentsRect()
        )
        left, top = paper.width() * place.left, paper.height() * place.top
        right, bottom = paper.width() * place.right, paper.height() * place.bottom
        around = self._look.px(_ROOM)
        box = QRectF(left, top, right - left, bottom - top).toAlignedRect()
        box = box.translated(paper.topLeft()).adjusted(-around, -around, around, around)
        return box.intersected(paper)

    def fit(self, room: int) -> None:
        """Show the page as wide as it was drawn, larger by the zoom, where `room` allows it."""
        if not self._pixmap.isNull():
            largest = max(self._pixmap.width(), self._look.px(self._pixmap.width()))
            width = min(max(1, room), largest)
            smooth = Qt.TransformationMode.SmoothTransformation
            self.setPixmap(self._pixmap.scaledToWidth(width, smooth))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if (box := self.marked()).isValid():
            painter = QPainter(self)
            for width, ink in ((_EDGE, _PAPER), (_LINE, _INK)):
                painter.setPen(QPen(ink, self._look.px(width)))
                painter.drawRect(box)
            painter.end()
        if self.hasFocus():
            paint_ring(QPainter(self), self._look, QRectF(self.rect()))
