"""Shows a sealed minute: the passphrase while it is closed, and its words in a red frame."""

from reportwriter.ui.look import Look
from reportwriter.ui.message.reading import ReadingPage
from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.read_minute.presenter import ReadMinutePresenter
from reportwriter.ui.sealed_screen import ClosedPage, ClosedWords, SealedScreen

TITLE = "Sealed minute"
OPENS = (
    "It opens for your passphrase, entered for this, if you are the chair or a deputy. What it "
    "says is kept nowhere, and locks by itself after 2 minutes."
)
CLOSED = ClosedWords(title=TITLE, opens=OPENS, open="Open the minute", back="Back to Today")


class ReadMinuteScreen(SealedScreen):
    def __init__(self, look: Look) -> None:
        super().__init__(look, ClosedPage(look, CLOSED))

    def show_minute(self, minute: ReadMessage) -> None:
        page = ReadingPage(self._look, minute, words="Confidential minute, open.")
        self.show_opened(page)
        page.take_focus()


def connect(view: ReadMinuteScreen, presenter: ReadMinutePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.passphrase_given.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.back_requested.connect(presenter.go_back)
