"""Where in the pages of a report each of its statements begins, signed or as it would be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.reference import LETTERS
from reportwriter.pdf.printed import CONTINUED, NUMBER_SIZE, NUMBERS_END

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.exchange.quarantine.facts import PageLines, PieceOfText

_CARRIED = re.compile(rf"\b\d+\s+{CONTINUED}")
_OWN = re.compile(rf"(?<!,)(?<!,\s)(?<!,\r\n)\bref\.\s([{LETTERS}]{{3}})\s*$", re.MULTILINE)
"""The grey lines of a statement end with its reference. One of another report follows a comma, and
one that a text names hardly ever ends a line."""

_RESTRICTED = ("Withheld from ", "Not for ")
_BEARING = 200
"""Hundredths of a point by which letters begin further to the right than others."""
_BETWEEN_LINES = 500
"""Hundredths of a point; between what stands apart there is more."""


def places_in(pages: Sequence[str]) -> Mapping[str, int]:
    """Return for each reference the page, from 1, on which its statement begins.

    `pages` are the texts of all pages, as pdfium gives them.
    """
    places: dict[str, int] = {}
    began = 1
    for number, text in enumerate(pages, start=1):
        references = _OWN.findall(text)
        is_carried = _CARRIED.search(text) is not None
        for reference in references:
            places.setdefault(reference, began if is_carried else number)
            is_carried = False
        if references or not is_carried:
            began = number
    return places


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a statement stands on a page: parts of the page's width and height, from its top left.

    `goes_on`: it ends on a later page.
    """

    left: float
    top: float
    right: float
    bottom: float
    goes_on: bool = False


def place_on(page: PageLines, number: int, reference: str) -> Place | None:
    """Return where a statement stands on the page on which it begins; None where that is not sure.

    It begins with its number, which alone stands so far left in letters so large, and ends with its
    reference, or the box that says who may not read it; what a page break cuts off goes on later.
    """
    if min(page.width, page.height) <= 0:
        return None
    numbered = (at for at, one in enumerate(page.pieces) if _is_number(one, number))
    if (first := next(numbered, None)) is None:
        return None
    after = page.pieces[first:]
    ends = (at for at, one in enumerate(after) if one.text.split() == ["ref.", reference])
    last = next(ends, None)
    of_it = after if last is None else (*after[: last + 1], *_restriction(after[last + 1 :]))
    if last is None and any(_is_any_number(one) for one in of_it[1:]):
        return None
    return Place(
        left=_within(min(one.left for one in of_it) / page.width),
        top=_within(1 - max(one.top for one in of_it) / page.height),
        right=_within(max(one.right for one in of_it) / page.width),
        bottom=_within(1 - min(one.bottom for one in of_it) / page.height),
        goes_on=last is None,
    )


def _within(part: float) -> float:
    """Return a part of a page: what a file draws beside the paper is not on it."""
    return min(max(part, 0.0), 1.0)


def _restriction(after: Sequence[PieceOfText]) -> Iterator[PieceOfText]:
    """Give the lines of the box below a statement that says who may not read it."""
    before: PieceOfText | None = None
    for one in after:
        begins = before is None and one.text.startswith(_RESTRICTED)
        goes_on = (
            before is not None
            and one.size == before.size
            and abs(one.left - before.left) < _BEARING
            and 0 <= before.bottom - one.top < _BETWEEN_LINES
        )
        if not (begins or goes_on):
            return
        yield one
        before = one


def _is_number(piece: PieceOfText, number: int) -> bool:
    return piece.text.strip() == str(number) and _is_any_number(piece)


def _is_any_number(piece: PieceOfText) -> bool:
    stands_left = piece.right <= 100 * NUMBERS_END
    return stands_left and piece.size == 100 * NUMBER_SIZE and piece.text.strip().isdigit()
