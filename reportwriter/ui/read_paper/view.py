"""Shows a paper that was dropped: how far to rely on it, and below what it says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.read_paper.presenter import PaperHead, ReadPaperPresenter
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import in_line
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import paper_reading as words

TITLE = "Paper of a conference"


class ReadPaperScreen(QWidget):
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, TITLE, Type.TITLE)
        self._below = label(look, "", tone="second")
        self._trust = Notice(look, "", tone="accent")
        self.list = CardList(look, TITLE)
        work = QFrame()
        work.setProperty("surface", "page")
        page = QVBoxLayout(work)
        page.setContentsMargins(19, 16, 19, 0)
        page.setSpacing(8)
        for widget in (self._title, self._below, self._trust):
            page.addLayout(in_line(widget))
        page.addWidget(self.list, 1)
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back to Today", self.back_requested.emit, key="Esc"))
        bar.left.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(work, 1)
        rows.addWidget(bar)
        make_pane(self.list)
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self.list.setFocus()

    def show_reading(self) -> None:
        self._say_nothing()
        self._trust.say(words.READING, tone="accent")

    def show_paper(self, head: PaperHead, rows: Sequence[ReadingRow]) -> None:
        self._title.setText(head.title)
        self._below.setText(head.below)
        self._trust.say(head.trust, head.more, tone="success" if head.is_known else "warning")
        self.list.show_rows(tuple(rows))

    def show_nothing(self) -> None:
        self._say_nothing()
        self._trust.say("")

    def show_trouble(self, error: ReportWriterError) -> None:
        self._say_nothing()
        say_error(self._trust, error)

    def _say_nothing(self) -> None:
        self._title.setText(TITLE)
        self._below.setText("")
        self.list.show_rows(())


def connect(view: ReadPaperScreen, presenter: ReadPaperPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.back_requested.connect(presenter.go_back)
