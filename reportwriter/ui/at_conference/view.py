"""Shows a conference while it is held: its parts, the rows of one, and what is asked of a row."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.statement import Kind
from reportwriter.ui.at_conference.editor import RowEditor
from reportwriter.ui.at_conference.pane_values import Pane, PaperPane
from reportwriter.ui.at_conference.presenter import AtConferencePresenter, PartHead
from reportwriter.ui.at_conference.rows import HEADINGS, Part
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.table_rows import Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.rail import Rail
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording import conference_record as words
from reportwriter.wording import paper

_NARROW = 1040
_RAIL = 176
_ON, _BACK = ("Ctrl+PgDown", "Ctrl+Shift+Right"), ("Ctrl+PgUp", "Ctrl+Shift+Left")
"""The second of each is that of the desk; in a text it selects words, so it does not reach us."""


class AtConferenceScreen(QWidget):
    part_requested = Signal(str)
    step_requested = Signal(int)
    row_selected = Signal(str)
    row_opened = Signal(str)
    answered = Signal(str, object)
    add_requested = Signal()
    remove_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    close_requested = Signal()
    back_requested = Signal()
    paper_requested = Signal(object, str)  # Path, passphrase
    word_requested = Signal(object)  # Path

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._part = Part.COURSE
        self._rail = Rail(look, words.TITLE)
        self._rail.chosen.connect(self.part_requested)
        self._title = label(look, "", Type.TITLE)
        self._lede = label(look, "", tone="second")
        self._state = Notice(look, "", tone="accent")
        self._news = Notice(look, "")
        self._news.hide()
        self._tables = {part: self._table(part) for part in Part}
        self.editor = RowEditor(look)
        self.editor.answered.connect(self.answered)
        self.editor.acted.connect(lambda: self.row_opened.emit(self._table_now.current_key()))
        self.editor.remove_requested.connect(self.remove_requested)
        self.editor.paper.sign_requested.connect(self._on_sign)
        self.editor.paper.word_requested.connect(self._on_word)
        self._paper: PaperPane | None = None
        to_list = way_back(look)
        self.editor.rows.insertWidget(0, to_list, 0, Qt.AlignmentFlag.AlignLeft)
        self._frame = editor_frame(self.editor)
        self._panes = TwoPanes(look, self._page(), self._frame)
        self._panes.lead_back(to_list, self.take_focus)
        self._lay_out()
        self._make_keys()

    def take_focus(self) -> None:
        """Put the focus on the rows of the part that is shown."""
        self._table_now.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_contents(self, rows: Sequence[RailRow], current: str) -> None:
        self._rail.show_rows(rows)
        self._rail.set_current(current)

    def show_head(self, head: PartHead) -> None:
        self._news.hide()
        self._title.setText(head.title)
        self._lede.setText(head.lede)
        self._state.say(head.state, head.tasks, tone="success" if head.is_whole else "warning")
        self._add.set_words(head.adds)
        self._add.setVisible(bool(head.adds))
        self._undo.setEnabled(head.can_undo)
        self._redo.setEnabled(head.can_redo)

    def show_lines(self, part: Part, lines: Sequence[Line], current: str) -> None:
        self._part = part
        self._tables[part].show_lines_at(lines, current)
        for each, card in self._cards.items():
            card.setVisible(each is part and bool(lines))
        self._nothing.setVisible(not lines)

    def show_pane(self, pane: Pane | None, *, fresh: bool) -> None:
        self._paper = pane.paper if pane else None
        if pane is None:
            self.editor.show_nothing()
        else:
            self.editor.show_pane(pane, fresh=fresh)

    def edit(self) -> None:
        self._panes.show_editor()
        self.editor.take_focus()

    def show_news(self, sentence: str, more: str, *, tone: str) -> None:
        self._news.say(sentence, more, tone=tone)
        self._news.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._news, error)

    def table(self, part: Part) -> TableList:
        return self._tables[part]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is no room beside, the parts are reached by keys and by the two buttons.
        self._side.setVisible(event.size().width() >= self._look.px(_NARROW))
        self._side.setFixedWidth(self._look.px(_RAIL))

    @property
    def _table_now(self) -> TableList:
        return self._tables[self._part]

    def _table(self, part: Part) -> TableList:
        made = TableList(self._look, words.PARTS[part][0], HEADINGS[part], marks_current=True)
        made.chosen.connect(self.row_selected)
        made.opened.connect(self.row_opened)
        make_pane(made.view)
        return made

    def _page(self) -> QWidget:
        page = Page("page", padding=24, spacing=12)
        page.rows.addWidget(self._title)
        page.rows.addWidget(self._lede)
        page.rows.addWidget(self._news)
        page.rows.addWidget(self._state)
        self._cards: dict[Part, Card] = {}
        for part, table in self._tables.items():
            card = self._cards[part] = Card(padding=0, spacing=0)
            card.rows.addWidget(table)
            page.rows.addWidget(card)
        self._nothing = label(self._look, words.NOTHING_SAID, tone="second")
        page.rows.addWidget(self._nothing)
        page.rows.addStretch(1)
        return page

    def _lay_out(self) -> None:
        self._side = QFrame()
        self._side.setProperty("surface", "rail")
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 12, 0, 0)
        beside.addWidget(self._rail)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._side)
        columns.addWidget(self._panes, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(columns, 1)
        rows.addWidget(self._bar())
        make_pane(self.editor)

    def _bar(self) -> ActionBar:
        look, bar = self._look, ActionBar(self._look)
        bar.left.addWidget(button(look, "Back to the reports", self.back_requested.emit, key="Esc"))
        self._undo = button(look, "Undo", self.undo_requested.emit, role="quiet", icon="undo")
        self._redo = button(look, "Redo", self.redo_requested.emit, role="quiet", icon="redo")
        on = partial(self.step_requested.emit, 1)
        onward = button(look, "Next part", on, role="quiet", icon="arrow-right", key="Ctrl+PgDn")
        bar.add_foldable((self._undo, self._redo, onward))
        self._add = button(look, "", self.add_requested.emit, icon="plus", key="Ctrl+Enter")
        bar.add_button(self._add)
        bar.add_button(button(look, words.CLOSE, self.close_requested.emit, role="main"))
        return bar

    def _make_keys(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self.add_requested.emit)
        for number, kind in enumerate(Kind, start=1):
            shortcut(f"Ctrl+{number}", self, partial(self._tag, kind))
        shortcut("Ctrl+Z", self, self.undo_requested.emit)
        shortcut("Ctrl+Shift+Z", self, self.redo_requested.emit)
        shortcut("Ctrl+Y", self, self.redo_requested.emit)
        for keys, step in ((_ON, 1), (_BACK, -1)):
            for key in keys:
                shortcut(key, self, partial(self.step_requested.emit, step))
        shortcut("Esc", self, self._on_escape)

    def _tag(self, kind: Kind) -> None:
        """Give what is said its kind, with the keys that an author uses."""
        if self._part is Part.SAID:
            self.answered.emit("kind", kind.value)

    def _on_sign(self) -> None:
        if self._paper is not None and (path := self._where(self._paper.file_name, "PDF (*.pdf)")):
            self.paper_requested.emit(path, self.editor.paper.passphrase.take())

    def _on_word(self) -> None:
        if self._paper and (path := self._where(self._paper.word_name, "Word (*.docx)")):
            self.word_requested.emit(path)

    def _where(self, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self, paper.SAVE, name, kinds)
        return Path(chosen) if chosen else None

    def _on_escape(self) -> None:
        if self.editor.isAncestorOf(self.focusWidget() or self):
            self._panes.go_back()
        else:
            self.back_requested.emit()


def connect(view: AtConferenceScreen, presenter: AtConferencePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.part_requested.connect(presenter.go_to)
    view.step_requested.connect(presenter.step)
    view.row_selected.connect(presenter.select)
    view.row_opened.connect(presenter.act)
    view.answered.connect(presenter.answer)
    view.add_requested.connect(presenter.add)
    view.remove_requested.connect(presenter.remove)
    view.undo_requested.connect(presenter.undo)
    view.redo_requested.connect(presenter.redo)
    view.close_requested.connect(presenter.close_conference)
    view.back_requested.connect(presenter.go_back)
    view.paper_requested.connect(presenter.sign_paper)
    view.word_requested.connect(presenter.save_for_word)
