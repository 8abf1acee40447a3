"""Where the words of a copy stand in its author's report, so that a hit leads there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.texts import texts_in
from reportwriter.forms.outline import outline, printed_statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import SlotValue
    from reportwriter.domain.statement import Place
    from reportwriter.services.writing import OpenReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the report: a statement with its printed number, or a slot with its label."""

    number: int | None = None
    statement: StatementId | None = None
    place: Place | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWords:
    """What a copy took over from one place of the report, text by text."""

    spot: Spot
    texts: tuple[str, ...]


class OneStatement(Protocol):
    """A statement as some copy has it."""

    @property
    def id(self) -> StatementId: ...


def words_of_copy(
    opened: OpenReport, statements: Sequence[OneStatement], values: Sequence[SlotValue]
) -> tuple[WrittenWords, ...]:
    """Return what a copy holds of its statements and of other slots, as the copy has it."""
    return (*_of_statements(opened, statements), *_of_values(opened, values))


def _of_statements(
    opened: OpenReport, statements: Sequence[OneStatement]
) -> Iterator[WrittenWords]:
    printed = {one.id: one for one in statements}
    for number, one in enumerate(printed_statements(opened.form, opened.report), start=1):
        if one.id in printed:
            spot = Spot(number=number, statement=one.id)
            yield WrittenWords(spot=spot, texts=tuple(texts_in(printed[one.id])))


def _of_values(opened: OpenReport, values: Sequence[SlotValue]) -> Iterator[WrittenWords]:
    labels = {leaf.place: leaf.slot.label for leaf in outline(opened.form, opened.report)}
    for value in values:
        spot = Spot(place=value.place, label=labels.get(value.place, ""))
        yield WrittenWords(spot=spot, texts=tuple(texts_in((value.text, value.rows))))
