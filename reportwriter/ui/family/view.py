"""The people of the report as a table and as a picture, and what is asked about the one chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.lowering import Agreement
from reportwriter.domain.people import Role
from reportwriter.ui.family.asks import PersonAsk
from reportwriter.ui.family.kin import KinPresenter
from reportwriter.ui.family.pane import PersonPane
from reportwriter.ui.family.person_card import PersonCard
from reportwriter.ui.family.picture import FamilyPicture
from reportwriter.ui.family.relations_box import RelationsBox
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
from reportwriter.ui.write.openings import AgreementAsked
from reportwriter.ui.write.panes_layout import TwoPanes

_COLUMNS = (
    Heading("Name and age", 36),
    Heading("Who they are", 24),
    Heading("Also known as", 21),
    Heading("Address", 19),
)
_ADD = (
    (Role.SUBJECT_CHILD, "Child of the conference"),
    (Role.OTHER_CHILD, "Other child"),
    (Role.PARENT_OR_CARER, "Parent or carer"),
    (Role.SIGNIFICANT_OTHER, "Other person"),
)
ABOUT = "The people the conference is about, and anyone who matters to the children."
NOBODY_YET = (
    "Add the child first, then anyone who matters to them. Other names they use help the chair to "
    "match people."
)
_PICTURE, _PICTURE_NARROW = 510, 420


class FamilyScreen(QWidget):
    """Row and picture follow each other; who is chosen in one is chosen in the other."""

    person_chosen = Signal(str)
    answered = Signal(object, object)
    """PersonAsk and answer."""
    add_requested = Signal(object)
    """Role."""
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.people = TableList(look, "People of the family", _COLUMNS, marks_current=True)
        self.card = PersonCard(look)
        self.picture = FamilyPicture(look)
        self._about = label(look, ABOUT, Type.BODY, tone="second")
        self._see = button(look, "Show the picture", self._on_see, icon="people")
        self._page = self._make_page()
        picture = editor_frame(self.picture)
        self._panes = TwoPanes(look, self._page, picture, widths=(_PICTURE, _PICTURE_NARROW))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._panes)
        self._connect()
        for pane in (self.people.view, self.card, self.picture):
            make_pane(pane)

    @property
    def relations(self) -> RelationsBox:
        return self.card.relations

    def show_people(self, lines: Sequence[Line], current: str) -> None:
        self.people.show_lines_at(lines, current)
        self.picture.select(current)
        self._about.setText(ABOUT if lines else NOBODY_YET)
        self._table.setVisible(bool(lines))

    def show_person(self, pane: PersonPane | None, *, fresh: bool) -> None:
        self.card.setVisible(pane is not None)
        if pane is not None:
            self.card.show_person(pane, fresh=fresh)

    def show_problem(self, ask: PersonAsk, sentence: str) -> None:
        self.card.fields[ask].show_problem(sentence)

    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None:
        """Ask why an address is opened; None where it stays as it is."""
        return ask_agreement(self._look, self, asked)

    def edit_name(self) -> None:
        self._panes.show_list()
        name = self.card.fields[PersonAsk.NAME].control
        self._page.ensureWidgetVisible(name)
        name.setFocus()

    def take_focus(self) -> None:
        first = self._add[0] if self._table.isHidden() else self.people.view
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.people.chosen.connect(self._on_chosen)
        self.people.opened.connect(lambda _key: self.edit_name())
        self.picture.pane.item_chosen.connect(self.people.set_current)
        self.picture.pane.item_opened.connect(self._on_opened)
        self.picture.left.connect(self._on_left)
        self.card.answered.connect(self.answered)
        self.card.remove_requested.connect(self.remove_requested)
        self._panes.alone_changed.connect(self._see.setVisible)
        self._panes.alone_changed.connect(self.picture.show_way_back)

    def _make_page(self) -> Page:
        page = Page("page", padding=24, spacing=12)
        head = QHBoxLayout()
        head.addWidget(label(self._look, "Family", Type.TITLE), 1)
        head.addWidget(self._see)
        page.rows.addLayout(head)
        page.rows.addWidget(self._about)
        self._table = Card(padding=0, spacing=0)
        self._table.rows.addWidget(self.people)
        page.rows.addWidget(self._table)
        page.rows.addWidget(label(self._look, "Add", Type.LABEL))
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        self._add = [
            button(self._look, words, partial(self.add_requested.emit, role), icon="plus")
            for role, words in _ADD
        ]
        for made in self._add:
            flow.addWidget(made)
        page.rows.addWidget(row)
        page.rows.addWidget(self.card)
        page.rows.addStretch(1)
        return page

    def _on_see(self) -> None:
        self._panes.show_editor()
        self.picture.take_focus()

    def _on_left(self) -> None:
        self._panes.show_list()
        self.take_focus()

    def _on_opened(self, key: str) -> None:
        self.people.set_current(key)
        self.edit_name()

    def _on_chosen(self, key: str) -> None:
        self.picture.select(key)
        self.person_chosen.emit(key)


def connect_relations(screen: FamilyScreen, kin: KinPresenter) -> None:
    """Let what is said of who belongs to whom reach who decides about it."""
    screen.relations.changed.connect(kin.change)
    screen.relations.dated.connect(kin.put_date)
    screen.relations.removed.connect(kin.remove)
    screen.relations.add_requested.connect(kin.add)
    screen.picture.household_given.connect(kin.household)
