"""Every key that works now, by the menu it stands in, and those that stand in none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.menus.command import Keys
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page, key_cap
from reportwriter.ui.widgets.text import label

TITLE = "Keys"
IN_NO_MENU = (
    ("Next or previous field", "Tab, Shift+Tab"),
    ("Next or previous line of a list", "Up, Down"),
    ("Begin the next statement", "Enter"),
)
_WIDTH, _HEIGHT = 560, 640


class KeysDialog(QDialog):
    def __init__(self, look: Look, keys: Sequence[Keys], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(TITLE)
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        page = Page("page", padding=24, spacing=8)
        page.rows.addWidget(label(look, TITLE, Type.TITLE))
        for menu in (*keys, Keys("Everywhere", IN_NO_MENU)):
            page.rows.addWidget(label(look, menu.title, Type.HEADING))
            page.rows.addLayout(self._grid(menu.keys))
        page.rows.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.addStretch(1)
        foot.addWidget(button(look, "Close", self.accept, role="main"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(page, 1)
        rows.addLayout(foot)

    def _grid(self, keys: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (words, key) in enumerate(keys):
            grid.addWidget(label(self._look, words, Type.BODY), row, 0)
            grid.addWidget(key_cap(self._look, key), row, 1, Qt.AlignmentFlag.AlignRight)
        return grid
