"""Days and moments as people read them in Britain, never more exact than they are known.

`NBSP` holds day and month together, so that a line never breaks between them.
"""

from collections.abc import Callable, Mapping
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


def long_moment(moment: datetime) -> str:
    """Return `6 January 2027, 10:00`, of the local day."""
    return f"{long_date(local_day(moment))}, {clock(moment)}"


def weekday_date(day: date) -> str:
    """Return `Wednesday 6 January 2027`."""
    return f"{_WEEKDAYS[day.weekday()]} {long_date(day)}"


def weekday_moment(moment: datetime) -> str:
    """Return `Wednesday 6 January 2027, 10:00`, of the local day."""
    return f"{weekday_date(local_day(moment))}, {clock(moment)}"


def clock(moment: datetime) -> str:
    """Return the local wall-clock time, `10:00`."""
    return f"{moment.astimezone(LOCAL):%H:%M}"


def zone_name(moment: datetime) -> str:
    summer = bool(moment.astimezone(LOCAL).dst())
    return "British Summer Time" if summer else "Greenwich Mean Time"


def local_day(moment: datetime) -> date:
    return moment.astimezone(LOCAL).date()


def known_moment(
    earliest: date, precision: str, *, time: str | None = None, day: Callable[[date], str]
) -> str:
    """Return a moment no more exactly than `precision`, by its name in `domain.when`, says."""
    if wider := _WIDER.get(precision):
        return wider(earliest)
    return f"{day(earliest)}, {time}" if time else day(earliest)


def month_and_year(month: date) -> str:
    """Return `January 2027`."""
    return f"{month_name(month.month)}{NBSP}{month.year}"


def month_name(month: int) -> str:
    return _MONTHS[month - 1]


def weekday_name(weekday: int) -> str:
    """Return the name of a day of the week, from Monday as 0."""
    return _WEEKDAYS[weekday]


def _season(first: date) -> str:
    name = _SEASONS[first.month]
    year = f"{first.year}/{(first.year + 1) % 100:02d}" if first.month == 12 else f"{first.year}"
    return f"{name}{NBSP}{year}"


_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_THIRDS = {1: "early", 5: "mid", 9: "late"}
_WIDER: Mapping[str, Callable[[date], str]] = {
    "month": month_and_year,
    "season": _season,
    "third": lambda first: f"{_THIRDS[first.month]}{NBSP}{first.year}",
    "year": lambda first: f"{first.year}",
    "decade": lambda first: f"the{NBSP}{first.year}s",
}


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
