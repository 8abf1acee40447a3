"""The menu of a misspelt word: what might be meant, and what else to do with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPlainTextEdit

    from reportwriter.ui.spelling.checker import Checker

NOTHING_LIKE_IT = "No word is like it"


def word_menu(
    field: QPlainTextEdit,
    suggested: tuple[str, ...],
    change: Callable[[str], None],
    word: str,
    checker: Checker | None,
) -> QMenu:
    """Return the menu. Without a `checker` nothing can be kept of the word, and nothing copied."""
    menu = QMenu(field)
    menu.setAccessibleName(f"Spelling of {word}")
    for one in suggested:
        _add(menu, one, partial(change, one))
    if not suggested:
        menu.addAction(NOTHING_LIKE_IT).setEnabled(False)
    if checker is not None:
        menu.addSeparator()
        _add(menu, "Add to my words", partial(checker.add, word))
        _add(menu, "Ignore in this report", partial(checker.ignore, word))
        menu.addSeparator()
        usual = field.createStandardContextMenu()
        # A window of its own that is never shown, or it would be painted over this one.
        usual.setParent(menu, Qt.WindowType.Popup)
        menu.addActions(usual.actions())
    return menu


def _add(menu: QMenu, words: str, run: Callable[[], None]) -> None:
    menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: run())
