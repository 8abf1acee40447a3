"""The working days of an area. Closed days come in from outside; nothing here knows a holiday."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from reportwriter.domain.errors import DataError

OPENS, CLOSES = time(9), time(17)
"""When work begins and ends; advice, as no procedure names it."""
END_OF_DAY = time(23, 59)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolBreak:
    """Schools are closed on these days. It stops no clock, and somebody must hold the records."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A day on which nobody works; `name` is empty for a weekend."""

    day: date
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """`closed` and `working` name days: shut, and worked although they would be shut.

    `years` are those whose closed days are known. `clear_days` counts one more working day before
    a conference. `told_by` says where the closed days were taken from.
    """

    zone: ZoneInfo
    years: range
    closed: Mapping[date, str] = field(default_factory=dict)
    working: Mapping[date, str] = field(default_factory=dict)
    school_breaks: tuple[SchoolBreak, ...] = ()
    clear_days: bool = False
    told_by: str = ""

    def closure(self, day: date) -> Closed | None:
        """Return why nobody works on the day; None where they do.

        Raises DataError for a year whose closed days are not known.
        """
        if day.year not in self.years:
            raise DataError("calendar", "the closed days of that year are not known")
        if day in self.working:
            return None
        if day in self.closed:
            return Closed(day=day, name=self.closed[day])
        return Closed(day=day) if day.weekday() >= 5 else None

    def closed_back_from(self, day: date) -> Iterator[Closed]:
        """Return the closed days from this one back to the last that is worked."""
        while (closed := self.closure(day)) is not None:
            yield closed
            day -= _DAY

    def working_days_between(self, first: date, last: date) -> int:
        """Count the working days after the first day, up to the last."""
        days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
        return sum(self.closure(day) is None for day in days)

    def at(self, day: date, when: time) -> datetime:
        return datetime.combine(day, when, self.zone)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def school_break(self, day: date) -> SchoolBreak | None:
        return next((one for one in self.school_breaks if one.first <= day <= one.last), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHolidays:
    """Public holidays of some years, by day; `told_by` names where they were taken from."""

    days: Mapping[date, str]
    told_by: str
