"""Gives each field its wavy lines when somebody comes to write in it, and not before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QPlainTextEdit
from shiboken6 import isValid

from reportwriter.ui.menus.editing import PRIVATE
from reportwriter.ui.spelling.underline import Underline
from reportwriter.ui.spelling.word_menu import word_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextCursor

    from reportwriter.ui.look import Look
    from reportwriter.ui.spelling.checker import Checker


class LiveSpelling(QObject):
    """`apart` is called before and after a word is changed, which is a step by itself."""

    def __init__(self, look: Look, checker: Checker, apart: Callable[[], None]) -> None:
        super().__init__()
        self._look = look
        self._checker = checker
        self._apart = apart
        self._lines: dict[QPlainTextEdit, Underline] = {}

    def follow(self, field: QPlainTextEdit) -> None:
        """Check what stands in a field, from now on."""
        if field in self._lines or field.isReadOnly():
            return
        line = Underline(self._look, field, self._checker, private=bool(field.property(PRIVATE)))
        line.menu_wanted.connect(partial(self._open_menu, field))
        self._lines[field] = line

    def close(self) -> None:
        """Check no field any more."""
        for line in self._valid():
            line.stop()
        self._lines = {}

    def check_again(self) -> None:
        """Judge all fields again, as other words are right now."""
        for line in self._valid():
            line.check()

    def _valid(self) -> list[Underline]:
        self._lines = {field: line for field, line in self._lines.items() if isValid(field)}
        return list(self._lines.values())

    def _open_menu(self, field: QPlainTextEdit, cursor: QTextCursor, at: QPoint) -> None:
        word = cursor.selectedText()

        def show(suggested: tuple[str, ...]) -> None:
            if isValid(field) and field.isVisible() and cursor.selectedText() == word:
                self._show_menu(field, cursor, at, suggested)

        self._checker.suggest(word, show)

    def _show_menu(
        self, field: QPlainTextEdit, cursor: QTextCursor, at: QPoint, suggested: tuple[str, ...]
    ) -> None:
        def change(word: str) -> None:
            # By itself, so that undo takes back the word and leaves what was typed before it.
            self._apart()
            cursor.insertText(word)
            self._apart()

        checker = None if field.property(PRIVATE) else self._checker
        menu = word_menu(field, suggested, change, cursor.selectedText(), checker)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
        menu.popup(at)
