"""The documents that go with the report; beside them one of them, with what was found in it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.attached.paper import Paper
from reportwriter.ui.attached.presenter import LABELS, AttachedAsk, DocumentPane
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.takes_files import TakesFiles
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.answers import AnswerField, ChipsAnswer, LineAnswer
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording import attached as words

_COLUMNS = (Heading("Document", 46), Heading("What it is", 26), Heading("How it stands", 28))
_HINTS = {
    AttachedAsk.TITLE: "For example: Letter of the health visitor, 4 January.",
    AttachedAsk.WITHHELD_FROM: "Whoever must not learn what was found in it is chosen already.",
    AttachedAsk.STAYS: "Only if it cannot be taken out. It is logged, and never sent.",
}


class AttachedScreen(TakesFiles):
    attach_requested = Signal()
    """tuple[Path, ...]."""
    document_chosen = Signal(str)
    answered = Signal(object, object)
    """AttachedAsk and answer."""
    remove_requested = Signal()
    turn_requested = Signal(int)
    looked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.documents = TableList(look, words.TITLE, _COLUMNS, marks_current=True)
        self.documents.chosen.connect(self.document_chosen)
        self.documents.opened.connect(lambda _key: self.edit_title())
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._busy = Notice(look, words.READING, words.READING_MORE)
        self._busy.hide()
        self._attach = button(
            look, "Attach a document", self.attach_requested.emit, role="main", icon="plus"
        )
        self._title = label(look, "", Type.HEADING)
        self._found = Notice(look, "", tone="warning")
        self._notes = label(look, "", Type.BODY, tone="second")
        self._fields: dict[AttachedAsk, AnswerField] = {
            ask: (ChipsAnswer if ask is AttachedAsk.WITHHELD_FROM else LineAnswer)(look, asked)
            for ask, asked in LABELS.items()
        }
        self._paper = Paper(look)
        self._paper.turn_requested.connect(self.turn_requested)
        self._paper.looked.connect(self.looked)
        self._remove = button(
            look, "Take it out of the report", self.remove_requested.emit, role="link", icon="bin"
        )
        self._back = way_back(look)
        self._panes = TwoPanes(look, self._make_list(), self._make_editor())
        self._panes.lead_back(self._back, self.take_focus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        bar = ActionBar(look)
        bar.add_button(self._attach)
        rows.addWidget(bar)
        for pane in (self.documents.view, self._editor):
            make_pane(pane)

    def show_documents(self, lines: Sequence[Line], current: str) -> None:
        self.documents.show_lines_at(lines, current)
        self._card.setVisible(bool(lines))

    def show_document(self, pane: DocumentPane | None, *, fresh: bool) -> None:
        self._editor.setVisible(pane is not None)
        if pane is None:
            return
        self._title.setText(pane.title)
        self._show_found(pane)
        self._notes.setText("\n".join(pane.notes))
        self._notes.setVisible(bool(pane.notes))
        for ask, given in pane.answers.items():
            self._fields[ask].show(
                given, fresh=fresh, choices=pane.people, hint=_HINTS.get(ask, "")
            )
        self._fields[AttachedAsk.STAYS].widget.setVisible(pane.may_stay)

    def show_page(self, page: PageShown | None) -> None:
        self._paper.show_page(page)

    def show_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._attach.setEnabled(not busy)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def show_no_trouble(self) -> None:
        self._trouble.hide()

    def edit_title(self) -> None:
        self._panes.show_editor()
        self._fields[AttachedAsk.TITLE].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        first = self.documents.view if self._card.isVisibleTo(self) else self._attach
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_take_files(self) -> bool:
        return self._attach.isEnabled()

    def _show_found(self, pane: DocumentPane) -> None:
        self._found.setVisible(bool(pane.found))
        if pane.found:
            sentence = words.STOPS if pane.stops else words.WITHHELD
            tone = "error" if pane.stops else "warning"
            self._found.say(sentence, "\n".join(pane.found), tone=tone)

    def _make_list(self) -> QWidget:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(look, words.TITLE, Type.TITLE))
        page.rows.addWidget(label(look, words.INTRODUCTION, Type.BODY, tone="second"))
        page.rows.addWidget(self._trouble)
        page.rows.addWidget(self._busy)
        self._card = Card(padding=0, spacing=0)
        self._card.rows.addWidget(self.documents)
        page.rows.addWidget(self._card)
        page.rows.addWidget(label(look, words.KINDS_TAKEN, Type.SMALL, tone="second"))
        # Here is the room in which a scanned page can be read.
        page.rows.addWidget(self._paper)
        page.rows.addStretch(1)
        return page

    def _make_editor(self) -> QWidget:
        self._editor = Page("panel", padding=24, spacing=12)
        rows = self._editor.rows
        rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        for shown in (self._title, self._found, self._notes):
            rows.addWidget(shown)
        for ask, field in self._fields.items():
            field.given.connect(partial(self.answered.emit, ask))
            rows.addWidget(field.widget)
        rows.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        return editor_frame(self._editor)
