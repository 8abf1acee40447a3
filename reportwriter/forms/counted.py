"""Which tables of a form can be counted, told by their columns: no form is known by its name.

* visits: a date, a child, and `alone`, yes or no
* attendance: a `period`, and `sessions` as `171 of 186`, or `offered` and `kept`
* appointments: a date, and its `outcome` out of choices
* contacts: a child or a person, and the day on which somebody `last_seen` them
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportwriter.domain.report import Report
from reportwriter.forms.form import Column, ColumnType, Form, Slot, SlotType
from reportwriter.forms.outline import Leaf, outline

Row = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedTable:
    """The rows of a table by the ids of its columns; `leaf` says where it stands."""

    leaf: Leaf
    rows: tuple[Row, ...]


def visit_tables(form: Form, report: Report) -> tuple[CountedTable, ...]:
    """Return the tables of visits; `date` and `child` name those columns whatever their ids."""
    return tuple(_tables(form, report, _VISITS))


def attendance_tables(form: Form, report: Report) -> tuple[CountedTable, ...]:
    return tuple(_tables(form, report, _SESSIONS, _OFFERED))


def appointment_tables(form: Form, report: Report) -> tuple[CountedTable, ...]:
    return tuple(_tables(form, report, _APPOINTMENTS))


def contact_tables(form: Form, report: Report) -> tuple[CountedTable, ...]:
    return tuple(_tables(form, report, _CHILDREN_MET, _PEOPLE_MET))


Wanted = frozenset[tuple[str, ColumnType]]
_VISITS: Wanted = frozenset(
    {
        ("date", ColumnType.DATE),
        ("child", ColumnType.CHILD),
        ("alone", ColumnType.YES_NO),
    }
)
_SESSIONS: Wanted = frozenset({("period", ColumnType.TEXT), ("sessions", ColumnType.TEXT)})
_OFFERED: Wanted = frozenset(
    {("period", ColumnType.TEXT), ("offered", ColumnType.TEXT), ("kept", ColumnType.TEXT)}
)
_APPOINTMENTS: Wanted = frozenset({("date", ColumnType.DATE), ("outcome", ColumnType.CHOICE)})

_CHILDREN_MET: Wanted = frozenset({("child", ColumnType.CHILD), ("last_seen", ColumnType.DATE)})
_PEOPLE_MET: Wanted = frozenset({("person", ColumnType.PERSON), ("last_seen", ColumnType.DATE)})


def _tables(form: Form, report: Report, *wanted: Wanted) -> Iterator[CountedTable]:
    for leaf in outline(form, report):
        if any(_has(leaf.slot, columns) for columns in wanted):
            value = report.value(leaf.place)
            yield CountedTable(
                leaf=leaf,
                rows=tuple(_by_id(leaf.slot.columns, row) for row in (value.rows if value else ())),
            )


def _has(slot: Slot, wanted: Wanted) -> bool:
    there = {(column.id, column.type) for column in slot.columns}
    return slot.type is SlotType.TABLE and wanted <= there


def _by_id(columns: tuple[Column, ...], row: tuple[str, ...]) -> Row:
    return {column.id: cell.strip() for column, cell in zip(columns, row, strict=False)}
