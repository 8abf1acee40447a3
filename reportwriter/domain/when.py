"""When something was: a moment, a day, a month, a year or a period, as exactly as it was said.

Stored as EDTF (ISO 8601-2) in the forms that people's words need: `2026-12-09`,
`2026-12-12T21:14`, `2026-11`, `2019`, with `~` about and `?` possibly, `2025-23` a season,
`2024-37` the early part of a year, `199X` a decade, `2026-09-07/2026-10-16` a period, `2021/..`
one that goes on, and `[2025-03..2025-05]` some time between.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from datetime import time as clock_time
from enum import StrEnum

from reportwriter.domain.errors import DataError

_PART = re.compile(
    r"(?P<year>\d{3}[\dX])(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<time>\d{2}:\d{2}))?)?)?"
    r"(?P<doubt>[~?%])?",
    re.ASCII,
)
_FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12, 37: 1, 38: 5, 39: 9}
"""Where a season or a third of a year begins, by its number in EDTF."""


class Precision(StrEnum):
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    """Four months: people begin and end a season by the month or by the sun."""
    THIRD = "third"
    """The early, middle or late part of a year."""
    YEAR = "year"
    DECADE = "decade"


_MONTHS_LONG = {
    Precision.MONTH: 1,
    Precision.SEASON: 4,
    Precision.THIRD: 4,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
}


class Sense(StrEnum):
    """What two ends mean. An end that is not there is open."""

    SINGLE = "single"
    PERIOD = "period"
    """From the first to the last."""
    BETWEEN = "between"
    """At some time between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One end of a When: all days it can mean, and how exactly it is known.

    "About" and "possibly" widen it by nothing, as nobody said by how much.
    """

    earliest: date
    latest: date
    precision: Precision
    time: str | None = None
    about: bool = False
    possibly: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date as it was given, in EDTF. Raises DataError for no date or a period backwards."""

    edtf: str

    def __post_init__(self) -> None:
        first, last = self.first, self.last
        if not (first or last):
            raise DataError("when", "not a date")
        if first and last and _is_before(last, first):
            raise DataError("when", "not a period")

    @property
    def sense(self) -> Sense:
        if self.edtf.startswith("["):
            return Sense.BETWEEN
        return Sense.PERIOD if "/" in self.edtf else Sense.SINGLE

    @property
    def first(self) -> Moment | None:
        """The date itself, or where it begins; None where that is open."""
        return _end(self._ends()[0])

    @property
    def last(self) -> Moment | None:
        """The end of a period; None for a single date and where the end is open."""
        _, *last = self._ends()
        return _end(last[0]) if last else None

    @property
    def time(self) -> str | None:
        """The time of day, of a single moment that has one."""
        return self.first.time if self.first and self.sense is Sense.SINGLE else None

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day it can mean, both included; the end of time where open."""
        first, last = self.first, self.last
        is_single = self.sense is Sense.SINGLE
        end = first if is_single else last
        return (first.earliest if first else date.min), (end.latest if end else date.max)

    def _ends(self) -> list[str]:
        """Return one end of a single date, or two, `""` for one that is open."""
        if self.edtf.startswith("["):
            first, dots, last = self.edtf[1:-1].partition("..")
            ends = [first, last] if dots and self.edtf.endswith("]") else [self.edtf]
        elif "/" in self.edtf:
            ends = [_open(end) for end in self.edtf.split("/")]
        else:
            return [self.edtf]
        if len(ends) != 2:
            raise DataError("when", "not a period" if all(map(_end, ends)) else "not a date")
        return ends


def _open(end: str) -> str:
    """Return `""` for an open end of a period; an end that is missing is no date."""
    return "" if end == ".." else end or "/"


def _end(part: str) -> Moment | None:
    return _moment(part) if part else None


def _is_before(end: Moment, start: Moment) -> bool:
    """Compare as exactly as both are known: a period may run from a day into its month."""
    if end.earliest == start.earliest and end.time and start.time:
        return end.time < start.time
    return end.latest < start.earliest


def _moment(part: str) -> Moment:
    match = _PART.fullmatch(part)
    if match is None or (match["month"] and "X" in match["year"]):
        raise DataError("when", "not a date")
    day, time, doubt = match["day"], match["time"], match["doubt"]
    precision = _precision(match)
    try:
        earliest = _earliest(match)
        if time:
            clock_time(int(time[:2]), int(time[3:]))
        latest = earliest if day else _months_on(earliest, _MONTHS_LONG[precision])
    except ValueError as error:
        raise DataError("when", "no such day or time") from error
    return Moment(
        earliest=earliest,
        latest=latest,
        precision=precision,
        time=time,
        about=doubt in ("~", "%"),
        possibly=doubt in ("?", "%"),
    )


def _earliest(match: re.Match[str]) -> date:
    year, month, day = int(match["year"].replace("X", "0")), int(match["month"] or 1), match["day"]
    if day is None:
        month = _FIRST_MONTHS.get(month, month)
    return date(year, month, int(day or 1))


def _months_on(first: date, months: int) -> date:
    """Return the last day of so many months, from the first day of one."""
    years, month = divmod(first.month - 1 + months, 12)
    if (first.year + years, month) == (date.max.year + 1, 0):
        return date.max
    return date(first.year + years, month + 1, 1) - timedelta(days=1)


def _precision(match: re.Match[str]) -> Precision:
    month, day, time = match["month"], match["day"], match["time"]
    if time or day:
        return Precision.MINUTE if time else Precision.DAY
    if month is None:
        return Precision.DECADE if "X" in match["year"] else Precision.YEAR
    if int(month) not in _FIRST_MONTHS:
        return Precision.MONTH
    return Precision.SEASON if int(month) < 30 else Precision.THIRD
