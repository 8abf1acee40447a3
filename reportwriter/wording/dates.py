"""Days and moments as people read them in Britain, never more exact than they are known.

`NBSP` holds day and month together, so that a line never breaks between them.
"""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

NBSP = "\N{NO-BREAK SPACE}"
LOCAL = ZoneInfo("Europe/London")
"""The zone of every area the program ships; Guernsey keeps the same time."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(day: date) -> str:
    """Return `6 January 2027`."""
    return f"{day.day}{NBSP}{_MONTHS[day.month - 1]}{NBSP}{day.year}"


def short_date(day: date) -> str:
    """Return `6 Jan 2027`."""
    return f"{day.day}{NBSP}{_MONTHS[day.month - 1][:3]}{NBSP}{day.year}"


def weekday_date(day: date) -> str:
    """Return `Wednesday 6 January 2027`."""
    return f"{_WEEKDAYS[day.weekday()]} {long_date(day)}"


def clock(moment: datetime) -> str:
    """Return the local wall-clock time, `10:00`."""
    return f"{moment.astimezone(LOCAL):%H:%M}"


def zone_name(moment: datetime) -> str:
    summer = bool(moment.astimezone(LOCAL).dst())
    return "British Summer Time" if summer else "Greenwich Mean Time"


def local_day(moment: datetime) -> date:
    return moment.astimezone(LOCAL).date()


def known_moment(
    earliest: date,
    precision: str,
    *,
    time: str | None = None,
    about: bool = False,
    day: Callable[[date], str] = long_date,
) -> str:
    """Return a moment no more exactly than `precision` (minute, day, month, year) says."""
    if precision == "year":
        words = f"{earliest.year}"
    elif precision == "month":
        words = f"{_MONTHS[earliest.month - 1]}{NBSP}{earliest.year}"
    else:
        words = f"{day(earliest)}, {time}" if time else day(earliest)
    return f"about{NBSP}{words}" if about else words


def age_on(born: date, on: date) -> int:
    """Return completed years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
