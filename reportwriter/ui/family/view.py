"""The people of the report as a table, and what is asked about the one that is chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.lowering import Agreement
from reportwriter.domain.people import Role
from reportwriter.ui.family.asks import LABELS, PersonAsk
from reportwriter.ui.family.presenter import NAMED_SOMEWHERE, PersonPane
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.agreement import ask_agreement
from reportwriter.ui.write.answers import (
    AnswerField,
    ChipsAnswer,
    ChoiceAnswer,
    LineAnswer,
    TickAnswer,
)
from reportwriter.ui.write.openings import AgreementAsked
from reportwriter.ui.write.panes_layout import TwoPanes

_COLUMNS = (
    Heading("Name", 30),
    Heading("In this conference", 24),
    Heading("Relationship", 22),
    Heading("Born", 16),
    Heading("Other names", 22),
)
_ADD = (
    (Role.SUBJECT_CHILD, "Child of the conference"),
    (Role.OTHER_CHILD, "Other child"),
    (Role.PARENT_OR_CARER, "Parent or carer"),
    (Role.SIGNIFICANT_OTHER, "Other person"),
)
_MAKERS: dict[PersonAsk, Callable[[Look, str], AnswerField]] = {
    PersonAsk.ROLE: ChoiceAnswer,
    PersonAsk.RESPONSIBILITY: ChoiceAnswer,
    PersonAsk.RESPONSIBLE_FOR: ChipsAnswer,
    PersonAsk.ADDRESS_WITHHELD: ChipsAnswer,
    PersonAsk.ADDRESS_SHOWN: ChipsAnswer,
    PersonAsk.IN_HOUSEHOLD: TickAnswer,
}


class FamilyScreen(QWidget):
    person_chosen = Signal(str)
    answered = Signal(object, object)
    """PersonAsk and answer."""
    add_requested = Signal(object)
    """Role."""
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.people = TableList(look, "People of the family", _COLUMNS)
        self.people.chosen.connect(self._on_chosen)
        self.people.opened.connect(lambda _key: self.edit_name())
        self._title = label(look, "", Type.HEADING)
        self._fields: dict[PersonAsk, AnswerField] = {}
        self._on_the_day = label(look, "", Type.BODY, tone="second")
        self._remove = button(
            look, "Take off the list", self.remove_requested.emit, role="link", icon="bin"
        )
        self._stays = label(look, NAMED_SOMEWHERE, Type.SMALL, tone="second")
        self._quiet = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self._back = button(
            look, "Back to the list", self._on_back, role="quiet", icon="arrow-left"
        )
        self._panes = TwoPanes(look, self._make_people(), self._make_editor())
        self._panes.alone_changed.connect(self._back.setVisible)
        rows.addWidget(self._panes)
        for pane in (self.people.view, self._editor):
            make_pane(pane)

    def show_people(self, lines: Sequence[Line], current: str) -> None:
        self._quiet = True
        self.people.show_lines(lines)
        self.people.set_current(current)
        self._quiet = False

    def show_person(self, pane: PersonPane | None, *, fresh: bool) -> None:
        self._editor.setVisible(pane is not None)
        if pane is None:
            return
        self._title.setText(pane.title)
        self._on_the_day.setText("\n".join(pane.on_the_day))
        self._on_the_day.setVisible(bool(pane.on_the_day))
        shown = {one.ask: one for one in pane.shown}
        for ask, field in self._fields.items():
            if (one := shown.get(ask)) is not None:
                field.show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)
            needed = one is not None and (bool(one.choices) or ask not in _CHOSEN)
            field.widget.setVisible(needed)
        self._remove.setVisible(pane.may_remove)
        self._stays.setVisible(not pane.may_remove)

    def show_problem(self, ask: PersonAsk, sentence: str) -> None:
        self._fields[ask].show_problem(sentence)

    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None:
        """Ask why an address is opened; None where it stays as it is."""
        return ask_agreement(self._look, self, asked)

    def edit_name(self) -> None:
        self._panes.show_editor()
        self._fields[PersonAsk.NAME].control.setFocus()

    def take_focus(self) -> None:
        self.people.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_people(self) -> QWidget:
        page = Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(self._look, "Family", Type.TITLE))
        words = "The people the conference is about, and anyone who matters to the children."
        page.rows.addWidget(label(self._look, words, Type.BODY, tone="second"))
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(self.people)
        page.rows.addWidget(card)
        page.rows.addWidget(label(self._look, "Add", Type.LABEL))
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for role, words in _ADD:
            flow.addWidget(
                button(self._look, words, partial(self.add_requested.emit, role), icon="plus")
            )
        page.rows.addWidget(row)
        page.rows.addStretch(1)
        return page

    def _make_editor(self) -> QWidget:
        self._editor = Page("panel", padding=24, spacing=12)
        self._editor.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._editor.rows.addWidget(self._title)
        for ask in PersonAsk:
            field = _MAKERS.get(ask, LineAnswer)(self._look, LABELS[ask])
            field.given.connect(partial(self.answered.emit, ask))
            self._fields[ask] = field
            self._editor.rows.addWidget(field.widget)
        self._editor.rows.insertWidget(
            1 + self._editor.rows.indexOf(self._fields[PersonAsk.DUE].widget), self._on_the_day
        )
        row = QHBoxLayout()
        row.addWidget(self._remove)
        row.addStretch(1)
        self._editor.rows.addLayout(row)
        self._editor.rows.addWidget(self._stays)
        self._editor.rows.addStretch(1)
        return editor_frame(self._editor)

    def _on_back(self) -> None:
        self._panes.show_list()
        self.take_focus()

    def _on_chosen(self, key: str) -> None:
        if not self._quiet:
            self.person_chosen.emit(key)


_CHOSEN = tuple(ask for ask in _MAKERS if ask is not PersonAsk.IN_HOUSEHOLD)
"""Questions that mean something only where there is something to choose from."""
