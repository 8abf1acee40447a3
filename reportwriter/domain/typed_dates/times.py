"""The time of a day, before or after its date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError

_LEAD = r"(?:at )?(?P<about>(?:about|around|approx\.?|roughly) )?"
_CLEAR = (
    r"(?:(?P<hour>\d{1,2})(?P<by>[:.])(?P<minute>\d\d)(?:[:.]\d\d)? ?(?P<half>[ap]\.?m\.?)?"
    r"|(?P<hour2>\d{1,2}) ?(?P<half2>[ap]\.?m\.?)"
    r"|(?P<four>\d{4}) ?(?:hrs?|hours)|(?P<noon>noon|midday)|(?P<midnight>midnight))"
    r"(?: ?(?:hrs?|hours))?"
)
_TIME = _LEAD + _CLEAR
_PART_OF_DAY = r"(?:early |late |mid-?)?(?:morning|afternoon|evening|lunch ?time|am|pm)"

_PLACES = (rf"(?P<rest>.*?\S) {_TIME}", rf"{_TIME}(?P<rest>)", rf"{_TIME} (?:on )?(?P<rest>.+)")


@dataclass(frozen=True, slots=True)
class Timed:
    """What is left of a text without its time, and the time as EDTF, empty where none was said."""

    rest: str
    time: str = ""
    about: bool = False


def take_time(words: str) -> Timed:
    """Take the time out of a text; a part of the day is left out, as no clock says when it is."""
    for pattern in _PLACES:
        match = re.fullmatch(pattern, words, re.ASCII)
        if match and not _begins_with_a_day(match, words):
            return Timed(match["rest"], _clock(match), match["about"] is not None)
    without = re.sub(rf"^{_PART_OF_DAY} (?:of|on) |,? (?:in the |that )?{_PART_OF_DAY}$", "", words)
    return Timed(without)


def _begins_with_a_day(match: re.Match[str], words: str) -> bool:
    """Say whether 3.11 2025 was taken for a time, which needs am or pm before its day."""
    is_like_a_day = match["by"] == "." and not match["half"] and bool(match["rest"])
    return is_like_a_day and words.startswith(match["hour"])


def _clock(match: re.Match[str]) -> str:
    if match["midnight"]:
        raise UnclearDateError(Unclear.MIDNIGHT)
    if match["noon"]:
        return "T12:00"
    four = match["four"] or ""
    hour = int(match["hour"] or match["hour2"] or four[:2])
    minute = int(match["minute"] or four[2:] or 0)
    half = (match["half"] or match["half2"] or "")[:1]
    if minute > 59 or not (1 <= hour <= 12 if half else hour <= 23):
        raise UnclearDateError(Unclear.NO_SUCH_TIME)
    if half == "a" and (hour, minute) == (12, 0):
        raise UnclearDateError(Unclear.MIDNIGHT)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02d}:{minute:02d}"
