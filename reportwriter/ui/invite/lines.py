"""Rows to be filled in, one for each person or agency; the last one is always empty."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reportwriter.domain.people import Role
from reportwriter.ui.invite.typed import TypedAsked, TypedPerson
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit, name_input

_ROLES = {
    Role.SUBJECT_CHILD: "Child of the conference",
    Role.OTHER_CHILD: "Other child",
    Role.PARENT_OR_CARER: "Parent or carer",
    Role.SIGNIFICANT_OTHER: "Someone who matters",
}


class PersonLine(QWidget):
    changed = Signal()

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._name = line_edit(look)
        self._role = Choice(look)
        for role, words in _ROLES.items():
            self._role.addItem(words, role)
        self._relationship = line_edit(look)
        self._born = line_edit(look)
        _lay_out(
            self,
            look,
            number,
            (
                ("Name", self._name, 3),
                ("Place in the conference", self._role, 4),
                ("Who they are", self._relationship, 2),
                ("Born, or due", self._born, 2),
            ),
        )
        for edit in (self._name, self._relationship, self._born):
            edit.textChanged.connect(lambda _text: self.changed.emit())
        self._role.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def show_typed(self, person: TypedPerson) -> None:
        """Show somebody, or nobody."""
        self._name.setText(person.name)
        self._role.setCurrentIndex(self._role.findData(person.role))
        self._relationship.setText(person.relationship)
        self._born.setText(person.born)

    def typed(self) -> TypedPerson:
        return TypedPerson(
            name=self._name.text(),
            role=Role(str(self._role.currentData())),
            relationship=self._relationship.text(),
            born=self._born.text(),
        )


class AskedLine(QWidget):
    changed = Signal()

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._agency = line_edit(look)
        self._role = line_edit(look)
        self._form = Choice(look)
        self._name = line_edit(look)
        self._email = line_edit(look)
        _lay_out(
            self,
            look,
            number,
            (
                ("Agency", self._agency, 3),
                ("Role", self._role, 2),
                ("Name, if known", self._name, 2),
                ("E-mail", self._email, 2),
            ),
            # A form has the name that its area gave it, which is long.
            (("Form", self._form, 1),),
        )
        for edit in (self._agency, self._role, self._name, self._email):
            edit.textChanged.connect(lambda _text: self.changed.emit())
        self._form.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def clear(self) -> None:
        """Ask nobody any more by it."""
        for edit in (self._agency, self._role, self._name, self._email):
            edit.clear()

    def show_forms(self, forms: Sequence[tuple[str, str]]) -> None:
        """Offer the forms of the area, and keep the one chosen where it is among them."""
        chosen = self._form.currentData()
        # Between one list and the next no form is chosen, and nobody is asked for none.
        with QSignalBlocker(self._form):
            self._form.clear()
            for key, words in forms:
                self._form.addItem(words, key)
            self._form.setCurrentIndex(max(self._form.findData(chosen), 0))
        if self._form.currentData() != chosen:
            self.changed.emit()

    def typed(self) -> TypedAsked:
        return TypedAsked(
            agency=self._agency.text(),
            role=self._role.text(),
            form=str(self._form.currentData() or ""),
            name=self._name.text(),
            email=self._email.text(),
        )


Line = TypeVar("Line", PersonLine, AskedLine)


class _Lines(QWidget, Generic[Line]):
    """Lines of one kind with a button to add another. `changed`: something was typed in one."""

    changed = Signal()

    def __init__(self, look: Look, kind: Callable[[Look, int], Line], add: str, count: int) -> None:
        super().__init__()
        self._look = look
        self._kind: Callable[[Look, int], Line] = kind
        self.lines: list[Line] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        beside = QHBoxLayout()
        beside.addWidget(button(look, add, self._on_add, icon="plus"))
        beside.addStretch(1)
        self._rows.addLayout(beside)
        for _ in range(count):
            self._add()

    def _on_add(self) -> None:
        self._add().findChildren(QLineEdit)[0].setFocus()

    def _add(self) -> Line:
        line = self._kind(self._look, len(self.lines) + 1)
        line.changed.connect(self.changed)
        self.lines.append(line)
        self._rows.insertWidget(self._rows.count() - 1, line)
        return line


class PeopleLines(_Lines[PersonLine]):
    def __init__(self, look: Look, count: int) -> None:
        super().__init__(look, PersonLine, "Another person", count)

    def typed(self) -> tuple[TypedPerson, ...]:
        return tuple(line.typed() for line in self.lines)

    def show_typed(self, people: Sequence[TypedPerson]) -> None:
        """Show people, and an empty line after them."""
        while len(self.lines) <= len(people):
            self._add()
        for number, line in enumerate(self.lines):
            line.show_typed(people[number] if number < len(people) else TypedPerson())


class AskedLines(_Lines[AskedLine]):
    _forms: Sequence[tuple[str, str]] = ()

    def __init__(self, look: Look, count: int) -> None:
        super().__init__(look, AskedLine, "Another agency", count)

    def typed(self) -> tuple[TypedAsked, ...]:
        return tuple(line.typed() for line in self.lines)

    def show_forms(self, forms: Sequence[tuple[str, str]]) -> None:
        """Offer the forms of an area, also by lines that are added later."""
        self._forms = forms
        for line in self.lines:
            line.show_forms(forms)

    def clear(self) -> None:
        """Ask nobody any more."""
        for line in self.lines:
            line.clear()

    def _add(self) -> AskedLine:
        line = super()._add()
        line.show_forms(self._forms)
        return line


def _lay_out(
    line: QWidget, look: Look, number: int, *rows: Sequence[tuple[str, QWidget, int]]
) -> None:
    held = QVBoxLayout(line)
    held.setContentsMargins(0, 0, 0, 8 if len(rows) > 1 else 0)
    held.setSpacing(4)
    for parts in rows:
        row = QHBoxLayout()
        row.setSpacing(8)
        for title, control, share in parts:
            if number == 1:
                row.addWidget(Field(look, title, control), share)
            else:
                row.addWidget(control, share)
            name_input(control, f"{title}, line {number}")
        held.addLayout(row)
