"""Parts of a year by their names: seasons, school terms and holidays, Christmas and Easter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from reportwriter.domain.typed_dates.calendar import MONTH, YEAR, month_number
from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError

if TYPE_CHECKING:
    import re

    from reportwriter.domain.typed_dates.calendar import Anchor
    from reportwriter.domain.typed_dates.moments import Rule

_SEASONS = {"spring": (21, 3), "summer": (22, 6), "autumn": (23, 9)}
_THIRDS = {
    **dict.fromkeys(("early", "early in", "start of", "beginning of"), 37),
    **dict.fromkeys(("mid", "mid-", "middle of"), 38),
    **dict.fromkeys(("late", "late in", "end of"), 39),
}
_TERMS = {"autumn": (9, 12), "spring": (1, 4), "summer": (4, 7)}
_HALF_TERMS = {"autumn": 10, "october": 10, "spring": 2, "february": 2, "summer": 5, "may": 5}
_HOLIDAYS = {"easter": (3, 4), "summer": (7, 9), "christmas": (12, 1)}
_FEASTS = {
    "christmas day": "12-25",
    "christmas eve": "12-24",
    "boxing day": "12-26",
    "new year's eve": "12-31",
    "new year's day": "01-01",
    "valentine's day": "02-14",
    "halloween": "10-31",
    "bonfire night": "11-05",
    "christmas": "12-25~",
    "new year": "01-01~",
}
_BY_EASTER = {
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter day": 0,
    "easter": 0,
}
_PART = "(?:early|mid|late|(?:start|beginning|middle|end) of|early in|late in)"
_WEEK = "(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:week|half) (?:of|in)"


def _season(match: re.Match[str], anchor: Anchor) -> str:
    number, month = _SEASONS[match[1]]
    return f"{_year(match[2], month, anchor)}-{number}"


def _winter(match: re.Match[str], anchor: Anchor) -> str:
    if match[2] is None:
        year = anchor.whole_year(match[1]) if match[1] else anchor.today.year
        raise UnclearDateError(Unclear.WHICH_WINTER, (year,))
    return f"{_running_on(match[1], match[2], anchor)}-24"


def _term(match: re.Match[str], anchor: Anchor) -> str:
    # Terms begin and end on other days in each area.
    first, last = _TERMS[match[1]]
    year = _year(match[2], first, anchor)
    return f"{year}-{first:02d}~/{year}-{last:02d}~"


def _school_year(match: re.Match[str], anchor: Anchor) -> str:
    year = _running_on(match[1], match[2], anchor)
    return f"{year}-09~/{year + 1}-07~"


def _holidays(match: re.Match[str], anchor: Anchor) -> str:
    first, last = _HOLIDAYS[match[1]]
    year = _year(match[2], first, anchor)
    return f"{year}-{first:02d}~/{year + (last < first)}-{last:02d}~"


def _half_term(match: re.Match[str], anchor: Anchor) -> str:
    month = _HALF_TERMS[match[1]]
    return f"{_year(match[2], month, anchor)}-{month:02d}~"


def _feast(match: re.Match[str], anchor: Anchor) -> str:
    day = _FEASTS[match[1]]
    year = anchor.whole_year(match[2]) if match[2] else anchor.year_for(int(day[:2]), int(day[3:5]))
    return f"{year}-{day}"


def _by_easter(match: re.Match[str], anchor: Anchor) -> str:
    year = anchor.whole_year(match[2]) if match[2] else _easter_near(anchor).year
    day = easter(year) + timedelta(days=_BY_EASTER[match[1]])
    return day.isoformat() + ("~" if match[1] == "easter" else "")


def _easter_near(anchor: Anchor) -> date:
    years = range(anchor.at.year - 1, anchor.at.year + 2)
    if anchor.ahead:
        return next(day for year in years if (day := easter(year)) >= anchor.at)
    return next(day for year in reversed(years) if (day := easter(year)) <= anchor.at)


def _which_holiday(_match: re.Match[str], _anchor: Anchor) -> str:
    raise UnclearDateError(Unclear.WHICH_HOLIDAY)


def _year(typed: str | None, month: int, anchor: Anchor) -> int:
    return anchor.whole_year(typed) if typed else anchor.year_for(month, 1)


def _running_on(first: str, second: str, anchor: Anchor) -> int:
    """Return the first year of `2024/25`; raise where the second is not the next."""
    year = anchor.whole_year(first)
    if (year + 1) % 100 != int(second[-2:]):
        raise UnclearDateError(Unclear.BACKWARDS)
    return year


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= (year % 19 + 11 * moon) // 319
    weekday = (2 * (century % 4) + 2 * (of_century // 4) - of_century % 4 - moon + 32) % 7
    late = moon + weekday + 114 - 7 * ((year % 19 + 11 * moon + 22 * weekday) // 451)
    return date(year, late // 31, late % 31 + 1)


NAMED: tuple[Rule, ...] = (
    (rf"(?:{_PART}[ -])?(spring|summer|autumn)(?: (?:of )?({YEAR}))?", _season),
    (rf"(?:{_PART}[ -])?winter(?: (?:of )?({YEAR})(?:[/-](\d\d|\d{{4}}))?)?", _winter),
    (rf"(autumn|spring|summer) term(?: (?:of )?({YEAR}))?", _term),
    (rf"(?:school|academic) year ({YEAR}) ?(?:[/-]|to) ?({YEAR})", _school_year),
    (
        rf"(easter|summer|christmas) (?:school )?(?:holidays?|break)(?: (?:of )?({YEAR}))?",
        _holidays,
    ),
    (
        rf"(autumn|october|spring|february|summer|may) half[ -]term(?: (?:of )?({YEAR}))?",
        _half_term,
    ),
    (r"(?:school |bank |the )*(?:holidays?|half[ -]term|term)(?: \d{4})?", _which_holiday),
    (rf"({'|'.join(_FEASTS)})(?: (?:of )?({YEAR}))?", _feast),
    (rf"({'|'.join(_BY_EASTER)})(?: (?:of )?({YEAR}))?", _by_easter),
    (
        r"(early|mid|late|(?:start|beginning|middle|end) of|early in|late in)[ -](\d{4})",
        lambda m, anchor: f"{anchor.whole_year(m[2])}-{_THIRDS[m[1]]}",
    ),
    (
        rf"(?:{_PART}|{_WEEK})[ -]({MONTH})(?: (?:of )?('\d\d|\d{{4}}))?",
        lambda m, anchor: anchor.month(month_number(m[1]), m[2]),
    ),
    (
        rf"(?:{_PART} )?(?:the )?(\d{{3}})0'?s",
        lambda m, anchor: f"{anchor.whole_year(m[1] + '0') // 10}X",
    ),
)
