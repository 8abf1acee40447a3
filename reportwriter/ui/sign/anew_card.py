"""The card that offers to seal a page for a chair who came later, and says how far that is."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.sign.anew import AnewShown, Made
from reportwriter.ui.sign.parts import SentFrame
from reportwriter.ui.sign.state import HOW
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit, name_input
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import sealing_anew as words

_FIELD = 460
"""Pixels: a passphrase needs no line across the whole screen."""


class AnewCard(Card):
    """`step` is the button of what comes next here, if anything does; `step_changed` tells of it.

    Where nothing else is left to do on the screen, its main button takes the place of that one.
    """

    step_changed = Signal()
    seal_requested = Signal(str)
    sent_requested = Signal(str, str)
    words_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(padding=20, spacing=12)
        self._look = look
        self._folder = self._button = ""
        self.step: Button | None = None
        self._title = Notice(look, "", tone="warning")
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._compare = button(
            look, "Compare the chair's check words", self.words_requested.emit, icon="telephone"
        )
        self._offer = self._make_offer()
        self._made = self._make_made()
        for widget in (self._title, self._trouble, self._offer, self._made):
            self.rows.addWidget(widget)
        self.rows.insertWidget(2, self._compare, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_anew(self, shown: AnewShown | None) -> None:
        self.setVisible(shown is not None)
        self._trouble.hide()
        self.step = self._step_of(shown) if shown else None
        if shown is not None:
            self._show(shown)
        self.step_changed.emit()

    def _show(self, shown: AnewShown) -> None:
        waits = bool(shown.button) or shown.asks_words
        self._title.say(shown.title, shown.said, tone="warning" if waits else "success")
        for one, is_next in ((self._compare, shown.asks_words), (self._seal, bool(shown.button))):
            one.setVisible(is_next)
        self._offer.setVisible(bool(shown.button))
        self._button = shown.button
        self._offer_again()
        # While somebody waits, what was sealed for those before is no news.
        self._made.setVisible(shown.made is not None and not waits)
        if shown.made is not None:
            self._show_made(shown.made)

    def _step_of(self, shown: AnewShown) -> Button | None:
        if shown.asks_words:
            return self._compare
        if shown.button:
            return self._seal
        return self._said if shown.made is not None and not shown.made.sent else None

    def leave_step(self, *, to_main: bool) -> None:
        """Leave the next step to the main button of the screen, or show a button for it here."""
        if self.step is not None:
            self.step.setVisible(not to_main)

    def show_sealing(self) -> None:
        self._trouble.hide()
        self._seal.setEnabled(False)
        self._seal.set_words("Sealing ...")
        self.step_changed.emit()

    def show_request(self, sentence: str) -> None:
        self._trouble.say(sentence, tone="error")
        self._trouble.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)
        self._trouble.show()
        self._offer_again()

    def _make_offer(self) -> QWidget:
        held = QWidget()
        row = QVBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._passphrase = PassphraseField(self._look, hint="It opens your copy of the page.")
        self._passphrase.setMaximumWidth(self._look.px(_FIELD))
        self._passphrase.entered.connect(self._on_seal)
        self._seal = button(self._look, "Seal the page", self._on_seal, icon="lock")
        row.addWidget(self._passphrase)
        row.addWidget(self._seal, 0, Qt.AlignmentFlag.AlignLeft)
        return held

    def _make_made(self) -> QWidget:
        look = self._look
        self._sent = SentFrame(look)
        self._name = label(look, "", Type.LABEL)
        self._where = label(look, "", Type.SMALL, tone="second")
        self._email = QPlainTextEdit()
        self._email.setReadOnly(True)
        self._email.setTabChangesFocus(True)
        self._email.setFixedHeight(look.px(160))
        look.dress(self._email, Type.BODY)
        name_input(self._email, "E-mail text")
        buttons = QHBoxLayout()
        buttons.addWidget(button(look, "Copy the text", self._on_copy, icon="copy"))
        buttons.addWidget(button(look, "Show in folder", self._on_show, role="link"))
        buttons.addStretch(1)
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for widget in (self._sent, self._name, self._where, self._email):
            rows.addWidget(widget)
        rows.addLayout(buttons)
        self._record = self._make_record()
        rows.addWidget(self._record)
        return held

    def _make_record(self) -> QWidget:
        look = self._look
        self._how = Choice(look)
        for how in HOW:
            self._how.addItem(how)
        self._when = line_edit(look, "As 4 jan")
        self._when.setText("today")
        record = QWidget()
        row = QHBoxLayout(record)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Field(look, "How", self._how), 3)
        row.addWidget(Field(look, "On which day", self._when), 2)
        self._said = button(look, words.SENT, self._on_sent)
        row.addWidget(self._said, 0, Qt.AlignmentFlag.AlignBottom)
        return record

    def _offer_again(self) -> None:
        self._seal.setEnabled(True)
        self._seal.set_words(self._button)
        self.step_changed.emit()

    def _show_made(self, made: Made) -> None:
        self._folder = made.folder
        self._sent.say(words.LIES_HERE, made.sent)
        self._name.setText(made.name)
        # A break may stand after each part of a long path.
        self._where.setText(made.folder.replace("/", "/\N{ZERO WIDTH SPACE}"))
        self._email.setPlainText(made.email_text)
        self._record.setVisible(not made.sent)

    def _on_seal(self) -> None:
        if self._seal.isEnabled():
            self.seal_requested.emit(self._passphrase.take())

    def _on_sent(self) -> None:
        self.sent_requested.emit(self._how.currentText(), self._when.text())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email.toPlainText())

    def _on_show(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
