"""The fields for a statement that is typed from a letter, and the list of those typed already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import ChipsAnswer, ChoiceAnswer, LineAnswer, NoteAnswer
from reportwriter.wording import transcribed as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.ui.letter.transcribing import TypedRow, TypingPane
    from reportwriter.ui.look import Look
    from reportwriter.ui.write.answers import AnswerField

_SLIM = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum


class TypingPanel(Card):
    """`answered` carries the name of the field and what stands in it."""

    answered = Signal(str, object)
    keep_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("selected", padding=16, spacing=12)
        self.setSizePolicy(*_SLIM)
        self._title = label(look, "", Type.HEADING)
        self.fields: dict[str, AnswerField] = {
            "text": NoteAnswer(look, words.TEXT),
            "kind": ChoiceAnswer(look, words.KIND),
            "about": ChipsAnswer(look, words.ABOUT),
            "when": LineAnswer(look, words.WHEN),
        }
        self.rows.addWidget(self._title)
        for ask, field in self.fields.items():
            field.given.connect(partial(self.answered.emit, ask))
            self.rows.addWidget(field.widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        keep = self.keep_requested.emit
        buttons.addWidget(button(look, words.KEEP, keep, key="Ctrl+Enter"))
        leave = self.leave_requested.emit
        buttons.addWidget(button(look, words.NOT_NOW, leave, role="quiet", key="Esc"))
        buttons.addStretch(1)
        self.rows.addLayout(buttons)

    def show_pane(self, pane: TypingPane, *, fresh: bool) -> None:
        self._title.setText(pane.title)
        hints = {"text": words.TEXT_HINT, "when": pane.heard}
        choices = {"kind": tuple(words.KINDS_TO_CHOOSE.items()), "about": pane.people}
        problems = {"text": pane.no_text, "kind": pane.no_kind, "when": pane.no_when}
        for ask, field in self.fields.items():
            field.set_choices(choices.get(ask, ()))
            if fresh:
                field.set_answer(() if ask == "about" else "")
            if field.field is not None:
                field.field.set_hint(hints.get(ask, ""))
            field.show_problem(problems.get(ask, ""))
        if fresh:
            self.fields["text"].control.setFocus()
        wrong = next((ask for ask, problem in problems.items() if problem), None)
        if wrong is not None:
            self.fields[wrong].control.setFocus()

    def forget(self) -> None:
        for ask, field in self.fields.items():
            field.set_choices(tuple(words.KINDS_TO_CHOOSE.items()) if ask == "kind" else ())
            field.set_answer(() if ask == "about" else "")
        self.hide()


class TypedList(Card):
    """What was typed from the page that is shown; each can be taken away, and brought back."""

    take_away_requested = Signal(str)
    undo_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16, spacing=8)
        self.setSizePolicy(*_SLIM)
        self._look = look
        self._shown: list[QWidget] = []
        self._title = label(look, f"{words.FROM_THIS_PAGE}, {words.BY_CHAIR}", Type.LABEL)
        self._undo = button(
            look, words.UNDO, self.undo_requested.emit, role="quiet", icon="undo", key="Ctrl+Z"
        )
        self._gone = label(look, words.TAKEN_AWAY, tone="second")
        self.rows.addWidget(self._title)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self._gone)
        self._bottom.addWidget(self._undo)
        self._bottom.addStretch(1)
        self.rows.addLayout(self._bottom)
        self.hide()

    def show_rows(self, rows: Sequence[TypedRow], *, can_undo: bool) -> None:
        for made in self._shown:
            self.rows.removeWidget(made)
            made.deleteLater()
        self._shown = [self._row(one) for one in rows]
        for number, made in enumerate(self._shown, start=1):
            self.rows.insertWidget(number, made)
        self._title.setVisible(bool(rows))
        self._undo.setVisible(can_undo)
        self._gone.setVisible(can_undo)
        self.setVisible(bool(rows) or can_undo)

    def _row(self, one: TypedRow) -> QWidget:
        held = QWidget()
        across = QHBoxLayout(held)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        said: QLabel = label(self._look, one.words, Type.BODY)
        take = partial(self.take_away_requested.emit, one.key)
        made = button(self._look, words.TAKE_AWAY, take, role="quiet", icon="bin")
        made.setAccessibleName(f"{words.TAKE_AWAY}: {one.words}")
        across.addWidget(said, 1)
        across.addWidget(made)
        return held


class TypingSide(Page):
    """What stands beside the page of a letter; nothing while nothing is typed."""

    def __init__(self, look: Look) -> None:
        super().__init__("panel", padding=16, spacing=12)
        self.panel, self.typed = TypingPanel(look), TypedList(look)
        self.panel.hide()
        self.rows.addWidget(self.panel)
        self.rows.addWidget(self.typed)
        self.rows.addStretch(1)
        self.hide()

    def show_pane(self, pane: TypingPane | None, *, fresh: bool) -> None:
        if pane is None:
            self.panel.forget()
        else:
            self.panel.show()
        self._show_if_any()
        if pane is not None:
            self.panel.show_pane(pane, fresh=fresh)

    def show_rows(self, rows: Sequence[TypedRow], *, can_undo: bool) -> None:
        self.typed.show_rows(rows, can_undo=can_undo)
        self._show_if_any()

    def _show_if_any(self) -> None:
        self.setVisible(not (self.panel.isHidden() and self.typed.isHidden()))
