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


_FULL_TERM = 280
"""Days of a pregnancy that is counted to its due date."""
_WEEKS_SAID_FOR = 7 * 13
"""Days for which a baby's age is told in weeks; after that in months."""


def pregnancy_on(due: date, on: date) -> str:
    """Return `27 weeks and 6 days`; empty outside the pregnancy, as after the due date."""
    weeks, days = divmod(_FULL_TERM - (due - on).days, 7)
    if not 0 <= (due - on).days <= _FULL_TERM:
        return ""
    words = f"{weeks}{NBSP}week{'' if weeks == 1 else 's'}"
    return f"{words} and {days}{NBSP}day{'' if days == 1 else 's'}" if days else words


def age_words(born: date, on: date) -> str:
    """Return `11`, of a baby `6 weeks` or `7 months`, and nothing before the birth."""
    years, days = age_on(born, on), (on - born).days
    if years >= 1:
        return f"{years}"
    if days < 0:
        return ""
    if days < _WEEKS_SAID_FOR:
        number, unit = (days // 7, "week") if days >= 14 else (days, "day")
    else:
        months = (on.year - born.year) * 12 + on.month - born.month
        number, unit = months - (on.day < born.day), "month"
    return f"{number}{NBSP}{unit}{'' if number == 1 else 's'}"


def age_on(born: date, on: date) -> int:
    """Return completed years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
