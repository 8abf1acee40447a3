"""Shows a confidential bundle: the passphrase while it is closed, its pages in a red frame."""

from PySide6.QtCore import Signal

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.look import Look
from reportwriter.ui.read_bundle.open_view import OpenBundleView
from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter
from reportwriter.ui.read_bundle.rows import BundleShown
from reportwriter.ui.sealed_screen import ClosedPage, ClosedWords, SealedScreen
from reportwriter.wording import confidential_bundle as words

TITLE = "Sealed bundle"
CLOSED = ClosedWords(title=TITLE, opens=words.OPENS, open=words.OPEN, back="Back to Today")


class ReadBundleScreen(SealedScreen):
    turn_requested = Signal(int)
    page_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, ClosedPage(look, CLOSED))
        self._open: OpenBundleView | None = None

    def show_bundle(self, bundle: BundleShown) -> None:
        made = OpenBundleView(self._look, bundle)
        self.show_opened(made)
        self._open = made
        made.turn_requested.connect(self.turn_requested)
        made.page_requested.connect(self.page_requested)
        made.take_focus()

    def show_page(self, page: PageShown, part: str) -> None:
        if self._open is not None:
            self._open.show_page(page, part)

    def show_locked(self) -> None:
        self._open = None
        super().show_locked()

    def show_trouble(self, error: ReportWriterError) -> None:
        shown = self._open or self.closed
        shown.show_trouble(error)


def connect(view: ReadBundleScreen, presenter: ReadBundlePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.passphrase_given.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.back_requested.connect(presenter.go_back)
    view.turn_requested.connect(presenter.turn)
    view.page_requested.connect(presenter.turn_to)
