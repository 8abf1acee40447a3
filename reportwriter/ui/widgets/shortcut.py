"""Keys of a screen: each serves one part of it, while the focus is there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def shortcut(key: str, parent: QWidget, run: Callable[[], object]) -> None:
    made = QShortcut(QKeySequence(key), parent)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(run)
