"""Shows a part of a text in the field that holds it, wherever on the screen that is."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from reportwriter.ui.menus.editing import PRIVATE
from reportwriter.ui.passages.letters import to_units

_LONGEST = 100


def select_in(screen: QWidget, text: str, start: int, end: int) -> QWidget | None:
    """Select a part of a text on a screen; return the field that shows it, if there is one."""
    for field in screen.findChildren(QWidget):
        if isinstance(field, QPlainTextEdit | QLineEdit) and _shows(field, text):
            _select(field, to_units(text, start), to_units(text, end))
            _scroll_to(field)
            return field
    return None


def selected_in(field: QWidget | None) -> str:
    """Return the words that are selected in a field, if they can be looked for."""
    if not isinstance(field, QPlainTextEdit | QLineEdit) or field.property(PRIVATE):
        return ""
    if isinstance(field, QLineEdit):
        words = field.selectedText()
    else:
        words = field.textCursor().selectedText()
    is_one_line = "\N{PARAGRAPH SEPARATOR}" not in words and "\N{LINE SEPARATOR}" not in words
    return words if is_one_line and len(words) <= _LONGEST else ""


def _shows(field: QPlainTextEdit | QLineEdit, text: str) -> bool:
    if not field.isVisible() or field.property(PRIVATE):
        return False
    shown = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return shown == text


def _select(field: QPlainTextEdit | QLineEdit, start: int, end: int) -> None:
    if isinstance(field, QLineEdit):
        field.setSelection(start, end - start)
        return
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()


def _scroll_to(field: QWidget) -> None:
    around = field.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(field)
        around = around.parentWidget()
