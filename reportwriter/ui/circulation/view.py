"""Shows who gets what of a conference, and asks for what is to be written or was sent."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.circulation.pane import CirculationPane
from reportwriter.ui.circulation.presenter import CirculationPresenter
from reportwriter.ui.circulation.rows import HEADINGS, Pane
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_page import TablePage
from reportwriter.ui.table_rows import Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import editor_frame
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording import circulation as words


class CirculationScreen(QWidget):
    row_selected = Signal(str)
    row_opened = Signal(str)
    chosen = Signal(str, bool)
    reason_given = Signal(str, str)
    not_back_given = Signal(str)
    outsider_requested = Signal()
    outsider_named = Signal(str, str)
    outsider_removed = Signal()
    write_requested = Signal(object)  # Path of the folder
    sent = Signal()
    undo_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page = TablePage(look, words.TITLE, words.LEDE, HEADINGS)
        self._page.rows.addStretch(1)
        self.table = self._page.table
        self.table.chosen.connect(self.row_selected)
        self.table.opened.connect(self.row_opened)
        self.pane = CirculationPane(look)
        self.pane.chosen.connect(self.chosen)
        self.pane.reason_given.connect(self.reason_given)
        self.pane.not_back_given.connect(self.not_back_given)
        self.pane.outsider_named.connect(self.outsider_named)
        self.pane.outsider_removed.connect(self.outsider_removed)
        make_pane(self.pane)
        to_list = way_back(look)
        self.pane.rows.insertWidget(0, to_list, 0, Qt.AlignmentFlag.AlignLeft)
        self._panes = TwoPanes(look, self._page, editor_frame(self.pane))
        self._panes.lead_back(to_list, self.take_focus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())
        shortcut("Ctrl+Z", self, self.undo_requested.emit)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self._on_write)
        shortcut("Ctrl+M", self, self.sent.emit)
        shortcut("Esc", self, self._on_escape)

    def take_focus(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[Line], current: str) -> None:
        self._page.show_lines(lines, current)

    def show_state(self, sentence: str, *, is_late: bool, can_undo: bool) -> None:
        self._page.show_state(sentence, tone="warning" if is_late else "accent")
        self._undo.setEnabled(can_undo)

    def show_pane(self, pane: Pane | None) -> None:
        self.pane.show_pane(pane)
        # Where all is held back there is nothing to write: the pane says what lets it go.
        self._write.setVisible(pane is not None and bool(pane.write))
        if pane is not None and pane.write:
            self._write.set_words(pane.write)
        self._mark.setEnabled(pane is not None and pane.can_mark)
        if pane is not None:
            self._mark.set_words(pane.mark)

    def edit(self) -> None:
        self._panes.show_editor()
        self.pane.take_focus()

    def show_news(self, sentence: str, more: str = "", *, tone: str = "success") -> None:
        self._page.show_news(sentence, more, tone=tone)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._page.show_trouble(error)

    def _bar(self) -> ActionBar:
        look, bar = self._look, ActionBar(self._look)
        bar.left.addWidget(button(look, "Back to the reports", self.back_requested.emit, key="Esc"))
        self._undo = button(look, words.UNDO, self.undo_requested.emit, role="quiet", icon="undo")
        self._undo.setEnabled(False)
        add = button(
            look, words.ADD_OUTSIDER, self.outsider_requested.emit, role="quiet", icon="plus"
        )
        bar.add_foldable((self._undo, add))
        self._mark = button(look, words.MARK, self.sent.emit, icon="tick", key="Ctrl+M")
        bar.add_button(self._mark)
        self._write = button(
            look, words.WRITE, self._on_write, role="main", icon="envelope", key="Ctrl+Enter"
        )
        bar.add_button(self._write)
        return bar

    def _on_write(self) -> None:
        if self._write.isHidden():
            return
        if chosen := QFileDialog.getExistingDirectory(self, words.CHOOSE):
            self.write_requested.emit(Path(chosen))

    def _on_escape(self) -> None:
        if self.pane.isAncestorOf(self.focusWidget() or self):
            self._panes.go_back()
        else:
            self.back_requested.emit()


def connect(view: CirculationScreen, presenter: CirculationPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.row_selected.connect(presenter.select)
    view.row_opened.connect(presenter.act)
    view.chosen.connect(presenter.choose)
    view.reason_given.connect(presenter.give_reason)
    view.not_back_given.connect(presenter.give_not_back)
    view.outsider_requested.connect(presenter.add_outsider)
    view.outsider_named.connect(presenter.name_outsider)
    view.outsider_removed.connect(presenter.remove_outsider)
    view.write_requested.connect(presenter.write)
    view.sent.connect(presenter.mark_sent)
    view.undo_requested.connect(presenter.undo)
    view.back_requested.connect(presenter.go_back)
