"""Public holidays that were worked out once, as they are kept beside a vault."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayKept:
    on: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsKept:
    """Public holidays of a calendar, as `GB-ENG`, from one year up to and without another."""

    calendar: str
    first: int
    last: int
    told_by: str
    days: tuple[HolidayKept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysKept:
    """All that was worked out by one version of the program."""

    program: str
    years: tuple[YearsKept, ...] = ()
