"""The card from which a draft is sent: to whom, what it holds, and where its file goes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from reportwriter.ui.chair.panels import EnterWordsPanel
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.fields import Choice, Field
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label

NOBODY = (
    "Nobody is known yet. Ask your colleague for the file of their certificates (menu File in "
    "their program), and add them here."
)
CALL = (
    "The file says it is from {author}. Ask them for their eight check words, face to face or on "
    "a number you already have, and enter them in order."
)


class SendCard(Card):
    file_chosen = Signal(object)
    words_entered = Signal(object)
    given_up = Signal()
    folder_chosen = Signal(object)
    entered = Signal()
    """Enter was pressed in the passphrase."""

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._look = look
        self._choice = Choice(look)
        self._to = Field(look, "Who is to check it", self._choice)
        self._nobody = label(look, NOBODY, tone="second")
        self._known = label(look, "", Type.LABEL, tone="success")
        self._known.hide()
        self._words = EnterWordsPanel(look, CALL)
        self._words.hide()
        self._words.entered.connect(self.words_entered)
        self._words.cancelled.connect(self._on_given_up)
        self._add = button(look, "Add a colleague", self._on_add, icon="person-add")
        self._holds = QVBoxLayout()
        self._holds.setSpacing(4)
        self._folder = label(look, "")
        self._passphrase = PassphraseField(look, hint="It signs the draft.")
        self._passphrase.entered.connect(self.entered)
        self.lacks = label(look, "", Type.LABEL, tone="error")
        self.lacks.hide()
        self._arrange()

    def take_focus(self) -> None:
        (self._choice if self._choice.count() else self._add).setFocus()

    def take_passphrase(self) -> str:
        return self._passphrase.take()

    @property
    def colleague(self) -> str:
        return self._choice.currentData() or ""

    def show_colleagues(self, colleagues: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show who can be asked; who was chosen before stays chosen."""
        chosen = self.colleague or chosen
        self._choice.clear()
        for key, words in colleagues:
            self._choice.addItem(words, key)
        self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)) if colleagues else -1)
        self._to.setVisible(bool(colleagues))
        self._nobody.setVisible(not colleagues)

    def show_holds(self, lines: Sequence[str], folder: str) -> None:
        clear(self._holds)
        for line in lines:
            self._holds.addWidget(label(self._look, line))
        self._folder.setText(folder.replace("/", "/\N{ZERO WIDTH SPACE}"))

    def say_lacks(self, sentence: str) -> None:
        """Say what is still wanted, and go to it; an empty sentence: nothing is."""
        self.lacks.setText(sentence)
        self.lacks.setVisible(bool(sentence))
        if sentence and self.colleague:
            self._passphrase.take_focus()
        elif sentence:
            self._add.setFocus()

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

    def _arrange(self) -> None:
        look = self._look
        beside = QHBoxLayout()
        beside.addWidget(self._add)
        beside.addStretch(1)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(label(look, "The file goes to", tone="second", wrap=False))
        place.addWidget(self._folder, 1)
        place.addWidget(
            button(look, "Another folder", self._on_folder, role="link"),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        self.rows.addWidget(label(look, "Send the draft", Type.HEADING))
        for widget in (self._to, self._nobody, self._known, self._words):
            self.rows.addWidget(widget)
        self.rows.addLayout(beside)
        self.rows.addWidget(
            label(look, "What your colleague will read, and what stays here", Type.LABEL)
        )
        self.rows.addLayout(self._holds)
        self.rows.addLayout(place)
        self.rows.addWidget(self._passphrase)
        self.rows.addWidget(self.lacks)

    def _on_add(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, "Your colleague's certificates", "", "Certificates (*.pem)"
        )
        if path:
            self.file_chosen.emit(Path(path))

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Where the file goes", str(Path.home()))
        if chosen:
            self.folder_chosen.emit(Path(chosen))

    def _on_given_up(self) -> None:
        self._words.hide()
        self._add.setFocus()
        self.given_up.emit()
