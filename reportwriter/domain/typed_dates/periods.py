"""Two dates in one: from one to the other, some time between them, before or after one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reportwriter.domain.typed_dates.ends import both_ends, finish_of, moment_of, start_of
from reportwriter.domain.typed_dates.single import read_single
from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError
from reportwriter.domain.when import Precision

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.typed_dates.calendar import Anchor

_TO = " (?:to|until|till|through|-) "
_NOW = "(?:now|date|present|the present|the present day|this day)"
_LENGTHS = {
    Precision.DAY: 10,
    Precision.MONTH: 7,
    Precision.YEAR: 4,
}


def read_period(words: str, anchor: Anchor) -> str | None:
    """Return two dates as EDTF, or None for what are none; raise UnclearDateError."""
    for pattern, meaning in _PERIODS:
        match = re.fullmatch(pattern, words, re.ASCII)
        if match and (edtf := meaning(match, anchor)):
            return edtf
    return None


def _since(match: re.Match[str], anchor: Anchor) -> str | None:
    first = read_single(match[1], anchor)
    return first and f"{start_of(first)}/.."


def _until(match: re.Match[str], anchor: Anchor) -> str | None:
    last = read_single(match[1], anchor)
    return last and f"../{finish_of(last)}"


def _to(match: re.Match[str], anchor: Anchor) -> str | None:
    ends = both_ends(match[1], match[2], anchor)
    return ends and f"{ends[0]}/{ends[1]}"


def _between(match: re.Match[str], anchor: Anchor) -> str | None:
    ends = both_ends(match[1], match[2], anchor)
    return ends and f"[{ends[0]}..{ends[1]}]"


def _either(match: re.Match[str], anchor: Anchor) -> str | None:
    """Read 3 or 4 March, which is some time between; two dates apart are two events."""
    ends = both_ends(match[1], match[2], anchor)
    if ends is None:
        return None
    first, last = moment_of(ends[0]), moment_of(ends[1])
    if not first.earliest < last.earliest <= first.latest + timedelta(days=1):
        raise UnclearDateError(Unclear.TWO_DATES)
    return f"[{ends[0]}..{ends[1]}]"


def _two(match: re.Match[str], anchor: Anchor) -> str | None:
    if both_ends(match[1], match[2], anchor):
        raise UnclearDateError(Unclear.TWO_DATES)
    return None


def _night(match: re.Match[str], anchor: Anchor) -> str | None:
    """Read a night, which belongs to two days."""
    day = _day(match[1], anchor)
    return f"[{day}..{day + timedelta(days=1)}]" if day else None


def _week_from(match: re.Match[str], anchor: Anchor) -> str | None:
    day = _day(match[1], anchor)
    return f"[{day}..{day + timedelta(days=6)}]" if day else None


def _week_to(match: re.Match[str], anchor: Anchor) -> str | None:
    day = _day(match[1], anchor)
    return f"[{day - timedelta(days=6)}..{day}]" if day else None


def _weekend(match: re.Match[str], anchor: Anchor) -> str | None:
    day = _day(match[1], anchor)
    if day is None or day.weekday() < 5:
        return None
    saturday = day - timedelta(days=day.weekday() - 5)
    return f"[{saturday}..{saturday + timedelta(days=1)}]"


def _day(words: str, anchor: Anchor) -> date | None:
    edtf = read_single(words, anchor)
    is_day = edtf is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf)
    return date.fromisoformat(edtf) if edtf and is_day else None


def _before(match: re.Match[str], anchor: Anchor) -> str | None:
    edtf = read_single(match[1], anchor)
    return edtf and f"[..{_beside(start_of(edtf), -1)}]"


def _after(match: re.Match[str], anchor: Anchor) -> str | None:
    edtf = read_single(match[1], anchor)
    return edtf and f"[{_beside(finish_of(edtf), 1)}..]"


def _beside(edtf: str, by: int) -> str:
    """Return the day, month or year before or after; what has no clear edge stays as it is."""
    moment = moment_of(edtf)
    length = _LENGTHS.get(moment.precision)
    if length is None or moment.about or moment.possibly:
        return edtf
    edge = moment.earliest if by < 0 else moment.latest
    return (edge + timedelta(days=by)).isoformat()[:length]


def _by(match: re.Match[str], anchor: Anchor) -> str | None:
    edtf = read_single(match[1], anchor)
    return edtf and f"[..{finish_of(edtf)}]"


def _not_before(match: re.Match[str], anchor: Anchor) -> str | None:
    edtf = read_single(match[1], anchor)
    return edtf and f"[{start_of(edtf)}..]"


_NIGHT = "(?:(?:in |on )?(?:the )?night (?:of |from |between )?|overnight (?:on |from )?)"
_PERIODS: tuple[tuple[str, Callable[[re.Match[str], Anchor], str | None]], ...] = (
    (r"(?:ever )?since (.+)", _since),
    (rf"(?:from )?(.+?)(?: onwards?|{_TO}{_NOW})", _since),
    (r"from (.+) on", _since),
    (r"(?:up )?(?:until|till|to) (.+)", _until),
    (r"between (.+?) and (.+)", _between),
    (rf"{_NIGHT}(.+?)(?: to | and | into | - |/|-)(.+)", _either),
    (rf"{_NIGHT}(.+)", _night),
    (rf"(?:from )?(.+?){_TO}(.+)", _to),
    (r"(?:from )?([^-]+)-([^-]+)", _to),
    (r"(.+?) or (.+)", _either),
    (r"(\d\d?|[a-z]+)/(.+)", _either),
    (r"(?:week (?:commencing|beginning|starting)|w/?c|w/?b) (.+)", _week_from),
    (r"(?:week ending|w/?e) (.+)", _week_to),
    (r"(?:the )?weekend of (.+)", _weekend),
    (r"(?:before|prior to) (.+)", _before),
    (r"after (.+)", _after),
    (r"(?:by|no later than|not later than|on or before|not after) (.+)", _by),
    (r"(?:no earlier than|not earlier than|on or after|not before) (.+)", _not_before),
    (r"from (.+)", _since),
    (r"(.+?) (?:and|&) (.+)", _two),
)
