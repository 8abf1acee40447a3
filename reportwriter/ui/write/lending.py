"""What a row of the chronology says where its author left it to the statement that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.ui.when_text import short_words

if TYPE_CHECKING:
    from reportwriter.forms.chronology import Chronology, Row
    from reportwriter.ui.write.desk import Desk

_LEFT_EMPTY = "Left empty, it says what statement {number} says."


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent:
    """`words` are what each cell says where it is left empty, `why` says so."""

    words: tuple[str, ...]
    why: str


def lent_to(held: Chronology, row: Row, desk: Desk) -> Lent:
    """Return what a row borrows; a row that names no statement or several borrows nothing."""
    lender = held.lender(row, desk.report.statements)
    width = len(held.slot.cells)
    if lender is None:
        return Lent(words=("",) * width, why="")
    words = (short_words(lender.when), lender.text)
    number = desk.known.numbers.get(lender.id, 0)
    return Lent(words=(*words, *[""] * (width - len(words))), why=_LEFT_EMPTY.format(number=number))
