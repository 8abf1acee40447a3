"""When an account says that something was: by its date, or by the date that stands in its words."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import length
from reportwriter.domain.when import Sense, When

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_DATE = re.compile(
    rf"\b(?:(?P<part>early|mid|late|(?:start|beginning|middle|end) of)[ -])?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?:of )?(?P<month>{'|'.join(_MONTHS)})"
    r"(?:,? (?P<year>(?:19|20)\d\d))?\b",
    re.IGNORECASE,
)
_PARTS = {
    **dict.fromkeys(("early", "start of", "beginning of"), (1, 10)),
    **dict.fromkeys(("mid", "middle of"), (11, 20)),
    **dict.fromkeys(("late", "end of"), (21, 31)),
}
_WEEK = 7


def told_when(when: When | None, text: str, last: date) -> When | None:
    """Return the date of an account as exactly as it says it anywhere.

    The one date in its words makes a date more exact that it lies within: `November 2026` of "in
    early November", but not a period, which it may begin. Without a date the words give it; a
    month without a year is the last one before `last`.
    """
    if when is not None and (length(when) <= _WEEK or when.sense is Sense.PERIOD):
        return when
    found = set(_said(text, last if when is None else min(last, when.span[1])))
    said = found.pop() if len(found) == 1 else None
    if when is None or said is None:
        return when or said
    return said if length(said) < length(when) and _is_within(said, when) else when


def _said(text: str, last: date) -> Iterator[When]:
    for match in _DATE.finditer(text):
        month = _MONTHS.index(match["month"].lower()) + 1
        # "may" and "march" are words too.
        if not (match["part"] or match["day"] or match["year"]):
            continue
        year = int(match["year"] or (last.year if month <= last.month else last.year - 1))
        longest = monthrange(year, month)[1]
        if match["day"]:
            if 1 <= int(match["day"]) <= longest:
                yield When(date(year, month, int(match["day"])).isoformat())
            continue
        if match["part"]:
            first, end = _PARTS[match["part"].lower()]
            yield When(f"[{date(year, month, first)}..{date(year, month, min(end, longest))}]")
        else:
            yield When(f"{year}-{month:02d}")


def _is_within(one: When, other: When) -> bool:
    return other.span[0] <= one.span[0] and one.span[1] <= other.span[1]


@lru_cache(maxsize=4096)
def is_about(when: When) -> bool:
    return any(end is not None and (end.about or end.possibly) for end in (when.first, when.last))


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A date as it is compared: the first and the last day it can mean, and the minute of the day.

    `is_exact`: one day, and not about it.
    """

    first: int
    last: int
    is_exact: bool
    minute: int | None = None

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    def apart(self, other: Days) -> int:
        """Return how many days lie between; 0 where both can mean the same day."""
        return max(0, other.first - self.last, self.first - other.last)

    def minutes_apart(self, other: Days) -> int | None:
        """Return how far the times are apart; None where one gives no time."""
        if self.minute is None or other.minute is None:
            return None
        return abs(self.minute - other.minute)


@lru_cache(maxsize=4096)
def days_of(when: When) -> Days:
    first, last = (day.toordinal() for day in when.span)
    is_exact = first == last and not is_about(when)
    return Days(first=first, last=last, is_exact=is_exact, minute=_minute(when.time))


def _minute(time: str | None) -> int | None:
    return int(time[:2]) * 60 + int(time[3:]) if time else None
