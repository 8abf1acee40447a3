"""The analysis is fair and rests on something: strengths too, risks with evidence, child by child.

R13 strengths, R37 each risk rests on a statement, R42 each child is treated individually.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Weight
from reportwriter.forms.form import ColumnType, Need, SlotType
from reportwriter.forms.outline import outline, printed_statements
from reportwriter.services.completeness import Problem, Weighs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.statement import Statement
    from reportwriter.forms.outline import Leaf
    from reportwriter.services.writing import OpenReport

LONG_ENOUGH = 40
"""Letters. What is shorter may well be true of two children in the same words."""


def of_analysis(opened: OpenReport) -> Iterator[Problem]:
    yield from _of_strengths(opened)
    yield from _of_rows(opened)
    yield from _of_siblings(opened)


def _of_strengths(opened: OpenReport) -> Iterator[Problem]:
    if opened.form.own_words:  # The family may tell of worries alone.
        return
    weights = {statement.weight for statement in opened.report.statements}
    if Weight.WORRY in weights and Weight.STRENGTH not in weights:
        yield Problem(code="no_strength", weighs=Weighs.UNLESS_REASON)


def _of_rows(opened: OpenReport) -> Iterator[Problem]:
    for leaf in outline(opened.form, opened.report):
        asked = leaf.slot.type is SlotType.TABLE and leaf.slot.need is not Need.OPTIONAL
        if asked and _has_bare_row(opened, leaf):
            yield Problem(
                code="row_rests_on_nothing",
                weighs=Weighs.UNLESS_REASON,
                place=leaf.place,
                facts={"slot": leaf.slot.label},
            )


def _has_bare_row(opened: OpenReport, leaf: Leaf) -> bool:
    rests_on = [
        number
        for number, column in enumerate(leaf.slot.cells)
        if column.type is ColumnType.STATEMENTS
    ]
    value = opened.report.value(leaf.place)
    if value is None or not rests_on:
        return False
    return any(
        any(cell.strip() for cell in row) and not any(row[number].strip() for number in rests_on)
        for row in value.rows
    )


def _of_siblings(opened: OpenReport) -> Iterator[Problem]:
    """Name what stands word for word on the sheets of two children, at the later one."""
    numbered = list(enumerate(printed_statements(opened.form, opened.report), start=1))
    long = [
        (_plain(one), number, one) for number, one in numbered if len(_plain(one)) >= LONG_ENOUGH
    ]
    for _, found in groupby(sorted(long, key=lambda each: each[:2]), key=lambda each: each[0]):
        (_, _, first), *others = found
        for _, number, statement in others:
            if _is_of_another_child(opened, first, statement):
                yield _same(opened, first, statement, number)


def _plain(statement: Statement) -> str:
    return " ".join(statement.text.lower().split())


def _is_of_another_child(opened: OpenReport, first: Statement, second: Statement) -> bool:
    children = [_child(opened, one) for one in (first, second)]
    return None not in children and children[0] != children[1]


def _child(opened: OpenReport, statement: Statement) -> str | None:
    person = opened.report.person(statement.place.person) if statement.place.person else None
    return person.known_as if person and person.is_child else None


def _same(opened: OpenReport, first: Statement, statement: Statement, number: int) -> Problem:
    return Problem(
        code="same_as_sibling",
        weighs=Weighs.UNLESS_REASON,
        place=statement.place,
        statement=statement.id,
        number=number,
        facts={"other": _child(opened, first) or ""},
    )
