"""A button that copies the letter to somebody who is excluded, and what the letter leaves out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.text import label
from reportwriter.wording import exclusion_letter as words


class LetterCopy(QWidget):
    """Seen only where there is a letter to copy."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._letter = ""
        self.button = button(look, words.COPY, self._on_copy, icon="copy")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(label(look, words.WHAT, Type.SMALL, tone="second"))
        self.hide()

    def show_letter(self, letter: str) -> None:
        """Offer a letter; one that has changed is to be copied anew."""
        if letter != self._letter:
            self._letter = letter
            self.button.set_words(words.COPY)
        self.setVisible(bool(letter))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._letter)
        self.button.set_words(words.COPIED)
