"""What a chair reads where a conference is not as the rules of its area would have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.dates import weekday_date
from reportwriter.wording.deadlines import TRIGGERS, lasting, moment_words

if TYPE_CHECKING:
    from datetime import date, datetime

HEADING = "Before you sign"
ONLY_TOLD = "You can sign all the same. Who calls a conference decides; this only tells you."
STRATEGY = "Strategy discussion"
STRATEGY_HINT = "Or what the clock of your area begins with. It may stay empty."
NOT_A_DAY = "Type a day, as 14 dec 2026, or leave it empty."
AFTER_CONFERENCE = "The strategy discussion would be after the conference. Give an earlier day."
NOBODY_UNBORN = (
    "No child of this conference is still to be born. Type “due” and the day at the child, or "
    "choose another kind of conference."
)
_LATE = "The conference is later than {area} asks: {asks}, which is by {by}."
_LATE_BY_DAYS = (
    "The conference is {used} after {trigger}; {area} asks for {asks} at most, which is by {by}."
)
_UNKNOWN = (
    "{area} asks for at most {asks} after {trigger}. Give that day, to be told whether it is kept."
)
_NOTICE = "{area} asks for {asks} of notice: those who are asked should have known by {by}."
_REPORTS_LATE = "You ask for reports later than {area} does, which is by {by}."
_REPORTS_PAST = "By the rule of {area} reports would have been due by {by}, which is past."
_CLOSED = "{day} is no working day there{why}."
_OTHER_KIND = "“{form}” is not made for this kind of conference."


def late(area: str, asks: str, by: datetime) -> str:
    return _LATE.format(area=area, asks=asks, by=moment_words(by))


def late_by_days(area: str, used: str, asks: str, trigger: str, by: datetime) -> str:
    """Return how many days have gone by, and how many the area asks for."""
    return _LATE_BY_DAYS.format(
        area=area, used=used, asks=asks, trigger=TRIGGERS[trigger], by=moment_words(by)
    )


def counted(number: int, unit: str, direction: str, trigger: str) -> str:
    """Return `15 working days after the strategy discussion`, or `28 weeks of pregnancy`."""
    said = lasting(number, unit)
    return said if unit == "pregnancy_weeks" else f"{said} {direction} {TRIGGERS[trigger]}"


def unknown(area: str, asks: str, trigger: str) -> str:
    return _UNKNOWN.format(area=area, asks=asks, trigger=TRIGGERS[trigger])


def notice(area: str, asks: str, by: datetime) -> str:
    return _NOTICE.format(area=area, asks=asks, by=moment_words(by))


def reports_late(area: str, by: datetime) -> str:
    return _REPORTS_LATE.format(area=area, by=moment_words(by))


def reports_past(area: str, by: datetime) -> str:
    return _REPORTS_PAST.format(area=area, by=moment_words(by))


def closed(day: date, name: str) -> str:
    """Return that nobody works on that day; a weekend has no name."""
    return _CLOSED.format(day=weekday_date(day), why=f" ({name})" if name else "")


def other_kind(form: str) -> str:
    return _OTHER_KIND.format(form=form)
