"""A screen that stands closed before its passphrase; each time a page is made for what opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.taken_apart import take_apart
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

OPENING = "Opening ..."


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedWords:
    """`opens` says for whom it opens, `notes` stand below the passphrase, `open` on the button."""

    title: str
    opens: str
    open: str
    back: str
    notes: tuple[str, ...] = ()


class ClosedPage(QWidget):
    """Asks for the passphrase, and holds no word of what is closed."""

    given = Signal(str)
    back_requested = Signal()

    def __init__(self, look: Look, words: ClosedWords, above: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._words = words
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_given)
        self._unlock = button(look, words.open, self._on_given, role="main", icon="unlock")
        self._page = Page()
        self._page.rows.addWidget(label(look, words.title, Type.TITLE))
        self._page.rows.addWidget(label(look, words.opens, tone="second"))
        self._page.rows.addWidget(self._trouble)
        for widget in above:
            self._page.rows.addWidget(widget)
        card = Card(spacing=12)
        card.rows.addWidget(self._passphrase)
        for note in words.notes:
            card.rows.addWidget(label(look, note, Type.SMALL, tone="second"))
        self._page.rows.addStretch(1)
        self.add_card(card)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page, 1)
        rows.addWidget(self._bar(look))

    def add_card(self, card: QWidget) -> None:
        """Put a card below what is there, as wide as what is asked needs."""
        beside = QHBoxLayout()
        beside.addWidget(card, 3)
        beside.addStretch(2)
        self._page.rows.insertLayout(self._page.rows.count() - 1, beside)

    def take_focus(self) -> None:
        self._passphrase.take_focus()

    def take(self) -> str:
        """Return the passphrase, which is forgotten here."""
        return self._passphrase.take()

    def hide_trouble(self) -> None:
        self._trouble.hide()

    def show_opening(self) -> None:
        self._trouble.hide()
        self._unlock.set_words(OPENING)

    def show_ready(self) -> None:
        self._trouble.hide()
        self._unlock.set_words(self._words.open)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._unlock.set_words(self._words.open)
        say_error(self._trouble, error)
        self._passphrase.take_focus()

    def _bar(self, look: Look) -> ActionBar:
        bar = ActionBar(look)
        bar.left.addWidget(button(look, self._words.back, self.back_requested.emit, key="Esc"))
        bar.left.addStretch(1)
        bar.add_button(self._unlock)
        return bar

    def _on_given(self) -> None:
        self.given.emit(self._passphrase.take())


class SealedScreen(QWidget):
    """Closed or open. Escape locks what is open, and leaves what is closed."""

    passphrase_given = Signal(str)
    lock_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look, closed: ClosedPage) -> None:
        super().__init__()
        self._look = look
        self.closed = closed
        closed.given.connect(self.passphrase_given)
        closed.back_requested.connect(self.back_requested)
        self._page: OpenFrame | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(closed)
        shortcut("Esc", self, self._on_escape)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self.closed.take_focus()

    def show_opening(self) -> None:
        self.closed.show_opening()

    def show_locked(self) -> None:
        self.closed.show_ready()
        self._stack.setCurrentIndex(0)
        page, self._page = self._page, None
        if page is not None:
            take_apart(self._stack, page, page.forget)

    def show_opened(self, page: OpenFrame) -> None:
        """Show what was opened, in place of what was open."""
        self.show_locked()
        self._page = page
        page.lock_requested.connect(self.lock_requested)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.closed.show_trouble(error)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Whoever goes to another screen leaves nothing open, and nothing opening, behind them.
        self.lock_requested.emit()

    def _on_escape(self) -> None:
        wanted = self.back_requested if self._page is None else self.lock_requested
        wanted.emit()
