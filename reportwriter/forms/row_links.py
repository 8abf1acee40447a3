"""Rows of tables follow the statements they name: they go with them, or name those they became."""

from collections.abc import Iterator
from dataclasses import replace

from reportwriter.domain.changes import SetValue
from reportwriter.domain.ids import Reference
from reportwriter.domain.report import Report, SlotValue
from reportwriter.forms.chronology import Chronology, is_chronology
from reportwriter.forms.form import ColumnType, Form, Slot
from reportwriter.forms.outline import Leaf, outline


def rows_gone_with(form: Form, report: Report, gone: Reference) -> tuple[SetValue, ...]:
    """Return what takes out the rows that left what they say to a statement that goes."""
    held = {str(one) for one in report.references if one != gone}
    return tuple(
        SetValue(place=leaf.place, value=replace(value, rows=rows) if rows else None)
        for leaf, value in _tables(form, report)
        if is_chronology(leaf.slot)
        and (rows := _chronology(leaf).kept_with(held, value.rows)) != value.rows
    )


def rows_joined(
    form: Form, report: Report, lower: Reference, upper: Reference
) -> tuple[SetValue, ...]:
    """Return what makes the rows that named a statement name the one that it was joined with."""
    found = (
        (leaf, value, tuple(dict.fromkeys(_named(leaf.slot, row, lower, upper) for row in rows)))
        for leaf, value in _tables(form, report)
        for rows in (value.rows,)
        if any(str(lower) in cell.split() for row in rows for cell in _links(leaf.slot, row))
    )
    return tuple(
        SetValue(place=leaf.place, value=replace(value, rows=rows)) for leaf, value, rows in found
    )


def _tables(form: Form, report: Report) -> Iterator[tuple[Leaf, SlotValue]]:
    for leaf in outline(form, report):
        value = report.value(leaf.place)
        if value is not None and value.rows:
            yield leaf, value


def _chronology(leaf: Leaf) -> Chronology:
    return Chronology(place=leaf.place, slot=leaf.slot)


def _links(slot: Slot, row: tuple[str, ...]) -> Iterator[str]:
    cells = zip(slot.cells, row, strict=False)
    return (cell for column, cell in cells if column.type is ColumnType.STATEMENTS)


def _named(slot: Slot, row: tuple[str, ...], lower: Reference, upper: Reference) -> tuple[str, ...]:
    types = [column.type for column in slot.cells]
    return tuple(
        " ".join(dict.fromkeys(upper if one == lower else one for one in cell.split()))
        if kind is ColumnType.STATEMENTS
        else cell
        for kind, cell in zip(types, row, strict=False)
    )
