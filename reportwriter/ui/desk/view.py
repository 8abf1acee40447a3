"""Shows the desk: headings at the left, a column for each report, and what the chair remarks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.desk.agreement import AGREEMENT_KEY
from reportwriter.ui.desk.agreement_page import AgreementPage
from reportwriter.ui.desk.agreement_page import connect as connect_agreement
from reportwriter.ui.desk.chronology import CHRONOLOGY_KEY
from reportwriter.ui.desk.chronology_page import ChronologyPage
from reportwriter.ui.desk.chronology_page import connect as connect_chronology
from reportwriter.ui.desk.columns import Columns
from reportwriter.ui.desk.desk_bar import DeskBar
from reportwriter.ui.desk.desk_page import DeskPage
from reportwriter.ui.desk.family import FAMILY_KEY
from reportwriter.ui.desk.family_page import FamilyPage
from reportwriter.ui.desk.family_page import connect as connect_family
from reportwriter.ui.desk.filters import Filters
from reportwriter.ui.desk.overview import OVERVIEW_KEY
from reportwriter.ui.desk.overview_page import OverviewPage
from reportwriter.ui.desk.presenter import DeskPresenter
from reportwriter.ui.desk.remark_list import REMARKS_KEY
from reportwriter.ui.desk.remarks_page import RemarksPage
from reportwriter.ui.desk.remarks_page import connect as connect_remarks
from reportwriter.ui.desk.rows import DeskColumn, DeskHead
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.page_beside.view import PageBeside
from reportwriter.ui.page_beside.view import connect as connect_beside
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.asking import AskingPanel
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Page, in_line
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.rail import Rail
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_NARROW = 1100
_RAIL = 200
_READ_HIGH = 320
NOTHING_TO_READ = "Nothing to read yet"
WHY_NOTHING = "Reports stand here once they have arrived and are proven to be unchanged."


class DeskView(QWidget):
    back_requested = Signal()
    heading_requested = Signal(str)
    step_requested = Signal(int)
    report_requested = Signal(str, str)
    cell_requested = Signal(str, int)
    page_beside_requested = Signal(str, str)
    row_reached = Signal(str, str)
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
        self._shown: DeskPage | None = None
        self._wants_focus = False
        self._heading = ""
        self._meant_words = ""
        self._meant = button(
            look, "", lambda: self.filters.search_for(self._meant_words), role="link"
        )
        self._meant.hide()
        self._make_pages()
        self._empty = EmptyState(look, NOTHING_TO_READ, WHY_NOTHING, icon="inbox")
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._left())
        columns.addWidget(self._right(), 1)
        self._make_keys()

    def take_focus(self) -> None:
        """Put the focus where the work begins, or was left; on a page, as soon as there is one."""
        self._wants_focus = self._shown is None
        if self._shown is not None:
            self._shown.take_focus()
            if (focus := self.focusWidget()) is not None:
                self._work.ensureWidgetVisible(focus, 0, 0)

    def show_contents(self, rows: Sequence[RailRow]) -> None:
        self._rail.show_rows(rows)
        if not rows:
            self._show_page(None)

    def show_heading(self, key: str) -> None:
        self._rail.set_current(key)
        self.filters.clear_search()
        self._begin(key)

    def show_searching(self) -> None:
        """Name no heading: what is shown was found under any."""
        self._rail.clear_current()
        self._begin("")

    def show_people(self, names: Sequence[str]) -> None:
        self.filters.show_people(names)

    def show_head(self, head: DeskHead) -> None:
        self._notice.hide()
        self._title.setText(head.title)
        self._counts.setText(head.counts)
        self._meant.setVisible(bool(head.meant))
        self._meant.set_words(f"Search for \u201c{head.meant}\u201d instead")
        self._meant_words = head.meant

    def show_counts(self, sentence: str) -> None:
        """Say under the title what is known only once a page was worked out."""
        self._counts.setText(sentence)

    def show_page(self, key: str) -> None:
        """Show the page of the desk's own with a key; what is on it is for its presenter."""
        self._show_page(self._pages[key])

    def show_statement(self, submission: str, key: str) -> None:
        """Go to the column of a report, and in it to the row with a key."""
        self._columns.go_to(submission, key)

    def show_column(self, submission: str) -> None:
        self._columns.go_to(submission)

    def show_columns(self, columns: Sequence[DeskColumn]) -> None:
        self._columns.show_columns(columns)
        self._show_page(self._columns)

    def show_asking(self, about: str, *, is_question: bool, words: str = "") -> None:
        self._asking.ask(about, is_question=is_question, words=words)

    def show_not_asking(self) -> None:
        self._asking.forget()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(event.size().width() >= self._look.px(_NARROW))
        self._side.setFixedWidth(self._look.px(_RAIL))
        # Where the window is low, the page scrolls until what is read has nearly all of it.
        self._middle.setMinimumHeight(self._look.px(_READ_HIGH))

    def _begin(self, heading: str) -> None:
        if heading != self._heading:
            self._heading = heading
            self._columns.begin_anew()

    def _show_page(self, page: DeskPage | None) -> None:
        """Show columns, a page or neither; a filter chooses nothing in most pages."""
        # Whoever steps on with keys goes on where the work begins, not in what stands above it.
        was_in_page = self._middle.isAncestorOf(self.focusWidget() or self)
        steps_on = was_in_page and page is not self._shown
        self._shown = page
        self._middle.setCurrentWidget(page.as_widget if page else self._empty)
        self.filters.let_choose(may=page is not None and page.takes_choice)
        self._foot.let_remark(may=page is not None and page.keys_in is not None)
        if self._wants_focus or steps_on:
            self.take_focus()

    def _make_pages(self) -> None:
        look = self._look
        self._columns = Columns(look)
        self._columns.opened.connect(self.report_requested)
        reached = self._of_current(self.row_reached)
        self._columns.moved.connect(reached)
        self.overview_page = OverviewPage(look)
        self.overview_page.opened.connect(self.cell_requested)
        self.chronology_page = ChronologyPage(look)
        self.agreement_page = AgreementPage(look)
        self.family_page = FamilyPage(look)
        self.remarks_page = RemarksPage(look)
        for rows in (self.chronology_page.list, self.agreement_page.list):
            rows.chosen.connect(lambda _key: reached())
        self._pages: dict[str, DeskPage] = {
            OVERVIEW_KEY: self.overview_page,
            CHRONOLOGY_KEY: self.chronology_page,
            AGREEMENT_KEY: self.agreement_page,
            FAMILY_KEY: self.family_page,
            REMARKS_KEY: self.remarks_page,
        }

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
        work_page = self._work = Page(padding=0, spacing=10)
        held = work_page.rows
        held.setContentsMargins(19, 16, 19, 0)
        held.addLayout(self._head())
        held.addWidget(self.filters)
        held.addLayout(in_line(self._notice))
        held.addLayout(in_line(self._asking))
        self._middle = QStackedWidget()
        self._middle.addWidget(self._empty)
        for page in (self._columns, *self._pages.values()):
            self._middle.addWidget(page.as_widget)
        self.beside = PageBeside(self._look, self._middle, self.take_focus, may_stand_alone=True)
        self.beside.took_place.connect(self.filters.setHidden)
        held.addWidget(self.beside, 1)
        rows.addWidget(work_page, 1)
        rows.addWidget(self._bar())
        return work

    def _head(self) -> QVBoxLayout:
        look = self._look
        self._title = label(look, "", Type.TITLE)
        self._counts = label(look, "", tone="second")
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._counts, 1)
        below.addWidget(self._meant)
        head = QVBoxLayout()
        head.setContentsMargins(5, 0, 5, 0)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addLayout(below)
        return head

    def _bar(self) -> DeskBar:
        bar = self._foot = DeskBar(self._look)
        bar.back_requested.connect(self.back_requested)
        bar.step_requested.connect(self.step_requested)
        bar.question_requested.connect(self._of_current(self.question_requested))
        bar.note_requested.connect(self._of_current(self.note_requested))
        bar.mark_requested.connect(self._of_current(self.mark_requested))
        bar.pages_requested.connect(self._of_current(self.page_beside_requested))
        return bar

    def _make_keys(self) -> None:
        for page in (self._columns, *self._pages.values()):
            if page.keys_in is not None:
                self._foot.serve(page.keys_in)
        shortcut("Ctrl+Shift+Right", self, lambda: self.step_requested.emit(1))
        shortcut("Ctrl+Shift+Left", self, lambda: self.step_requested.emit(-1))
        shortcut("Ctrl+F", self, self.filters.take_focus)
        shortcut("Esc", self, self._on_escape)

    def _of_current(self, signal: SignalInstance) -> Callable[[], None]:
        def emit() -> None:
            submission, key = self._shown.current if self._shown else ("", "")
            if submission:
                signal.emit(submission, key)

        return emit

    def _on_asked(self, words: str) -> None:
        self.remarked.emit(words)
        self.take_focus()

    def _on_escape(self) -> None:
        if self._asking.isVisible():
            self._on_asked("")
        elif self.beside.is_open:
            self.beside.put_away_requested.emit()
        elif self._shown and self._shown.escape():
            pass
        elif self.filters.is_searching:
            self.filters.search_for("")
            self.take_focus()
        else:
            self.back_requested.emit()


def connect(view: DeskView, presenter: DeskPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.back_requested.connect(presenter.ways.go_back)
    view.heading_requested.connect(presenter.go_to)
    view.step_requested.connect(presenter.step)
    view.report_requested.connect(presenter.ways.read)
    view.cell_requested.connect(presenter.open_cell)
    view.page_beside_requested.connect(presenter.toggle_page)
    view.row_reached.connect(presenter.follow)
    view.beside.alone_requested.connect(presenter.show_pages_alone)
    connect_beside(view.beside, presenter.beside)
    view.filters.chosen.connect(presenter.choose)
    view.filters.searched.connect(presenter.search)
    view.mark_requested.connect(presenter.remarker.mark)
    view.question_requested.connect(lambda *at: presenter.remarker.begin(*at, is_question=True))
    view.note_requested.connect(lambda *at: presenter.remarker.begin(*at, is_question=False))
    view.remarked.connect(presenter.remarker.end)
    connect_chronology(view.chronology_page, presenter.chronology)
    connect_agreement(view.agreement_page, presenter.agreement)
    connect_family(view.family_page, presenter.family)
    connect_remarks(view.remarks_page, presenter.remark_list)
