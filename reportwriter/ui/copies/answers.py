"""What is asked of whoever makes a copy: as what it is read, with whom, what for, and the name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reportwriter.domain.copy_order import Capacity, CopyOrder, Standing
from reportwriter.ui.copies.shown import CopyShown
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import Choice, Field, line_edit
from reportwriter.ui.widgets.frames import Card
from reportwriter.wording.kinds import named

AGENCY = "Which agency is it for?"
RESTRICTED = "Statements are kept from {agencies}. A name that holds these words means that agency."
CAPACITY = "As what do they read it?"
SUPPORTER = "Who reads it with them, to support them?"
WHY_SUPPORTER = "Leave it empty where nobody does. What is kept from a supporter stays out too."
PURPOSE = "What is it for?"
OTHER = "What else is it for?"
TYPE_THE_NAME = "Type the name of the reader this copy is for"
WHY_TYPE = "Once given to the wrong reader, it cannot be taken back."
SECOND = "Name of the second person"
WHY_SECOND = "Your agency asks that somebody else looks too, and enters their own name."
_CHOOSE, _SOMETHING_ELSE = "Choose", "Something else"


class ForWhom(Card):
    """Who reads it, with whom, and what for."""

    read_as = Signal(object)
    """Standing: what the copy would hold has to be looked at again."""
    agency_named = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(padding=20, spacing=12)
        self._capacity, self._purpose = Choice(look), Choice(look)
        self._agency, self._supporter, self._other = (line_edit(look) for _ in range(3))
        self._keys: tuple[Capacity, ...] = ()
        self._purposes: tuple[str, ...] = ()
        self._read: Standing | None = None
        self._shown_agency = ""
        self._agency_field = Field(look, AGENCY, self._agency)
        self._capacity_field = Field(look, CAPACITY, self._capacity)
        self._supporter_field = Field(look, SUPPORTER, self._supporter, hint=WHY_SUPPORTER)
        self._other_field = Field(look, OTHER, self._other)
        for field in (
            self._agency_field,
            self._capacity_field,
            self._supporter_field,
            Field(look, PURPOSE, self._purpose),
            self._other_field,
        ):
            self.rows.addWidget(field)
        self._agency.editingFinished.connect(self._on_agency)
        self._capacity.activated.connect(self._on_read_as)
        self._supporter.editingFinished.connect(self._on_read_as)
        self._purpose.activated.connect(self._show_other)

    @property
    def first(self) -> QWidget:
        return self._capacity if self._read else self._agency

    @property
    def standing(self) -> Standing | None:
        """Return as what they read it; None for an agency."""
        if self._read is None:
            return None
        index = self._capacity.currentIndex()
        capacity = self._keys[index] if 0 <= index < len(self._keys) else self._read.capacity
        return Standing(capacity=capacity, supporter=self._supporter.text().strip())

    @property
    def purpose(self) -> str:
        """Return what was chosen or typed; empty while neither was."""
        chosen = self._purpose.currentIndex() - 1
        if chosen < 0:
            return ""
        is_listed = chosen < len(self._purposes)
        return self._purposes[chosen] if is_listed else self._other.text().strip()

    def show_copy(self, copy: CopyShown, *, fresh: bool) -> None:
        self._read = copy.standing
        self._agency_field.setVisible(copy.standing is None)
        self._agency_field.set_hint(_restricted(copy.agencies))
        for field in (self._capacity_field, self._supporter_field):
            field.setVisible(copy.standing is not None)
        if copy.standing is not None:
            self._show_capacity(copy, copy.standing)
        if fresh:
            self._shown_agency = copy.name if copy.standing is None else ""
            self._agency.setText(self._shown_agency)
            self._supporter.setText(copy.standing.supporter if copy.standing else "")
            self._show_purposes(copy.purposes)

    def _show_capacity(self, copy: CopyShown, standing: Standing) -> None:
        keys = tuple(Capacity(key) for key, _ in copy.capacities)
        if keys != self._keys:
            self._keys = keys
            self._capacity.clear()
            self._capacity.addItems([words for _, words in copy.capacities])
        if standing.capacity in keys:
            self._capacity.setCurrentIndex(keys.index(standing.capacity))

    def _show_purposes(self, purposes: tuple[str, ...]) -> None:
        self._purposes = purposes
        self._purpose.clear()
        self._purpose.addItems([_CHOOSE, *purposes, _SOMETHING_ELSE])
        self._other.clear()
        self._show_other()

    def _on_agency(self) -> None:
        # Leaving the field says so too, also where nothing was typed, or the window closes.
        if self._agency.text() != self._shown_agency and self.window().isVisible():
            self._shown_agency = self._agency.text()
            self.agency_named.emit(self._shown_agency)

    def _on_read_as(self) -> None:
        if self.standing != self._read and self.window().isVisible():
            self._read = self.standing
            self.read_as.emit(self._read)

    def _show_other(self) -> None:
        self._other_field.setVisible(self._purpose.currentIndex() > len(self._purposes))


class TypedNames(Card):
    """The name of the reader, and of the second person where the agency wants one."""

    def __init__(self, look: Look) -> None:
        super().__init__(padding=20, spacing=12)
        self.name, self._second = line_edit(look), line_edit(look)
        self._second_field = Field(look, SECOND, self._second, hint=WHY_SECOND)
        self.rows.addWidget(Field(look, TYPE_THE_NAME, self.name, hint=WHY_TYPE))
        self.rows.addWidget(self._second_field)

    def ask(self, *, second_person: bool, fresh: bool) -> None:
        self._second_field.setVisible(second_person)
        if fresh:
            self.name.clear()
            self._second.clear()

    def order(self, standing: Standing | None, purpose: str) -> CopyOrder:
        return CopyOrder(
            typed_name=self.name.text(),
            purpose=purpose,
            standing=standing,
            second_person=self._second.text(),
        )


def _restricted(agencies: tuple[str, ...]) -> str:
    return RESTRICTED.format(agencies=named(agencies)) if agencies else ""
