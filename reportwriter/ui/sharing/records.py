"""What is shown of each record of sharing: a line for a person, and what is asked of one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.ids import RecordId, next_id
from reportwriter.domain.people import Role
from reportwriter.domain.sharing import Shared, SharingRecord
from reportwriter.ui.sharing.asks import (
    NOT_RECORDED,
    SharingAsk,
    answer,
    answer_of_child,
    asks,
    asks_of_child,
)
from reportwriter.ui.sharing.changes import record_words
from reportwriter.ui.table_rows import Line
from reportwriter.wording.dates import short_date
from reportwriter.wording.deadlines import moment_words
from reportwriter.wording.relations import NO_NAME
from reportwriter.wording.sharing import CHILD_READS, SHARED, WHY_NOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import ChildReading

Choices = tuple[tuple[str, str], ...]
NOTHING_YET = "Nothing recorded yet"
STALE = "changed since"
_CHOICES: Mapping[SharingAsk, Choices] = {
    SharingAsk.HOW: ((NOT_RECORDED, NOTHING_YET), *SHARED.items()),
    SharingAsk.WHY_NOT: ((NOT_RECORDED, "Choose a reason"), *WHY_NOT.items()),
    SharingAsk.CHILD_READS: ((NOT_RECORDED, "Not thought through yet"), *CHILD_READS.items()),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingAskShown:
    ask: SharingAsk
    answer: str
    choices: Choices = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingPane:
    """`stale` is said where the report has changed since they last saw it."""

    title: str
    shown: tuple[SharingAskShown, ...]
    stale: str = ""
    may_share_again: bool = False


def family_of(report: Report) -> tuple[Person, ...]:
    """Return those a report is shared with: parents and carers first, no child not yet born."""
    order = (Role.PARENT_OR_CARER, Role.SUBJECT_CHILD, Role.SIGNIFICANT_OTHER)
    return tuple(
        person
        for role in order
        for person in report.people
        if person.role is role and not person.is_unborn
    )


def held_of(report: Report, person: PersonId) -> tuple[SharingRecord, ...]:
    """Return all that is recorded of one person, in the order it was written down."""
    return tuple(one for one in report.sharing if one.person == person)


def new_record(report: Report, person: PersonId) -> SharingRecord:
    return SharingRecord(
        id=RecordId(next_id("H", (one.id for one in report.sharing))),
        person=person,
        how=Shared.READ_TOGETHER,
        version=report.version,
    )


def person_line(person: Person, held: Sequence[SharingRecord], *, is_stale: bool) -> Line:
    how, day = NOTHING_YET, ""
    if held:
        newest = held[-1]
        how = f"{SHARED[newest.how]}, {STALE}" if is_stale else SHARED[newest.how]
        is_shared = newest.on and newest.how is not Shared.NOT_SHARED
        day = short_date(newest.on) if newest.on and is_shared else ""
    return Line.of_words(person.id, (person.name or NO_NAME, person.relationship, how, day))


def pane_of(
    report: Report, person: Person, record: SharingRecord | None, due: datetime | None
) -> SharingPane:
    """Return what is asked of a person and of one record; `due` is when they should see it."""
    held = held_of(report, person.id)
    of_child = _of_child(report.reading_of(person.id)) if person.is_child else ()
    return SharingPane(
        title=person.name or NO_NAME,
        shown=(*of_child, *_which(held, record), *_of_record(record, due)),
        may_share_again=record is not None,
    )


def _which(
    held: Sequence[SharingRecord], record: SharingRecord | None
) -> Iterator[SharingAskShown]:
    if record is not None and len(held) > 1:
        choices = tuple((one.id, record_words(one)) for one in reversed(held))
        yield SharingAskShown(ask=SharingAsk.RECORD, answer=record.id, choices=choices)


def _of_record(record: SharingRecord | None, due: datetime | None) -> Iterator[SharingAskShown]:
    for ask in asks(record):
        yield SharingAskShown(
            ask=ask,
            answer=answer(record, ask),
            choices=_CHOICES.get(ask, ()),
            hint=_late(record, due) if ask is SharingAsk.ON else "",
        )


def _late(record: SharingRecord | None, due: datetime | None) -> str:
    if record is None or due is None or not record.is_after(due):
        return ""
    return f"That is later than it should be: the family should see it by {moment_words(due)}."


def _of_child(reading: ChildReading | None) -> tuple[SharingAskShown, ...]:
    return tuple(
        SharingAskShown(
            ask=ask, answer=answer_of_child(reading, ask), choices=_CHOICES.get(ask, ())
        )
        for ask in asks_of_child(reading)
    )
