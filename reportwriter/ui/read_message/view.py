"""Shows a message to the chair: its file check while it is closed, and the words in a red frame."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.file_check_words import FileCheckCard
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.reading import ReadingPage
from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.read_message.presenter import ReadMessagePresenter
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.check_mark import CheckMark
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.taken_apart import take_apart
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

OPENS = (
    "It opens for your passphrase, entered for this. What it says is kept nowhere, and locks by "
    "itself after 2 minutes."
)
YOU_DECIDE = "It is part of no report. You alone decide what is done about it."


class ReadMessageScreen(QWidget):
    passphrase_given = Signal(str)
    lock_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open: ReadingPage | None = None
        self._mark = CheckMark(look)
        self._headline = label(look, "", Type.HEADING)
        self._answers = QWidget()
        self._grid = QGridLayout(self._answers)
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

    def show_check(self, card: FileCheckCard) -> None:
        self._mark.show_mark(card.mark)
        self._headline.setText(card.headline)
        clear(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for number, row in enumerate(card.rows):
            answer = label(self._look, row.answer, Type.LABEL if row.is_said else Type.BODY)
            answer.setAccessibleName(f"{row.question} {row.answer}")
            question = label(self._look, row.question, tone="second")
            self._grid.addWidget(question, number, 0, top)
            self._grid.addWidget(answer, number, 1, top)

    def show_message(self, message: ReadMessage) -> None:
        self.show_locked()
        self._open = ReadingPage(self._look, message, YOU_DECIDE)
        self._open.lock_requested.connect(self.lock_requested)
        self._stack.addWidget(self._open)
        self._stack.setCurrentWidget(self._open)
        self._open.take_focus()

    def show_locked(self) -> None:
        self._trouble.hide()
        self._stack.setCurrentIndex(0)
        if self._open is None:
            return
        take_apart(self._stack, self._open, self._open.forget)
        self._open = None

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)
        self._passphrase.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._open is not None:
            self.lock_requested.emit()

    def _closed(self) -> QWidget:
        look = self._look
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = Page()
        page.rows.addWidget(label(look, "Message to the chair", Type.TITLE))
        page.rows.addWidget(label(look, OPENS, tone="second"))
        page.rows.addWidget(self._trouble)
        page.rows.addWidget(self._check_card())
        card = Card("selected", padding=16, spacing=12)
        card.rows.addWidget(self._passphrase)
        page.rows.addWidget(card)
        page.rows.addStretch(1)
        rows.addWidget(page, 1)
        rows.addWidget(self._bar())
        return held

    def _check_card(self) -> Card:
        card = Card(spacing=12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 3)
        card.rows.addLayout(head)
        card.rows.addWidget(self._answers)
        return card

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back to the list", self.back_requested.emit, key="Esc"))
        bar.left.addStretch(1)
        bar.add_button(
            button(look, "Open the message", self._on_passphrase, role="main", icon="unlock")
        )
        return bar

    def _on_passphrase(self) -> None:
        self.passphrase_given.emit(self._passphrase.take())

    def _on_escape(self) -> None:
        wanted = self.back_requested if self._open is None else self.lock_requested
        wanted.emit()


def connect(view: ReadMessageScreen, presenter: ReadMessagePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.passphrase_given.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.back_requested.connect(presenter.go_back)
