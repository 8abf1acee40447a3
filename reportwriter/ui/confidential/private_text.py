"""A text field that nothing can be copied out of, not even by selecting with the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.menus.editing import PRIVATE
from reportwriter.ui.plain_text import PlainText


class PrivateText(PlainText):
    """Of one line or more; Tab leaves it, Enter starts no line where there is only one.

    `leaves` are keys for what is around it, as those by which the page takes back what was typed.
    """

    def __init__(
        self, look: Look, lines: int = 1, kind: Type = Type.BODY, leaves: Sequence[str] = ()
    ) -> None:
        super().__init__(look, kind, is_one_line=lines == 1)
        self._leaves = frozenset(QKeySequence(keys).toString() for keys in leaves)
        self.setUndoRedoEnabled(not leaves)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setProperty(PRIVATE, True)  # noqa: FBT003  # Qt's own signature.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()
        look.changed.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show a text unless it is shown already, so that the caret stays where it is."""
        if text != self.toPlainText():
            self.setPlainText(text)
            if self.hasFocus():
                # What was typed there was taken back: it is written on from its end.
                self.moveCursor(QTextCursor.MoveOperation.End)

    def take_pasted(self, words: str) -> None:
        super().take_pasted(" ".join(words.split("\n")) if self._lines == 1 else words)

    def createMimeDataFromSelection(self) -> QMimeData:
        # Selecting alone would otherwise hand the words to the selection clipboard of X11.
        return QMimeData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copies = event.matches(QKeySequence.StandardKey.Copy)
        cuts = event.matches(QKeySequence.StandardKey.Cut)
        breaks = self._lines == 1 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if copies or cuts or breaks:
            event.accept()
        elif QKeySequence(event.keyCombination()).toString() in self._leaves:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._height())

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        if self._lines == 1:
            return self._look.px(36)
        return self._look.line(self._kind) * self._lines + self._look.px(16)
