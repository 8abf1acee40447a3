"""The card on which deputies are chosen, and where somebody new is added to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel

from reportwriter.ui.chair.panels import EnterWordsPanel
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import Chips
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """What the card says of those who are chosen on it."""

    title: str
    nobody: str
    add: str
    file: str
    name: str


DEPUTIES = CardWords(
    title="Deputies, who can open the sealed pages too",
    nobody="Nobody's key is known yet. Ask a deputy for the file of their certificates (menu File "
    "in their program), and add them here.",
    add="Add a deputy",
    file="The deputy's certificates",
    name="Deputies",
)
CALL = (
    "The file says it is from {author}. Ring them on a number you already have, never one from an "
    "e-mail. Ask for their eight check words and enter them in order."
)


class DeputiesCard(Card):
    file_chosen = Signal(object)
    words_entered = Signal(object)
    given_up = Signal()
    changed = Signal()

    def __init__(self, look: Look, lacks: QLabel, words: CardWords = DEPUTIES) -> None:
        super().__init__(spacing=12)
        self._said = words
        self._chips = Chips(look)
        self._chips.chosen_changed.connect(self.changed)
        self._nobody = label(look, words.nobody, tone="second")
        self._known = label(look, "", Type.LABEL, tone="success")
        self._known.hide()
        self._words = EnterWordsPanel(look, CALL)
        self._words.hide()
        self._words.entered.connect(self.words_entered)
        self._words.cancelled.connect(self._on_given_up)
        self._add = button(look, words.add, self._on_add, icon="plus")
        beside = QHBoxLayout()
        beside.addWidget(self._add)
        beside.addStretch(1)
        self.rows.addWidget(label(look, words.title, Type.HEADING))
        for widget in (lacks, self._nobody, self._chips, self._known, self._words):
            self.rows.addWidget(widget)
        self.rows.addLayout(beside)

    def chosen(self) -> tuple[str, ...]:
        return self._chips.chosen()

    def show_choices(self, deputies: Sequence[tuple[str, str]], chosen: Sequence[str] = ()) -> None:
        """Show who can be chosen, `chosen` marked."""
        self._chips.set_choices(deputies)
        self._chips.setAccessibleName(self._said.name)
        self._chips.set_chosen(chosen)
        self._nobody.setVisible(not deputies)

    def ask_for_words(self, person: str) -> None:
        self._known.hide()
        self._words.show()
        self._words.ask(person)

    def refuse_words(self, sentence: str) -> None:
        self._words.refuse(sentence)

    def say_known(self, sentence: str) -> None:
        self._words.hide()
        self._known.setText(sentence)
        self._known.show()
        self._add.setFocus()

    def _on_add(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self._said.file, "", "Certificates (*.pem)")
        if path:
            self.file_chosen.emit(Path(path))

    def _on_given_up(self) -> None:
        self._words.hide()
        self._add.setFocus()
        self.given_up.emit()
