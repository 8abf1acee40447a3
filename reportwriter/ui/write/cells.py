"""The input of one cell of a table; what it holds is kept as `SlotValue.rows` keeps it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reportwriter.domain.when import When
from reportwriter.forms.form import ColumnType
from reportwriter.ui.called import called
from reportwriter.ui.fonts import Type
from reportwriter.ui.when_text import echo, heard, read_when, typed, why_unread
from reportwriter.ui.widgets.fields import Choice, Field
from reportwriter.ui.write.inputs import GrowingText, plain_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reportwriter.domain.people import Person
    from reportwriter.forms.form import Column
    from reportwriter.ui.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What cells choose from: the people, and the statements by the number they are known by."""

    people: tuple[Person, ...]
    references: Mapping[int, str]
    today: date


_EXAMPLE = "As 11 dec 2026"


class Cell(QObject):
    """One labelled input; `edited` says that the author changed it."""

    edited = Signal()

    def __init__(self, column: Column) -> None:
        super().__init__()
        self.column = column
        self.field: Field

    def show(self, kept: str) -> None:
        raise NotImplementedError

    def kept(self) -> str:
        """Return what the cell holds, as it is kept."""
        raise NotImplementedError

    def lend(self, words: str, why: str) -> None:
        """Say what is read here while it is left empty, and why; most cells have nothing to say."""


class TextCell(Cell):
    def __init__(self, look: Look, column: Column, around: Surroundings) -> None:
        super().__init__(column)
        self._text = GrowingText(look, Type.STATEMENT, lines=1)
        self._text.edited.connect(self._on_edited)
        self.field = Field(look, column.label, self._text)

    def show(self, kept: str) -> None:
        self._text.show_text(kept)

    def lend(self, words: str, why: str) -> None:
        self._text.lend(words)
        self._text.setAccessibleDescription(f"{why} {words}".strip() if why else "")
        self.field.set_hint(why)

    def kept(self) -> str:
        return self._text.toPlainText()

    def _on_edited(self, _text: str) -> None:
        self.edited.emit()


class DateCell(Cell):
    """Keeps EDTF. What cannot be read stays in the field, and nothing is kept of it."""

    def __init__(self, look: Look, column: Column, around: Surroundings) -> None:
        super().__init__(column)
        self._around = around
        self._line = plain_line(look, _EXAMPLE)
        self._line.textEdited.connect(self._on_edited)
        self.field = Field(look, column.label, self._line)

    def show(self, kept: str) -> None:
        when = When(kept) if kept else None
        self._line.setText(typed(when))
        self.field.set_hint(echo(when))
        self.field.set_error("")

    def kept(self) -> str:
        when = self._read()
        return when.edtf if when else ""

    def lend(self, words: str, why: str) -> None:
        self._line.setPlaceholderText(words or _EXAMPLE)
        if not self._line.text().strip():
            self._line.setAccessibleDescription(f"{why} {words}".strip() if why else "")
            self.field.set_hint(why)

    def _read(self) -> When | None:
        return read_when(self._line.text(), self._around.today)

    def _on_edited(self) -> None:
        text, today = self._line.text(), self._around.today
        self.field.set_hint(heard(text, today))
        self.field.set_error(why_unread(text, today))
        self.edited.emit()


class ChoiceCell(Cell):
    """One of the people, of the column's choices, or yes and no."""

    def __init__(self, look: Look, column: Column, around: Surroundings) -> None:
        super().__init__(column)
        self._choice = Choice(look)
        self._keys = [""]
        self._choice.addItem("Choose")
        for key, words in _choices(column, around):
            self._keys.append(key)
            self._choice.addItem(words)
        self._choice.activated.connect(self._on_activated)
        self.field = Field(look, column.label, self._choice)

    def show(self, kept: str) -> None:
        self._choice.setCurrentIndex(self._keys.index(kept) if kept in self._keys else 0)

    def kept(self) -> str:
        return self._keys[self._choice.currentIndex()]

    def _on_activated(self) -> None:
        self.edited.emit()


class StatementsCell(Cell):
    """The author types numbers; references are kept, since numbers change and they do not."""

    def __init__(self, look: Look, column: Column, around: Surroundings) -> None:
        super().__init__(column)
        self._around = around
        self._line = plain_line(look, "3, 4")
        self._line.textEdited.connect(self._on_edited)
        self.field = Field(look, column.label, self._line, hint="Their numbers")

    def show(self, kept: str) -> None:
        numbers = {reference: number for number, reference in self._around.references.items()}
        found = sorted(numbers[one] for one in kept.split() if one in numbers)
        self._line.setText(", ".join(str(number) for number in found))

    def kept(self) -> str:
        numbers = (int(digits) for digits in re.findall(r"\d{1,6}", self._line.text()))
        references = (self._around.references.get(number, "") for number in numbers)
        return " ".join(dict.fromkeys(one for one in references if one))

    def _on_edited(self) -> None:
        self.edited.emit()


def _choices(column: Column, around: Surroundings) -> list[tuple[str, str]]:
    if column.type is ColumnType.YES_NO:
        return [("yes", "Yes"), ("no", "No")]
    if column.type is ColumnType.CHOICE:
        return [(choice, choice) for choice in column.choices]
    children_only = column.type is ColumnType.CHILD
    return [
        (person.id, called(person))
        for person in around.people
        if person.is_child or not children_only
    ]


_CELLS: Mapping[ColumnType, Callable[[Look, Column, Surroundings], Cell]] = {
    ColumnType.TEXT: TextCell,
    ColumnType.DATE: DateCell,
    ColumnType.PERSON: ChoiceCell,
    ColumnType.CHILD: ChoiceCell,
    ColumnType.CHOICE: ChoiceCell,
    ColumnType.YES_NO: ChoiceCell,
    ColumnType.STATEMENTS: StatementsCell,
}
"""Complete for every column type; a test holds it so."""


def make_cell(look: Look, column: Column, around: Surroundings) -> Cell:
    return _CELLS[column.type](look, column, around)
