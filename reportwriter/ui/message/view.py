"""Shows the messages to the chair: closed, or one open in its red frame, which is made anew."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.look import Look
from reportwriter.ui.message.closed import ClosedMessages
from reportwriter.ui.message.presenter import MessagePresenter
from reportwriter.ui.message.reading import ReadingPage
from reportwriter.ui.message.state import ClosedPage, OpenMessage, ReadMessage
from reportwriter.ui.message.writing import WritingPage
from reportwriter.ui.widgets.taken_apart import take_apart
from reportwriter.wording.dates import clock


class MessageScreen(QWidget):
    """Says what the author asks for; holds no word of a message while none is open."""

    answered = Signal(object, object)
    send_requested = Signal(str)
    print_requested = Signal()
    lock_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open: WritingPage | ReadingPage | None = None
        self.closed = ClosedMessages(look)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.closed)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self.closed.take_focus()

    def show_closed(self, page: ClosedPage) -> None:
        self._stack.setCurrentWidget(self.closed)
        self._destroy_open()
        self.closed.show_page(page)

    def show_passphrase_asked(self, sentence: str, button: str) -> None:
        self.closed.show_passphrase_asked(sentence, button)

    def show_open(self, message: OpenMessage) -> None:
        made = WritingPage(self._look, message)
        made.answered.connect(self.answered)
        made.send_requested.connect(self.send_requested)
        made.print_requested.connect(self.print_requested)
        self._show(made)

    def show_read(self, message: ReadMessage) -> None:
        self._show(ReadingPage(self._look, message))

    def show_lacks(self, sentence: str) -> None:
        if isinstance(self._open, WritingPage):
            self._open.show_lacks(sentence)

    def show_sealed(self, at: datetime) -> None:
        if isinstance(self._open, WritingPage):
            self._open.say_sealed(f"Sealed on this computer {clock(at)}. Copying is off here.")

    def show_busy(self, *, busy: bool) -> None:
        if isinstance(self._open, WritingPage):
            self._open.show_busy(busy=busy)

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self.closed.show_made(sentence, more, email)

    def show_request(self, sentence: str) -> None:
        self.closed.show_request(sentence)

    def show_trouble(self, error: ReportWriterError) -> None:
        if isinstance(self._open, WritingPage):
            self._open.show_trouble(error)
        else:
            self.closed.show_trouble(error)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Whoever goes to another screen leaves nothing open behind them.
        if self._open is not None:
            self.lock_requested.emit()

    def _show(self, page: WritingPage | ReadingPage) -> None:
        self._destroy_open()
        self._open = page
        page.lock_requested.connect(self.lock_requested)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.take_focus()

    def _destroy_open(self) -> None:
        if self._open is None:
            return
        take_apart(self._stack, self._open, self._open.forget)
        self._open = None


def connect(view: MessageScreen, presenter: MessagePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    closed = view.closed
    closed.conference_chosen.connect(presenter.choose)
    closed.compare_requested.connect(presenter.compare)
    closed.write_requested.connect(presenter.write)
    closed.go_on_requested.connect(presenter.go_on)
    closed.unlock_requested.connect(presenter.unlock)
    closed.folder_chosen.connect(presenter.choose_folder)
    closed.read_requested.connect(presenter.want_to_read)
    closed.again_requested.connect(presenter.write_again)
    closed.sent_requested.connect(presenter.record_sent)
    view.answered.connect(presenter.answer)
    view.send_requested.connect(presenter.send)
    view.print_requested.connect(presenter.print_out)
    view.lock_requested.connect(presenter.lock)
