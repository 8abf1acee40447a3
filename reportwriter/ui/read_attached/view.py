"""Shows a document that came with a report, page by page."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.attached.paper import Paper
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.read_attached.presenter import ReadAttachedPresenter
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import attached as words


class ReadAttachedScreen(QWidget):
    turn_requested = Signal(int)
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = label(look, "", Type.TITLE)
        self._about = label(look, "", Type.BODY, tone="second")
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._paper = Paper(look)
        self._paper.turn_requested.connect(self.turn_requested)
        self._back = button(
            look, "Back to the report", self.back_requested.emit, key="Esc", icon="arrow-left"
        )
        page = Page("page", padding=24, spacing=12)
        page.rows.addWidget(self._title)
        page.rows.addWidget(self._about)
        page.rows.addWidget(Notice(look, words.FROM_OTHERS, words.FROM_OTHERS_MORE))
        page.rows.addWidget(self._trouble)
        page.rows.addWidget(self._paper)
        page.rows.addStretch(1)
        bar = ActionBar(look)
        bar.left.addWidget(self._back)
        bar.left.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(page, 1)
        rows.addWidget(bar)
        make_pane(page)
        for key, by in (("PgDown", 1), ("PgUp", -1)):
            shortcut(key, self, partial(self.turn_requested.emit, by))
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_title(self, title: str, about: str) -> None:
        self._trouble.hide()
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def show_page(self, page: PageShown | None) -> None:
        self._paper.show_page(page)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)


def connect(view: ReadAttachedScreen, presenter: ReadAttachedPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.turn_requested.connect(presenter.turn)
    view.back_requested.connect(presenter.go_back)
