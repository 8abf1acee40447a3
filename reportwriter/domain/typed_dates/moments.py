"""One date: a day, a month or a year, in figures or with the name of its month."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.domain.typed_dates.calendar import MONTH, YEAR, month_number
from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.typed_dates.calendar import Anchor

Rule = tuple[str, "Callable[[re.Match[str], Anchor], str]"]
"""A pattern that the whole text matches, and what the match means as EDTF."""

DAY = r"(\d{1,2})(?:st|nd|rd|th)?"


def first_match(rules: tuple[Rule, ...], words: str, anchor: Anchor) -> str | None:
    """Return what the first rule that fits makes of the words; None where none fits."""
    for pattern, meaning in rules:
        # The library of expressions keeps them compiled; none is compiled before it is needed.
        if match := re.fullmatch(pattern, words, re.ASCII):
            return meaning(match, anchor)
    return None


def _iso_month(match: re.Match[str], anchor: Anchor) -> str:
    year, figures = int(match[1]), int(match[2])
    # 2010-12 could be years; 2025-11 runs the wrong way for that.
    if figures > 12 or figures > year % 100:
        raise UnclearDateError(Unclear.MONTH_OR_YEARS, (year, figures))
    return anchor.month(figures, match[1])


def _month_first(match: re.Match[str], anchor: Anchor) -> str:
    month, day, year = match.groups()[-3:] if match[1] is None else match.groups()[:3]
    return anchor.day(int(day), month_number(month), year)


def _day_or_year(match: re.Match[str], _anchor: Anchor) -> str:
    raise UnclearDateError(Unclear.DAY_OR_YEAR, (month_number(match[1]), int(match[2])))


MOMENTS: tuple[Rule, ...] = (
    (
        r"(\d{4})-(\d\d)-(\d\d)|(\d{4})[/.](\d\d?)[/.](\d\d?)",
        lambda m, anchor: anchor.day(int(m[3] or m[6]), int(m[2] or m[5]), m[1] or m[4]),
    ),
    (r"(\d{4})[-/](\d\d)", _iso_month),
    (
        rf"(\d\d?)(?P<by> ?[/.-] ?| )(\d\d?)(?P=by)({YEAR})",
        lambda m, anchor: anchor.day(int(m[1]), int(m[3]), m[4]),
    ),
    (r"(\d\d?)[/.-](\d\d?)", lambda m, anchor: anchor.day(int(m[1]), int(m[2]), None)),
    (r"(\d\d?)[/.-](\d{4})", lambda m, anchor: anchor.month(int(m[1]), m[2])),
    (
        rf"{DAY}[ -]?(?:of )?({MONTH})(?:[ -]?({YEAR}))?",
        lambda m, anchor: anchor.day(int(m[1]), month_number(m[2]), m[3]),
    ),
    (rf"({MONTH}) (?:the )?(\d\d?)(?:st|nd|rd|th)(?: ({YEAR}))?", _month_first),
    (rf"({MONTH}) ?(\d)()|({MONTH}) (\d\d?) (\d{{4}})", _month_first),
    (rf"({MONTH}) ?(\d\d)", _day_or_year),
    (
        rf"({MONTH})(?:[ -]?(?:of )?('\d\d|\d{{4}}))?",
        lambda m, anchor: anchor.month(month_number(m[1]), m[2]),
    ),
    (r"(?:year )?(\d{4})", lambda m, anchor: str(anchor.whole_year(m[1]))),
    (r"(\d{3})0'?s", lambda m, anchor: f"{anchor.whole_year(m[1] + '0') // 10}X"),
)
