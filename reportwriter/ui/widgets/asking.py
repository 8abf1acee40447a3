"""Asks for the words of a question or a note, above what it is about and never in its way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card

QUESTION, NOTE = "Your question about {about}", "Your note on {about}"
_WHO_READS = {
    True: "It stands in the agenda.",
    False: "For you alone; it is never printed.",
}


class AskingPanel(Card):
    """`ended` carries the words, empty where the chair thought better of it."""

    ended = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__("selected", padding=12, spacing=8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = line_edit(look)
        self._words.returnPressed.connect(self._on_keep)
        self._field = Field(look, QUESTION, self._words, hint=_WHO_READS[True])
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(button(look, "Keep it", self._on_keep, key="Enter"))
        buttons.addWidget(
            button(look, "Not now", lambda: self.ended.emit(""), role="quiet", key="Esc")
        )
        buttons.addStretch(1)
        self.rows.addWidget(self._field)
        self.rows.addLayout(buttons)

    def ask(self, about: str, *, is_question: bool, words: str = "") -> None:
        """Ask for words; `words` are those proposed."""
        self._field.set_name((QUESTION if is_question else NOTE).format(about=about))
        self._field.set_hint(_WHO_READS[is_question])
        self._words.setText(words)
        self.show()
        self._words.setFocus()

    def forget(self) -> None:
        self._words.clear()
        self.hide()

    def _on_keep(self) -> None:
        self.ended.emit(self._words.text())
