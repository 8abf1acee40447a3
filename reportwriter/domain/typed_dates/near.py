"""Dates told from today: yesterday, last Tuesday, three weeks ago."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from reportwriter.domain.typed_dates.calendar import WEEKDAY, weekday_number
from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError

if TYPE_CHECKING:
    import re

    from reportwriter.domain.typed_dates.calendar import Anchor
    from reportwriter.domain.typed_dates.moments import Rule

_NEAR = {
    "today": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "yesterday morning": -1,
    "yesterday afternoon": -1,
    "yesterday evening": -1,
    "day before yesterday": -2,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
} | {"one": 1, "an": 1}
_NUMBER = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"


def _near(match: re.Match[str], anchor: Anchor) -> str:
    return (anchor.today + timedelta(days=_NEAR[match[0]])).isoformat()


def _last_night(_match: re.Match[str], anchor: Anchor) -> str:
    return f"[{anchor.today - timedelta(days=1)}..{anchor.today}]"


def _weekday(match: re.Match[str], anchor: Anchor) -> str:
    """Read a day of the week; "last Tuesday" said on a Friday could be of this week or the last."""
    today, number = anchor.today, weekday_number(match[2])
    ahead = {"last": -1, "next": 1}.get(match[1], 1 if anchor.ahead else -1)
    away = ((number - today.weekday()) * ahead - 1) % 7 + 1
    nearest = today + timedelta(days=ahead * away)
    other = None
    if match[1] and nearest.isocalendar()[:2] == today.isocalendar()[:2]:
        other = nearest + timedelta(days=ahead * 7)
    elif not match[1] and away == 7:
        other = today
    if other is not None:
        either = (nearest.day, nearest.month, other.day, other.month)
        raise UnclearDateError(Unclear.WHICH_WEEKDAY, either)
    return nearest.isoformat()


def _whole(match: re.Match[str], anchor: Anchor) -> str:
    """Read last month, this year and the like."""
    by = {"last": -1, "this": 0, "next": 1}[match[1]]
    if match[2] == "year":
        return str(anchor.today.year + by)
    years, month = divmod(anchor.today.month - 1 + by, 12)
    return f"{anchor.today.year + years}-{month + 1:02d}"


def _ago(match: re.Match[str], anchor: Anchor) -> str:
    """Read a time ago: days are counted, anything longer is about as long."""
    number = _NUMBERS.get(match[1]) or int(match[1])
    today, unit = anchor.today, match[2].rstrip("s")
    if unit in ("day", "week", "fortnight"):
        days = number * {"day": 1, "week": 7, "fortnight": 14}[unit]
        return f"{today - timedelta(days=days)}{'' if unit == 'day' else '~'}"
    if unit == "year":
        return f"{today.year - number}~"
    years, month = divmod(today.month - 1 - number, 12)
    return f"{today.year + years}-{month + 1:02d}~"


NEAR: tuple[Rule, ...] = (
    ("|".join(_NEAR), _near),
    ("last night", _last_night),
    (r"(last|this|next) (month|year)", _whole),
    (rf"(?:(last|next) )?({WEEKDAY})", _weekday),
    (rf"{_NUMBER} (days?|weeks?|fortnights?|months?|years?) ago", _ago),
)
