"""Calendars of closed days for tests, written out, so that no library is asked."""

from datetime import date
from zoneinfo import ZoneInfo

from reportwriter.domain.clocks.calendar import Calendar, SchoolBreak

LONDON = ZoneInfo("Europe/London")
_ENGLAND = {
    "2026-01-01": "New Year's Day",
    "2026-04-03": "Good Friday",
    "2026-04-06": "Easter Monday",
    "2026-05-04": "May Day",
    "2026-05-25": "Spring Bank Holiday",
    "2026-08-31": "Late Summer Bank Holiday",
    "2026-12-25": "Christmas Day",
    "2026-12-28": "Boxing Day (observed)",
    "2027-01-01": "New Year's Day",
    "2027-03-26": "Good Friday",
    "2027-03-29": "Easter Monday",
    "2027-05-03": "May Day",
    "2027-05-31": "Spring Bank Holiday",
    "2027-08-30": "Late Summer Bank Holiday",
    "2027-12-27": "Christmas Day (observed)",
    "2027-12-28": "Boxing Day (observed)",
}
_SCOTLAND = {
    **{day: name for day, name in _ENGLAND.items() if name != "Easter Monday"},
    "2026-01-02": "New Year Holiday",
    "2026-06-15": "FIFA World Cup 2026",
    "2026-08-03": "Summer Bank Holiday",
    "2026-11-30": "Saint Andrew's Day",
    "2027-01-04": "New Year Holiday (observed)",
    "2027-08-02": "Summer Bank Holiday",
    "2027-11-30": "Saint Andrew's Day",
}
_GUERNSEY = {**_ENGLAND, "2026-05-09": "Liberation Day", "2027-05-09": "Liberation Day"}
_NOT_SCOTTISH = ("Late Summer Bank Holiday",)


def a_calendar(
    closed: dict[str, str] | None = None,
    *,
    working: tuple[str, ...] = (),
    breaks: tuple[SchoolBreak, ...] = (),
    clear_days: bool = False,
) -> Calendar:
    return Calendar(
        zone=LONDON,
        years=range(2018, 2036),
        closed={date.fromisoformat(day): name for day, name in (closed or {}).items()},
        working={date.fromisoformat(day): "Worked" for day in working},
        school_breaks=breaks,
        clear_days=clear_days,
    )


ENGLAND = a_calendar(_ENGLAND)
SCOTLAND = a_calendar({day: name for day, name in _SCOTLAND.items() if name not in _NOT_SCOTTISH})
GUERNSEY = a_calendar(_GUERNSEY)
PLAIN = a_calendar()
