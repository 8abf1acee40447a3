"""The pages of a copy as its reader will see them, one below the other."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.page_picture import PagePicture


class PagesShown(Card):
    """Hidden while there are none. The Tab key reaches each page, and so scrolls to it."""

    def __init__(self, look: Look) -> None:
        super().__init__("empty", padding=12, spacing=12)
        self._look = look
        self._pages: list[PagePicture] = []
        self.hide()

    @property
    def first(self) -> PagePicture | None:
        return self._pages[0] if self._pages else None

    def show_pages(self, pages: Sequence[bytes]) -> None:
        for shown in self._pages:
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

    def _page(self, image: bytes, name: str) -> PagePicture:
        page = PagePicture(self._look)
        page.show_png(image, name)
        self.rows.addWidget(page)
        return page

    def _fit(self) -> None:
        for page in self._pages:
            page.fit(self.contentsRect().width() - 24)
