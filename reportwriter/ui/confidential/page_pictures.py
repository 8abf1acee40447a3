"""The confidential page as the chair will read it: pictures of its pages, held in memory alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from reportwriter.ui.look import Look

NAME = "The confidential page as the chair will read it"


class PagePictures(QScrollArea):
    """One page below the other; the arrow keys scroll."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pages (PNG) in place of those shown before, which are let go."""
        inside = QWidget()
        inside.setProperty("surface", "panel")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(24, 16, 24, 16)
        rows.setSpacing(16)
        for number, png in enumerate(pages, start=1):
            rows.addWidget(_page(png, f"Page {number} of {len(pages)}"), 0, _MIDDLE)
        rows.addStretch(1)
        self.setWidget(inside)


_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def _page(png: bytes, name: str) -> QLabel:
    picture = QPixmap()
    picture.loadFromData(png)
    page = QLabel()
    page.setPixmap(picture)
    page.setAccessibleName(name)
    return page
