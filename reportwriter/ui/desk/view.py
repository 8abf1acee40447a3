"""Shows the desk: headings at the left, a column for each report, and what the chair remarks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.desk.columns import Columns
from reportwriter.ui.desk.filters import Filters
from reportwriter.ui.desk.keys import shortcut
from reportwriter.ui.desk.overview_page import OverviewPage
from reportwriter.ui.desk.overview_rows import Overview
from reportwriter.ui.desk.presenter import DeskPresenter
from reportwriter.ui.desk.remarks_page import RemarksPage
from reportwriter.ui.desk.remarks_page import connect as connect_remarks
from reportwriter.ui.desk.rows import DeskColumn, DeskHead
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.asking import AskingPanel
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.rail import Rail
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_NARROW = 1100
_RAIL = 200
NOTHING_TO_READ = "Nothing to read yet"
WHY_NOTHING = "Reports stand here once they have arrived and are proven to be unchanged."


class DeskView(QWidget):
    back_requested = Signal()
    heading_requested = Signal(str)
    step_requested = Signal(int)
    report_requested = Signal(str, str)
    cell_requested = Signal(str, int)
    pages_requested = Signal(str)
    mark_requested = Signal(str, str)
    """The digest of the report's file, and the key of the row; so for the two below."""
    question_requested = Signal(str, str)
    note_requested = Signal(str, str)
    remarked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rail = Rail(look, "Headings")
        self._rail.chosen.connect(self.heading_requested)
        self.filters = Filters(look)
        self._notice = Notice(look, "", tone="error")
        self._notice.hide()
        self._asking = AskingPanel(look)
        self._asking.ended.connect(self._on_asked)
        self._asking.hide()
        self._of_columns: list[Button] = []
        self._meant_words = ""
        self._meant = button(
            look, "", lambda: self.filters.search_for(self._meant_words), role="link"
        )
        self._meant.hide()
        self._columns = Columns(look)
        self._columns.opened.connect(self.report_requested)
        self._overview = OverviewPage(look)
        self._overview.opened.connect(self.cell_requested)
        self.remarks_page = RemarksPage(look)
        self._empty = EmptyState(look, NOTHING_TO_READ, WHY_NOTHING, icon="inbox")
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._left())
        columns.addWidget(self._right(), 1)
        self._make_keys()

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins, or was left."""
        page = self._middle.currentWidget()
        if isinstance(page, OverviewPage | RemarksPage | Columns):
            page.take_focus()

    def show_contents(self, rows: Sequence[RailRow]) -> None:
        self._rail.show_rows(rows)
        if not rows:
            self._show_page(self._empty)

    def show_heading(self, key: str) -> None:
        self._rail.set_current(key)
        self.filters.clear_search()

    def show_searching(self) -> None:
        """Name no heading: what is shown was found under any."""
        self._rail.clear_current()

    def show_people(self, names: Sequence[str]) -> None:
        self.filters.show_people(names)

    def show_head(self, head: DeskHead) -> None:
        self._notice.hide()
        self._title.setText(head.title)
        self._counts.setText(head.counts)
        self._meant.setVisible(bool(head.meant))
        self._meant.set_words(f"Search for \u201c{head.meant}\u201d instead")
        self._meant_words = head.meant

    def show_overview(self, overview: Overview) -> None:
        self._overview.show_overview(overview)
        self._show_page(self._overview)

    def show_remarks(self) -> None:
        self._show_page(self.remarks_page)

    def show_statement(self, submission: str, key: str) -> None:
        """Go to the column of a report, and in it to the row with a key."""
        self._columns.go_to(submission, key)

    def show_column(self, submission: str) -> None:
        self._columns.go_to(submission)

    def show_columns(self, columns: Sequence[DeskColumn]) -> None:
        self._columns.show_columns(columns)
        self._show_page(self._columns)

    def show_asking(self, about: str, *, is_question: bool) -> None:
        self._asking.ask(about, is_question=is_question)

    def show_not_asking(self) -> None:
        self._asking.forget()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(event.size().width() >= self._look.px(_NARROW))
        self._side.setFixedWidth(self._look.px(_RAIL))

    def _show_page(self, page: QWidget) -> None:
        """Show overview, columns or neither; a filter chooses nothing in the overview."""
        self._middle.setCurrentWidget(page)
        self.filters.let_choose(may=page is self._columns)
        for made in self._of_columns:
            made.setEnabled(page is self._columns)

    def _left(self) -> QFrame:
        self._side = QFrame()
        self._side.setProperty("surface", "rail")
        rows = QVBoxLayout(self._side)
        rows.setContentsMargins(0, 12, 0, 0)
        rows.addWidget(self._rail)
        return self._side

    def _right(self) -> QFrame:
        work = QFrame()
        work.setProperty("surface", "page")
        rows = QVBoxLayout(work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        # It scrolls as a whole where the window is low, rather than press what is asked together.
        page = Page(padding=0, spacing=10)
        held = page.rows
        held.setContentsMargins(19, 16, 19, 0)
        held.addLayout(self._head())
        held.addWidget(self.filters)
        held.addWidget(self._notice)
        held.addWidget(self._asking)
        self._middle = QStackedWidget()
        for each in (self._empty, self._overview, self.remarks_page, self._columns):
            self._middle.addWidget(each)
        held.addWidget(self._middle, 1)
        rows.addWidget(page, 1)
        rows.addWidget(self._bar())
        return work

    def _head(self) -> QVBoxLayout:
        look = self._look
        self._title = label(look, "", Type.TITLE)
        self._counts = label(look, "", tone="second", wrap=False)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._counts)
        below.addWidget(self._meant)
        below.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(5, 0, 5, 0)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addLayout(below)
        return head

    def _bar(self) -> ActionBar:
        look, bar = self._look, ActionBar(self._look)
        back = button(look, "Back to the list", self.back_requested.emit, key="Esc")
        for words, icon, key, signal in (
            ("Ask a question", "chat", "Q", self.question_requested),
            ("Note", "pencil", "N", self.note_requested),
            ("Mark", "flag", "M", self.mark_requested),
        ):
            run = self._of_current(signal)
            self._of_columns.append(button(look, words, run, role="quiet", icon=icon, key=key))
        self._of_columns.append(
            button(look, "Signed pages", self._on_pages, role="quiet", icon="file", key="P")
        )
        held = QWidget()
        flow = FlowLayout(held, gap=12)
        for made in (back, *self._of_columns):
            flow.addWidget(made)
        bar.left.addWidget(held, 1)
        bar.add_button(button(look, "Previous", lambda: self.step_requested.emit(-1)))
        bar.add_button(
            button(
                look,
                "Next heading",
                lambda: self.step_requested.emit(1),
                role="main",
                icon="arrow-right",
            )
        )
        return bar

    def _make_keys(self) -> None:
        """Letters are keys only while the focus is in a column; there nothing is typed."""
        of_columns: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Q", self._of_current(self.question_requested)),
            ("N", self._of_current(self.note_requested)),
            ("M", self._of_current(self.mark_requested)),
            ("P", self._on_pages),
        )
        for key, run in of_columns:
            shortcut(key, self._columns, run)
        shortcut("Ctrl+Shift+Right", self, lambda: self.step_requested.emit(1))
        shortcut("Ctrl+Shift+Left", self, lambda: self.step_requested.emit(-1))
        shortcut("Ctrl+F", self, self.filters.take_focus)
        shortcut("Esc", self, self._on_escape)

    def _of_current(self, signal: SignalInstance) -> Callable[[], None]:
        def emit() -> None:
            submission, key = self._columns.current
            if submission:
                signal.emit(submission, key)

        return emit

    def _on_pages(self) -> None:
        submission, _ = self._columns.current
        if submission:
            self.pages_requested.emit(submission)

    def _on_asked(self, words: str) -> None:
        self.remarked.emit(words)
        self._columns.take_focus()

    def _on_escape(self) -> None:
        if self._asking.isVisible():
            self._on_asked("")
        elif self.remarks_page.panel.isVisible():
            self.remarks_page.panel.left.emit()
        elif self.filters.is_searching:
            self.filters.search_for("")
            self._columns.take_focus()
        else:
            self.back_requested.emit()


def connect(view: DeskView, presenter: DeskPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.back_requested.connect(presenter.go_back)
    view.heading_requested.connect(presenter.go_to)
    view.step_requested.connect(presenter.step)
    view.report_requested.connect(presenter.read)
    view.cell_requested.connect(presenter.open_cell)
    view.pages_requested.connect(presenter.show_pages)
    view.filters.chosen.connect(presenter.choose)
    view.filters.searched.connect(presenter.search)
    view.mark_requested.connect(presenter.remarker.mark)
    view.question_requested.connect(lambda *at: presenter.remarker.begin(*at, is_question=True))
    view.note_requested.connect(lambda *at: presenter.remarker.begin(*at, is_question=False))
    view.remarked.connect(presenter.remarker.end)
    connect_remarks(view.remarks_page, presenter.remark_list)
