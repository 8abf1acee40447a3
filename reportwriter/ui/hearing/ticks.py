"""Several of several, one below the other: what can be chosen is too long for chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.who_comes.fields import let_break
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.write.answers import AnswerField

if TYPE_CHECKING:
    from reportwriter.ui.look import Look
    from reportwriter.ui.write.asks import Answer
    from reportwriter.ui.write.panes import Choices


class TicksAnswer(AnswerField):
    """Several of several, in words too long to stand side by side."""

    def __init__(self, look: Look, question: str) -> None:
        self._look = look
        self._ticks: dict[str, TickBox] = {}
        column = QWidget()
        self._rows = QVBoxLayout(column)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        super().__init__(look, question, column)

    def set_choices(self, choices: Choices) -> None:
        if [(key, tick.text()) for key, tick in self._ticks.items()] == list(choices):
            return
        clear(self._rows)
        self._ticks = {key: self._made(words_) for key, words_ in choices}
        for tick in self._ticks.values():
            self._rows.addWidget(tick)

    def set_answer(self, answer: Answer) -> None:
        for key, tick in self._ticks.items():
            tick.setChecked(key in answer)

    def _made(self, words_: str) -> TickBox:
        tick = TickBox(self._look, words_)
        let_break(tick)
        if self.field is not None:
            tick.setAccessibleDescription(self.field.title.text())
        tick.clicked.connect(self._on_clicked)
        return tick

    def _on_clicked(self) -> None:
        self.given.emit(tuple(key for key, tick in self._ticks.items() if tick.isChecked()))
