"""Shows what the check found, beside the report as its reader will see it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.check.presenter import CheckPresenter, Summary
from reportwriter.ui.check.problem_painter import ProblemPainter
from reportwriter.ui.check.reader import PageSeen, ReaderSide
from reportwriter.ui.check.reader_pane import ReaderPane
from reportwriter.ui.check.rows import CheckRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import key_cap
from reportwriter.ui.widgets.marks import SentMark
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_NARROW = 900
"""Pixels at 100 %: below this one side is shown at a time."""
TO_PAGES = "See the pages"
TO_PROBLEMS = "Back to the problems"


class CheckView(QWidget):
    """Says where its author wants to go; decides nothing."""

    problem_selected = Signal(str)
    problem_opened = Signal(str)
    next_requested = Signal()
    sign_requested = Signal()
    pictures_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._reads = False
        self._list = RowList(look, "What the check found", ProblemPainter(look))
        self._list.chosen.connect(self.problem_selected)
        self._list.opened.connect(self.problem_opened)
        # The titles are links, so a click leads there as Enter does.
        self._list.clicked.connect(self._list.activated)
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._rests_on = label(look, "", Type.SMALL, tone="second")
        self._rests_on.setContentsMargins(5, 0, 5, 8)
        self._rests_on.hide()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._found = self._left()
        self._panes.addWidget(self._found)
        self.reader = ReaderPane(look)
        self._panes.addWidget(self.reader)
        self._panes.setStretchFactor(0, 10)
        self._panes.setStretchFactor(1, 10)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._way_back())
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._list.setFocus()

    def show_summary(self, summary: Summary) -> None:
        self._trouble.hide()
        self._headline.setText(summary.headline)
        self._advice.setText(summary.advice)
        self._position.setText(summary.position)
        for outlook in (self._outlook, self._outlook_above):
            outlook.setText(summary.outlook)
        self._rests_on.setText(summary.rests_on)
        self._rests_on.setVisible(bool(summary.rests_on))
        for widget in (self._position, self._key, self._open):
            widget.setVisible(bool(summary.position))
        icon, colour = ("warning", self._look.theme.error)
        if not summary.must:
            icon, colour = ("tick", self._look.theme.success)
        self._icon.setPixmap(self._look.pixmap(icon, 24, colour))

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        self._list.show_rows(rows)

    def show_current(self, key: str) -> None:
        self._list.set_current(key)

    def show_preview(self, rows: Sequence[ReadingRow]) -> None:
        self.reader.show_text(rows)

    def show_in_preview(self, key: str) -> None:
        self.reader.go_to_text(key)

    def show_readers(self, readers: Sequence[tuple[str, str]], current: str) -> None:
        self.reader.show_readers(readers, current)

    def show_page(self, page: PageSeen | None) -> None:
        self.reader.show_page(page)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def say_sent(self, handed_over: str) -> None:
        self._sent.say(handed_over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panes()

    def _show_panes(self) -> None:
        """Show both sides where they fit, else the one that was asked for."""
        fits = self.width() >= self._look.px(_NARROW)
        self._found.setVisible(fits or not self._reads)
        self.reader.setVisible(fits or self._reads)
        self._see.setVisible(not fits)
        self._top.setVisible(not fits and self._reads)
        # Beside the buttons there is no room for a sentence then.
        self._outlook.setVisible(fits)
        self._outlook_above.setVisible(not fits)

    def _show_pages(self) -> None:
        self._reads = True
        self._show_panes()
        self._back.setFocus()

    def _show_problems(self) -> None:
        self._reads = False
        self._show_panes()
        self._see.setFocus()

    def _left(self) -> QWidget:
        pane = _pane("page")
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(19, 16, 19, 0)
        rows.setSpacing(12)
        title = QHBoxLayout()
        title.setContentsMargins(5, 0, 5, 0)
        title.addWidget(label(self._look, "Check your report", Type.TITLE), 1)
        self._see = button(self._look, TO_PAGES, self._show_pages, icon="eye")
        title.addWidget(self._see)
        rows.addLayout(title)
        rows.addWidget(self._trouble)
        rows.addLayout(self._head())
        rows.addWidget(self._list, 1)
        rows.addWidget(self._rests_on)
        return pane

    def _way_back(self) -> QWidget:
        self._top = _pane("page")
        self._back = button(self._look, TO_PROBLEMS, self._show_problems, icon="arrow-left")
        row = QHBoxLayout(self._top)
        row.setContentsMargins(24, 12, 24, 0)
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        return self._top

    def _head(self) -> QHBoxLayout:
        self._icon = QLabel()
        self._headline = label(self._look, "", Type.HEADING)
        self._advice = label(self._look, "", tone="second")
        self._position = label(self._look, "", tone="second", wrap=False)
        self._key = key_cap(self._look, "F8")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._headline)
        self._outlook_above = label(self._look, "", tone="second")
        words.addWidget(self._advice)
        words.addWidget(self._outlook_above)
        head = QHBoxLayout()
        head.setContentsMargins(5, 0, 5, 0)
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self._position)
        head.addWidget(self._key)
        return head

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        self._sent = SentMark(self._look)
        self._outlook = label(self._look, "", tone="second")
        bar.left.addWidget(self._sent)
        bar.add_words(self._outlook)
        self._open = button(self._look, "Go to the problem", self.next_requested.emit, key="F8")
        sign = button(
            self._look,
            "Sign and hand over",
            self.sign_requested.emit,
            role="main",
            icon="arrow-right",
        )
        bar.add_button(button(self._look, "In pictures", self.pictures_requested.emit, icon="eye"))
        bar.add_button(self._open)
        bar.add_button(sign)
        return bar


def connect(view: CheckView, presenter: CheckPresenter, reader: ReaderSide) -> None:
    """Let presenters serve a view; whoever shows the view also holds them."""
    view.problem_selected.connect(presenter.select)
    view.problem_opened.connect(presenter.open_problem)
    view.next_requested.connect(presenter.go_to_next)
    view.reader.reader_chosen.connect(reader.choose)
    view.reader.turn_requested.connect(reader.turn)


def _pane(surface: str) -> QFrame:
    pane = QFrame()
    pane.setProperty("surface", surface)
    return pane
