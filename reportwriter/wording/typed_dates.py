"""Why a typed date cannot be read, and what might be a slip in one that can."""

from collections.abc import Callable, Mapping, Sequence

from reportwriter.wording.dates import NBSP, month_name, weekday_name

Figures = Sequence[int]
_EXAMPLES = "11 Dec 2026, Dec 2026 or about 2019"


def unclear_words(unclear: str, figures: Figures) -> str:
    """Return why a date cannot be read and what to do, by its name in `domain.typed_dates`."""
    return _UNCLEAR[unclear](figures)


def no_day_words(unclear: str, figures: Figures, otherwise: str) -> str:
    """Return the same where only a whole day will do; `otherwise` says how one is typed."""
    if unclear == "no_such_day":
        return f"{_does_not_exist(figures)} {otherwise}"
    return _UNCLEAR[unclear](figures) if unclear in _OF_A_DAY else otherwise


def short_month(month: int) -> str:
    """Return a month as people type it: `dec`, `sept`."""
    return "sept" if month == 9 else month_name(month)[:3].lower()


def doubt_words(doubt: str, read: str) -> str:
    """Return what was read, and what to do if it is a slip."""
    return _DOUBTS[doubt].format(read=read)


def _does_not_exist(figures: Figures) -> str:
    day, month, year = figures
    return f"{day}{NBSP}{month_name(month)}{NBSP}{year} does not exist."


def _no_such_day(figures: Figures) -> str:
    _, month, year = figures
    instead = f"\u2018{short_month(month)} {year}\u2019"
    return f"{_does_not_exist(figures)} Check the day, or type {instead}."


def _wrong_weekday(figures: Figures) -> str:
    said, true, day, month, year = figures
    whole = f"{day}{NBSP}{month_name(month)}{NBSP}{year}"
    return f"{whole} is a {weekday_name(true)}, not a {weekday_name(said)}. Check which is right."


def _which_weekday(figures: Figures) -> str:
    day, month, other, other_month = figures
    first, second = f"{day}{NBSP}{month_name(month)}", f"{other}{NBSP}{month_name(other_month)}"
    return f"That could be {first} or {second}. Type the day and the month."


def _short_year(figures: Figures) -> str:
    short = f"{figures[0]:02d}"
    return f"\u2018{short}\u2019 could be 19{short} or 20{short}. Type the year in full."


def _day_or_year(figures: Figures) -> str:
    month, number = month_name(figures[0]), figures[1]
    short, year = short_month(figures[0]), f"20{number:02d}"
    return (
        f"That could be {number}{NBSP}{month} or {month}{NBSP}{year}. Type "
        f"\u2018{number} {short}\u2019 or \u2018{short} {year}\u2019."
    )


def _month_or_years(figures: Figures) -> str:
    year, number = figures
    years = f"\u2018{year} to {year // 100}{number:02d}\u2019"
    if (year + 1) % 100 == number:
        school_year = f"\u2018school year {year}/{number:02d}\u2019"
        return f"Two years, or a school year? Type {years} or {school_year}."
    return f"A month, or two years? Type {years}, or the month by its name."


def _which_winter(figures: Figures) -> str:
    year = figures[0]
    return (
        f"A winter falls in two years. Type \u2018winter {year - 1}/{year % 100:02d}\u2019 or "
        f"\u2018winter {year}/{(year + 1) % 100:02d}\u2019."
    )


_UNCLEAR: Mapping[str, Callable[[Figures], str]] = {
    "unread": lambda _: f"We could not read that as a date. Type it as {_EXAMPLES}.",
    "no_such_day": _no_such_day,
    "no_such_month": lambda figures: (
        f"There is no month {figures[0]}. Type the day first, or the month by its name."
    ),
    "no_such_time": lambda _: (
        "There is no such time of day. Type it as 21:14 or 9.14 pm, or leave it out."
    ),
    "far_year": lambda figures: f"The year {figures[0]:04d} is far from now. Check its figures.",
    "short_year": _short_year,
    "wrong_weekday": _wrong_weekday,
    "which_weekday": _which_weekday,
    "day_or_year": _day_or_year,
    "month_or_years": _month_or_years,
    "which_winter": _which_winter,
    "which_holiday": lambda _: (
        "That comes more than once a year. Type \u2018october half term 2025\u2019, "
        "\u2018autumn term 2025\u2019 or the month."
    ),
    "midnight": lambda _: (
        "Midnight belongs to two days. Type \u2018night of 3 to 4 March\u2019, or a time as 23:59."
    ),
    "two_dates": lambda _: (
        "Those are two dates. Write each as an event of its own, or type \u20183 to 5 March\u2019 "
        "for all the days between."
    ),
    "backwards": lambda _: "That ends before it begins. Check both dates.",
}
"""By name; a test holds it complete."""
_OF_A_DAY = ("no_such_month", "far_year", "short_year", "wrong_weekday", "which_weekday")
"""What can be wrong with a whole day; what is said of the others leads to none."""
_DOUBTS = {
    "day_first": "Read as {read}. If that is wrong, type it with the month\u2019s name.",
    "not_yet": "{read}, which has not happened yet. If it has, check the year.",
}
