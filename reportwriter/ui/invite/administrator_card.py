"""The card on which an administrator is chosen, who takes reports in and opens nothing sealed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import Choice, Field
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label

NOBODY = "Nobody: all goes to me"
WHAT = (
    "Sends your signed invitations out, receives the e-mails with the reports and forwards them to "
    "you as they came, and reminds who is late. Sealed pages and messages they cannot open. Is "
    "their key not known yet, add them under Deputies first, and take the mark away there."
)


class AdministratorCard(Card):
    changed = Signal()

    def __init__(self, look: Look, lacks: QLabel) -> None:
        super().__init__(spacing=12)
        self._choice = Choice(look)
        self._choice.addItem(NOBODY, "")
        self._choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        lacks.hide()
        self.rows.addWidget(label(look, "Administrator, where you have one", Type.HEADING))
        self.rows.addWidget(label(look, WHAT, tone="second"))
        self.rows.addWidget(lacks)
        self.rows.addWidget(Field(look, "Administrator", self._choice))

    def chosen(self) -> str:
        return str(self._choice.currentData() or "")

    def show_choices(self, people: Sequence[tuple[str, str]], chosen: str | None = None) -> None:
        """Offer who is known, with `chosen` chosen; unless that is said, who was chosen stays."""
        chosen = self.chosen() if chosen is None else chosen
        self._choice.clear()
        for key, words in (("", NOBODY), *people):
            self._choice.addItem(words, key)
        self._choice.setCurrentIndex(max(self._choice.findData(chosen), 0))
