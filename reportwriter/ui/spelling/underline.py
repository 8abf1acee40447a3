"""Draws a wavy line under the misspelt words of one field; the text and its undo stay untouched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from shiboken6 import isValid

from reportwriter.ui.passages.letters import to_units

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from reportwriter.services.spelling.words import Word
    from reportwriter.ui.look import Look
    from reportwriter.ui.spelling.checker import Checker

AFTER_MS = 400
"""As long as nobody types. While keys come, nothing is checked."""
MOST_LETTERS = 20_000
"""Of a longer text what is in sight is checked."""


class Underline(QObject):
    """Follows one field for as long as there is one. Never marks the word that is being typed."""

    menu_wanted = Signal(object, object)
    """The QTextCursor that holds a misspelt word, and where on the screen a menu is asked for."""

    def __init__(
        self, look: Look, field: QPlainTextEdit, checker: Checker, *, private: bool = False
    ) -> None:
        super().__init__(field)
        self._look = look
        self._field = field
        self._checker = checker
        self._private = private
        self._marked: list[QTextCursor] = []
        self._shown: list[QTextCursor] = []
        self._seen_at = field.document().revision()
        self._is_typing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_MS)
        self._pause.timeout.connect(self.check)
        field.document().contentsChanged.connect(self._on_changed)
        field.cursorPositionChanged.connect(self._on_caret_moved)
        field.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        look.changed.connect(self._repaint)
        for watched in (field, field.viewport()):
            watched.installEventFilter(self)
        self._pause.start()

    @property
    def misspelt(self) -> tuple[str, ...]:
        """The words that have a line under them now."""
        shown = [cursor for cursor in self._marked if not self._is_being_typed(cursor)]
        return tuple(cursor.selectedText() for cursor in shown)

    def check(self) -> None:
        """Have what stands in the field judged, away from the window's thread."""
        first, text = self._checked_text()
        revision = self._field.document().revision()

        def found(words: tuple[Word, ...]) -> None:
            # What was typed meanwhile is asked about by itself, after the next pause.
            if isValid(self) and revision == self._field.document().revision():
                self._mark(first, text, words)

        self._checker.check(text, found, private=self._private)

    def stop(self) -> None:
        """Check nothing any more."""
        self._pause.stop()
        self._field.removeEventFilter(self)
        self._field.viewport().removeEventFilter(self)
        self._field.document().contentsChanged.disconnect(self._on_changed)

    def word_at(self, position: int) -> QTextCursor | None:
        """Return the misspelt word at a place, if there is one."""
        return next(
            (
                QTextCursor(cursor)
                for cursor in self._marked
                if cursor.selectionStart() <= position <= cursor.selectionEnd()
            ),
            None,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            return self._ask_for_menu(event)
        if kind == QEvent.Type.FocusOut:
            self._is_typing = False
            self._show()
        return False

    def _checked_text(self) -> tuple[int, str]:
        """Return the text to judge, and where in the document it begins."""
        field = self._field
        if field.document().characterCount() <= MOST_LETTERS:
            return 0, field.toPlainText()
        corner = QPoint(field.viewport().width(), field.viewport().height())
        first = field.cursorForPosition(QPoint(0, 0)).position()
        last = field.cursorForPosition(corner).position()
        cursor = QTextCursor(field.document())
        cursor.setPosition(first)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfWord)
        first = cursor.position()
        cursor.setPosition(
            max(first, min(last, first + MOST_LETTERS)), QTextCursor.MoveMode.KeepAnchor
        )
        cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        return first, cursor.selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")

    def _mark(self, first: int, text: str, words: tuple[Word, ...]) -> None:
        self._marked = []
        for word in words:
            cursor = QTextCursor(self._field.document())
            cursor.setPosition(first + to_units(text, word.start))
            end = first + to_units(text, word.end)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._marked.append(cursor)
        self._show()

    def _show(self) -> None:
        """Show the lines that should be seen now; a key that changes none of them costs nothing."""
        seen = [cursor for cursor in self._marked if not self._is_being_typed(cursor)]
        # What is typed before a word moves its line along by itself.
        if [id(cursor) for cursor in seen] != [id(cursor) for cursor in self._shown]:
            self._shown = seen
            self._field.setExtraSelections([self._line_under(cursor) for cursor in seen])

    def _repaint(self) -> None:
        self._shown = []
        self._show()

    def _line_under(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        line = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(self._look.theme.error)
        line.cursor = cursor
        line.format = form
        return line

    def _is_being_typed(self, cursor: QTextCursor) -> bool:
        if not self._is_typing:
            return False
        caret = self._field.textCursor().position()
        return cursor.selectionStart() < caret <= cursor.selectionEnd()

    def _on_changed(self) -> None:
        self._is_typing = self._field.hasFocus()
        self._marked = [cursor for cursor in self._marked if cursor.hasSelection()]
        self._show()
        self._pause.start()

    def _on_caret_moved(self) -> None:
        """Tell moving away from typing: that moves the caret too, but the text with it."""
        revision = self._field.document().revision()
        if revision == self._seen_at:
            self._is_typing = False
            self._show()
        self._seen_at = revision

    def _on_scrolled(self) -> None:
        if self._field.document().characterCount() > MOST_LETTERS:
            self._pause.start()

    def _ask_for_menu(self, event: QContextMenuEvent) -> bool:
        field = self._field
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = field.textCursor() if by_key else field.cursorForPosition(event.pos())
        word = self.word_at(at.position())
        if word is None:
            return False
        corner = field.viewport().mapToGlobal(field.cursorRect(at).bottomLeft())
        self.menu_wanted.emit(word, corner if by_key else event.globalPos())
        return True
