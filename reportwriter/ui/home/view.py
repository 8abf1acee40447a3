"""Today: shows what is due and what there is, and says what the user wishes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.home.lines import PageFor, Taken
from reportwriter.ui.home.presenter import Next
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.deadline_ring import DeadlineRing
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.fold import Fold
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.takes_files import TakesFiles
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording.administering import ADMINISTERED
from reportwriter.wording.deputising import DEPUTISED
from reportwriter.wording.example import OPEN
from reportwriter.wording.retention import BEFORE
from reportwriter.wording.updates import OPEN as OPEN_CONFERENCE

_REPORTS = (
    Heading("Report", 26),
    Heading("Conference", 19),
    Heading("Date", 16),
    Heading("Sections", 28),
    Heading("Status", 22),
)
_CONFERENCES = (
    Heading("Conference", 24),
    Heading("Date", 30),
    Heading("Reports", 24),
    Heading("Check", 26),
)
_ADMINISTERED = (
    Heading("Conference", 19),
    Heading("For", 30),
    Heading("Date", 16),
    Heading("Reports", 17),
    Heading("To do", 22),
)
_DEPUTISED = (
    Heading("Conference", 19),
    Heading("For", 30),
    Heading("Date", 16),
    Heading("Files", 13),
    Heading("To do", 26),
)


class HomeScreen(TakesFiles):
    report_opened = Signal(str)
    conference_opened = Signal(str)
    administered_opened = Signal(str)
    deputised_opened = Signal(str)
    write_requested = Signal()
    seal_requested = Signal(str)
    """A report whose page is to be sealed once more."""
    example_requested = Signal()
    files_requested = Signal()
    """Choose files that were sent."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._next: Next | None = None
        self._waits_for_lists = False
        self._shown_pages: tuple[PageFor, ...] = ()
        self._shown_taken: tuple[Taken, ...] = ()
        self._page = Page("panel", spacing=16)
        self._day = label(look, "", Type.TITLE)
        self._trouble = Notice(look, "", tone="error")
        self.reports = TableList(look, "My reports", _REPORTS)
        self.conferences = TableList(look, "Reports sent to me", _CONFERENCES)
        self.administered = TableList(look, ADMINISTERED, _ADMINISTERED)
        self._empty = self._make_empty()
        self._next_card = self._make_next()
        self._reports_card = _titled(look, "My reports", self.reports)
        self._received_card = _titled(look, "Reports sent to me", self.conferences)
        self._received_card.rows.addWidget(self._make_drop())
        self._received_card.rows.addWidget(self._make_destroyed())
        self._pages_for, self._taken = QVBoxLayout(), QVBoxLayout()
        for notices in (self._pages_for, self._taken):
            notices.setSpacing(8)
        self._deputised_card: Card | None = None
        self._administered_card = _titled(look, ADMINISTERED, self.administered)
        self._administered_card.hide()
        self._fill_page()
        self._trouble.hide()
        for pane in (self.reports.view, self.conferences.view, self.administered.view):
            make_pane(pane)
        self._arrange()
        self.reports.opened.connect(self.report_opened)
        self.conferences.opened.connect(self.conference_opened)
        self.administered.opened.connect(self.administered_opened)

    def _fill_page(self) -> None:
        rows = self._page.rows
        rows.addWidget(self._day)
        rows.addLayout(self._taken)
        rows.addLayout(self._pages_for)
        for widget in (self._trouble, self._next_card, self._empty):
            rows.addWidget(widget)
        for card in (self._reports_card, self._administered_card, self._received_card):
            rows.addWidget(card)
        rows.addStretch(1)

    def hide_example(self) -> None:
        """Offer no example, as within the example itself."""
        self._example.hide()

    def show_day(self, words: str) -> None:
        self._day.setText(words)

    def show_next(self, found: Next | None) -> None:
        self._next = found
        self._next_card.setVisible(found is not None)
        if found is not None:
            self._ring.show_due(found.due)
            self._what.setText(found.what)
            self._when.setText(found.when)

    def show_pages_for(self, found: Sequence[PageFor]) -> None:
        """Say of which reports the page cannot be opened by somebody who came later."""
        if tuple(found) == self._shown_pages:
            return
        self._shown_pages = tuple(found)
        clear(self._pages_for)
        for one in found:
            notice = Notice(self._look, one.sentence, one.more, tone="warning")
            go = partial(self.seal_requested.emit, one.report)
            notice.row.addWidget(button(self._look, one.button, go))
            self._pages_for.addWidget(notice)

    def show_taken(self, found: Sequence[Taken]) -> None:
        """Say which conferences a deputy has by now, who stepped in for the reader."""
        if tuple(found) == self._shown_taken:
            return
        self._shown_taken = tuple(found)
        clear(self._taken)
        for one in found:
            notice = Notice(self._look, one.sentence, one.more, tone="warning")
            go = partial(self.conference_opened.emit, one.conference)
            notice.row.addWidget(
                button(self._look, OPEN_CONFERENCE.format(reference=one.conference), go)
            )
            self._taken.addWidget(notice)

    def show_reports(self, lines: Sequence[Line]) -> None:
        self._show_list(self.reports, self._reports_card, lines)

    def show_conferences(self, lines: Sequence[Line]) -> None:
        self.conferences.show_lines(lines)
        self.conferences.setVisible(bool(lines))

    def show_administered(self, lines: Sequence[Line]) -> None:
        """Show what is administered for chairs; hidden while there is nothing."""
        self._show_list(self.administered, self._administered_card, lines)

    def show_deputised(self, lines: Sequence[Line]) -> None:
        """Show whose deputy the user is; nothing is made for the many who are nobody's."""
        if lines and self._deputised_card is None:
            self.deputised = TableList(self._look, DEPUTISED, _DEPUTISED)
            make_pane(self.deputised.view)
            self.deputised.opened.connect(self.deputised_opened)
            self._deputised_card = _titled(self._look, DEPUTISED, self.deputised)
            at = self._page.rows.indexOf(self._received_card)
            self._page.rows.insertWidget(at, self._deputised_card)
        if self._deputised_card is not None:
            self._show_list(self.deputised, self._deputised_card, lines)

    def show_destroyed(self, summary: str, lines: Sequence[str]) -> None:
        """Say of which conferences the records were destroyed; hidden while there are none."""
        self._destroyed.setVisible(bool(lines))
        self._fold.say(summary)
        self._destroyed_lines.setText("\n".join(lines))

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def take_focus(self) -> None:
        """Put the keyboard where work goes on: the list, or the button that begins a report."""
        full = next((one.view for one in self._lists() if one.current_key()), None)
        first: QWidget = full or self.write_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._waits_for_lists = full is None

    def _show_list(self, table: TableList, card: Card, lines: Sequence[Line]) -> None:
        """Show a list of what is to be done; hidden while there is nothing."""
        table.show_lines(lines)
        card.setVisible(bool(lines))
        self._show_empty()
        if lines and self._waits_for_lists:
            self.take_focus()

    def _show_empty(self) -> None:
        """Say how to begin to somebody who has neither a report nor somebody else's conference."""
        self._empty.setVisible(not any(one.current_key() for one in self._lists()))

    def _lists(self) -> tuple[TableList, ...]:
        """Return the lists of what is to be done, the first that is not empty first."""
        lists = (self.reports, self.administered)
        return lists if self._deputised_card is None else (*lists, self.deputised)

    def _make_empty(self) -> EmptyState:
        begin = button(self._look, "Write a report", self.write_requested.emit, icon="pencil")
        return EmptyState(
            self._look,
            "No reports yet",
            "Write a report, or open the example to look round. Everything stays on this computer.",
            button=begin,
        )

    def _make_next(self) -> Card:
        card = Card(padding=20)
        self._ring = DeadlineRing(self._look, 88)
        self._what = label(self._look, "", Type.HEADING)
        self._when = label(self._look, "", Type.BODY)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(label(self._look, "What is due next", Type.SMALL_STRONG, tone="second"))
        words.addWidget(self._what)
        words.addWidget(self._when)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._ring)
        row.addLayout(words, 1)
        go_on = button(self._look, "Continue writing", self._on_continue, icon="arrow-right")
        row.addWidget(go_on, 0, Qt.AlignmentFlag.AlignTop)
        card.rows.addLayout(row)
        card.hide()
        return card

    def _make_drop(self) -> QFrame:
        area = QFrame()
        area.setProperty("surface", "empty")
        row = QHBoxLayout(area)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        icon = QLabel()
        icon.setPixmap(self._look.pixmap("inbox", 20, self._look.theme.second))
        words = "Drop a report, or the mail it came in, to check and read it. It is never changed."
        row.addWidget(icon)
        row.addWidget(label(self._look, words, Type.BODY, tone="second"), 1)
        row.addWidget(button(self._look, "Choose files", self.files_requested.emit, role="link"))
        outer = QFrame()
        inset = QVBoxLayout(outer)
        inset.setContentsMargins(20, 8, 20, 8)
        inset.addWidget(area)
        return outer

    def _make_destroyed(self) -> QWidget:
        self._fold = Fold(self._look, BEFORE)
        self._destroyed_lines = label(self._look, "", tone="second")
        self._fold.rows.addWidget(self._destroyed_lines)
        self._destroyed = QWidget()
        inset = QVBoxLayout(self._destroyed)
        inset.setContentsMargins(20, 4, 20, 16)
        inset.addWidget(self._fold)
        self._destroyed.hide()
        return self._destroyed

    def _arrange(self) -> None:
        self.write_button = button(
            self._look,
            "Write a report",
            self.write_requested.emit,
            role="main",
            icon="pencil",
            key="Ctrl+N",
        )
        bar = ActionBar(self._look)
        hint = label(self._look, "Enter opens the selected report.", Type.SMALL, tone="second")
        bar.left.addWidget(hint)
        self._example = button(self._look, OPEN, self.example_requested.emit, icon="book")
        bar.add_button(self._example)
        bar.add_button(self.write_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page, 1)
        rows.addWidget(bar)

    def _on_continue(self) -> None:
        if self._next is not None:
            self.report_opened.emit(self._next.report)


def _titled(look: Look, title: str, table: TableList) -> Card:
    card = Card(padding=0, spacing=0)
    head = label(look, title, Type.HEADING)
    head.setContentsMargins(20, 14, 20, 4)
    card.rows.addWidget(head)
    card.rows.addWidget(table)
    return card
