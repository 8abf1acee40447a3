"""The editor of one confidential item; it exists only while the page is open."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.domain.people import Person
from reportwriter.ui.called import called
from reportwriter.ui.confidential.item_asks import LABELS, Answer, ItemAsk
from reportwriter.ui.confidential.presenter import ItemPane
from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.chips import Chips
from reportwriter.ui.widgets.fields import Choice, Field, TickBox
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.text import label
from reportwriter.wording.confidential import HEARERS, REASONS
from reportwriter.wording.kinds import KINDS

_KINDS = {
    "": "Choose a kind",
    **{kind: f"{words.letter}  {words.word}" for kind, words in KINDS.items()},
}
_REASONS = {"": "Choose a reason", **REASONS}
_LINES = {
    ItemAsk.TEXT: 4,
    ItemAsk.EVIDENCE: 2,
    ItemAsk.REASON_IN_WORDS: 2,
    ItemAsk.FAMILY_IS_TOLD: 2,
    ItemAsk.TOLD_NOT: 2,
}
OF_THE_PAGE = ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Shift+Up", "Ctrl+Shift+Down")
"""Keys that mean the page, wherever in an item the caret is."""
_TOLD = (
    ItemAsk.TOLD_WHO,
    ItemAsk.TOLD_BY,
    ItemAsk.TOLD_WHEN,
    ItemAsk.TOLD_HOW,
    ItemAsk.TOLD_NOT,
)


class ItemEditor(Page):
    """`answered` carries a question and what was answered to it."""

    answered = Signal(object, object)
    remove_requested = Signal()
    move_requested = Signal(int)
    """Up (-1) or down (1)."""

    def __init__(self, look: Look, people: Sequence[Person], *, moves: bool) -> None:
        super().__init__(surface="panel", padding=20, spacing=12)
        self.setProperty("surface", "panel")
        self._look = look
        self._people = people
        self._fields: dict[ItemAsk, Field] = {}
        self._show: dict[ItemAsk, Callable[[Answer], None]] = {}
        self._quiet = False
        self._title = label(look, "", Type.HEADING)
        self._lacks = label(look, "", Type.SMALL_STRONG, tone="error")
        self.rows.addLayout(self._head(moves=moves))
        self.rows.addWidget(self._lacks)
        self._add_questions()
        self._duty = self._duty_card()
        self.rows.addWidget(self._duty)
        self.rows.addWidget(
            button(look, "Take this item off the page", self.remove_requested.emit, role="quiet")
        )
        self.rows.addStretch(1)

    def show_pane(self, pane: ItemPane) -> None:
        self._quiet = True
        self._title.setText(pane.title)
        for ask, show in self._show.items():
            show(pane.answers[ask])
        self.show_when(pane.when)
        self.show_lacks(pane.lacks)
        told = pane.answers[ItemAsk.MUST_BE_TOLD] == "yes"
        for ask in _TOLD:
            self._fields[ask].setVisible(told)
        self._quiet = False

    def show_when(self, understood: str) -> None:
        self._fields[ItemAsk.WHEN].set_hint(understood)

    def show_lacks(self, lacks: str) -> None:
        """Say what the chair still needs to know."""
        self._lacks.setText(lacks)
        self._lacks.setVisible(bool(lacks))

    def choose_kind(self, kind: str) -> None:
        self._show[ItemAsk.KIND](kind)
        self._say(ItemAsk.KIND, kind)

    def edit_text(self) -> None:
        """Put the caret into the item's text."""
        self._fields[ItemAsk.TEXT].control.setFocus()

    def _head(self, *, moves: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        steps = (("Move the item up", "chevron-up", -1), ("Move the item down", "chevron-down", 1))
        for name, icon, by in steps if moves else ():
            head.addWidget(
                icon_button(self._look, name, icon, partial(self.move_requested.emit, by))
            )
        return head

    def _add_questions(self) -> None:
        family = [(person.id, called(person)) for person in self._people]
        adults = [(person.id, called(person)) for person in self._people if not person.is_child]
        self._text(ItemAsk.TEXT)
        self._choice(ItemAsk.KIND, _KINDS)
        self._choice(ItemAsk.REASON, _REASONS)
        self._text(ItemAsk.REASON_IN_WORDS)
        self._chips(ItemAsk.WITHHOLD_FROM, adults)
        self._choice(ItemAsk.HEARERS, HEARERS)
        self._fields[ItemAsk.HEARERS].set_hint("The chair decides.")
        self._text(ItemAsk.PROPOSED_HEARERS)
        self._text(ItemAsk.FAMILY_IS_TOLD)
        self._chips(ItemAsk.ABOUT, family)
        self._text(ItemAsk.ABOUT_OTHERS)
        self._text(ItemAsk.WHEN)
        self._text(ItemAsk.EVIDENCE)
        for field in self._fields.values():
            self.rows.addWidget(field)

    def _duty_card(self) -> Card:
        card = Card(padding=16, spacing=12)
        tick = TickBox(self._look, LABELS[ItemAsk.MUST_BE_TOLD])
        tick.clicked.connect(
            lambda on: self.answered.emit(ItemAsk.MUST_BE_TOLD, "yes" if on else "")
        )
        self._show[ItemAsk.MUST_BE_TOLD] = lambda given: tick.setChecked(given == "yes")
        card.rows.addWidget(tick)
        self._chips(ItemAsk.TOLD_WHO, [(person.id, called(person)) for person in self._people])
        for ask in _TOLD[1:]:
            self._text(ask)
        for ask in _TOLD:
            card.rows.addWidget(self._fields[ask])
        return card

    def _text(self, ask: ItemAsk) -> None:
        kind = Type.STATEMENT if ask is ItemAsk.TEXT else Type.BODY
        edit = PrivateText(self._look, _LINES.get(ask, 1), kind, OF_THE_PAGE)
        edit.textChanged.connect(lambda: self._say(ask, edit.toPlainText()))
        self._add(ask, edit, lambda given: edit.show_text(str(given)))

    def _choice(self, ask: ItemAsk, choices: Mapping[str, str]) -> None:
        choice = Choice(self._look)
        for value, words in choices.items():
            choice.addItem(words, value)
        choice.activated.connect(lambda _index: self._say(ask, str(choice.currentData())))
        self._add(ask, choice, lambda given: choice.setCurrentIndex(choice.findData(str(given))))

    def _chips(self, ask: ItemAsk, choices: Sequence[tuple[str, str]]) -> None:
        chips = Chips(self._look)
        chips.set_choices(choices)
        chips.chosen_changed.connect(lambda: self._say(ask, chips.chosen()))
        self._add(ask, chips, chips.set_chosen)

    def _add(self, ask: ItemAsk, control: QWidget, show: Callable[[Answer], None]) -> None:
        self._fields[ask] = Field(self._look, LABELS[ask], control)
        self._show[ask] = show

    def _say(self, ask: ItemAsk, given: Answer) -> None:
        if not self._quiet:
            self.answered.emit(ask, given)
