"""What is known of a report after one statement more or less, without asking all the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, count
from operator import attrgetter
from typing import TYPE_CHECKING

from reportwriter.domain.changes import AddStatement, RemoveStatement
from reportwriter.domain.disclosure import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.domain.changes import Change
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement
    from reportwriter.ui.write.cards import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Spliced:
    """`above` is how many statements of the same slot stand before the one that came or went."""

    known: Knowledge
    statement: Statement
    above: int
    has_come: bool


def splice(known: Knowledge, before: Report, after: Report, change: Change) -> Spliced | None:
    """Return what is known after one statement came or went.

    None where more follows from it than other numbers: when it is the only one of its slot, when it
    says who may read what, and when it is another change.
    """
    if isinstance(change, AddStatement):
        return _put_in(known, after, change.statement)
    if isinstance(change, RemoveStatement):
        return _take_out(known, before, before.statement(change.statement_id))
    return None


def _put_in(known: Knowledge, report: Report, statement: Statement) -> Spliced | None:
    there = known.at.get(statement.place, ())
    if not there or not _stands_alone(statement, report):
        return None
    first, position = known.numbers[there[0].id], report.position(statement.id)
    earlier = reversed(report.statements[:position])
    last = next((one for one in earlier if one.place == statement.place), None)
    above = known.numbers[last.id] - first + 1 if last else 0
    ids = list(known.numbers)
    ids.insert(first - 1 + above, statement.id)
    beside = (*there[:above], statement, *there[above:])
    known = _with(known, ids, statement, beside)
    return Spliced(known=known, statement=statement, above=above, has_come=True)


def _take_out(known: Knowledge, report: Report, statement: Statement) -> Spliced | None:
    there = known.at.get(statement.place, ())
    if not there[1:] or not _stands_alone(statement, report):
        return None
    number = known.numbers[statement.id]
    above = number - known.numbers[there[0].id]
    ids = list(known.numbers)
    del ids[number - 1]
    known = _with(known, ids, statement, (*there[:above], *there[above + 1 :]))
    return Spliced(known=known, statement=statement, above=above, has_come=False)


def _stands_alone(statement: Statement, report: Report) -> bool:
    """Return whether nothing that is said of another statement follows from this one."""
    if statement.rests_on or not statement.disclosure.is_open:
        return False
    rests_on = map(attrgetter("rests_on"), report.statements)
    return statement.id not in chain.from_iterable(rests_on)


def _with(
    known: Knowledge,
    ids: Iterable[StatementId],
    changed: Statement,
    beside: tuple[Statement, ...],
) -> Knowledge:
    # Thousands, all of them anew: so it is left to the interpreter's own loops, as above.
    numbers = dict(zip(ids, count(1), strict=False))
    reaches = known.reaches
    if reaches:
        # Empty where nothing is kept from anybody; else every statement stands in it.
        rest = {found: reach for found, reach in reaches.items() if found != changed.id}
        own = {changed.id: Reach(disclosure=changed.disclosure)} if changed.id in numbers else {}
        reaches = {**rest, **own}
    at = {**known.at, changed.place: beside}
    return replace(known, numbers=numbers, reaches=reaches, at=at)
