"""The pieces of an old report with where each goes; beside them one of them, whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.bring_in import rows
from reportwriter.ui.bring_in.presenter import BringInPresenter, PiecePane
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.takes_files import TakesFiles
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.answers import ChoiceAnswer
from reportwriter.ui.write.panes_layout import TwoPanes, way_back

_COLUMNS = (
    Heading("What it says", 44),
    Heading("Old heading", 24),
    Heading("Goes to", 32),
)
_CHOOSE, _ANOTHER = "Choose a Word document", "Another document"


class BringInScreen(TakesFiles):
    choose_requested = Signal()
    piece_chosen = Signal(str)
    place_given = Signal(object)
    """str: the key of a place; empty leaves the piece out."""
    whole_part_requested = Signal()
    take_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._has_found = False
        self.pieces = TableList(look, "Pieces of the old report", _COLUMNS, marks_current=True)
        self.pieces.chosen.connect(self.piece_chosen)
        self.pieces.opened.connect(lambda _key: self._on_opened())
        self._trouble = Notice(look, "", tone="error")
        self._busy = Notice(look, rows.READING, rows.READING_MORE)
        self._found = Notice(look, "")
        self._empty = EmptyState(look, rows.NOTHING, rows.NOTHING_MORE, icon="file")
        self._place = ChoiceAnswer(look, "Goes to")
        self._place.given.connect(self.place_given)
        self._main = button(look, _CHOOSE, self._on_main, role="main")
        self._another = button(look, _ANOTHER, self.choose_requested.emit)
        self._panes = TwoPanes(look, self._make_list(), self._make_editor())
        self._panes.lead_back(self._back, self.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panes, 1)
        column.addWidget(self._make_bar())
        for pane in (self.pieces.view, self._editor):
            make_pane(pane)
        self.show_no_trouble()
        self.show_busy(busy=False)
        self.show_nothing()

    def show_nothing(self) -> None:
        self._show_state(has_found=False)
        self._main.set_words(_CHOOSE)
        self._panes.show_list()

    def show_found(self, summary: str, around: str, take: str) -> None:
        self._show_state(has_found=True)
        self._found.say(summary, around)
        self._main.set_words(take)

    def show_pieces(self, lines: Sequence[Line], current: str) -> None:
        self.pieces.show_lines_at(lines, current)

    def show_piece(self, pane: PiecePane) -> None:
        self._text.setText(pane.text)
        self._why.setText(pane.why)
        self._place.show(pane.place, fresh=True, choices=pane.places)
        self._whole.setVisible(bool(pane.whole_part))
        self._whole.set_words(pane.whole_part)

    def show_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._main.setEnabled(not busy)
        self._another.setEnabled(not busy)

    def show_request(self, sentence: str) -> None:
        self._trouble.say(sentence, tone="error")
        self._trouble.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def show_no_trouble(self) -> None:
        self._trouble.hide()

    def take_focus(self) -> None:
        first = self.pieces.view if self._has_found else self._main
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_take_files(self) -> bool:
        return self._main.isEnabled()

    def _show_state(self, *, has_found: bool) -> None:
        self._has_found = has_found
        self._panes.need_second(needed=has_found)
        found: tuple[QWidget, ...] = (self._found, self._card, self._editor, self._another)
        for shown in found:
            shown.setVisible(has_found)
        self._empty.setVisible(not has_found)

    def _make_list(self) -> QWidget:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(look, rows.TITLE, Type.TITLE))
        page.rows.addWidget(label(look, rows.INTRODUCTION, Type.BODY, tone="second"))
        for notice in (self._trouble, self._busy, self._found):
            page.rows.addWidget(notice)
        self._card = Card(padding=0, spacing=0)
        self._card.rows.addWidget(self.pieces)
        for shown in (self._card, self._empty):
            page.rows.addWidget(shown)
        page.rows.addStretch(1)
        return page

    def _make_editor(self) -> QWidget:
        look = self._look
        self._back = way_back(look)
        self._text = label(look, "", Type.STATEMENT)
        self._why = label(look, "", Type.SMALL, tone="second")
        self._whole = button(look, "", self.whole_part_requested.emit, role="link")
        self._editor = Page("panel", padding=24, spacing=12)
        column = self._editor.rows
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(look, "One piece", Type.HEADING))
        for shown in (self._text, self._why, self._place.widget):
            column.addWidget(shown)
        column.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return editor_frame(self._editor)

    def _make_bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.add_button(self._another)
        bar.add_button(self._main)
        return bar

    def _on_main(self) -> None:
        (self.take_requested if self._has_found else self.choose_requested).emit()

    def _on_opened(self) -> None:
        self._panes.show_editor()
        self._place.control.setFocus(Qt.FocusReason.OtherFocusReason)


def connect(screen: BringInScreen, presenter: BringInPresenter) -> None:
    """Let a presenter serve a screen; whoever shows the screen also holds the presenter."""
    screen.files_dropped.connect(lambda paths: presenter.read(paths[0]))
    screen.piece_chosen.connect(presenter.select)
    screen.place_given.connect(presenter.choose)
    screen.whole_part_requested.connect(presenter.choose_part)
    screen.take_requested.connect(presenter.take_in)
