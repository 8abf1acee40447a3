"""The screen of versions: which there are, and what differs between one and the report now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_INTRODUCTION = (
    "Everything you type is saved at once. These are earlier states of the report, which you can"
    " compare with it and bring back. Whatever moves to the confidential page leaves all of them."
)
_KEY = "Underlined words are new. Struck-out words were there then."
_STAYS = (
    "Statements and answers come back. Who may read what, the family, sharing and attached"
    " documents stay as they are now."
)
_NONE = "No version yet. One is kept each time you open the report or press Ctrl+S."
_COLUMNS = (Heading("When", 34), Heading("Kept", 36), Heading("New in it", 30))
_TABLE_HIGH = 258
"""Four versions and the head; the others are scrolled to."""
_CHANGES_HIGH = 240


class VersionsScreen(QWidget):
    chosen = Signal(str)
    keep_requested = Signal(str)
    restore_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notice = Notice(look, "")
        self._notice.hide()
        self.versions = TableList(look, "Versions", _COLUMNS, marks_current=True)
        self.versions.chosen.connect(self.chosen)
        self._none = label(look, _NONE, Type.BODY)
        self._summary = label(look, "", Type.HEADING)
        self._key = label(look, _KEY, Type.SMALL, tone="second")
        self.changes = CardList(look, "What differs now")
        self._name = line_edit(look, "Such as: before the strategy meeting")
        self._naming = Field(look, "Name of a version to keep now", self._name)
        self._name.returnPressed.connect(self._on_keep)
        self._restore = button(
            look, "Bring this version back", self.restore_requested.emit, role="main"
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._work(), 1)
        rows.addWidget(self._bar())
        for pane in (self.versions.view, self.changes):
            make_pane(pane)
        look.changed.connect(self._fit)
        self._fit()

    def show_versions(self, lines: Sequence[Line], current: str) -> None:
        self._notice.hide()
        self.versions.show_lines_at(lines, current)
        self._shown.setVisible(bool(lines))
        self._fit()
        self._none.setVisible(not lines)

    def show_comparison(self, summary: str, rows: Sequence[ReadingRow]) -> None:
        self._summary.setText(summary)
        self._key.setVisible(bool(rows))
        self.changes.show_rows(tuple(rows))

    def say(self, words: str) -> None:
        self._notice.say(words)
        self._notice.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def take_focus(self) -> None:
        target = self.versions.view if self._shown.isVisibleTo(self) else self._name
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        self.keep_requested.emit(self._name.text())
        self._name.clear()

    def _work(self) -> QWidget:
        look, page = self._look, Page(spacing=8)
        rows = page.rows
        rows.addWidget(label(look, "Versions", Type.TITLE))
        rows.addWidget(label(look, _INTRODUCTION, Type.BODY, tone="second"))
        rows.addWidget(self._notice)
        rows.addSpacing(4)
        rows.addLayout(self._keeping())
        rows.addWidget(self._none)
        rows.addWidget(self._table())
        rows.addSpacing(8)
        rows.addWidget(self._summary)
        rows.addWidget(self._key)
        rows.addWidget(self.changes, 1)
        return page

    def _keeping(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._naming, 1)
        keep = button(self._look, "Keep the report as it is now", self._on_keep)
        row.addWidget(keep, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _table(self) -> QWidget:
        # Less than the corners of the card are round by, and the table would cover them.
        card = Card(padding=4, spacing=0)
        self._scroll = Page(padding=0, spacing=0)
        self._scroll.rows.addWidget(self.versions)
        self._scroll.rows.addStretch(1)
        card.rows.addWidget(self._scroll)
        self._shown = card
        return card

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.add_words(label(self._look, _STAYS, Type.SMALL, tone="second"))
        bar.add_button(
            button(self._look, "Back to the report", self.back_requested.emit, icon="arrow-left")
        )
        bar.add_button(self._restore)
        return bar

    def _fit(self) -> None:
        needed = self.versions.sizeHint().height()
        self._scroll.setFixedHeight(min(needed, self._look.px(_TABLE_HIGH)))
        self.changes.setMinimumHeight(self._look.px(_CHANGES_HIGH))
