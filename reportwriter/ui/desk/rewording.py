"""Asks for other words of a remark, or for the answer to a question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card


class RewordingPanel(Card):
    """`kept` carries the words, which may be none; `left` keeps things as they were."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("selected", padding=12, spacing=8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = line_edit(look)
        self._words.returnPressed.connect(self._on_keep)
        self._field = Field(look, "Your question", self._words)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(button(look, "Keep it", self._on_keep, key="Enter"))
        buttons.addWidget(button(look, "Not now", self.left.emit, role="quiet", key="Esc"))
        buttons.addStretch(1)
        self.rows.addWidget(self._field)
        self.rows.addLayout(buttons)

    def ask(self, title: str, text: str) -> None:
        self._field.set_name(title)
        self._words.setText(text)
        self.show()
        self._words.setFocus()

    def forget(self) -> None:
        self._words.clear()
        self.hide()

    def _on_keep(self) -> None:
        self.kept.emit(self._words.text())
