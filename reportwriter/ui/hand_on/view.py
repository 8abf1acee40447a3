"""Asks to whom confidential pages are handed on, which, and with what note; decides nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.records.handed_on import LONGEST_NOTE
from reportwriter.ui.folder_notice import FolderNotice
from reportwriter.ui.fonts import Type
from reportwriter.ui.hand_on.presenter import HandOnPresenter, Typed
from reportwriter.ui.invite.deputies_card import CardWords, DeputiesCard
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit, name_input
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.wording import handing_on as words

PEOPLE = CardWords(
    title=words.TO_WHOM,
    nobody=words.NOBODY,
    add=words.ADD,
    file=words.FILE,
    name=words.PEOPLE,
)


class HandOnScreen(QWidget):
    seal_requested = Signal(object, bool)
    """Who is chosen, and whether there is a passphrase."""
    hand_on_requested = Signal(object, object, str)
    """What was typed, the folder, and the passphrase."""
    file_chosen = Signal(object)
    words_entered = Signal(object)
    given_up = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._folder = ""
        self._notice = FolderNotice(look)
        self._lacks = label(look, "", Type.SMALL_STRONG, tone="error")
        self._lacks.hide()
        self._people = DeputiesCard(look, self._lacks, PEOPLE)
        self._people.file_chosen.connect(self.file_chosen)
        self._people.words_entered.connect(self.words_entered)
        self._people.given_up.connect(self.given_up)
        self._seal = button(look, words.SEAL, self._on_seal, role="main", icon="lock")
        self._order = self._make_order()
        self._email_card = self._make_email()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._which.setFocus()

    def show_pages(self, pages: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show whose pages have come, and choose one, or all; the screen begins anew."""
        self._notice.hide()
        self._email_card.hide()
        self._lacks.hide()
        self._note.clear()
        self._which.clear()
        self._which.addItem(words.ALL, "")
        for key, title in pages:
            self._which.addItem(title, key)
        self._which.setCurrentIndex(max(self._which.findData(chosen), 0))
        self._seal.setEnabled(bool(pages))
        if not pages:
            self._notice.tell(words.NO_PAGES, tone="accent")

    def show_people(self, people: Sequence[tuple[str, str]], added: str) -> None:
        self._people.show_choices(people, (*self._people.chosen(), added) if added else ())

    def show_words_asked(self, person: str) -> None:
        self._notice.hide()
        self._people.ask_for_words(person)

    def show_words_refused(self, sentence: str) -> None:
        self._people.refuse_words(sentence)

    def show_person_known(self, sentence: str) -> None:
        self._people.say_known(sentence)

    def show_lacking(self, sentence: str) -> None:
        is_whom = sentence == words.NO_ONE
        self._lacks.setVisible(is_whom)
        self._lacks.setText(sentence if is_whom else "")
        self._passphrase.set_error("" if is_whom else sentence)

    def show_progress(self, done: int, of: int) -> None:
        self._notice.hide()
        self._lacks.hide()
        self._passphrase.set_error("")
        self._seal.setEnabled(False)
        number = min(done + 1, of)
        self._seal.set_words(words.SEALING.format(number=number, of=of))

    def show_saved(self, sentence: str, folder: str, email_text: str) -> None:
        self._folder = folder
        self._ready_again()
        self._notice.tell_written(folder, sentence, words.NOT_SENT)
        self._email.setPlainText(email_text)
        self._email_card.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._ready_again()
        self._notice.tell_trouble(error)

    def _ready_again(self) -> None:
        self._seal.setEnabled(True)
        self._seal.set_words(words.SEAL)

    def _page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, words.TITLE, Type.TITLE))
        page.rows.addWidget(label(look, words.WHAT, tone="second"))
        for widget in (self._notice, self._email_card, self._people, self._order):
            page.rows.addWidget(widget)
        page.rows.addStretch(1)
        return page

    def _make_order(self) -> Card:
        look = self._look
        self._which = Choice(look)
        self._note = line_edit(look)
        self._note.setMaxLength(LONGEST_NOTE)
        self._passphrase = PassphraseField(look, hint=words.HINT)
        self._passphrase.entered.connect(self._on_seal)
        card = Card(spacing=12)
        card.rows.addWidget(Field(look, words.WHICH, self._which))
        card.rows.addWidget(Field(look, words.NOTE, self._note, hint=words.NOTE_HINT))
        card.rows.addWidget(self._passphrase)
        return card

    def _make_email(self) -> Card:
        look = self._look
        self._email = QPlainTextEdit()
        self._email.setReadOnly(True)
        self._email.setTabChangesFocus(True)
        self._email.setFixedHeight(look.px(200))
        look.dress(self._email, Type.BODY)
        name_input(self._email, words.EMAIL)
        head = QHBoxLayout()
        head.addWidget(label(look, words.EMAIL, Type.LABEL), 1)
        head.addWidget(button(look, "Copy the text", self._on_copy, icon="copy"))
        card = Card(spacing=12)
        card.rows.addLayout(head)
        card.rows.addWidget(self._email)
        card.hide()
        return card

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.left.addWidget(button(self._look, "Back", self.back_requested.emit, key="Esc"))
        bar.left.addStretch(1)
        bar.add_button(self._seal)
        return bar

    def ask_where(self) -> None:
        """Ask for the folder, and give all away that was typed."""
        folder = QFileDialog.getExistingDirectory(self, words.WHERE, self._folder)
        if folder:
            typed = Typed(
                people=self._people.chosen(),
                page=str(self._which.currentData() or ""),
                note=self._note.text(),
            )
            self.hand_on_requested.emit(typed, Path(folder), self._passphrase.take())

    def _on_seal(self) -> None:
        if self._seal.isEnabled():
            self.seal_requested.emit(self._people.chosen(), self._passphrase.is_typed)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email.toPlainText())


def connect(view: HandOnScreen, presenter: HandOnPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.seal_requested.connect(lambda people, typed: presenter.wish(people, has_passphrase=typed))
    view.hand_on_requested.connect(presenter.hand_on)
    view.file_chosen.connect(presenter.people.take_file)
    view.words_entered.connect(presenter.people.enter_words)
    view.given_up.connect(presenter.people.give_up)
