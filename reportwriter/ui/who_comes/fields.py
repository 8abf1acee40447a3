"""One field for each question of the pane, made once and shown when it matters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.who_comes.asks import LABELS, Ask
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import hairline
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import (
    AnswerField,
    ChipsAnswer,
    ChoiceAnswer,
    LineAnswer,
    NoteAnswer,
    TickAnswer,
)
from reportwriter.wording import attendance as words
from reportwriter.wording import exclusion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.ui.look import Look
    from reportwriter.ui.who_comes.panes import Shown
    from reportwriter.ui.write.asks import Answer
    from reportwriter.ui.write.panes import Choices


class TimeAnswer(LineAnswer):
    """A time, typed or taken from the clock."""

    now_requested = Signal()

    def __init__(self, look: Look, question: str) -> None:
        super().__init__(look, question)
        self._whole = QWidget()
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        if self.field is not None:
            row.addWidget(self.field, 1)
        now = button(look, words.NOW, self.now_requested.emit, icon="clock")
        now.setAccessibleName(f"{question} {words.NOW.lower()}")
        row.addWidget(now, 0, Qt.AlignmentFlag.AlignBottom)

    @property
    def widget(self) -> QWidget:
        return self._whole


class HintedTick(TickAnswer):
    """A tick with what is to be known of it below, where there is something."""

    def __init__(self, look: Look, question: str) -> None:
        super().__init__(look, question)
        let_break(self.control)
        self._hint = label(look, "", Type.SMALL, tone="second")
        self._hint.hide()
        self._whole = QWidget()
        rows = QVBoxLayout(self._whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.control)
        rows.addWidget(self._hint)

    @property
    def widget(self) -> QWidget:
        return self._whole

    def show(self, answer: Answer, *, fresh: bool, choices: Choices = (), hint: str = "") -> None:
        super().show(answer, fresh=fresh, choices=choices, hint=hint)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


def let_break(tick: QWidget) -> None:
    """Let the words of a tick stand in lines, where a tick box would want them in one."""
    policy = tick.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
    policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
    tick.setSizePolicy(policy)


_CHOICES = (
    Ask.COMES,
    Ask.COUNTS_AS,
    Ask.CONTACT,
    Ask.STANDING,
    Ask.ALLOWED,
    Ask.COMING,
    Ask.HERE,
    Ask.EXTENT,
    Ask.POLICE,
    Ask.PATH,
    Ask.GROUND,
    Ask.ABSENT,
    Ask.PROCEEDINGS,
)
_CHIPS = (Ask.OFFERED, Ask.CONSENTS, Ask.BASIS, Ask.VIEWS)
_TICKS = (
    Ask.BOOKED,
    Ask.ACKNOWLEDGED,
    Ask.CIRCULATED,
    Ask.FIRST,
    Ask.EXCLUDED,
    Ask.TOLD,
    Ask.RECOMMENDS,
)
_NOTES = (
    Ask.REASON,
    Ask.REQUEST,
    Ask.WHY_NOT,
    Ask.VIEWS_NOTE,
    Ask.BEFOREHAND,
    Ask.PATH_REASON,
    Ask.ADVICE,
    Ask.APART,
)
_TIMES = (Ask.ARRIVED, Ask.LEFT)
_MADE: Mapping[Ask, Callable[[Look, str], AnswerField]] = {
    **dict.fromkeys(_CHOICES, ChoiceAnswer),
    **dict.fromkeys(_CHIPS, ChipsAnswer),
    **dict.fromkeys(_TICKS, HintedTick),
    **dict.fromkeys(_NOTES, NoteAnswer),
    **dict.fromkeys(_TIMES, TimeAnswer),
}
"""What is in none of them is a line."""
_ORDER = tuple(Ask)
_SECTIONS = {Ask.HERE: words.ON_THE_DAY, Ask.EXCLUDED: exclusion.TITLE}
"""What stands over a question and those after it."""


class AskFields(QWidget):
    """The questions of the pane. Each is made when it first matters, at its place."""

    answered = Signal(object, object)
    """`Ask`, and what was chosen or typed."""
    now_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        self._fields: dict[Ask, AnswerField] = {}
        self._sections: dict[Ask, QWidget] = {}
        self._places: list[int] = []

    def show_questions(self, questions: Sequence[Shown], *, fresh: bool) -> None:
        shown = {one.ask: one for one in questions}
        for one in questions:
            field = self._field(one.ask)
            field.set_question(one.question)
            field.show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)
            field.show_problem(one.problem)
        for ask, made in self._fields.items():
            made.widget.setVisible(ask in shown)
        for ask, section in self._sections.items():
            section.setVisible(ask in shown)

    def forget(self) -> None:
        """Let go of every word that stands in a field."""
        clear(self._rows)
        self._fields, self._sections, self._places = {}, {}, []

    def tab_stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, from top to bottom."""
        in_order = (self._fields[ask].widget for ask in Ask if ask in self._fields)
        shown = [widget for widget in in_order if not widget.isHidden()]
        return [
            one
            for widget in shown
            for one in (widget, *widget.findChildren(QWidget))
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not one.isHidden()
            # The list that a choice drops down is a window of its own.
            and one.window() is widget.window()
        ]

    def take_focus(self, ask: Ask | None = None) -> None:
        """Go to a question, or to the first that is asked."""
        if ask is not None:
            self._fields[ask].control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif stops := self.tab_stops():
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, ask: Ask) -> AnswerField:
        if (made := self._fields.get(ask)) is not None:
            return made
        if (title := _SECTIONS.get(ask)) is not None:
            self._sections[ask] = section = _section(self._look, title)
            self._put(ask, section)
        self._fields[ask] = field = _MADE.get(ask, LineAnswer)(self._look, LABELS[ask])
        field.given.connect(partial(self.answered.emit, ask))
        if isinstance(field, TimeAnswer):
            field.now_requested.connect(partial(self.now_requested.emit, ask))
        self._put(ask, field.widget)
        return field

    def _put(self, ask: Ask, widget: QWidget) -> None:
        """Put a widget behind all that come before its question."""
        place = _ORDER.index(ask)
        at = bisect_right(self._places, place)
        self._places.insert(at, place)
        self._rows.insertWidget(at, widget)


def _section(look: Look, title: str) -> QWidget:
    section = QWidget()
    rows = QVBoxLayout(section)
    rows.setContentsMargins(0, 8, 0, 0)
    rows.setSpacing(12)
    rows.addWidget(hairline())
    rows.addWidget(label(look, title, Type.LABEL))
    return section
