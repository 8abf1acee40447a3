"""Shows a conference to a deputy: what they may do, what came, and the file check."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.chair.board_panes import BoardPanes
from reportwriter.ui.chair.presenter import Detail
from reportwriter.ui.chair.rows import BoardHead, BoardRow
from reportwriter.ui.chair.taking_in import TakingInScreen, connect_taking_in
from reportwriter.ui.deputy.presenter import DeputyPresenter, May
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import deputising as words
from reportwriter.wording.updates import STEP_IN

_LIST_SHARE = 60
"""How many of a hundred parts of the height the list has where the file check is below it."""


class DeputyScreen(TakingInScreen):
    row_selected = Signal(str)
    row_opened = Signal(str)
    pages_requested = Signal()
    compare_requested = Signal()
    invitations_chosen = Signal(object)  # tuple[Path, ...]
    step_in_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self._show_panel)
        self._has_rows = False
        self._make_head()
        self._panes = self._make_panes()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self._on_step_in)
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins: the list, or what is to be done."""
        ways = (self._compare, self._invitations, self._back)
        way = next((one for one in ways if one.isVisibleTo(self)), self._back)
        first: QWidget = self._panes.board if self._has_rows else way
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_head(self, head: BoardHead) -> None:
        self._title.setText(head.title)
        self._conference.setText(head.conference)
        self._received.setText(head.received)
        self._unlock.setVisible(bool(head.unopened))
        self._unopened.setVisible(bool(head.unopened))
        self._unopened.setText(head.unopened)
        self._sealed.setVisible(bool(head.received or head.unopened))

    def show_may(self, may: May) -> None:
        self._told.say(may.sentence, may.more, tone="accent" if may.steps_in else "warning")
        self._compare.setVisible(may.compares)
        self._invitations.setVisible(may.steps_in)
        self._step_in.setVisible(may.steps_in)
        self._told.show()
        self._panes.make_room()

    def show_nothing(self) -> None:
        """Show no conference, as while nobody knows yet of which one files are."""
        self._title.setText(words.DEPUTISED)
        for said in (self._conference, self._received, self._unopened):
            said.setText("")
        for shown in (self._told, self._sealed, self._step_in, self._compare):
            shown.hide()
        self._panes.make_room()

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        had_rows, self._has_rows = self._has_rows, bool(rows)
        self._panes.show_rows(rows)
        if self._has_rows is not had_rows and not self._panes.asked:
            self.take_focus()

    def show_current(self, key: str) -> None:
        self._panes.board.set_current(key)

    def show_detail(self, detail: Detail | None) -> None:
        self._panes.show_detail(detail)
        self._read.setVisible(detail is not None and detail.may_read)
        if detail is not None:
            self._read.set_words(detail.read_words)

    def show_done(self, sentence: str) -> None:
        self._show_panel(None)
        self._notice.say(sentence, tone="success")
        self._notice.show()
        self._panes.make_room()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)
        self._panes.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit(event.size().width())
        self._advice.setVisible(not self._panes.is_narrow)
        self._panes.make_room()

    def _make_head(self) -> None:
        look = self._look
        self._title = label(look, "", Type.TITLE)
        self._conference = label(look, "", tone="second")
        self._received = label(look, "", wrap=False)
        self._unopened = label(look, "", wrap=False)
        self._unlock = button(look, "Unlock", self.pages_requested.emit, role="link")
        self._told = Notice(look, "")
        self._told.let_shrink()
        self._invitations = button(look, words.CHOOSE, self._on_invitations, icon="folder")
        self._invitations.hide()
        self._told.row.addWidget(self._invitations, 0, Qt.AlignmentFlag.AlignTop)
        self._notice = Notice(look, "")
        self._sealed = QWidget()
        flow = FlowLayout(self._sealed, gap=12, between=4)
        for widget in (self._received, self._unopened, self._unlock):
            flow.addWidget(widget)
        for told in (self._told, self._notice, self._sealed):
            told.hide()

    def _make_panes(self) -> BoardPanes:
        look = self._look
        empty = EmptyState(look, words.EMPTY, words.EMPTY_MORE, icon="inbox")
        above = (self._title, self._conference, self._told, self._notice, self._sealed)
        panels = (self._passphrase, self._progress, self._own_words, self._enter_words)
        panes = BoardPanes(look, above, panels, empty, share=_LIST_SHARE)
        panes.board.chosen.connect(self.row_selected)
        panes.board.opened.connect(self.row_opened)
        panes.detail.read_requested.connect(lambda: self.row_opened.emit(""))
        panes.detail.words_requested.connect(self.words_requested)
        return panes

    def _show_panel(self, wanted: QWidget | None) -> None:
        self._notice.hide()
        if wanted is not self._own_words:
            self._own_words.forget()
        self._panes.show_panel(wanted)
        self._panes.make_room()

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        self._advice = label(look, words.DROP, tone="second")
        self._back = button(look, words.BACK, self.back_requested.emit, key="Esc")
        bar.left.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        bar.add_words(self._advice)
        self._read = button(
            look, "Read the report", lambda: self.row_opened.emit(""), key="Enter", icon="book"
        )
        bar.add_foldable(
            (
                button(look, words.OWN_WORDS, self.own_words_requested.emit, icon="telephone"),
                button(look, "Import files", self._on_import, icon="inbox"),
                self._read,
            ),
            at_right=True,
        )
        self._step_in = button(
            look, STEP_IN, self._on_step_in, role="main", icon="pencil", key="Ctrl+Enter"
        )
        # What comes next, and no button that waits for it in grey.
        self._compare = button(
            look, words.COMPARE, self.compare_requested.emit, role="main", icon="telephone"
        )
        for way in (self._compare, self._step_in):
            bar.add_button(way)
            way.hide()
        return bar

    def _on_step_in(self) -> None:
        if not self._step_in.isHidden():
            self.step_in_requested.emit()

    def _on_invitations(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, words.INVITATIONS, "", "PDF (*.pdf)")
        self.invitations_chosen.emit(tuple(Path(path) for path in chosen))

    def _on_import(self) -> None:
        self.choose_files("The files you were sent")


def connect(view: DeputyScreen, presenter: DeputyPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    connect_taking_in(view, presenter.batch, presenter.signers)
    view.row_selected.connect(presenter.select)
    view.row_opened.connect(presenter.read)
    view.pages_requested.connect(presenter.ask_to_open_pages)
    view.compare_requested.connect(presenter.compare_words)
    view.invitations_chosen.connect(presenter.take_invitations)
    view.step_in_requested.connect(presenter.step_in)
