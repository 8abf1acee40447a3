"""New confidential items: an empty one, and one that a statement of the report becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.confidential import ConfidentialItem
from reportwriter.domain.reference import draw_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from reportwriter.domain.ids import ItemId, Reference
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement


def empty_item(
    item_id: ItemId, taken: Collection[Reference], choose: Callable[[Sequence[str]], str]
) -> ConfidentialItem:
    """Return an item with nothing in it but its names. `choose` picks at random."""
    return ConfidentialItem(id=item_id, reference=draw_reference(taken, choose), text="")


def item_of(statement: Statement, report: Report, item_id: ItemId) -> ConfidentialItem:
    """Return the item that takes a statement's place; its reference stays the same."""
    references = {kept.id: kept.reference for kept in report.statements}
    return ConfidentialItem(
        id=item_id,
        reference=statement.reference,
        text=statement.text,
        kind=statement.kind,
        when=statement.when,
        about=statement.about,
        source=statement.source,
        evidence=statement.evidence,
        basis=statement.basis,
        rests_on=tuple(references[one] for one in statement.rests_on if one in references),
        weight=statement.weight,
        reason_in_words=statement.disclosure.reason,
        withhold_from=statement.disclosure.withheld_from,
    )
