"""Dates as a calendar file (iCalendar, RFC 5545) that any calendar can take in.

It names rules and roles, and nobody: no child, no family, no author.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from reportwriter.domain.clocks.limb import Aim
from reportwriter.wording.deadlines import as_event, event_text, explained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.clocks.counting import Counted
    from reportwriter.services.deadlines import Dates, Deadline

LONGEST = 75
"""Bytes in a line before it must be folded."""
_FRAME = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Report Writer//Deadlines//EN")


def calendar_file(dates: Dates, made_at: datetime, about: str = "") -> bytes:
    """Return the file; `made_at` is an aware moment. What is only kept has no event.

    `about` tells this conference from others, so that a calendar puts new dates in the place of
    old ones; it is not written out. Without it a conference is told by its days.
    """
    about = about or "/".join(sorted({str(counted.given.day) for _, counted in dates.counted}))
    lines = [*_FRAME, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for deadline, counted in dates.counted:
        if deadline.timescale.aim is not Aim.KEEP:
            lines += _event(dates, (deadline, counted), made_at, about)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(
    dates: Dates, due: tuple[Deadline, Counted], made_at: datetime, about: str
) -> Iterator[str]:
    deadline, counted = due
    told = event_text(
        responsible=deadline.timescale.responsible,
        source=deadline.rule.source if deadline.rule else "",
        status=deadline.rule.status if deadline.rule else "",
        how=explained(counted.steps),
        note=dates.area.local_note,
    )
    title = as_event(deadline.timescale.what, dates.area.title)
    yield "BEGIN:VEVENT"
    named = "/".join((about, dates.area.id, dates.type, deadline.timescale.id))
    yield f"UID:{uuid5(NAMESPACE_URL, named)}@reportwriter.invalid"
    yield f"DTSTAMP:{_utc(made_at)}"
    yield f"DTSTART:{_utc(counted.practical)}"
    yield f"SUMMARY:{_escaped(title)}"
    yield f"DESCRIPTION:{_escaped(told)}"
    yield f"CATEGORIES:{_escaped(deadline.timescale.id)}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(title)}")
    yield from ("TRIGGER:-P1D", "END:VALARM", "END:VEVENT")


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def _folded(line: str) -> bytes:
    """Break a line into pieces of at most 75 bytes, none of them inside a letter."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        # What follows a fold begins with the space that marks it.
        if len(f"{piece}{letter}".encode()) > LONGEST - bool(pieces):
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece]).encode() + b"\r\n"
