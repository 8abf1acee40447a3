"""A line of words to look for. It leaves Ctrl+Z to the report, which is what replacing changes."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look

_OF_THE_REPORT = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class WordsLine(QLineEdit):
    def __init__(self, look: Look) -> None:
        super().__init__()
        look.dress(self, Type.BODY)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and any(map(event.matches, _OF_THE_REPORT)):
            event.ignore()
            return False
        return super().event(event)
