"""What is asked about sharing the report with one member of the family."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reportwriter.domain.sharing import ChildReading, ChildReads, Shared
from reportwriter.ui.when_text import day_of, typed_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.sharing import SharingRecord


class SharingAsk(StrEnum):
    CHILD_READS = "child_reads"
    CHILD_BECAUSE = "child_because"
    HOW = "how"
    ON = "on"
    PRESENT = "present"
    INTERPRETER = "interpreter"
    BECAUSE = "not_shared_because"
    AGREED_BY = "agreed_by"
    REVIEW_ON = "review_on"


NOT_RECORDED = ""
LABELS: Mapping[SharingAsk, str] = {
    SharingAsk.CHILD_READS: "What of the report does this child read?",
    SharingAsk.CHILD_BECAUSE: "Why so?",
    SharingAsk.HOW: "How was it shared?",
    SharingAsk.ON: "On which day?",
    SharingAsk.PRESENT: "Who was present?",
    SharingAsk.INTERPRETER: "Interpreter",
    SharingAsk.BECAUSE: "Why is it not shared?",
    SharingAsk.AGREED_BY: "Who agreed to that?",
    SharingAsk.REVIEW_ON: "When is that looked at again?",
}
_SHARED = (SharingAsk.HOW, SharingAsk.ON, SharingAsk.PRESENT, SharingAsk.INTERPRETER)
_NOT_SHARED = (SharingAsk.HOW, SharingAsk.BECAUSE, SharingAsk.AGREED_BY, SharingAsk.REVIEW_ON)
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
    return str(found)


def answered(record: SharingRecord, ask: SharingAsk, given: str, today: date) -> SharingRecord:
    """Return the record with an answer put in; a day that cannot be read changes nothing."""
    if is_unread(ask, given, today):
        return record
    value: Any = given
    if ask in _DAYS:
        value = _day(ask, given, today)
    elif ask is SharingAsk.HOW:
        value = Shared(given)
    changed: dict[str, Any] = {ask.value: value}
    return replace(record, **changed)


def is_unread(ask: SharingAsk, given: str, today: date) -> bool:
    """Return whether a day was typed that means no whole day."""
    return ask in _DAYS and bool(given.strip()) and _day(ask, given, today) is None


def _day(ask: SharingAsk, given: str, today: date) -> date | None:
    return day_of(given, today, ahead=ask is SharingAsk.REVIEW_ON)
