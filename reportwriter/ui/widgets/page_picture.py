"""A picture of one page of paper, as wide as there is room and no wider than it was drawn."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_ring


class PagePicture(QLabel):
    """Paints its own ring: it is higher than the window, and the ring must not lie over others."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pixmap = QPixmap()
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
        self.setAccessibleName(name)

    def fit(self, room: int) -> None:
        if not self._pixmap.isNull():
            width = min(max(1, room), self._pixmap.width())
            smooth = Qt.TransformationMode.SmoothTransformation
            self.setPixmap(self._pixmap.scaledToWidth(width, smooth))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            paint_ring(QPainter(self), self._look, QRectF(self.rect()))
