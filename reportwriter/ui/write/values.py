"""What stands in a slot that is not made of statements, in words for its card."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.when import When
from reportwriter.forms.chronology import Chronology, is_chronology
from reportwriter.forms.form import Column, ColumnType, SlotType
from reportwriter.forms.outline import Leaf
from reportwriter.ui.called import called
from reportwriter.ui.when_text import echo, short_words
from reportwriter.wording.kinds import VIEWS

People = Mapping[PersonId, Person]
_ROWS_SHOWN = 4


def value_words(leaf: Leaf, report: Report, people: People) -> str:
    """Return what stands in the slot, a line for each row; empty when nothing does."""
    if leaf.slot.type is SlotType.STATEMENTS:
        return ""
    if leaf.slot.type is SlotType.VIEW:
        return _view(leaf, report)
    value = report.value(leaf.place)
    if value and is_chronology(leaf.slot):
        held = Chronology(place=leaf.place, slot=leaf.slot)
        value = replace(value, rows=tuple(held.in_order(value.rows, report.statements)))
    return _WORDS[leaf.slot.type](leaf, value, people) if value else ""


def cell_words(column: Column, cell: str, people: People) -> str:
    """Return one cell of a table as people read it."""
    word = _CELLS.get(column.type)
    return word(cell, people) if cell and word else cell


def _name(cell: str, people: People) -> str:
    person = people.get(PersonId(cell))
    return called(person) if person else cell


_CELLS: Mapping[ColumnType, Callable[[str, People], str]] = {
    ColumnType.DATE: lambda cell, _people: short_words(When(cell)),
    ColumnType.PERSON: _name,
    ColumnType.CHILD: _name,
    ColumnType.YES_NO: lambda cell, _people: "Yes" if cell == "yes" else "No",
}


def _text(_leaf: Leaf, value: SlotValue, _people: People) -> str:
    return value.text.strip()


def _date(_leaf: Leaf, value: SlotValue, _people: People) -> str:
    return echo(When(value.text)) if value.text else ""


def _rows(leaf: Leaf, value: SlotValue, people: People) -> str:
    columns = leaf.slot.cells
    lines = [
        ", ".join(
            words
            for column, cell in zip(columns, row, strict=False)
            if (words := cell_words(column, cell, people))
        )
        for row in value.rows
    ]
    more = len(lines) - _ROWS_SHOWN
    shown = [*lines[:_ROWS_SHOWN], f"and {more} more"] if more > 0 else lines
    return "\n".join(line for line in shown if line)


def _view(leaf: Leaf, report: Report) -> str:
    found = next(
        (view for view in report.views if leaf.person and view.child == leaf.person.id), None
    )
    if found is None:
        return ""
    categories = ", ".join(found.categories).replace("_", " ")
    parts = (VIEWS[found.view], categories, found.reason)
    return ". ".join(part for part in parts if part)


_WORDS: Mapping[SlotType, Callable[[Leaf, SlotValue, People], str]] = {
    SlotType.TEXT: _text,
    SlotType.DATE: _date,
    SlotType.CHOICE: _text,
    SlotType.SCALE: _text,
    SlotType.TABLE: _rows,
    SlotType.OUTCOMES: _rows,
}
