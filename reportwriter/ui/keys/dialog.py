"""Every key that works now, by the menu it stands in, and those that stand in none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page, key_cap
from reportwriter.ui.widgets.text import label

TITLE = "Keys"
IN_NO_MENU = (
    ("Next or previous field", "Tab, Shift+Tab"),
    ("Next or previous line of a list", "Up, Down"),
    ("Begin the next statement", "Enter"),
    ("Next or previous problem, in a report", "F8, Shift+F8"),
)
_WIDTH, _HEIGHT = 560, 640


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one menu: what each does, and the key as it is printed on a keyboard."""

    title: str
    keys: tuple[tuple[str, str], ...]


def keys_of(bar: QMenuBar) -> tuple[Keys, ...]:
    """Return the keys of a menu bar as it is now, and then those that stand in no menu."""
    return (*_of_menus(bar), Keys("Everywhere", IN_NO_MENU))


def _of_menus(bar: QMenuBar) -> Iterator[Keys]:
    for title in bar.actions():
        menu = title.menu()
        found = tuple(
            (action.text().replace("&", ""), _printed(action.shortcut()))
            for action in (menu.actions() if isinstance(menu, QMenu) else ())
            if not action.shortcut().isEmpty()
        )
        if found:
            yield Keys(title.text().replace("&", ""), found)


def _printed(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)


class KeysDialog(QDialog):
    def __init__(self, look: Look, keys: Sequence[Keys], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(TITLE)
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        page = Page("page", padding=24, spacing=8)
        page.rows.addWidget(label(look, TITLE, Type.TITLE))
        for menu in keys:
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
