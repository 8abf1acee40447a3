"""One date as it is typed: with its weekday, its time, and how sure its writer was."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from reportwriter.domain.typed_dates.calendar import WEEKDAY, weekday_number
from reportwriter.domain.typed_dates.moments import MOMENTS, first_match
from reportwriter.domain.typed_dates.named import NAMED
from reportwriter.domain.typed_dates.near import NEAR
from reportwriter.domain.typed_dates.times import take_time
from reportwriter.domain.typed_dates.unclear import Unclear, UnclearDateError

if TYPE_CHECKING:
    from reportwriter.domain.typed_dates.calendar import Anchor

_FILLER = r"(?:on|in|at|during|dated|date:|the|some ?time) (?=.)"
_ABOUT = (
    r"(?:(?:(?:or )?(?:about|around)|circa|ca\.?|approx\.?|approximately|roughly) "
    r"|c\.? ?(?=\d)|~)"
)
_ABOUT_AFTER = r"(?: or so| or thereabouts| approx\.?| approximately|[ -]?ish|~)"
_POSSIBLY = r"(?:possibly|perhaps|maybe|probably|i think|think) "
_POSSIBLY_AFTER = r" ?\?"
_RULES = (*MOMENTS, *NAMED, *NEAR)
_DOUBTS = {(True, False): "~", (False, True): "?", (True, True): "%"}


def read_single(words: str, anchor: Anchor) -> str | None:
    """Return one date as EDTF, or None for what is none; raise UnclearDateError."""
    rest, about, possibly = take_doubt(words)
    edtf = first_match(_RULES, rest, anchor) or _with_time(rest, anchor)
    return edtf and with_doubt(edtf, about=about, possibly=possibly)


def take_doubt(words: str) -> tuple[str, bool, bool]:
    """Take "about" and "possibly" out of a text, and say whether they were there."""
    rest, about, possibly = "", False, False
    while words != rest:
        rest = words
        words = re.sub(f"^{_FILLER}", "", rest)
        without = re.sub(f"^{_ABOUT}|{_ABOUT_AFTER}$", "", words)
        about, words = about or without != words, without
        without = re.sub(f"^{_POSSIBLY}|{_POSSIBLY_AFTER}$", "", words)
        possibly, words = possibly or without != words, without
    return rest, about, possibly


def with_doubt(edtf: str, *, about: bool, possibly: bool) -> str:
    """Return the date with its doubt on each of its ends, beside what is there already."""

    def doubted(end: re.Match[str]) -> str:
        was = end[2] or ""
        so = (about or was in ("~", "%"), possibly or was in ("?", "%"))
        return end[1] + _DOUBTS.get(so, "")

    return re.sub(r"([\dXT:-]+)([~?%])?", doubted, edtf)


def _with_time(words: str, anchor: Anchor) -> str | None:
    timed = take_time(words)
    edtf = first_match(_RULES, timed.rest, anchor) or _with_weekday(timed.rest, anchor)
    if edtf is None or not timed.time:
        return edtf
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        # A time of a day that is not known is not known either.
        raise UnclearDateError(Unclear.UNREAD)
    return with_doubt(edtf + timed.time, about=timed.about, possibly=False)


def _with_weekday(words: str, anchor: Anchor) -> str | None:
    """Read a date beside its day of the week, which has to be right."""
    match = re.fullmatch(rf"({WEEKDAY}) (?:the )?(.+)|(.+?) ({WEEKDAY})", words, re.ASCII)
    edtf = match and first_match(_RULES, match[2] or match[3], anchor)
    if match is None or edtf is None:
        return None
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        raise UnclearDateError(Unclear.UNREAD)
    said, day = weekday_number(match[1] or match[4]), date.fromisoformat(edtf)
    if said != day.weekday():
        figures = (said, day.weekday(), day.day, day.month, day.year)
        raise UnclearDateError(Unclear.WRONG_WEEKDAY, figures)
    return edtf
