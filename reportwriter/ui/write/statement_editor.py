"""The editor of a statement: a field for each question, of which its kind needs some."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import AnswerField, TextAnswer, make_answer_field
from reportwriter.ui.write.asks import LABELS, Ask
from reportwriter.ui.write.inputs import GrowingText
from reportwriter.ui.write.panes import StatementPane
from reportwriter.ui.write.readers_list import ReadersList

_LAYOUT: tuple[tuple[Ask, ...], ...] = (
    (Ask.TEXT,),
    (Ask.RECORDED_IN,),
    (Ask.SEEN_BY, Ask.WHERE),
    (Ask.SAID_BY, Ask.SAID_TO),
    (Ask.CHECKED,),
    (Ask.RESTS_ON,),
    (Ask.HELD_BY, Ask.HOW_SURE),
    (Ask.WOULD_CHANGE,),
    (Ask.WHEN,),
    (Ask.SOURCE,),
    (Ask.SOURCE_WHO, Ask.MAY_BE_NAMED),
    (Ask.EVIDENCE,),
    (Ask.NONE_BECAUSE,),
    (Ask.ABOUT,),
    (Ask.WEIGHT,),
    (Ask.WITHHELD_FROM,),
    (Ask.UNTIL_CHAIR_ADVISES,),
    (Ask.WHY_WITHHELD,),
    (Ask.NOT_FOR_CHILDREN,),
    (Ask.CHILD_WORDING,),
    (Ask.NOT_FOR_AGENCIES,),
)


class StatementEditor(Page):
    answered = Signal(object, object)
    """Ask and answer."""
    enter_pressed = Signal()
    paragraphs_pasted = Signal(object, int, int)
    split_requested = Signal(int)
    """Split what is said behind so many letters."""
    join_requested = Signal()
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
        self._readers = ReadersList(look)
        for asks in _LAYOUT:
            if asks == (Ask.WITHHELD_FROM,):
                self.rows.addWidget(self._readers)
            self.rows.addWidget(self._pair(asks))
        self.rows.addLayout(self._foot())
        self.rows.addStretch(1)

    def show_pane(self, pane: StatementPane, *, fresh: bool) -> None:
        """Show a statement; the fields stay the same widgets, so that the focus stays too."""
        before = {one.ask: one for one in self._pane.shown} if self._pane and not fresh else {}
        self._pane = pane
        self._title.setText(pane.title)
        self._reference.setText(f"ref. {pane.reference}")
        self._readers.show_readers(pane.readers, pane.openings)
        shown = {one.ask: one for one in pane.shown}
        for ask, one in shown.items():
            if one != before.get(ask):
                self._fields[ask].show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)
        if before.keys() != shown.keys():
            self._show_asked(shown.keys())

    def _show_asked(self, asked: Collection[Ask]) -> None:
        for ask, field in self._fields.items():
            field.widget.setVisible(ask in asked)
        for box, asks in self._pairs:
            box.setVisible(any(ask in asked for ask in asks))

    def show_problem(self, ask: Ask, sentence: str) -> None:
        self._fields[ask].show_problem(sentence)

    def edit_text(self, caret: int | None = None) -> None:
        """Put the caret behind so many letters of what is said; where it was, if none is given."""
        self.verticalScrollBar().setValue(0)
        self.text_field.setFocus()
        if caret is not None:
            self.text_field.put_caret(caret)

    def type_text(self, text: str) -> None:
        self.edit_text()
        self.text_field.insertPlainText(text)

    @property
    def text_field(self) -> GrowingText:
        return self._text.text

    def _pair(self, asks: tuple[Ask, ...]) -> QWidget:
        box = QWidget()
        columns = QGridLayout(box)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setHorizontalSpacing(12)
        for number, ask in enumerate(asks):
            field = self._text if ask is Ask.TEXT else make_answer_field(self._look, ask)
            field.given.connect(partial(self.answered.emit, ask))
            self._fields[ask] = field
            columns.addWidget(field.widget, 0, number, Qt.AlignmentFlag.AlignBottom)
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

    def _foot(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(
            button(
                self._look,
                "Move to the confidential page",
                self.confidential_requested.emit,
                role="link",
                icon="lock",
            )
        )
        column.addWidget(
            button(
                self._look,
                "Delete this statement",
                self.delete_requested.emit,
                role="link",
                icon="bin",
            )
        )
        return column
