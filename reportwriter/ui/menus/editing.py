"""Cut, copy and paste from a menu, in the field where the writer was."""

from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QWidget
from shiboken6 import isValid

from reportwriter.ui.menus.command import Command

PRIVATE = "private"
"""A property of fields out of which nothing is copied."""
_NO_FIELD = "go to a field first"
_NO_SELECTION = "select words first"
_Field = QLineEdit | QPlainTextEdit


class Editing:
    """The commands of the clipboard; opening a menu takes the focus, so the field is remembered."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._last: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.commands = (
            Command(window, "Cu&t", self._cut, hint="Ctrl+X", why_not=self._why_no_cut),
            Command(window, "&Copy", self._copy, hint="Ctrl+C", why_not=self._why_no_copy),
            Command(window, "&Paste", self._paste, hint="Ctrl+V", why_not=self._why_no_paste),
            Command(
                window, "Select &all", self._select, hint="Ctrl+A", why_not=self._why_no_selecting
            ),
        )

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not isinstance(now, QMenu | QMenuBar):
            self._last = now

    @property
    def _field(self) -> _Field | None:
        """The field the writer was in, while it is still on the screen."""
        last = self._last
        if last is None or not isValid(last) or not isinstance(last, _Field):
            return None
        return last if self._window.isAncestorOf(last) and last.isVisible() else None

    def _why_no_selecting(self) -> str:
        return "" if self._field is not None else _NO_FIELD

    def _why_no_copy(self) -> str:
        field = self._field
        if field is None:
            return _NO_FIELD
        if field.property(PRIVATE) or _is_hidden(field):
            return "not out of this field"
        return "" if _has_selection(field) else _NO_SELECTION

    def _why_no_cut(self) -> str:
        return self._why_no_copy() or self._why_no_paste()

    def _why_no_paste(self) -> str:
        field = self._field
        if field is None:
            return _NO_FIELD
        return "this field cannot be changed" if field.isReadOnly() else ""

    def _cut(self) -> None:
        if (field := self._field) is not None:
            field.cut()

    def _copy(self) -> None:
        if (field := self._field) is not None:
            field.copy()

    def _paste(self) -> None:
        if (field := self._field) is not None:
            field.paste()

    def _select(self) -> None:
        if (field := self._field) is not None:
            field.selectAll()


def _has_selection(field: _Field) -> bool:
    if isinstance(field, QLineEdit):
        return field.hasSelectedText()
    return field.textCursor().hasSelection()


def _is_hidden(field: _Field) -> bool:
    return isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal
