"""The two ends of a period, which may lend each other their day, month or year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.domain.errors import DataError
from reportwriter.domain.typed_dates.single import read_single
from reportwriter.domain.typed_dates.times import take_time
from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError
from reportwriter.domain.when import Moment, Precision, When
from reportwriter.wording.dates import month_name

if TYPE_CHECKING:
    from reportwriter.domain.typed_dates.calendar import Anchor

_WHOLE = (
    r"(?:19|20|21)\d\d(?! ?h)|'\d\d|\d[/. -]\d\d?[/. -]\d\d\b|\d [a-z]+\.? \d\d$|ago$"
    r"|^(?:to|yester|last|this|the day)"
)
"""What has its year, and so needs no other date to place it."""
_DAYS = (Precision.DAY, Precision.MINUTE)
_BARE_DAY = r"(?:[a-z]{3,9}\.? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?"


def both_ends(first: str, last: str, anchor: Anchor) -> tuple[str, str] | None:
    """Return the beginning of the one date and the end of the other as EDTF."""
    if _is_time(last) and (day := _day_of(first, anchor)):
        last = f"{day} {last}"
    is_end_first = _is_lent(first) or _is_whole(last)
    if is_end_first or (not anchor.ahead and not _is_whole(first)):
        end = read_single(last, anchor)
        start = end and read_single(*_lent(first, finish_of(end), anchor))
    else:
        start = read_single(first, anchor)
        end = start and read_single(last, anchor.from_day(moment_of(start_of(start)).earliest))
    return (start_of(start), finish_of(end)) if start and end else None


def start_of(edtf: str) -> str:
    """Return where a date begins; raise UnclearDateError where that is not known either."""
    return _known(edtf).split("/")[0]


def finish_of(edtf: str) -> str:
    return _known(edtf).split("/")[-1]


def moment_of(end: str) -> Moment:
    """Return what one end means; raise UnclearDateError where it is no date."""
    try:
        first = When(end).first
    except DataError as error:
        raise UnclearDateError(Unclear.UNREAD) from error
    if first is None:
        raise UnclearDateError(Unclear.UNREAD)
    return first


def _known(edtf: str) -> str:
    if edtf.startswith("["):
        raise UnclearDateError(Unclear.UNREAD)
    return edtf


def _is_lent(first: str) -> bool:
    return _is_time(first) or re.fullmatch(_BARE_DAY, first, re.ASCII) is not None


def _lent(first: str, end: str, anchor: Anchor) -> tuple[str, Anchor]:
    """Lend `7` the month and year of 2026-12-09, `9:00` its day, and `nov` its year."""
    moment = moment_of(end)
    lent, day = anchor.up_to(moment.latest), moment.earliest
    if moment.precision in _DAYS and _is_lent(first):
        is_time = _is_time(first)
        whole = f"{day} {first}" if is_time else f"{first} {month_name(day.month)} {day.year}"
        return whole.lower(), lent
    return first, lent


def _day_of(words: str, anchor: Anchor) -> str | None:
    edtf = read_single(words, anchor)
    is_day = edtf and moment_of(finish_of(edtf)).precision in _DAYS
    return finish_of(edtf)[:10] if edtf and is_day else None


def _is_time(words: str) -> bool:
    timed = take_time(words)
    return bool(timed.time) and not timed.rest


def _is_whole(words: str) -> bool:
    return re.search(_WHOLE, words, re.ASCII) is not None
