"""The editor of a statement: a field for each question, of which its kind needs some."""

from collections.abc import Set
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.fold import Fold
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.grid import FieldRow
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import (
    AnswerField,
    LinksAnswer,
    NamesAnswer,
    TextAnswer,
    make_answer_field,
)
from reportwriter.ui.write.asks import LABELS, WHO_MAY_READ, Ask
from reportwriter.ui.write.inputs import GrowingText
from reportwriter.ui.write.panes import StatementPane
from reportwriter.ui.write.readers_list import ReadersList

_LAYOUT: tuple[tuple[Ask, ...], ...] = (
    (Ask.TEXT,),
    (Ask.RECORDED_IN,),
    (Ask.SEEN_BY,),
    (Ask.SAID_BY, Ask.SAID_TO),
    (Ask.EXACT_WORDS,),
    (Ask.RESTS_ON,),
    (Ask.HELD_BY, Ask.HOW_SURE),
    (Ask.WOULD_CHANGE,),
    (Ask.WHEN, Ask.WHERE, Ask.CHECKED),
    (Ask.SOURCE,),
    (Ask.SOURCE_WHO, Ask.MAY_BE_NAMED),
    (Ask.EVIDENCE,),
    (Ask.NONE_BECAUSE,),
    (Ask.ABOUT,),
    (Ask.WEIGHT,),
)
"""Questions in one line stand side by side, those of them that are asked."""


