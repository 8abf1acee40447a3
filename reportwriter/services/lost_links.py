"""Takes out links to statements that a report no longer holds, before its data leaves.

A link that leads nowhere tells that something was there, and a statement may have been moved to
the confidential page: from what is sent, nobody may learn even that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.forms.chronology import Chronology, is_chronology
from reportwriter.forms.form import ColumnType
from reportwriter.forms.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report, SlotValue
    from reportwriter.forms.form import Form, Slot
    from reportwriter.forms.outline import Leaf


def without_lost_links(form: Form, report: Report) -> Report:
    """Return the report with links only to what it holds; its texts stay as they are."""
    held = {one.id for one in report.statements}

    def kept(links: Iterable[StatementId]) -> tuple[StatementId, ...]:
        return tuple(link for link in links if link in held)

    return replace(
        report,
        statements=tuple(replace(one, rests_on=kept(one.rests_on)) for one in report.statements),
        views=tuple(replace(one, rests_on=kept(one.rests_on)) for one in report.views),
        comments=tuple(
            one if one.statement is None or one.statement in held else one.without_statement()
            for one in report.comments
        ),
        values=_values(form, report),
    )


def _values(form: Form, report: Report) -> tuple[SlotValue, ...]:
    leaves = {leaf.place: leaf for leaf in outline(form, report)}
    references = {str(one) for one in report.references}
    kept = (
        _kept(leaves[value.place], value, references) if value.place in leaves else value
        for value in report.values
    )
    return tuple(value for value in kept if value is not None)


def _kept(leaf: Leaf, value: SlotValue, references: set[str]) -> SlotValue | None:
    """Return a value without rows that left what they say to a statement that is gone."""
    rows = value.rows
    if is_chronology(leaf.slot):
        rows = Chronology(place=leaf.place, slot=leaf.slot).kept_with(references, rows)
    if value.rows and not rows:
        return None
    return replace(value, rows=tuple(_row(leaf.slot, row, references) for row in rows))


def _row(slot: Slot, row: tuple[str, ...], references: set[str]) -> tuple[str, ...]:
    links = {
        number for number, column in enumerate(slot.cells) if column.type is ColumnType.STATEMENTS
    }
    return tuple(
        " ".join(one for one in cell.split() if one in references) if number in links else cell
        for number, cell in enumerate(row)
    )
