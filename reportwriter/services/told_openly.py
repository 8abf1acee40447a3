"""Finds what stands on the confidential page and is told in the open report all the same.

Asked while the page is open and before anything is signed: whoever reads the report would read it.
No reason overrides it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from reportwriter.domain.retelling import Telling
from reportwriter.domain.texts import texts_in
from reportwriter.forms.outline import outline, printed_statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.confidential import ConfidentialItem
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import NothingHeld, Report, SlotValue
    from reportwriter.services.writing import OpenReport

_LOOKED_AT_APART = ("statements", "values", "nothing_held")
_STAYS_HERE = ("protected_facts",)
"""Parts that no file which leaves ever holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOpenly:
    """Where the report tells it: statements with their printed numbers, slots, other parts.

    `slots` are labels of the form, `parts` names of fields of `Report`.
    """

    statements: tuple[StatementId, ...] = ()
    numbers: tuple[int, ...] = ()
    slots: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def is_nowhere(self) -> bool:
        return not (self.statements or self.slots or self.parts)


def told_openly(opened: OpenReport, items: Sequence[ConfidentialItem]) -> ToldOpenly:
    """Return where the open report tells what these items say."""
    report, telling = opened.report, what_is_not_told(opened.report, items)
    told = [
        (number, one.id)
        for number, one in enumerate(printed_statements(opened.form, report), start=1)
        if _tells(telling, one)
    ]
    return ToldOpenly(
        statements=tuple(statement for _number, statement in told),
        numbers=tuple(number for number, _statement in told),
        slots=tuple(dict.fromkeys(_slots(telling, opened))),
        parts=tuple(
            field.name
            for field in fields(report)
            if field.name not in (*_LOOKED_AT_APART, *_STAYS_HERE)
            and _tells(telling, getattr(report, field.name))
        ),
    )


def what_is_not_told(report: Report, items: Sequence[ConfidentialItem]) -> Telling:
    """Return what these items say, ready to be looked for in a text."""
    return Telling(
        texts=tuple(text for item in items for text in _secrets(item)),
        names=frozenset(name for one in report.people for name in (one.name, *one.aliases)),
    )


def _secrets(item: ConfidentialItem) -> Iterator[str]:
    """Give the texts that must not be told: what it says, and what must not be said of it."""
    yield item.text
    yield from (duty.not_to_say for duty in item.must_be_told)


def _slots(telling: Telling, opened: OpenReport) -> Iterator[str]:
    report = opened.report
    labels = {leaf.place: leaf.slot.label for leaf in outline(opened.form, report)}
    held: tuple[SlotValue | NothingHeld, ...] = (*report.values, *report.nothing_held)
    for value in held:
        if _tells(telling, value):
            yield labels.get(value.place, "") or value.place.slot


def _tells(telling: Telling, value: object) -> bool:
    return any(telling.is_retold_in(text) for text in texts_in(value))
