"""Shows a sealed minute: the passphrase while it is closed, and its words in a red frame."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.reading import ReadingPage
from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.read_minute.presenter import ReadMinutePresenter
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.taken_apart import take_apart
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

TITLE = "Sealed minute"
OPENS = (
    "It opens for your passphrase, entered for this, if you are the chair or a deputy. What it "
    "says is kept nowhere, and locks by itself after 2 minutes."
)


class ReadMinuteScreen(QWidget):
    passphrase_given = Signal(str)
    lock_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open: ReadingPage | None = None
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_passphrase)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._closed())
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_escape)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._passphrase.take_focus()

    def show_minute(self, minute: ReadMessage) -> None:
        self.show_locked()
        self._open = ReadingPage(self._look, minute, words="Confidential minute, open.")
        self._open.lock_requested.connect(self.lock_requested)
        self._stack.addWidget(self._open)
        self._stack.setCurrentWidget(self._open)
        self._open.take_focus()

    def show_locked(self) -> None:
        self._trouble.hide()
        self._stack.setCurrentIndex(0)
        if self._open is not None:
            take_apart(self._stack, self._open, self._open.forget)
            self._open = None

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)
        self._passphrase.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Whoever goes to another screen leaves nothing open, and nothing opening, behind them.
        self.lock_requested.emit()

    def _closed(self) -> QWidget:
        look = self._look
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = Page()
        page.rows.addWidget(label(look, TITLE, Type.TITLE))
        page.rows.addWidget(label(look, OPENS, tone="second"))
        page.rows.addWidget(self._trouble)
        card = Card(spacing=12)
        card.rows.addWidget(self._passphrase)
        page.rows.addWidget(card)
        page.rows.addStretch(1)
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back to Today", self.back_requested.emit, key="Esc"))
        bar.left.addStretch(1)
        bar.add_button(
            button(look, "Open the minute", self._on_passphrase, role="main", icon="unlock")
        )
        rows.addWidget(page, 1)
        rows.addWidget(bar)
        return held

    def _on_passphrase(self) -> None:
        self.passphrase_given.emit(self._passphrase.take())

    def _on_escape(self) -> None:
        if self._open is not None:
            self.lock_requested.emit()
        else:
            self.back_requested.emit()


def connect(view: ReadMinuteScreen, presenter: ReadMinutePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.passphrase_given.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.back_requested.connect(presenter.go_back)
