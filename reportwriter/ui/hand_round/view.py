"""Shows the papers to send round, and asks for their folders and for what was sent."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.hand_round.presenter import HEADINGS, HandRoundPresenter
from reportwriter.ui.look import Look
from reportwriter.ui.table_page import TablePage
from reportwriter.ui.table_rows import Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.wording import sending_out as words


class HandRoundScreen(QWidget):
    row_selected = Signal(str)
    folder_added = Signal(object)  # Path
    sent = Signal()
    taken_back = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page = TablePage(look, words.PAPERS_TITLE, words.PAPERS_LEDE, HEADINGS)
        self._page.rows.addStretch(1)
        self.table = self._page.table
        self.table.chosen.connect(self.row_selected)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page, 1)
        rows.addWidget(self._bar())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self._on_add)
        shortcut("Ctrl+M", self, self._on_sent)
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        """Put the focus on the list, or where its first line is made."""
        first: QWidget = self.table.view if self.table.current_key() else self._add
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[Line], current: str) -> None:
        self._page.show_lines(lines, current)

    def show_state(self, sentence: str, *, is_done: bool) -> None:
        self._page.show_state(sentence, tone="success" if is_done else "accent")

    def show_offered(self, *, can_mark: bool, can_take_back: bool) -> None:
        self._mark.setEnabled(can_mark)
        self._take_back.setEnabled(can_take_back)

    def show_news(self, sentence: str) -> None:
        self._page.show_news(sentence)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._page.show_trouble(error)

    def _bar(self) -> ActionBar:
        look, bar = self._look, ActionBar(self._look)
        bar.left.addWidget(button(look, "Back to the list", self.back_requested.emit, key="Esc"))
        self._take_back = button(look, words.TAKE_BACK, self.taken_back.emit, role="quiet")
        bar.add_foldable((self._take_back,))
        self._mark = button(look, words.MARK, self._on_sent, icon="tick", key="Ctrl+M")
        bar.add_button(self._mark)
        self._add = button(
            look, words.ADD, self._on_add, role="main", icon="folder", key="Ctrl+Enter"
        )
        bar.add_button(self._add)
        return bar

    def _on_add(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, words.CHOOSE_PAPERS):
            self.folder_added.emit(Path(chosen))

    def _on_sent(self) -> None:
        if self._mark.isEnabled():
            self.sent.emit()


def connect(view: HandRoundScreen, presenter: HandRoundPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.row_selected.connect(presenter.select)
    view.folder_added.connect(presenter.add)
    view.sent.connect(presenter.mark)
    view.taken_back.connect(presenter.take_back)