class StatementEditor(Page):
    answered = Signal(object, object)
    """Ask and answer."""
    left = Signal(object, object)
    """Ask and answer of a field that is typed in parts, once it is typed out."""
    enter_pressed = Signal()
    paragraphs_pasted = Signal(object, int, int)
    split_requested = Signal(int)
    """Split what is said behind so many letters."""
    join_requested = Signal()
    copy_requested = Signal()
    """Copy it to the sheets of other children."""
    chronology_requested = Signal()
    """Put it into the chronology."""
    confirm_requested = Signal()
    """A copy is true here too."""
    drop_requested = Signal()
    pick_requested = Signal()
    """Choose from a list what the statement rests on."""
    step_requested = Signal(int)
    """Go to the statement above (-1) or below (1)."""
    delete_requested = Signal()
    confidential_requested = Signal()
    list_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("panel", padding=24, spacing=12)
        self._look = look
        self._text = TextAnswer(look, LABELS[Ask.TEXT])
        self._text.text.enter_pressed.connect(self.enter_pressed)
        self._text.text.paragraphs_pasted.connect(self.paragraphs_pasted)
        self._pane: StatementPane | None = None
        self._fields: dict[Ask, AnswerField] = {}
        self._pairs: list[tuple[QWidget, tuple[Ask, ...]]] = []
        self.rows.addLayout(self._head())
        self._copied = Notice(look, "", tone="warning")
        self._still_true = self._make_still_true()
        self.rows.addWidget(self._still_true)
        self._readers = ReadersList(look)
        self.who_reads = Fold(look, "Who may read it?")
        self.under_text = QVBoxLayout()
        """Takes what is said about the text itself, as a suggestion."""
        for asks in _LAYOUT:
            self.rows.addWidget(self._pair(asks))
            if asks == (Ask.TEXT,):
                self.rows.addLayout(self.under_text)
        self.who_reads.rows.addWidget(self._readers)
        for ask in WHO_MAY_READ:
            self.who_reads.rows.addWidget(self._pair((ask,)))
        self.rows.addWidget(self.who_reads)
        self.rows.addLayout(self._foot())
        self.rows.addStretch(1)

    def show_pane(self, pane: StatementPane, *, fresh: bool) -> None:
        """Show a statement; the fields stay the same widgets, so that the focus stays too."""
        earlier = {one.ask: one for one in self._pane.shown} if self._pane else None
        before = earlier if earlier and not fresh else {}
        self._pane = pane
        self._title.setText(pane.title)
        self._reference.setText(f"ref. {pane.reference}")
        self._copied.say(pane.still_true)
        self._still_true.setVisible(bool(pane.still_true))
        self.who_reads.say(pane.may_read)
        self._readers.show_readers(pane.readers, pane.openings)
        shown = {one.ask: one for one in pane.shown}
        for ask, one in shown.items():
            if one != before.get(ask):
                self._fields[ask].set_question(one.label)
                self._fields[ask].show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)
        # Each line that is touched is laid out anew, and from card to card few differ.
        differ = self._fields.keys() if earlier is None else earlier.keys() ^ shown.keys()
        self._show_asked(shown.keys(), differ)

    def _show_asked(self, asked: Set[Ask], differ: Set[Ask]) -> None:
        for ask in differ:
            self._fields[ask].widget.setVisible(ask in asked)
        for box, asks in self._pairs:
            if not differ.isdisjoint(asks):
                self._share_width(box, asks, asked)
                box.setVisible(not asked.isdisjoint(asks))

    def _share_width(self, box: QWidget, asks: tuple[Ask, ...], asked: Set[Ask]) -> None:
        """Leave the width to the questions of a line that are asked."""
        columns = box.layout()
        if isinstance(columns, QGridLayout):
            for number, ask in enumerate(asks):
                columns.setColumnStretch(number, int(ask in asked))

    def show_problem(self, ask: Ask, sentence: str) -> None:
        self._fields[ask].show_problem(sentence)

    def edit_text(self, caret: int | None = None) -> None:
        """Put the caret behind so many letters of what is said; where it was, if none is given."""
        self.verticalScrollBar().setValue(0)
        self.text_field.setFocus()
        if caret is not None:
            self.text_field.put_caret(caret)

    def go_to(self, ask: Ask) -> None:
        """Put the focus on the field of a question."""
        control = self._fields[ask].control
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(control)

    def type_text(self, text: str) -> None:
        self.edit_text()
        self.text_field.insertPlainText(text)

    @property
    def text_field(self) -> GrowingText:
        return self._text.text

    def _pair(self, asks: tuple[Ask, ...]) -> QWidget:
        box = QWidget()
        columns = FieldRow(box)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setHorizontalSpacing(12)
        for number, ask in enumerate(asks):
            field = self._text if ask is Ask.TEXT else make_answer_field(self._look, ask)
            field.given.connect(partial(self.answered.emit, ask))
            if isinstance(field, LinksAnswer):
                field.pick_requested.connect(self.pick_requested)
            if isinstance(field, NamesAnswer):
                field.left.connect(partial(self.left.emit, ask))
            self._fields[ask] = field
            columns.addWidget(field.widget, 0, number, Qt.AlignmentFlag.AlignTop)
            columns.setColumnStretch(number, 1)
        self._pairs.append((box, asks))
        return box

    def _head(self) -> QHBoxLayout:
        self._title = label(self._look, "", Type.HEADING, wrap=False)
        self._reference = label(self._look, "", Type.SMALL, tone="second", wrap=False)
        self.back = icon_button(
            self._look, "Back to the list", "arrow-left", self.list_requested.emit
        )
        self.back.hide()
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self._title)
        row.addWidget(self._reference)
        row.addStretch(1)
        for name, icon, step in (
            ("Statement above", "chevron-up", -1),
            ("Statement below", "chevron-down", 1),
        ):
            made = icon_button(self._look, name, icon, partial(self.step_requested.emit, step))
            row.addWidget(made)
        return row

    def _make_still_true(self) -> QWidget:
        box = QWidget()
        wishes = QHBoxLayout()
        confirm = self.confirm_requested.emit
        wishes.addWidget(button(self._look, "Still true", confirm, key="Ctrl+Shift+T"))
        wishes.addWidget(button(self._look, "Drop it", self.drop_requested.emit, role="quiet"))
        wishes.addStretch(1)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._copied)
        rows.addLayout(wishes)
        box.hide()
        return box

    def _foot(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for words, icon, key, wish in (
            ("Split at the caret", "square-plus", "Ctrl+Shift+Enter", self._on_split),
            ("Join with the one above", "link", "Ctrl+Shift+J", self.join_requested.emit),
            ("Copy to another child's sheet", "copy", "Ctrl+Shift+D", self.copy_requested.emit),
            ("Add to chronology", "chronology", "Ctrl+D", self.chronology_requested.emit),
            ("Move to the confidential page", "lock", "", self.confidential_requested.emit),
            ("Delete this statement", "bin", "Ctrl+Del", self.delete_requested.emit),
        ):
            made = button(self._look, words, wish, role="link", icon=icon, key=key)
            column.addWidget(made)
        return column

    def _on_split(self) -> None:
        self.split_requested.emit(self.text_field.caret)
