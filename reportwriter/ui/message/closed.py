"""What stands before a message is open: to whom it goes, what it is for, and those made before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.made_card import MadeCard
from reportwriter.ui.message.state import ClosedPage, MadeRow
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.fields import Choice, Field
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

WHAT_FOR = (
    "For what the chair must know before the conference, and sooner than a report comes: an "
    "interpreter, attending at separate times, a worry about somebody attending, what you need "
    "yourself, or that you wish to be rung."
)
SEALED = "Sealed to the chair and the deputies. No report mentions it."


class ClosedMessages(QWidget):
    conference_chosen = Signal(str)
    compare_requested = Signal()
    write_requested = Signal()
    go_on_requested = Signal()
    """What was begun is to be opened."""
    unlock_requested = Signal(str)
    folder_chosen = Signal(object)
    read_requested = Signal(str)
    again_requested = Signal(str)
    sent_requested = Signal(str, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._email = ""
        self._has_draft = False
        self._choice = Choice(look)
        self._choice.activated.connect(self._on_chosen)
        self._to = label(look, "", Type.LABEL)
        self._conferences = Field(look, "Conference", self._choice)
        self._stands = Notice(look, "", tone="warning")
        self._compare = button(look, "Compare them", self.compare_requested.emit)
        self._stands.row.addWidget(self._compare)
        self._news = Notice(look, "")
        self._copy = button(look, "Copy the e-mail text", self._on_copy, icon="copy")
        self._news.row.addWidget(self._copy)
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_unlock)
        self._asked = self._asked_card()
        self._folder = label(look, "")
        self._place = self._place_row()
        self._made = QVBoxLayout()
        self._made.setSpacing(12)
        for widget in (self._stands, self._news, self._asked):
            widget.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._write.setFocus()

    def show_page(self, page: ClosedPage) -> None:
        self._to.setText(f"To {page.to}")
        self._choice.clear()
        for reference, words in page.conferences:
            self._choice.addItem(words, reference)
        self._choice.setCurrentIndex(self._choice.findData(page.current))
        self._conferences.setVisible(len(page.conferences) > 1)
        self._stands.say(page.notice, page.advice, tone="warning")
        self._stands.setVisible(bool(page.notice))
        self._compare.setVisible(page.may_compare)
        self._news.hide()
        self._asked.hide()
        self._folder.setText(page.folder.replace("/", "/\N{ZERO WIDTH SPACE}"))
        self._has_draft = page.has_draft
        self._anew.setVisible(page.has_draft)
        self._write.set_words(_main_words(page))
        self._show_made(page.made)

    def show_passphrase_asked(self, sentence: str, words: str) -> None:
        self._sentence.setText(sentence)
        self._unlock.set_words(words)
        # What the main button says already needs no second button.
        self._unlock.setVisible(words != self._write.text())
        self._asked.show()
        self._passphrase.take_focus()

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self._email = email
        self._news.say(sentence, more, tone="success")
        self._news.show()
        self._copy.setVisible(bool(email))

    def show_request(self, sentence: str) -> None:
        self._copy.hide()
        self._news.say(sentence, tone="warning")
        self._news.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._copy.hide()
        say_error(self._news, error)

    def _show_made(self, made: Sequence[MadeRow]) -> None:
        clear(self._made)
        if made:
            self._made.addWidget(label(self._look, "Messages made", Type.HEADING))
        for row in reversed(made):
            card = MadeCard(self._look, row)
            card.read_requested.connect(self.read_requested)
            card.again_requested.connect(self.again_requested)
            card.sent_requested.connect(self.sent_requested)
            self._made.addWidget(card)

    def _page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "Message to the chair", Type.TITLE))
        page.rows.addWidget(label(look, WHAT_FOR, tone="second"))
        for widget in (self._to, self._conferences, self._stands, self._news, self._asked):
            page.rows.addWidget(widget)
        page.rows.addWidget(self._place)
        page.rows.addLayout(self._made)
        page.rows.addStretch(1)
        return page

    def _asked_card(self) -> Card:
        look = self._look
        card = Card("selected", padding=16, spacing=12)
        self._sentence = label(look, "", Type.LABEL)
        self._unlock = button(look, "Go on writing", self._on_unlock, icon="unlock")
        beside = QHBoxLayout()
        self._anew = button(
            look, "Begin a new one instead", self.write_requested.emit, role="quiet"
        )
        beside.addWidget(self._unlock)
        beside.addWidget(self._anew)
        beside.addStretch(1)
        card.rows.addWidget(self._sentence)
        card.rows.addWidget(self._passphrase)
        card.rows.addLayout(beside)
        return card

    def _place_row(self) -> QWidget:
        look = self._look
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(look, "The file goes to", tone="second", wrap=False))
        row.addWidget(self._folder, 1)
        row.addWidget(button(look, "Another folder", self._on_folder, role="link"))
        return held

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        bar.add_words(label(look, SEALED, tone="second"))
        self._write = button(look, "Write a message", self._on_main, role="main", icon="pencil")
        bar.add_button(self._write)
        return bar

    def _on_main(self) -> None:
        if not self._has_draft:
            self.write_requested.emit()
        elif self._unlock.isHidden():
            self._on_unlock()
        else:
            self.go_on_requested.emit()

    def _on_chosen(self) -> None:
        self.conference_chosen.emit(self._choice.currentData())

    def _on_unlock(self) -> None:
        self.unlock_requested.emit(self._passphrase.take())

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Where the file goes", str(Path.home()))
        if chosen:
            self.folder_chosen.emit(Path(chosen))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email)


def _main_words(page: ClosedPage) -> str:
    if page.has_draft:
        return "Go on writing"
    return "Write another message" if page.made else "Write a message"
