"""Months and days by their names, and dates placed in the right year."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_YEARS_MEANT = range(1900, 2200)
YEAR = r"(?:'?\d{2}|\d{4})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a date without a year falls: the last one up to `at` or, `ahead`, the next from it."""

    today: date
    at: date
    ahead: bool = False

    def up_to(self, day: date) -> Anchor:
        return replace(self, at=day, ahead=False)

    def from_day(self, day: date) -> Anchor:
        return replace(self, at=day, ahead=True)

    def year_for(self, month: int, day: int) -> int:
        here = (self.at.month, self.at.day)
        if self.ahead:
            return self.at.year + ((month, day) < here)
        return self.at.year - ((month, day) > here)

    def whole_year(self, typed: str) -> int:
        """Return a year of four figures, or of two where only this century can be meant."""
        year = int(typed.lstrip("'"))
        if len(typed.lstrip("'")) == 2:
            if 2000 + year > self.today.year + (10 if self.ahead else 0):
                raise UnclearDateError(Unclear.SHORT_YEAR, (year,))
            return 2000 + year
        if year not in _YEARS_MEANT:
            raise UnclearDateError(Unclear.FAR_YEAR, (year,))
        return year

    def day(self, day: int, month: int, year: str | None) -> str:
        """Return a day as EDTF; raise UnclearDateError for 31 September."""
        if not 1 <= month <= 12:
            raise UnclearDateError(Unclear.NO_SUCH_MONTH, (month,))
        whole = self.whole_year(year) if year else self.year_for(month, day)
        if not 1 <= day <= monthrange(whole, month)[1]:
            raise UnclearDateError(Unclear.NO_SUCH_DAY, (day, month, whole))
        return f"{whole}-{month:02d}-{day:02d}"

    def month(self, month: int, year: str | None) -> str:
        if not 1 <= month <= 12:
            raise UnclearDateError(Unclear.NO_SUCH_MONTH, (month,))
        whole = self.whole_year(year) if year else self.year_for(month, 31 if self.ahead else 1)
        return f"{whole}-{month:02d}"


_PREFIXES = "|".join(
    name[:3] + "".join(f"(?:{letter}" for letter in name[3:]) + ")?" * len(name[3:])
    for name in _MONTHS
)
MONTH = rf"(?:(?:{_PREFIXES})\.?)"
"""A month in full, or its first three letters or more."""
_STARTS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = (
    "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\.?"
)


def month_number(name: str) -> int:
    """Return the number of a month that `MONTH` matches."""
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def weekday_number(name: str) -> int:
    """Return the number of a day of the week that `WEEKDAY` matches, from Monday as 0."""
    return _STARTS.index(name[:3])
