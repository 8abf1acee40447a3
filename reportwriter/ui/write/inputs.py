"""The inputs of the editor: a growing text field, and the rule that undo belongs to the report."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.plain_text import PlainText
from reportwriter.ui.widgets.fields import line_edit

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _NoOwnUndo(QObject):
    """Keeps Ctrl+Z from a field, so that it reaches the undo stack of the report."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return False


def give_up_undo(field: QWidget) -> None:
    field.installEventFilter(_NoOwnUndo(field))


class GrowingText(PlainText):
    """Plain text that is as high as what it holds. `enter_pressed` where Enter is no new line."""

    edited = Signal(str)
    enter_pressed = Signal()
    paragraphs_pasted = Signal(object, int, int)
    """Several paragraphs, where Enter is no new line, and what is selected, in letters."""

    def __init__(
        self, look: Look, kind: Type = Type.STATEMENT, *, lines: int = 3, enter: bool = False
    ) -> None:
        super().__init__(look, kind)
        self._lines = lines
        self._enter = enter
        self._loading = False
        self._lent = ""
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        give_up_undo(self)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text that the author did not type here; the caret goes to its end."""
        if text == self.toPlainText():
            return
        self._loading = True
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._loading = False

    def lend(self, words: str) -> None:
        """Show what is read here while nothing is written, as high as it needs."""
        if words != self._lent:
            self._lent = words
            self.setPlaceholderText(words)
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._enter and event.key() in _RETURNS and not held:
            self.enter_pressed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The document says nothing when its lines break anew before it was ever painted.
        self._fit()

    def take_pasted(self, words: str) -> None:
        if self._enter and "\n" in words:
            cursor = self.textCursor()
            places = (self._letters(cursor.selectionStart()), self._letters(cursor.selectionEnd()))
            self.paragraphs_pasted.emit(tuple(words.split("\n")), *places)
        else:
            super().take_pasted(words)

    @property
    def caret(self) -> int:
        """How many letters stand before the caret."""
        return self._letters(self.textCursor().position())

    def put_caret(self, letters: int) -> None:
        """Put the caret behind so many letters."""
        self.select(letters, letters)

    def select(self, first: int, last: int) -> None:
        """Select what stands between so many letters and so many."""
        cursor = self.textCursor()
        cursor.setPosition(self._position(first))
        cursor.setPosition(self._position(last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _position(self, letters: int) -> int:
        """Return a place as Qt counts: a letter beyond the first 65,536 is two to it."""
        before = self.toPlainText()[:letters]
        return len(before.encode("utf-16-le", "surrogatepass")) // 2

    def _letters(self, position: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        return len(cursor.selectedText())

    def _on_text_changed(self) -> None:
        if not self._loading:
            self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        shown = max(round(self.document().size().height()), self._lines)
        if self._lent and self.document().isEmpty():
            shown = max(shown, self._lent_lines())
        height = shown * self.fontMetrics().lineSpacing() + self._look.px(20)
        self.setFixedHeight(min(height, self._look.px(320)))

    def _lent_lines(self) -> int:
        room = QRect(0, 0, max(self.viewport().width() - self._look.px(8), 1), 10_000)
        box = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._lent)
        return -(-box.height() // self.fontMetrics().lineSpacing())


def plain_line(look: Look, placeholder: str = "") -> QLineEdit:
    """Return a line without an undo of its own."""
    made = line_edit(look, placeholder)
    give_up_undo(made)
    return made
