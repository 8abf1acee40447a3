"""Writes dates as a calendar file (iCalendar, RFC 5545) that any calendar can take in.

The only room of the library that knows that format.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from reportwriter.domain.occasion import Occasion

_PRODUCT = "-//Report Writer//Deadlines//EN"
_BEFORE = timedelta(days=1)


def write_calendar(occasions: Iterable[Occasion], made_at: datetime) -> bytes:
    """Return the file; each date is given in universal time, so no calendar has to know a zone."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for occasion in occasions:
        calendar.add_component(_event(occasion, made_at))
    file: bytes = calendar.to_ical()
    return file


def _event(occasion: Occasion, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", occasion.key)
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", occasion.at.astimezone(UTC))
    event.add("summary", occasion.title)
    event.add("description", occasion.told)
    event.add("categories", [occasion.rule])
    # Somebody who must do something by then is not therefore busy.
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", occasion.title)
    alarm.add("trigger", -_BEFORE)
    event.add_component(alarm)
    return event
