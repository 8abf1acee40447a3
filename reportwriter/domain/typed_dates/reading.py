"""Reads what was typed as a date: one date, a period, or some time between two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import DataError
from reportwriter.domain.typed_dates.calendar import Anchor
from reportwriter.domain.typed_dates.periods import read_period
from reportwriter.domain.typed_dates.single import read_single, take_doubt, with_doubt
from reportwriter.domain.typed_dates.unclear import Doubt, Unclear, UnclearDateError
from reportwriter.domain.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_LONGEST = 120
"""Letters of the longest text that is looked at; a date needs fewer."""
_LIKE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys(",()", " "),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRead:
    """A typed date, and what is worth a word about it."""

    when: When
    doubts: tuple[Doubt, ...] = ()


def read_date(text: str, today: date, *, ahead: bool = False) -> DateRead:
    """Read a date; without a year it is the last one up to today or, `ahead`, the next.

    Raises UnclearDateError when it is impossible, could mean two things or is no date.
    """
    words = " ".join(text.lower().translate(_LIKE).split()).strip(" .;:")
    words = re.sub(r"(?<=\d)t(?=\d)", " ", words)
    edtf = _read(words, Anchor(today=today, at=today, ahead=ahead)) if words else None
    if edtf is None:
        raise UnclearDateError(Unclear.UNREAD)
    try:
        when = When(edtf)
    except DataError as error:
        # Each end is a date, so what is wrong is their order.
        raise UnclearDateError(Unclear.BACKWARDS) from error
    return DateRead(when=when, doubts=tuple(_doubts(words, when, None if ahead else today)))


def _read(words: str, anchor: Anchor) -> str | None:
    if len(words) > _LONGEST:
        return None
    found = read_single(words, anchor) or read_period(words, anchor)
    if found is not None:
        return found
    rest, about, possibly = take_doubt(words)
    edtf = read_period(rest, anchor)
    return edtf and with_doubt(edtf, about=about, possibly=possibly)


def _doubts(words: str, when: When, today: date | None) -> Iterator[Doubt]:
    figures = re.fullmatch(r"(\d\d?)[/.-](\d\d?)", words, re.ASCII)
    if figures and int(figures[1]) <= 12 and int(figures[1]) != int(figures[2]):
        yield Doubt.DAY_FIRST
    if today and when.span[0] > today:
        yield Doubt.NOT_YET
