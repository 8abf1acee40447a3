"""The answer to a draft, before it is signed: whether its reader agrees, and where it goes."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.draft.state import AnswerPage
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import RadioChoice
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording.agency_check import AGREES, DOES_NOT_AGREE

WHAT_AN_AGREEMENT_IS = (
    "An agreement is printed on the report with your name and role. It is to these statements as "
    "they stand: when the author changes one, it no longer holds. You do not sign the report."
)
_SEAL, _SEALING = "Sign and seal the answer", "Sealing \N{HORIZONTAL ELLIPSIS}"


class Answering(QWidget):
    back_requested = Signal()
    folder_chosen = Signal(object)
    answered = Signal(object, str)
    """Whether they agree, None where nothing was chosen, and the passphrase."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._to = label(look, "", Type.LABEL)
        self._said = label(look, "", tone="second")
        self._news = Notice(look, "")
        self._news.hide()
        self._agrees = RadioChoice(look, AGREES)
        self._differs = RadioChoice(look, DOES_NOT_AGREE)
        self._folder = label(look, "")
        self._passphrase = PassphraseField(look, hint="It signs the answer.")
        self._passphrase.entered.connect(self._on_seal)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        self._agrees.setFocus()

    def show_page(self, page: AnswerPage) -> None:
        self._news.hide()
        self._to.setText(page.to)
        self._said.setText(page.said)
        self._folder.setText(page.folder.replace("/", "/\N{ZERO WIDTH SPACE}"))

    def forget(self) -> None:
        """Choose nothing, so that no answer is given that was meant for another draft."""
        for choice in (self._agrees, self._differs):
            choice.setAutoExclusive(False)
            choice.setChecked(False)
            choice.setAutoExclusive(True)
        self._passphrase.take()

    def show_busy(self, *, busy: bool) -> None:
        self._seal.setEnabled(not busy)
        self._seal.set_words(_SEALING if busy else _SEAL)

    def show_request(self, sentence: str) -> None:
        self._news.say(sentence, tone="warning")
        self._news.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._news, error)

    def _page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "Your answer", Type.TITLE))
        for widget in (self._to, self._said, self._news):
            page.rows.addWidget(widget)
        card = Card(spacing=12)
        for choice in (self._agrees, self._differs):
            card.rows.addWidget(choice)
        card.rows.addWidget(label(look, WHAT_AN_AGREEMENT_IS, tone="second"))
        page.rows.addWidget(card)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(label(look, "The file goes to", tone="second"))
        place.addWidget(self._folder, 1)
        place.addWidget(button(look, "Another folder", self._on_folder, role="link"))
        page.rows.addLayout(place)
        page.rows.addWidget(self._passphrase)
        page.rows.addStretch(1)
        return page

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        back = button(look, "Back to the draft", self.back_requested.emit, key="Esc")
        bar.left.addWidget(back)
        bar.left.addStretch(1)
        self._seal = button(look, _SEAL, self._on_seal, role="main", icon="lock")
        bar.add_button(self._seal)
        return bar

    def _on_seal(self) -> None:
        if not self._seal.isEnabled():
            return
        agrees = None
        if self._agrees.isChecked() or self._differs.isChecked():
            agrees = self._agrees.isChecked()
        self.answered.emit(agrees, self._passphrase.take())

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Where the file goes", str(Path.home()))
        if chosen:
            self.folder_chosen.emit(Path(chosen))
