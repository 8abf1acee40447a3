"""Days laid along a line: where each falls, the marks below them, and the gaps between."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from reportwriter.wording.dates import NBSP, month_name

Span = tuple[date, date]
LONG_GAP = 90
"""Days without an event after which a gap is worth a word."""
_SHORTEST = 28
"""Days of the shortest scale: a single event has days on both sides."""
_LATEST = date(9998, 12, 31)


class Tick(NamedTuple):
    x: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """From the morning of `first` at `left` to the evening of `last` at `right`."""

    first: date
    last: date
    left: float
    right: float

    def morning(self, day: date) -> float:
        """Return where a day begins; days outside the scale fall on its ends."""
        days = (min(max(day, self.first), self.last + timedelta(days=1)) - self.first).days
        return self.left + days * self.of_a_day

    def evening(self, day: date) -> float:
        return self.morning(min(day, _LATEST) + timedelta(days=1))

    def noon(self, day: date) -> float:
        return (self.morning(day) + self.evening(day)) / 2

    @property
    def of_a_day(self) -> float:
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def ticks(self, measure: Callable[[str], float]) -> tuple[Tick, ...]:
        """Return the finest marks whose words have room beside each other."""
        for unit in UNITS:
            wide = measure(unit.longest) + 3
            if unit.days * self.of_a_day >= wide:
                return tuple(self._marks(unit))
        return tuple(self._marks(UNITS[-1]))

    def _marks(self, unit: "Unit") -> Iterator[Tick]:
        year = 0
        for day in unit.starts(self.first, self.last):
            yield Tick(self.morning(day), unit.words(day, day.year != year))
            year = day.year


def scale_of(spans: Iterable[Span], left: float, right: float) -> TimeScale:
    """Return the scale that holds every span; it begins with a month, or longer before a year."""
    firsts, lasts = zip(*spans, strict=True)
    first, last = min(firsts), max(lasts)
    if (missing := _SHORTEST - (last - first).days) > 0:
        first, last = first - timedelta(days=missing // 2), last + timedelta(days=missing // 2)
    return TimeScale(first=first.replace(day=1), last=min(last, _LATEST), left=left, right=right)


def gaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the first and last day of each long time in which nothing happened."""
    found: list[Span] = []
    reached: date | None = None
    for first, last in sorted(spans):
        if reached is not None and (first - reached).days - 1 > LONG_GAP:
            found.append((reached + timedelta(days=1), first - timedelta(days=1)))
        reached = max(reached or last, last)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What lies between two marks: its days at least, its longest words, and where it starts."""

    days: int
    longest: str
    starts: Callable[[date, date], Iterator[date]]
    words: Callable[[date, bool], str]


def _every(days: int) -> Callable[[date, date], Iterator[date]]:
    def starts(first: date, last: date) -> Iterator[date]:
        # Weeks begin on Mondays.
        day = first if days == 1 else first + timedelta(days=-first.weekday() % 7)
        while day <= last:
            yield day
            day += timedelta(days=days)

    return starts


def _months(step: int) -> Callable[[date, date], Iterator[date]]:
    def starts(first: date, last: date) -> Iterator[date]:
        number = first.year * 12 + first.month - 1
        number += first.day > 1
        number += -number % step
        while (day := date(number // 12, number % 12 + 1, 1)) <= last:
            yield day
            number += step

    return starts


def _day_words(day: date, is_new_year: bool) -> str:  # A pair of values, in order.
    words = f"{day.day}{NBSP}{month_name(day.month)[:3]}"
    return f"{words}{NBSP}{day.year}" if is_new_year else words


def _month_words(day: date, is_new_year: bool) -> str:  # As above.
    name = month_name(day.month)
    return f"{name[:3]}{NBSP}{day.year}" if is_new_year else name[:3]


def _year_words(day: date, _is_new_year: bool) -> str:  # As above.
    return f"{day.year}"


_LONGEST_DAY, _LONGEST_MONTH = f"28{NBSP}Sep{NBSP}2026", f"Sep{NBSP}2026"
UNITS = (
    Unit(days=1, longest=_LONGEST_DAY, starts=_every(1), words=_day_words),
    Unit(days=7, longest=_LONGEST_DAY, starts=_every(7), words=_day_words),
    Unit(days=28, longest=_LONGEST_MONTH, starts=_months(1), words=_month_words),
    Unit(days=90, longest=_LONGEST_MONTH, starts=_months(3), words=_month_words),
    *(
        Unit(days=365 * years, longest="2026", starts=_months(12 * years), words=_year_words)
        for years in (1, 2, 5, 10, 20, 50, 100, 200, 500)
    ),
)
"""From the finest on; the last fits whatever there is."""
