"""When something was: a moment, a day, a month, a year or a period, as exactly as it was said.

Stored as EDTF (ISO 8601-2, level 1) of the forms people use: `2026-12-09`, `2026-12-12T21:14`,
`2026-11`, `2019`, `2019~` and `2026-09-07/2026-10-16`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from reportwriter.domain.errors import DataError

_PART = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<time>\d{2}:\d{2}))?)?)?(?P<about>~)?",
    re.ASCII,
)


class Precision(StrEnum):
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One end of a When: the earliest day it can mean, and how exactly it is known."""

    earliest: date
    precision: Precision
    time: str | None = None
    about: bool = False

    @property
    def latest(self) -> date:
        """The latest day it can mean; "about" widens it by nothing, as nobody said by how much."""
        day = self.earliest
        if self.precision is Precision.YEAR:
            return day.replace(month=12, day=31)
        if self.precision is Precision.MONTH:
            return day.replace(day=monthrange(day.year, day.month)[1])
        return day


@dataclass(frozen=True, slots=True)
class When:
    """A date as it was given, in EDTF. Raises DataError for no date or a period backwards."""

    edtf: str

    def __post_init__(self) -> None:
        first, *rest = self.edtf.split("/")
        for part in (first, *rest):
            _moment(part)
        if len(rest) > 1 or (rest and _is_before(rest[0], first)):
            raise DataError("when", "not a period")

    @property
    def first(self) -> Moment:
        return _moment(self.edtf.split("/")[0])

    @property
    def last(self) -> Moment | None:
        """The end of a period; None for a single date."""
        _, slash, end = self.edtf.partition("/")
        return _moment(end) if slash else None

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day it can mean, both included."""
        first = self.first
        return first.earliest, (self.last or first).latest


def _is_before(end: str, start: str) -> bool:
    """Compare as exactly as both are known: a period may run from a day into its month."""
    known = min(len(end.rstrip("~")), len(start.rstrip("~")))
    return end[:known] < start[:known]


def _moment(part: str) -> Moment:
    match = _PART.fullmatch(part)
    if match is None:
        raise DataError("when", "not a date")
    month, day, time = match["month"], match["day"], match["time"]
    try:
        earliest = date(int(match["year"]), int(month or 1), int(day or 1))
        if time:
            datetime.strptime(time, "%H:%M")  # noqa: DTZ007  # A wall-clock time as it was said; it has no zone.
    except ValueError as error:
        raise DataError("when", "no such day or time") from error
    return Moment(
        earliest=earliest,
        precision=_precision(month, day, time),
        time=time,
        about=match["about"] is not None,
    )


def _precision(month: str | None, day: str | None, time: str | None) -> Precision:
    if time:
        return Precision.MINUTE
    if day:
        return Precision.DAY
    return Precision.MONTH if month else Precision.YEAR
