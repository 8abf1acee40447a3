"""What is asked about sharing the report with one member of the family."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reportwriter.domain.sharing import ChildReading, ChildReads, Shared, WhyNot
from reportwriter.ui.when_text import day_of, typed_day, why_no_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.sharing import SharingRecord


class SharingAsk(StrEnum):
    CHILD_READS = "child_reads"
    CHILD_BECAUSE = "child_because"
    RECORD = "record"
    HOW = "how"
    ON = "on"
    AT = "at"
    PRESENT = "present"
    INTERPRETER = "interpreter"
    WHY_NOT = "why_not"
    BECAUSE = "not_shared_because"
    AGREED_BY = "agreed_by"
    REVIEW_ON = "review_on"


NOT_RECORDED = ""
LABELS: Mapping[SharingAsk, str] = {
    SharingAsk.CHILD_READS: "What of the report does this child read?",
    SharingAsk.CHILD_BECAUSE: "Why so?",
    SharingAsk.RECORD: "Which sharing?",
    SharingAsk.HOW: "How was it shared?",
    SharingAsk.ON: "On which day?",
    SharingAsk.AT: "At what time?",
    SharingAsk.PRESENT: "Who was present?",
    SharingAsk.INTERPRETER: "Interpreter",
    SharingAsk.WHY_NOT: "Why is it not shared?",
    SharingAsk.BECAUSE: "Say more about that, in your own words",
    SharingAsk.AGREED_BY: "Who agreed to that?",
    SharingAsk.REVIEW_ON: "When is that looked at again?",
}
_SHARED = (
    SharingAsk.HOW,
    SharingAsk.ON,
    SharingAsk.AT,
    SharingAsk.PRESENT,
    SharingAsk.INTERPRETER,
)
_NOT_SHARED = (
    SharingAsk.HOW,
    SharingAsk.WHY_NOT,
    SharingAsk.BECAUSE,
    SharingAsk.AGREED_BY,
    SharingAsk.REVIEW_ON,
)
UNREAD_DAY = "Type a day, as 4 Jan 2027."
UNREAD_TIME = "Type a time, as 14:30."
HOURS, MINUTES = 24, 60
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_DAYS = (SharingAsk.ON, SharingAsk.REVIEW_ON)


OF_CHILD = (SharingAsk.CHILD_READS, SharingAsk.CHILD_BECAUSE)
"""Asked of a child, and kept beside the record of sharing: it is decided before anything is."""


def asks_of_child(reading: ChildReading | None) -> tuple[SharingAsk, ...]:
    """Return what is asked of a child: why, once something was decided."""
    return OF_CHILD[:1] if reading is None else OF_CHILD


def answer_of_child(reading: ChildReading | None, ask: SharingAsk) -> str:
    if reading is None:
        return NOT_RECORDED
    return str(reading.reads) if ask is SharingAsk.CHILD_READS else reading.because


def decided(
    reading: tuple[ChildReading, ...], child: PersonId, ask: SharingAsk, given: str
) -> tuple[ChildReading, ...]:
    """Return what was decided for all children, with an answer for one put in."""
    held = next((one for one in reading if one.child == child), None)
    others = tuple(one for one in reading if one.child != child)
    if ask is SharingAsk.CHILD_BECAUSE:
        return (*others, replace(held, because=given)) if held else reading
    if given == NOT_RECORDED:
        return others
    because = held.because if held else ""
    return (*others, ChildReading(child=child, reads=ChildReads(given), because=because))


def asks(record: SharingRecord | None) -> tuple[SharingAsk, ...]:
    """Return what is asked, in order: first only how."""
    if record is None:
        return (SharingAsk.HOW,)
    return _NOT_SHARED if record.how is Shared.NOT_SHARED else _SHARED


def answer(record: SharingRecord | None, ask: SharingAsk) -> str:
    """Return what stands for a question, as it would be typed."""
    if record is None:
        return NOT_RECORDED
    found = getattr(record, ask.value)
    if ask in _DAYS:
        return typed_day(found)
    if ask is SharingAsk.AT:
        return f"{found:%H:%M}" if found else ""
    return str(found or "")


def answered(record: SharingRecord, ask: SharingAsk, given: str, today: date) -> SharingRecord:
    """Return the record with an answer put in; what cannot be read changes nothing."""
    if unread(ask, given, today):
        return record
    changed: dict[str, Any] = {ask.value: _meant(ask, given, today)}
    return replace(record, **changed)


def unread(ask: SharingAsk, given: str, today: date) -> str:
    """Return what to type instead, where a day or a time was typed that means none."""
    if not given.strip() or _meant(ask, given, today) is not None:
        return ""
    if ask is SharingAsk.AT:
        return UNREAD_TIME
    return why_no_day(given, today, UNREAD_DAY, ahead=ask is SharingAsk.REVIEW_ON)


def _meant(ask: SharingAsk, given: str, today: date) -> object:
    if ask in _DAYS:
        return day_of(given, today, ahead=ask is SharingAsk.REVIEW_ON)
    if ask is SharingAsk.AT:
        return _time_of(given)
    if ask is SharingAsk.WHY_NOT:
        return WhyNot(given) if given else None
    return Shared(given) if ask is SharingAsk.HOW else given


def _time_of(text: str) -> time | None:
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = (int(part) for part in found.groups())
    return time(hour, minute) if hour < HOURS and minute < MINUTES else None
