"""The pages of a copy as its reader will see them, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_ring
from reportwriter.ui.widgets.frames import Card


class PagePicture(QLabel):
    """Paints its own ring: it is higher than the window, and the ring must not lie over others."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._look.by_keyboard:
            paint_ring(QPainter(self), self._look, QRectF(self.rect()))


class PagesShown(Card):
    """Hidden while there are none. The Tab key reaches each page, and so scrolls to it."""

    def __init__(self, look: Look) -> None:
        super().__init__("empty", padding=12, spacing=12)
        self._look = look
        self._pages: list[tuple[PagePicture, QPixmap]] = []
        self.hide()

    @property
    def first(self) -> PagePicture | None:
        return self._pages[0][0] if self._pages else None

    def show_pages(self, pages: Sequence[bytes]) -> None:
        for shown, _ in self._pages:
            self.rows.removeWidget(shown)
            shown.deleteLater()
        self._pages = [
            self._page(image, f"Picture of page {number} of {len(pages)}")
            for number, image in enumerate(pages, start=1)
        ]
        self.setVisible(bool(pages))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _page(self, image: bytes, name: str) -> tuple[PagePicture, QPixmap]:
        pixmap = QPixmap()
        pixmap.loadFromData(image)
        page = PagePicture(self._look, name)
        self.rows.addWidget(page)
        return page, pixmap

    def _fit(self) -> None:
        """Show each page as wide as there is room, and no wider than it was drawn."""
        room = max(1, self.contentsRect().width() - 24)
        smooth = Qt.TransformationMode.SmoothTransformation
        for page, pixmap in self._pages:
            page.setPixmap(pixmap.scaledToWidth(min(room, pixmap.width()), smooth))
