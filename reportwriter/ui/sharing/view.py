"""The family with what is recorded for each and what each said; beside it, what is asked of one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.pictures.picture import LayOut
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.sharing.asks import LABELS, SharingAsk
from reportwriter.ui.sharing.comment_asks import LABELS as COMMENT_LABELS
from reportwriter.ui.sharing.comment_asks import CommentAsk
from reportwriter.ui.sharing.comments import CommentPane
from reportwriter.ui.sharing.records import SharingPane
from reportwriter.ui.sharing.stale import StalePart
from reportwriter.ui.sharing.supplement_card import SupplementCard
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.picture_pane import PicturePane
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import AnswerField, ChoiceAnswer, LineAnswer, TextAnswer
from reportwriter.ui.write.panes_layout import TwoPanes, way_back

_PEOPLE = (
    Heading("Name", 28),
    Heading("Relationship", 20),
    Heading("Shared", 32),
    Heading("On", 16),
)
_COMMENTS = (
    Heading("Who", 26),
    Heading("About", 20),
    Heading("What they said", 38),
    Heading("Your answer", 20),
)
_INTRODUCTION = "Share the report before the conference, so that nobody hears it there first."
_COMMENTS_HINT = "In their own words, printed with the report. Choose who said it to add more."
_ASK_FIRST = "Ask the chair before anything is shared with the family"
_ASK_FIRST_HINT = (
    "Where telling the family could put somebody at risk, as where illness may be fabricated or"
    " induced. You are then not reminded to share. This is not sent and not printed."
)
_CHOICES = (
    SharingAsk.RECORD,
    SharingAsk.HOW,
    SharingAsk.WHY_NOT,
    SharingAsk.CHILD_READS,
)
_MAKERS: Mapping[CommentAsk, Callable[[Look, str], AnswerField]] = {
    CommentAsk.TEXT: TextAnswer,
    CommentAsk.KIND: ChoiceAnswer,
    CommentAsk.ANSWER: ChoiceAnswer,
}


class SharingScreen(QWidget):
    person_chosen = Signal(str)
    answered = Signal(object, str)
    """SharingAsk and what was typed or chosen."""
    ask_chair_first_changed = Signal(bool)
    comment_chosen = Signal(str)
    comment_requested = Signal(str)
    """Whose comment is to be added."""
    comment_answered = Signal(object, str)
    comment_removed = Signal()
    copy_requested = Signal(str)
    """For whom a copy is to be made."""
    changes_requested = Signal()
    again_requested = Signal()
    agency_copy_requested = Signal()
    copies_made_requested = Signal()
    supplement_requested = Signal(str)
    """The passphrase that signs what came after the report was signed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._duties = label(look, "", Type.BODY)
        self._ask_first = TickBox(look, _ASK_FIRST)
        self._ask_first.clicked.connect(self.ask_chair_first_changed)
        self._make_tables()
        self.ladder = PicturePane(look, "How far sharing has come")
        self._title = label(look, "", Type.HEADING)
        self._fields: dict[SharingAsk, AnswerField] = {}
        self._comment_fields: dict[CommentAsk, AnswerField] = {}
        self._add = button(look, "Add what they said", self._on_add, icon="plus")
        self._copy = button(look, "Make their copy", self._on_copy, icon="file")
        self._remove = button(
            look, "Delete this comment", self.comment_removed.emit, role="link", icon="bin"
        )
        self._again = button(look, "Record another sharing", self.again_requested.emit, icon="plus")
        self._stale = StalePart(look)
        self._stale.changes_requested.connect(self.changes_requested)
        self.supplement = SupplementCard(look)
        self.supplement.sign_requested.connect(self.supplement_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self._back = way_back(look)
        self._panes = TwoPanes(look, self._make_lists(), self._make_editor())
        self._panes.lead_back(self._back, self.take_focus)
        rows.addWidget(self._panes)
        for pane in (self.people.view, self.comments.view, self._editor):
            make_pane(pane)

    def _make_tables(self) -> None:
        self.people = TableList(self._look, "Members of the family", _PEOPLE, marks_current=True)
        self.people.chosen.connect(self._on_person)
        self.people.opened.connect(lambda _key: self._edit(self._fields[SharingAsk.HOW]))
        self.comments = TableList(self._look, "What the family said", _COMMENTS, marks_current=True)
        self.comments.chosen.connect(self._on_comment)
        self.comments.opened.connect(lambda _key: self.edit_comment())

    def show_duties(self, sentences: Sequence[str]) -> None:
        self._duties.setText("\n".join(sentences))
        self._duties.setVisible(bool(sentences))

    def show_ask_chair_first(self, *, asks: bool) -> None:
        self._ask_first.setChecked(asks)

    def show_people(self, lines: Sequence[Line], current: str) -> None:
        self._show_lines(self.people, lines, current)

    def show_ladder(self, lay_out: LayOut) -> None:
        self.ladder.show_picture(lay_out)

    def show_person(self, pane: SharingPane | None, *, fresh: bool) -> None:
        if pane is None:
            self._editor.hide()
            return
        shown = {one.ask: one for one in pane.shown}
        self._show_pane(pane.title, is_comment=False)
        for ask, field in self._fields.items():
            field.widget.setVisible(ask in shown)
        for ask, one in shown.items():
            field = self._fields[ask]
            field.show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)
        self._stale.say(pane.stale)
        self._again.setVisible(pane.may_share_again)

    def show_changes(self, rows: Sequence[ReadingRow]) -> None:
        self._stale.show_changes(rows)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._stale.show_trouble(error)

    def show_problem(self, ask: SharingAsk, sentence: str) -> None:
        self._fields[ask].show_problem(sentence)

    def show_comments(self, lines: Sequence[Line], current: str) -> None:
        self._comments_card.setVisible(bool(lines))
        self._show_lines(self.comments, lines, current)

    def show_comment(self, pane: CommentPane | None, *, fresh: bool) -> None:
        if pane is None:
            self._editor.hide()
            return
        self._show_pane(pane.title, is_comment=True)
        for ask, given in pane.answers.items():
            self._comment_fields[ask].show(given, fresh=fresh, choices=pane.choices.get(ask, ()))

    def show_comment_problem(self, ask: CommentAsk, sentence: str) -> None:
        self._comment_fields[ask].show_problem(sentence)

    def edit_comment(self) -> None:
        self._edit(self._comment_fields[CommentAsk.TEXT])

    def take_focus(self) -> None:
        self.people.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, field: AnswerField) -> None:
        self._panes.show_editor()
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self, table: TableList, lines: Sequence[Line], current: str) -> None:
        table.show_lines_at(lines, current)
        if not current:
            table.clear_current()

    def _show_pane(self, title: str, *, is_comment: bool) -> None:
        self._editor.show()
        self._title.setText(title)
        for of_person in (self._stale, self._again):
            of_person.hide()
        self._remove.setVisible(is_comment)
        self._add.setVisible(not is_comment)
        self._copy.setVisible(not is_comment)
        for record in self._fields.values():
            record.widget.setVisible(not is_comment)
        for comment in self._comment_fields.values():
            comment.widget.setVisible(is_comment)

    def _make_lists(self) -> QWidget:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(look, "Sharing with the family", Type.TITLE))
        page.rows.addWidget(label(look, _INTRODUCTION, Type.BODY, tone="second"))
        page.rows.addWidget(self._duties)
        page.rows.addWidget(_card(self.people))
        page.rows.addLayout(self._copies())
        page.rows.addWidget(self._ask_first)
        page.rows.addWidget(label(look, _ASK_FIRST_HINT, Type.SMALL, tone="second"))
        page.rows.addWidget(label(look, "What they said", Type.HEADING))
        page.rows.addWidget(label(look, _COMMENTS_HINT, Type.BODY, tone="second"))
        self._comments_card = _card(self.comments)
        page.rows.addWidget(self._comments_card)
        page.rows.addWidget(self.ladder)
        page.rows.addWidget(self.supplement)
        page.rows.addStretch(1)
        return page

    def _copies(self) -> QHBoxLayout:
        look, row = self._look, QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(
            button(look, "Copies made", self.copies_made_requested.emit, icon="clipboard")
        )
        row.addWidget(
            button(look, "Make a copy for an agency", self.agency_copy_requested.emit, icon="file")
        )
        row.addStretch(1)
        return row

    def _make_editor(self) -> QWidget:
        self._editor = Page("panel", padding=24, spacing=12)
        self._editor.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        for above in (self._title, self._stale):
            self._editor.rows.addWidget(above)
        for ask, words in LABELS.items():
            made = ChoiceAnswer if ask in _CHOICES else LineAnswer
            self._fields[ask] = record = made(self._look, words)
            record.given.connect(partial(self.answered.emit, ask))
            self._editor.rows.addWidget(record.widget)
        for told, words in COMMENT_LABELS.items():
            self._comment_fields[told] = comment = _MAKERS.get(told, LineAnswer)(self._look, words)
            comment.given.connect(partial(self.comment_answered.emit, told))
            self._editor.rows.addWidget(comment.widget)
        for below in (self._again, self._copy, self._add, self._remove):
            self._editor.rows.addWidget(below, 0, Qt.AlignmentFlag.AlignLeft)
        self._editor.rows.addStretch(1)
        return editor_frame(self._editor)

    def _on_person(self, key: str) -> None:
        self.comments.clear_current()
        self.person_chosen.emit(key)

    def _on_comment(self, key: str) -> None:
        self.people.clear_current()
        self.comment_chosen.emit(key)

    def _on_copy(self) -> None:
        self.copy_requested.emit(self.people.current_key())

    def _on_add(self) -> None:
        self.comment_requested.emit(self.people.current_key())


def _card(table: TableList) -> Card:
    card = Card(padding=0, spacing=0)
    card.rows.addWidget(table)
    return card
