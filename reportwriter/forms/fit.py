"""Does what a report holds fit the form it says it follows? Asked of scenarios and of strangers."""

from collections.abc import Callable, Iterator, Mapping

from reportwriter.domain.errors import DataError
from reportwriter.domain.ids import PersonId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.domain.when import When
from reportwriter.forms.form import Column, ColumnType, Form, Slot, SlotType
from reportwriter.forms.outline import outline

OF_ROWS = (SlotType.TABLE, SlotType.OUTCOMES)
NO_VALUE = (SlotType.STATEMENTS, SlotType.VIEW)


def misplaced(form: Form, report: Report) -> tuple[Place, ...]:
    """Return where something stands that the form has no such slot for, each place once."""
    slots = {leaf.place: leaf.slot for leaf in outline(form, report)}
    return tuple(dict.fromkeys(_misplaced(slots, report)))


def misfits(form: Form, report: Report) -> tuple[Place, ...]:
    """Return the places of values that their slots cannot hold, as a row of too many cells."""
    slots = {leaf.place: leaf.slot for leaf in outline(form, report)}
    return tuple(
        value.place
        for value in report.values
        if value.place in slots and not _fits(slots[value.place], value, report)
    )


def _misplaced(slots: Mapping[Place, Slot], report: Report) -> Iterator[Place]:
    for statement in report.statements:
        slot = slots.get(statement.place)
        if slot is None or slot.type is not SlotType.STATEMENTS:
            yield statement.place
    for value in report.values:
        slot = slots.get(value.place)
        if slot is None or slot.type in NO_VALUE:
            yield value.place
    yield from (nothing.place for nothing in report.nothing_held if nothing.place not in slots)


def _fits(slot: Slot, value: SlotValue, report: Report) -> bool:
    if slot.type in OF_ROWS:
        return not value.text and all(_row_fits(slot, row, report) for row in value.rows)
    return not value.rows and _text_fits(slot, value.text)


def _row_fits(slot: Slot, row: tuple[str, ...], report: Report) -> bool:
    return len(row) == len(slot.cells) and all(
        not cell or CELLS[column.type](cell, column, report)
        for cell, column in zip(row, slot.cells, strict=True)
    )


def _text_fits(slot: Slot, text: str) -> bool:
    match slot.type:
        case SlotType.DATE:
            return _is_date(text)
        case SlotType.CHOICE:
            return text in slot.choices
        case SlotType.SCALE:
            lowest, highest = slot.lowest or 0, slot.highest or 0
            return text in [str(number) for number in range(lowest, highest + 1)]
    return True


def _is_date(text: str) -> bool:
    try:
        When(text)
    except DataError:
        return False
    return True


def _is_child(cell: str, report: Report) -> bool:
    person = report.person(PersonId(cell))
    return person is not None and person.is_child


CELLS: Mapping[ColumnType, Callable[[str, Column, Report], bool]] = {
    ColumnType.TEXT: lambda _cell, _column, _report: True,
    ColumnType.DATE: lambda cell, _column, _report: _is_date(cell),
    ColumnType.PERSON: lambda cell, _column, report: report.person(PersonId(cell)) is not None,
    ColumnType.CHILD: lambda cell, _column, report: _is_child(cell, report),
    ColumnType.CHOICE: lambda cell, column, _report: cell in column.choices,
    ColumnType.YES_NO: lambda cell, _column, _report: cell in ("yes", "no"),
    ColumnType.STATEMENTS: lambda cell, _column, report: set(cell.split()) <= report.references,
}
"""Whether a cell fits its column; an empty one fits every column and is never asked."""
