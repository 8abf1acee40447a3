"""Dates as people type them, and back: never made more exact than they were said.

`11 dec`, `7 to 9 dec 2026`, `nov 2026`, `about 2019`, `12/12/2026 21:14`, `autumn term 2025`.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from reportwriter.domain.errors import DataError
from reportwriter.domain.when import Moment, Precision, When
from reportwriter.wording.dates import known_moment, short_date, weekday_date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_TERMS = {"autumn": ("09", "12"), "spring": ("01", "04"), "summer": ("04", "07")}
_NEAR = {"today": 0, "yesterday": 1}
_YEARS_MEANT = range(1900, 2200)
_ABOUT = re.compile(r"^(?:about|around|circa|c\.?|roughly|approximately)\s+")
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+")
_TIME = re.compile(r",?\s*(?:at\s+)?(\d{1,2})[:.](\d{2})$")
_ISO = re.compile(r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")
_NUMBERS = re.compile(r"^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?$")
_DAY_MONTH = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?(?:,?\s+(\d{4}|\d{2}))?$"
)
_MONTH_YEAR = re.compile(r"^([a-z]+)\.?(?:\s+(\d{4}|\d{2}))?$")
_TERM = re.compile(r"^(autumn|spring|summer) term(?:\s+(\d{4}))?$")
_RANGE = re.compile(r"\s+(?:to|until|and)\s+|\s*[\N{EN DASH}]\s*|\s+-\s+")
_TWO_DAYS = re.compile(r"^\d{1,2}(?:st|nd|rd|th)?$")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Places a date without a year: the last one up to today or, `ahead`, the next."""

    today: date
    ahead: bool

    def read(self, text: str) -> str | None:
        """Return EDTF, or None for what cannot be read."""
        words = " ".join(text.lower().split()).removeprefix("on ").removeprefix("from ")
        if term := _TERM.match(words):
            return self._term(term)
        parts = _RANGE.split(words)
        if len(parts) == 2 and not _ISO.match(words):
            return self._period(*parts)
        return self._single(words)

    def _term(self, term: re.Match[str]) -> str:
        first, last = _TERMS[term[1]]
        year = term[2] or self._year_for(int(first), 1)
        return f"{year}-{first}/{year}-{last}"

    def _period(self, first: str, last: str) -> str | None:
        end = self._single(last)
        if end is None:
            return None
        start = self._start(first, end)
        return f"{start}/{end}" if start else None

    def _start(self, first: str, end: str) -> str | None:
        """Read the start of a period, which may borrow month and year from its end."""
        if _TWO_DAYS.match(first) and len(end) >= 10:
            return f"{end[:8]}{int(re.sub(r'[a-z]', '', first)):02d}"
        year_given = re.search(r"\d{4}|[/.]\d{2}$", first)
        return self._single(first if year_given else f"{first} {end[:4]}") or self._single(first)

    def _single(self, words: str) -> str | None:
        about = _ABOUT.match(words)
        if about:
            words = words[about.end() :]
        time = None
        if (found := _TIME.search(words)) and not _NUMBERS.match(words):
            time = f"T{int(found[1]):02d}:{found[2]}"
            words = words[: found.start()]
        day = self._day(_WEEKDAY.sub("", words))
        if day is None or (time and len(day) < 10):
            return None
        return day + (time or "") + ("~" if about else "")

    def _day(self, words: str) -> str | None:
        if words in _NEAR:
            return (self.today - timedelta(days=_NEAR[words])).isoformat()
        return words if _ISO.match(words) else self._with_month(words)

    def _with_month(self, words: str) -> str | None:
        if numbers := _NUMBERS.match(words):
            return self._dated(numbers[1], int(numbers[2]), numbers[3])
        if named := _DAY_MONTH.match(words):
            return self._dated(named[1], _month(named[2]), named[3])
        named = _MONTH_YEAR.match(words)
        return self._month_of(_month(named[1]), named[2]) if named else None

    def _dated(self, day: str, month: int, year: str | None) -> str | None:
        if not 1 <= month <= 12:
            return None
        return f"{_full(year) or self._year_for(month, int(day))}-{month:02d}-{int(day):02d}"

    def _month_of(self, month: int, year: str | None) -> str | None:
        return f"{_full(year) or self._year_for(month, 1)}-{month:02d}" if month else None

    def _year_for(self, month: int, day: int) -> int:
        here = (self.today.month, self.today.day)
        if self.ahead:
            return self.today.year + ((month, day) < here)
        return self.today.year - ((month, day) > here)


def read_when(text: str, today: date, *, ahead: bool = False) -> When | None:
    """Return what a typed date means, or None; a date without a year is the last one, or next."""
    edtf = _Reader(today, ahead).read(text) if text.strip() else None
    try:
        return When(edtf) if edtf else None
    except DataError:
        return None


def short_words(when: When | None) -> str:
    """Return a date for a list: `9 Dec 2026`, `7 Dec 2026 to 9 Dec 2026`."""
    if when is None:
        return ""
    parts = (_words(when.first), _words(when.last) if when.last else "")
    return " to ".join(part for part in parts if part)


def echo(when: When | None) -> str:
    """Return what was understood, in full: `Friday 11 December 2026`."""
    if when is None:
        return ""
    ends = (when.first, when.last) if when.last else (when.first,)
    return " to ".join(_in_full(end) for end in ends)


def _words(moment: Moment) -> str:
    return known_moment(
        moment.earliest,
        moment.precision,
        time=moment.time,
        about=moment.about,
        day=short_date,
    )


def _in_full(moment: Moment) -> str:
    return known_moment(
        moment.earliest,
        moment.precision,
        time=moment.time,
        about=moment.about,
        day=weekday_date,
    )


def typed(when: When | None) -> str:
    """Return a date as someone might have typed it, for the field."""
    return short_words(when).replace("\N{NO-BREAK SPACE}", " ")


def typed_day(day: date | None) -> str:
    """Return a whole day as `typed` does; empty where there is none."""
    return typed(When(day.isoformat())) if day else ""


def exact_day(when: When | None) -> date | None:
    """Return the day, where a whole day and nothing longer is meant.

    A year like 9027 is a slip of the finger: no day of it is meant, and none can be counted from.
    """
    if when is None or when.last or when.first.precision not in (Precision.DAY, Precision.MINUTE):
        return None
    day = when.first.earliest
    return day if day.year in _YEARS_MEANT else None


def day_of(text: str, today: date, *, ahead: bool = False) -> date | None:
    """Return the whole day that was typed, read as `read_when` does; None where none is meant."""
    return exact_day(read_when(text, today, ahead=ahead))


def _month(word: str) -> int:
    """Return the number of a month named in full or by its first three letters or more; else 0."""
    for number, name in enumerate(_MONTHS, start=1):
        if len(word) >= 3 and name.startswith(word):
            return number
    return 9 if word == "sept" else 0


def _full(year: str | None) -> str | None:
    return f"20{year}" if year and len(year) == 2 else year
