"""The drafts that came to be checked: a card for each, and a file to be opened."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.draft.state import ToCheckRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

WHAT_FOR = (
    "A colleague may ask you to read the draft of a report before they sign it. Drop the file you "
    "were sent on this window. You change nothing in it: you comment, and say whether you agree."
)
NONE_YET = "No draft has come to you yet."


class DraftList(QWidget):
    file_chosen = Signal(object)
    passphrase_given = Signal(str)
    read_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._email = ""
        self._news = Notice(look, "")
        self._copy = button(look, "Copy the e-mail text", self._on_copy, icon="copy")
        self._news.row.addWidget(self._copy)
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_open)
        self._sentence = label(look, "", Type.LABEL)
        self._asked = self._asked_card()
        self._none = label(look, NONE_YET, tone="second")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        for widget in (self._news, self._asked):
            widget.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        if self._asked.isVisibleTo(self):
            self._passphrase.take_focus()
        else:
            self._open.setFocus()

    def show_rows(self, rows: Sequence[ToCheckRow]) -> None:
        self._news.hide()
        self._asked.hide()
        self._none.setVisible(not rows)
        clear(self._cards)
        for row in rows:
            self._cards.addWidget(self._card(row))

    def ask_for_passphrase(self, sentence: str) -> None:
        self._news.hide()
        self._none.hide()
        self._sentence.setText(sentence)
        self._asked.show()
        self._passphrase.take_focus()

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self._email = email
        self._copy.show()
        self._news.say(sentence, more, tone="success")
        self._news.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._copy.hide()
        say_error(self._news, error)

    def _card(self, row: ToCheckRow) -> Card:
        look = self._look
        card = Card(padding=16, spacing=8)
        card.rows.addWidget(label(look, row.title, Type.LABEL))
        card.rows.addWidget(label(look, row.stands, tone="second"))
        beside = QHBoxLayout()
        beside.setSpacing(16)
        words = "Read it again" if row.is_answered else "Read and comment"
        read = button(look, words, partial(self.read_requested.emit, row.key))
        remove = button(
            look,
            "Remove from this computer",
            partial(self.remove_requested.emit, row.key),
            role="link",
        )
        for made in (read, remove):
            made.setAccessibleName(f"{made.text()}: {row.title}")
            beside.addWidget(made)
        beside.addStretch(1)
        card.rows.addLayout(beside)
        return card

    def _page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "Drafts to check", Type.TITLE))
        page.rows.addWidget(label(look, WHAT_FOR, tone="second"))
        for widget in (self._news, self._asked, self._none):
            page.rows.addWidget(widget)
        page.rows.addLayout(self._cards)
        page.rows.addStretch(1)
        return page

    def _asked_card(self) -> Card:
        card = Card("selected", padding=16, spacing=12)
        card.rows.addWidget(self._sentence)
        card.rows.addWidget(self._passphrase)
        beside = QHBoxLayout()
        beside.addWidget(button(self._look, "Open it", self._on_open, icon="unlock"))
        beside.addWidget(button(self._look, "Not now", self._on_not_now, role="quiet"))
        beside.addStretch(1)
        card.rows.addLayout(beside)
        return card

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        self._open = button(
            self._look,
            "Open a draft\N{HORIZONTAL ELLIPSIS}",
            self._on_choose,
            role="main",
            icon="unlock",
        )
        bar.add_button(self._open)
        return bar

    def _on_choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "The draft you were sent", "", "PDF (*.pdf)")
        if path:
            self.file_chosen.emit(Path(path))

    def _on_open(self) -> None:
        self.passphrase_given.emit(self._passphrase.take())

    def _on_not_now(self) -> None:
        self._passphrase.take()
        self._asked.hide()
        self._open.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email)
