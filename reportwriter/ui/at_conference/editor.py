"""What is asked about the current row: one form for each kind of row, made when first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.at_conference.questions import QUESTIONS, Control
from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import (
    AnswerField,
    ChipsAnswer,
    ChoiceAnswer,
    LineAnswer,
    NoteAnswer,
    TickAnswer,
)
from reportwriter.ui.write.inputs import give_up_undo
from reportwriter.wording import conference_record as words
from reportwriter.wording import paper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportwriter.ui.at_conference.pane_values import Pane, PaperPane, Shown
    from reportwriter.ui.at_conference.questions import Form, Question
    from reportwriter.ui.look import Look


class _Line(LineAnswer):
    """A line whose steps are undone with those of the record."""

    def __init__(self, look: Look, question: str) -> None:
        super().__init__(look, question)
        give_up_undo(self.control)


_MAKERS: Mapping[Control, Callable[[Look, str], AnswerField]] = {
    Control.LINE: _Line,
    Control.TEXT: NoteAnswer,
    Control.CHOICE: ChoiceAnswer,
    Control.CHIPS: ChipsAnswer,
    Control.TICK: TickAnswer,
}


class RowForm(QWidget):
    """The questions of one kind of row; only those that matter are seen."""

    answered = Signal(str, object)

    def __init__(self, look: Look, questions: tuple[Question, ...]) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._words = {question.ask: question.words for question in questions}
        self.fields: dict[str, AnswerField] = {}
        for question in questions:
            field = _MAKERS[question.control](look, question.words)
            field.given.connect(partial(self.answered.emit, question.ask))
            self.fields[question.ask] = field
            rows.addWidget(field.widget)

    def show_answers(self, shown: tuple[Shown, ...], *, fresh: bool) -> None:
        by_ask = {one.ask: one for one in shown}
        for ask, field in self.fields.items():
            field.widget.setVisible(ask in by_ask)
            if (one := by_ask.get(ask)) is not None:
                field.set_question(one.words or self._words[ask])
                field.show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)
                field.show_problem(one.problem)


class PaperPanel(QWidget):
    """The passphrase that signs, and what can be made; the passphrase is given away once."""

    sign_requested = Signal()
    word_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.passphrase = PassphraseField(look, hint=paper.SIGN)
        self.passphrase.entered.connect(self.sign_requested)
        self._word = button(look, paper.WORD, self.word_requested.emit, role="quiet", icon="file")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.passphrase)
        sign = button(look, paper.MAKE, self.sign_requested.emit, icon="sign")
        rows.addWidget(sign, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._word, 0, Qt.AlignmentFlag.AlignLeft)

    def show_paper(self, pane: PaperPane | None) -> None:
        self.setVisible(pane is not None)
        self._word.setVisible(pane is not None and bool(pane.word_name))


class RowEditor(Page):
    answered = Signal(str, object)
    acted = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("panel", padding=24, spacing=12)
        self._look = look
        self._forms: dict[Form, RowForm] = {}
        self._current: Form | None = None
        self._title = label(look, "", Type.HEADING)
        self._below = label(look, "", Type.SMALL, tone="second")
        self._lacks = label(look, "", Type.SMALL_STRONG, tone="error")
        self._act = button(look, "", self.acted.emit)
        self._remove = button(
            look, words.REMOVE, self.remove_requested.emit, role="quiet", icon="bin"
        )
        self._left_out = Notice(look, "", tone="warning")
        self.paper = PaperPanel(look)
        self._at = QVBoxLayout()
        self._at.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._below, self._lacks, self._left_out):
            self.rows.addWidget(widget)
        self.rows.addLayout(self._at)
        self.rows.addWidget(self.paper)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._act)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        self.rows.addLayout(buttons)
        self.rows.addStretch(1)

    def show_pane(self, pane: Pane, *, fresh: bool) -> None:
        self._title.setText(pane.title)
        self._title.show()
        for made, said in ((self._below, pane.below), (self._lacks, pane.lacks)):
            made.setText(said)
            made.setVisible(bool(said))
        self._left_out.say(*pane.left_out)
        self._left_out.setVisible(any(pane.left_out))
        self._act.set_words(pane.act)
        self._act.setVisible(bool(pane.act))
        self._remove.setVisible(pane.may_remove)
        self.paper.show_paper(pane.paper)
        form = self._form(pane.form)
        form.show_answers(pane.shown, fresh=fresh)
        self._current = pane.form
        for kind, each in self._forms.items():
            each.setVisible(kind is pane.form)

    def show_nothing(self) -> None:
        """Ask nothing, as while a part has no rows."""
        self._current = None
        said = (self._title, self._below, self._lacks, self._left_out)
        parts = (*said, self._act, self._remove, self.paper)
        for widget in parts:
            widget.hide()
        for form in self._forms.values():
            form.hide()

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        form = self._forms.get(self._current) if self._current else None
        fields = form.fields.values() if form else ()
        if first := next((one for one in fields if not one.widget.isHidden()), None):
            first.control.setFocus()
        elif not self.paper.isHidden():
            self.paper.passphrase.take_focus()

    def field(self, ask: str) -> AnswerField | None:
        """Return the field of a question of the row that is shown."""
        form = self._forms.get(self._current) if self._current else None
        return form.fields.get(ask) if form else None

    def _form(self, kind: Form) -> RowForm:
        if kind not in self._forms:
            made = self._forms[kind] = RowForm(self._look, QUESTIONS[kind])
            made.answered.connect(self.answered)
            self._at.addWidget(made)
        return self._forms[kind]
