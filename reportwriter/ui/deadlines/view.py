"""A list of dates, and beside it how the chosen one was worked out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.deadlines.presenter import DatesPresenter, Explained
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording.deadlines import HOW

_HEADINGS = (Heading("By", 30), Heading("What", 44), Heading("Responsible", 26))
WHAT_IT_IS = (
    "Worked out from the day of the conference, as the procedures of the area count. Nothing is "
    "sent, and no report changes by itself."
)
SAVED = "The dates are saved. Any calendar can take the file in; it names no child."


class DatesScreen(QWidget):
    chosen = Signal(str)
    """The id of a date."""
    save_requested = Signal(object)
    """Path."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ready = label(look, "", Type.HEADING)
        self._notes = label(look, "", Type.SMALL, tone="second")
        self._notice = Notice(look, "")
        self._notice.hide()
        self.table = TableList(look, "Dates of this conference", _HEADINGS, marks_current=True)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(lambda _key: self._on_opened())
        make_pane(self.table.view)
        self.how = Page("panel", padding=24, spacing=8)
        # It can be longer than its room, and keys must reach the end of it.
        self.how.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.how.setAccessibleName(HOW)
        make_pane(self.how)
        self._back = way_back(look)
        explained = QWidget()
        beneath = QVBoxLayout(explained)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(0)
        beneath.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        beneath.addWidget(self.how)
        self._panes = TwoPanes(look, self._page(), editor_frame(explained))
        self._panes.lead_back(self._back, self.take_focus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())

    def show_ready(self, words: str) -> None:
        self._ready.setText(words)
        self._ready.setVisible(bool(words))

    def show_dates(self, lines: Sequence[Line]) -> None:
        self.table.show_lines(lines)
        self.table.setVisible(bool(lines))
        self.save_button.setEnabled(bool(lines))

    def show_explained(self, found: Explained | None) -> None:
        clear(self.how.rows)
        self.how.setVisible(found is not None)
        if found is None:
            return
        self._add(found.what, Type.HEADING)
        for fact in found.facts:
            self._add(fact)
        self._add(HOW, Type.LABEL)
        for sentence in found.how:
            self._add(sentence)
        self.how.rows.addStretch(1)
        told = " ".join((*found.facts, HOW, *found.how))
        self.table.view.setAccessibleDescription(told)
        self.how.setAccessibleDescription(told)
        self.how.verticalScrollBar().setValue(0)

    def show_notes(self, words: str) -> None:
        self._notes.setText(words)

    def show_saved(self, path: Path) -> None:
        self._notice.say(SAVED, str(path), tone="success")
        self._notice.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def take_focus(self) -> None:
        self._notice.hide()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self) -> None:
        self._panes.show_editor()
        self.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words: str, kind: Type = Type.BODY) -> None:
        self.how.rows.addWidget(label(self._look, words, kind))

    def _page(self) -> Page:
        page = Page()
        page.rows.addWidget(label(self._look, "Dates of this conference", Type.TITLE))
        page.rows.addWidget(label(self._look, WHAT_IT_IS, tone="second"))
        page.rows.addWidget(self._notice)
        page.rows.addWidget(self._ready)
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(self.table)
        page.rows.addWidget(card)
        page.rows.addWidget(self._notes)
        page.rows.addStretch(1)
        return page

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        words = "A calendar file holds dates, rules and roles, and names nobody."
        bar.add_words(label(self._look, words, Type.SMALL, tone="second"))
        self.save_button = button(
            self._look, "Save as .ics", self._on_save, role="main", icon="calendar"
        )
        bar.add_button(self.save_button)
        return bar

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save the dates for a calendar", "Conference dates.ics", "Calendar (*.ics)"
        )
        if chosen:
            self.save_requested.emit(Path(chosen))


def connect(view: DatesScreen, presenter: DatesPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.chosen.connect(presenter.choose)
    view.save_requested.connect(presenter.save)
