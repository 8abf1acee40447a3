"""A message to the chair while it is written: a tick and a field for each thing it can be about."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.message import Matter
from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.state import OpenMessage
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, TickBox
from reportwriter.ui.widgets.frames import Card, Page, page_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording.message import MATTERS

TICK = "Tick what the chair must know of, and write a sentence or two to each."
_LINES = 3


class WritingPage(OpenFrame):
    answered = Signal(object, object)
    """A Matter, and what is said to it; None where it is no longer ticked."""
    send_requested = Signal(str)
    print_requested = Signal()

    def __init__(self, look: Look, message: OpenMessage) -> None:
        super().__init__(look, "Message to the chair, being written.")
        self._look = look
        self._on_paper = message.on_paper
        self._asks = {matter: _MatterField(look, matter) for matter, _ in message.texts}
        self._notice = Notice(look, "", tone="error")
        self._notice.hide()
        self._passphrase = PassphraseField(look, hint="It signs the message.")
        self._passphrase.entered.connect(self._on_send)
        self._saved = label(look, "", Type.SMALL, tone="second")
        for matter, text in message.texts:
            ask = self._asks[matter]
            ask.show_text(text)
            ask.answered.connect(partial(self.answered.emit, matter))
        self.body.addWidget(page_frame(self._page(look, message.to)), 1)
        self.body.addWidget(self._bar(look))

    def take_focus(self) -> None:
        next(iter(self._asks.values())).tick.setFocus()

    def show_lacks(self, sentence: str) -> None:
        self._notice.say(sentence, tone="warning")
        self._notice.setVisible(bool(sentence))

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def say_sealed(self, words: str) -> None:
        self._saved.setText(words)

    def show_busy(self, *, busy: bool) -> None:
        self._main.setEnabled(not busy)
        self._main.set_words("Sealing \N{HORIZONTAL ELLIPSIS}" if busy else self._words())

    def forget(self) -> None:
        """Stop watching, and let go of every word before the widgets are destroyed."""
        self.stop_watching()
        self._passphrase.take()
        for ask in self._asks.values():
            ask.answered.disconnect()
            ask.show_text(None)

    def _page(self, look: Look, to: str) -> Page:
        page = Page(padding=24, spacing=16)
        page.rows.addWidget(label(look, f"To {to}", Type.TITLE))
        page.rows.addWidget(label(look, TICK, tone="second"))
        card = Card(spacing=12)
        for ask in self._asks.values():
            card.rows.addWidget(ask)
        page.rows.addWidget(card)
        page.rows.addWidget(self._notice)
        if not self._on_paper:
            page.rows.addWidget(self._passphrase)
        page.rows.addStretch(1)
        return page

    def _bar(self, look: Look) -> ActionBar:
        bar = ActionBar(look)
        bar.add_words(self._saved)
        on_main = self.print_requested.emit if self._on_paper else self._on_send
        icon = "print" if self._on_paper else "lock"
        self._main = button(look, self._words(), on_main, role="main", icon=icon)
        bar.add_button(self._main)
        return bar

    def _words(self) -> str:
        return "Print the message" if self._on_paper else "Sign and seal"

    def _on_send(self) -> None:
        if self._main.isEnabled():
            self.send_requested.emit(self._passphrase.take())


class _MatterField(QWidget):
    """`answered` carries the text, or None where the tick was taken away."""

    answered = Signal(object)

    def __init__(self, look: Look, matter: Matter) -> None:
        super().__init__()
        words = MATTERS[matter]
        self._quiet = False
        self.tick = TickBox(look, words.title)
        self.tick.toggled.connect(self._on_ticked)
        self._text = PrivateText(look, lines=_LINES, kind=Type.STATEMENT)
        self._text.textChanged.connect(self._say)
        self._field = Field(look, words.ask, self._text)
        self._text.setAccessibleName(f"{words.title}. {words.ask}")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.tick)
        rows.addWidget(self._field)
        self._field.setContentsMargins(look.px(30), 0, 0, 0)
        self._field.hide()

    def show_text(self, text: str | None) -> None:
        self._quiet = True
        self.tick.setChecked(text is not None)
        self._field.setVisible(text is not None)
        self._text.show_text(text or "")
        self._quiet = False

    def _on_ticked(self, on: bool) -> None:  # Qt's own signature.
        self._field.setVisible(on)
        self._say()
        if on and not self._quiet:
            self._text.setFocus()

    def _say(self) -> None:
        if not self._quiet:
            ticked = self.tick.isChecked()
            self.answered.emit(self._text.toPlainText() if ticked else None)
