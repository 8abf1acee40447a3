"""Every key that works now, by the menu it stands in, and those that stand in none."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.menus.command import Keys
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.frames import Page, key_cap
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label

TITLE = "Keys"
NOT_PRINTED = "The list was not printed."
NOT_PRINTED_MORE = "See that this computer has a printer and that it is on, then print it again."
IN_NO_MENU = (
    ("Next or previous field", "Tab, Shift+Tab"),
    ("Next or previous line of a list", "Up, Down"),
    ("Begin the next statement", "Enter"),
)
_WIDTH, _HEIGHT = 560, 640


class KeysDialog(Dialog):
    print_requested = Signal(object)
    """tuple[Keys, ...]: all that are shown."""

    def __init__(self, look: Look, keys: Sequence[Keys], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(TITLE)
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        page = Page("page", padding=24, spacing=8)
        page.rows.addWidget(label(look, TITLE, Type.TITLE))
        every = (*keys, Keys("Everywhere", IN_NO_MENU))
        self._trouble = Notice(look, NOT_PRINTED, NOT_PRINTED_MORE, tone="error")
        self._trouble.hide()
        page.rows.addWidget(self._trouble)
        for menu in every:
            page.rows.addWidget(label(look, menu.title, Type.HEADING))
            page.rows.addLayout(self._grid(menu.keys))
        page.rows.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(8)
        foot.addStretch(1)
        wish = partial(self.print_requested.emit, every)
        foot.addWidget(button(look, "Print this list\N{HORIZONTAL ELLIPSIS}", wish, icon="print"))
        foot.addWidget(button(look, "Close", self.accept, role="main"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(page, 1)
        rows.addLayout(foot)

    def show_not_printed(self) -> None:
        self._trouble.show()

    def _grid(self, keys: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (words, key) in enumerate(keys):
            grid.addWidget(label(self._look, words, Type.BODY), row, 0)
            grid.addWidget(key_cap(self._look, key), row, 1, Qt.AlignmentFlag.AlignRight)
        return grid
