"""What is asked about the person who is chosen, in a card below the table."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reportwriter.ui.family.asks import LABELS, PersonAsk
from reportwriter.ui.family.field_grid import FieldGrid
from reportwriter.ui.family.pane import NAMED_SOMEWHERE, AskShown, PersonPane
from reportwriter.ui.family.relations_box import RelationsBox
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, hairline
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import (
    AnswerField,
    ChipsAnswer,
    ChoiceAnswer,
    LineAnswer,
    TickAnswer,
)

_MAKERS: dict[PersonAsk, Callable[[Look, str], AnswerField]] = {
    PersonAsk.ROLE: ChoiceAnswer,
    PersonAsk.GENDER: ChoiceAnswer,
    PersonAsk.RESPONSIBILITY: ChoiceAnswer,
    PersonAsk.RESPONSIBLE_FOR: ChipsAnswer,
    PersonAsk.ADDRESS_WITHHELD: ChipsAnswer,
    PersonAsk.ADDRESS_SHOWN: ChipsAnswer,
    PersonAsk.IN_HOUSEHOLD: TickAnswer,
    PersonAsk.HAS_DIED: TickAnswer,
}
_CHOSEN = tuple(ask for ask, maker in _MAKERS.items() if maker is not TickAnswer)
"""Questions that mean something only where there is something to choose from."""
_WIDE = frozenset(
    (
        PersonAsk.RESPONSIBLE_FOR,
        PersonAsk.ADDRESS,
        PersonAsk.ADDRESS_WITHHELD,
        PersonAsk.ADDRESS_SHOWN,
    )
)
_ASKS = tuple(PersonAsk)
_WHO = _ASKS[: _ASKS.index(PersonAsk.RESPONSIBILITY)]
"""Asked above the relationships; the others below."""


class PersonCard(Card):
    answered = Signal(object, object)
    """PersonAsk and answer."""
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(padding=20, spacing=16)
        self._title = label(look, "", Type.HEADING)
        self._on_the_day = label(look, "", Type.BODY, tone="second")
        self.fields: dict[PersonAsk, AnswerField] = {}
        self._in_order: tuple[QWidget, ...] = ()
        self._who, self._more = FieldGrid(look), FieldGrid(look)
        for ask in PersonAsk:
            self._make(look, ask, self._who if ask in _WHO else self._more)
        self.relations = RelationsBox(look)
        self.relations.rows_made.connect(self._set_tab_order)
        self._remove = button(
            look, "Take off the list", self.remove_requested.emit, role="link", icon="bin"
        )
        self._stays = label(look, NAMED_SOMEWHERE, Type.SMALL, tone="second")
        parts = (self._title, self._who, self._on_the_day, hairline(), self.relations, hairline())
        for part in (*parts, self._more):
            self.rows.addWidget(part)
        self.rows.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self._stays)

    def show_person(self, pane: PersonPane, *, fresh: bool) -> None:
        self._title.setText(pane.title)
        self._on_the_day.setText("\n".join(pane.on_the_day))
        self._on_the_day.setVisible(bool(pane.on_the_day))
        for one in pane.shown:
            self.fields[one.ask].show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)
        shown = [one.ask for one in pane.shown if _is_asked(one)]
        for grid, above in ((self._who, True), (self._more, False)):
            grid.show_fields(
                [(self.fields[ask].widget, ask in _WIDE) for ask in shown if (ask in _WHO) is above]
            )
        self._remove.setVisible(pane.may_remove)
        self._stays.setVisible(not pane.may_remove)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """Let tab go through the inputs as they stand: chips and rows come after the others."""
        above = [part for ask in _WHO for part in _inputs(self.fields[ask])]
        below = [part for ask in _ASKS[len(_WHO) :] for part in _inputs(self.fields[ask])]
        order = (*above, *self.relations.inputs(), *below, self._remove)
        if order != self._in_order:
            self._in_order = order
            for one, other in pairwise(order):
                self.setTabOrder(one, other)

    def _make(self, look: Look, ask: PersonAsk, grid: FieldGrid) -> None:
        field = _MAKERS.get(ask, LineAnswer)(look, LABELS[ask])
        field.given.connect(partial(self.answered.emit, ask))
        self.fields[ask] = field
        grid.hold(field.widget)


def _inputs(field: AnswerField) -> list[QWidget]:
    control = field.control
    if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return [control]
    return list(control.findChildren(QPushButton))


def _is_asked(one: AskShown) -> bool:
    return bool(one.choices) or one.ask not in _CHOSEN
