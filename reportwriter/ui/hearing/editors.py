"""What the chair decides about an item, and writes down of a closed slot; made while open alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.fonts import Type
from reportwriter.ui.hearing.asks import (
    LABELS,
    REASON_LABELS,
    SLOT_LABELS,
    Answer,
    DecisionAsk,
    ReasonAsk,
    SlotAsk,
)
from reportwriter.ui.hearing.panes import ItemPane, ReasonPane, SlotPane
from reportwriter.ui.hearing.ticks import TicksAnswer
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import Chips
from reportwriter.ui.widgets.fields import Choice, Field, TickBox
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.text import label
from reportwriter.wording import exclusion
from reportwriter.wording.hearing import DEALINGS

READ_IT = "I have read this item"
STEPS = ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z")
"""Keys that take a step of the page back, and not letters of a field alone."""
_DEALINGS = {"": "Choose", **DEALINGS}
_LINES = {
    DecisionAsk.BECAUSE: 2,
    DecisionAsk.LATER_NOT: 2,
    SlotAsk.EXPLANATION: 3,
    ReasonAsk.EVIDENCE: 4,
    ReasonAsk.OBJECTIONS: 2,
    ReasonAsk.POLICE_SAID: 2,
    ReasonAsk.AFTERWARDS: 2,
}
_TICKED = (
    DecisionAsk.LATER_TO,
    DecisionAsk.LATER_BY,
    DecisionAsk.LATER_WHEN,
    DecisionAsk.LATER_HOW,
    DecisionAsk.LATER_NOT,
)
_DONE = (DecisionAsk.DONE_ON, DecisionAsk.DONE_BY)

Ask = DecisionAsk | SlotAsk | ReasonAsk


class _Editor(Page):
    """`answered` carries a question and what was answered to it."""

    answered = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__(surface="panel", padding=20, spacing=12)
        self.setProperty("surface", "panel")
        self._look = look
        self._fields: dict[Ask, QWidget] = {}
        self._show: dict[Ask, Callable[[Answer], None]] = {}
        self._quiet = False
        self.title = label(look, "", Type.HEADING)
        self.rows.addWidget(self.title)

    def show_answers(self, answers: Iterable[tuple[Ask, Answer]]) -> None:
        self._quiet = True
        for ask, given in answers:
            self._show[ask](given)
        self._quiet = False

    def text(self, ask: Ask, name: str) -> Field:
        edit = PrivateText(self._look, _LINES.get(ask, 1), leaves=STEPS)
        edit.textChanged.connect(lambda: self._say(ask, edit.toPlainText()))
        return self._added(ask, name, edit, lambda given: edit.show_text(str(given)))

    def choice(self, ask: Ask, name: str, choices: Mapping[str, str]) -> Field:
        choice = Choice(self._look)
        for value, words in choices.items():
            choice.addItem(words, value)
        choice.activated.connect(lambda _index: self._say(ask, str(choice.currentData())))

        def show(given: Answer) -> None:
            choice.setCurrentIndex(choice.findData(str(given)))

        return self._added(ask, name, choice, show)

    def chips(self, ask: Ask, name: str, choices: Sequence[str]) -> Field:
        chips = Chips(self._look)
        chips.set_choices([(one, one) for one in choices])
        chips.chosen_changed.connect(lambda: self._say(ask, chips.chosen()))
        return self._added(ask, name, chips, chips.set_chosen)

    def tick(self, ask: Ask, name: str) -> TickBox:
        tick = TickBox(self._look, name)
        tick.clicked.connect(lambda on: self._say(ask, "yes" if on else ""))
        self._fields[ask] = tick
        self._show[ask] = lambda given: tick.setChecked(given == "yes")
        return tick

    def _added(
        self, ask: Ask, name: str, control: QWidget, show: Callable[[Answer], None]
    ) -> Field:
        field = Field(self._look, name, control)
        self._fields[ask] = field
        self._show[ask] = show
        return field

    def _say(self, ask: Ask, given: Answer) -> None:
        if not self._quiet:
            self.answered.emit(ask, given)


class DecisionEditor(_Editor):
    read_requested = Signal()

    def __init__(self, look: Look, agencies: Sequence[str]) -> None:
        super().__init__(look)
        self._read = label(look, "", tone="second")
        self._must_read = button(look, READ_IT, self.read_requested.emit, key="Ctrl+Enter")
        self._lacks = label(look, "", Type.SMALL_STRONG, tone="error")
        self._proposed = label(look, "", tone="second")
        for widget in (self._read, self._must_read, self._lacks, self._proposed):
            self.rows.addWidget(widget)
        ask = DecisionAsk
        self.rows.addWidget(self.choice(ask.DEALING, LABELS[ask.DEALING], _DEALINGS))
        self.rows.addWidget(self.chips(ask.AGENCIES, LABELS[ask.AGENCIES], agencies))
        for one in (ask.OTHERS, ask.BECAUSE):
            self.rows.addWidget(self.text(one, LABELS[one]))
        self._later = self._later_card()
        self.rows.addWidget(self._later)
        self.rows.addStretch(1)

    def show_pane(self, pane: ItemPane) -> None:
        self.title.setText(pane.title)
        self._read.setText(pane.read)
        self._must_read.setVisible(pane.must_read)
        self._proposed.setText(pane.proposed)
        self.show_answers(pane.answers.items())
        for ask, widget in self._fields.items():
            widget.setVisible(ask in pane.shown)
        self._later.setVisible(bool(pane.answers))
        self.show_told(pane.lacks, pane.day)

    def show_told(self, lacks: str, day: str) -> None:
        """Say what is still to be decided, and how the day of telling was understood."""
        self._lacks.setText(lacks)
        self._lacks.setVisible(bool(lacks))
        field = self._fields[DecisionAsk.DONE_ON]
        if isinstance(field, Field):
            field.set_hint(day)

    def _later_card(self) -> Card:
        card = Card(padding=16, spacing=12)
        card.rows.addWidget(self.tick(DecisionAsk.LATER, LABELS[DecisionAsk.LATER]))
        for ask in _TICKED:
            card.rows.addWidget(self.text(ask, LABELS[ask]))
        card.rows.addWidget(self.tick(DecisionAsk.DONE, LABELS[DecisionAsk.DONE]))
        for ask in _DONE:
            card.rows.addWidget(self.text(ask, LABELS[ask]))
        return card


class SlotEditor(_Editor):
    now_requested = Signal(object)
    """Carries the question that the present time answers."""
    remove_requested = Signal()

    def __init__(self, look: Look, agencies: Sequence[str], people: Sequence[str]) -> None:
        super().__init__(look)
        ask = SlotAsk
        self.rows.addWidget(self.chips(ask.LEAVE, SLOT_LABELS[ask.LEAVE], people))
        self.rows.addWidget(self.text(ask.LEAVE_OTHERS, SLOT_LABELS[ask.LEAVE_OTHERS]))
        self.rows.addWidget(self.text(ask.EXPLANATION, SLOT_LABELS[ask.EXPLANATION]))
        self.rows.addWidget(self.chips(ask.STAY, SLOT_LABELS[ask.STAY], agencies))
        self.rows.addWidget(self.text(ask.STAY_OTHERS, SLOT_LABELS[ask.STAY_OTHERS]))
        for one, now in ((ask.BEGUN, "It begins now"), (ask.ENDED, "It ends now")):
            self.rows.addLayout(self._time(one, now))
        self.rows.addWidget(
            button(look, "Take this slot away", self.remove_requested.emit, role="quiet")
        )
        self.rows.addStretch(1)

    def show_pane(self, pane: SlotPane) -> None:
        self.title.setText(pane.title)
        self.show_answers(pane.answers.items())

    def _time(self, ask: SlotAsk, now: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.text(ask, SLOT_LABELS[ask]), 1)
        begins = button(self._look, now, partial(self.now_requested.emit, ask), icon="clock")
        row.addWidget(begins, 0, Qt.AlignmentFlag.AlignBottom)
        return row


class ReasonEditor(_Editor):
    """Why somebody is excluded: what could endanger whoever told of it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._below = label(look, "", tone="second")
        self._lacks = label(look, "", Type.SMALL_STRONG, tone="error")
        for widget in (self._below, self._lacks):
            self.rows.addWidget(widget)
        ask = ReasonAsk
        self._grounds = TicksAnswer(look, REASON_LABELS[ask.GROUNDS])
        self._grounds.given.connect(lambda given: self._say(ask.GROUNDS, given))
        self._fields[ask.GROUNDS] = self._grounds.widget
        self._show[ask.GROUNDS] = self._grounds.set_answer
        self.rows.addWidget(self._grounds.widget)
        for one in (ask.EVIDENCE, ask.OBJECTIONS, ask.POLICE_SAID, ask.AFTERWARDS):
            self.rows.addWidget(self.text(one, REASON_LABELS[one]))
        self.rows.addStretch(1)

    def show_pane(self, pane: ReasonPane) -> None:
        self.title.setText(pane.title)
        self._below.setText(pane.below)
        self.show_lacks(pane.lacks)
        self._grounds.set_choices(pane.grounds)
        self.show_answers(pane.answers.items())
        for ask, widget in self._fields.items():
            widget.setVisible(ask in pane.shown)
            if isinstance(widget, Field) and isinstance(ask, ReasonAsk):
                widget.set_hint(pane.hints.get(ask, ""))
        evidence = self._fields[ReasonAsk.EVIDENCE]
        if isinstance(evidence, Field):
            alone = exclusion.ASK_EVIDENCE_ALONE
            evidence.set_name(alone if pane.alone else exclusion.ASK_EVIDENCE)

    def show_lacks(self, lacks: str) -> None:
        self._lacks.setText(lacks)
        self._lacks.setVisible(bool(lacks))
