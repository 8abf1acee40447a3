"""Shows the drafts to be checked, one of them to be read, or the answer to it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.draft.answering import Answering
from reportwriter.ui.draft.listing import DraftList
from reportwriter.ui.draft.presenter import DraftPresenter
from reportwriter.ui.draft.reading import DraftReading
from reportwriter.ui.draft.state import AnswerPage, DraftPage, RemarkPane, ToCheckRow
from reportwriter.ui.look import Look


class DraftScreen(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.listing = DraftList(look)
        self.reading = DraftReading(look)
        self.answering = Answering(look)
        self._stack = QStackedLayout(self)
        for page in (self.listing, self.reading, self.answering):
            self._stack.addWidget(page)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._shown().take_focus()

    def show_list(self, rows: Sequence[ToCheckRow]) -> None:
        self.reading.forget()
        self.answering.forget()
        self.listing.show_rows(rows)
        self._turn_to(self.listing)

    def show_passphrase_asked(self, sentence: str) -> None:
        self._stack.setCurrentWidget(self.listing)
        self.listing.ask_for_passphrase(sentence)

    def show_draft(self, page: DraftPage) -> None:
        self.reading.show_page(page)
        self._turn_to(self.reading)

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        self.reading.show_rows(rows)

    def show_remark(self, pane: RemarkPane) -> None:
        self.reading.show_remark(pane)

    def show_whole(self, text: str) -> None:
        self.reading.show_whole(text)

    def show_answer(self, page: AnswerPage) -> None:
        self.answering.show_page(page)
        self._turn_to(self.answering)

    def show_busy(self, *, busy: bool) -> None:
        self.answering.show_busy(busy=busy)

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self.listing.show_made(sentence, more, email)

    def show_request(self, sentence: str) -> None:
        self.answering.show_request(sentence)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._shown().show_trouble(error)

    def _shown(self) -> DraftList | DraftReading | Answering:
        shown = self._stack.currentWidget()
        pages = (self.listing, self.reading, self.answering)
        return next(page for page in pages if page is shown)

    def _turn_to(self, page: DraftList | DraftReading | Answering) -> None:
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            page.take_focus()


def connect(view: DraftScreen, presenter: DraftPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.listing.file_chosen.connect(presenter.take_file)
    view.listing.passphrase_given.connect(presenter.unlock)
    view.listing.read_requested.connect(presenter.read)
    view.listing.remove_requested.connect(presenter.remove)
    view.reading.back_requested.connect(presenter.open)
    view.reading.row_chosen.connect(presenter.select)
    view.reading.said.connect(presenter.say)
    view.reading.answer_requested.connect(presenter.want_to_answer)
    view.answering.back_requested.connect(presenter.back_to_draft)
    view.answering.folder_chosen.connect(presenter.choose_folder)
    view.answering.answered.connect(presenter.answer)
