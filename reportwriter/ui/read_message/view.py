"""Shows a message to the chair: its file check while it is closed, and the words in a red frame."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from reportwriter.services.file_check_words import FileCheckCard
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.reading import ReadingPage
from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.read_message.presenter import ReadMessagePresenter
from reportwriter.ui.sealed_screen import ClosedPage, ClosedWords, SealedScreen
from reportwriter.ui.widgets.check_mark import CheckMark
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label

OPENS = (
    "It opens for your passphrase, entered for this. What it says is kept nowhere, and locks by "
    "itself after 2 minutes."
)
YOU_DECIDE = "It is part of no report. You alone decide what is done about it."
CLOSED = ClosedWords(
    title="Message to the chair", opens=OPENS, open="Open the message", back="Back to the list"
)


class ReadMessageScreen(SealedScreen):
    def __init__(self, look: Look) -> None:
        check = _CheckCard(look)
        super().__init__(look, ClosedPage(look, CLOSED, [check]))
        self._check = check

    def show_check(self, card: FileCheckCard) -> None:
        self._check.show_check(card)

    def show_message(self, message: ReadMessage) -> None:
        page = ReadingPage(self._look, message, YOU_DECIDE)
        self.show_opened(page)
        page.take_focus()


class _CheckCard(Card):
    """What is known of the message before it is opened, and after."""

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._look = look
        self._mark = CheckMark(look)
        self._headline = label(look, "", Type.HEADING)
        answers = QWidget()
        self._grid = QGridLayout(answers)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 3)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        self.rows.addLayout(head)
        self.rows.addWidget(answers)

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


def connect(view: ReadMessageScreen, presenter: ReadMessagePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.passphrase_given.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.back_requested.connect(presenter.go_back)
