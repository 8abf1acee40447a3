"""The pages of a copy as its reader will see them, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel

from reportwriter.ui.widgets.frames import Card


class PagesShown(Card):
    """Hidden while there are none. The Tab key reaches each page, and so scrolls to it."""

    def __init__(self) -> None:
        super().__init__("empty", padding=12, spacing=12)
        self._pages: list[tuple[QLabel, QPixmap]] = []
        self.hide()

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

    def _page(self, image: bytes, name: str) -> tuple[QLabel, QPixmap]:
        pixmap = QPixmap()
        pixmap.loadFromData(image)
        page = QLabel()
        page.setAccessibleName(name)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.rows.addWidget(page)
        return page, pixmap

    def _fit(self) -> None:
        """Show each page as wide as there is room, and no wider than it was drawn."""
        room = max(1, self.contentsRect().width() - 24)
        smooth = Qt.TransformationMode.SmoothTransformation
        for page, pixmap in self._pages:
            page.setPixmap(pixmap.scaledToWidth(min(room, pixmap.width()), smooth))
