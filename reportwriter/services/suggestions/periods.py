"""Numbers, and whether a text says over what time: "91%" alone is no fact (domain.md D.1)."""

from __future__ import annotations

import re

_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? ?-?(?:{_MONTHS})\b|\b(?:{_MONTHS})\b"
    r"|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\b(?:19|20)\d\d\b"
)
_PERIOD = re.compile(
    r"\b(?:terms?|weeks?|weekly|months?|monthly|years?|fortnights?|days?|daily|nights?|hours?"
    r"|minutes?|since|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
    r"|spring|summer|autumn|winter|Christmas|Easter)\b",
    re.IGNORECASE,
)
_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
_NUMBER = re.compile(
    rf"\d+(?:\.\d+)? ?(?:%|per cent\b|percent\b)|\b{_COUNT} (?:out of|of) {_COUNT}\b"
    rf"|\b{_COUNT} times\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\bat \d{1,2}[:.]\d{2}\b", re.IGNORECASE)


def number_without_period(bare: str) -> tuple[int, int] | None:
    """Return where a count or a share stands in a text that names no time at all."""
    number = _NUMBER.search(bare)
    if number is None or names_day(bare) or _PERIOD.search(bare):
        return None
    return number.span()


def names_day(bare: str) -> bool:
    """Say whether a day, a month or a year is named."""
    return _DATE.search(bare) is not None


def clock_time(bare: str) -> tuple[int, int] | None:
    """Return where a time of day stands: `at 14:05`."""
    found = _CLOCK.search(bare)
    return found.span() if found else None
