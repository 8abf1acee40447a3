"""Which reports of a conference one of the family can be given before it, and why not the others.

What is made is what each author's own copy for them would hold, by the same rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.sharing import ChildReads, Shared
from reportwriter.services.copy_making import make_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.family_copy import FamilyCopy
    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person
    from reportwriter.domain.sharing import SharingRecord
    from reportwriter.services.copy_making import MadeCopy
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.desk.headings import HeardReport

_NUMBER = 1
"""An author counts the copies for a reader; the chair makes one print of all."""


class Because(StrEnum):
    """Why a report is not in the print; said to the chair, never to the reader."""

    UNKNOWN = "unknown"
    """It names nobody as this person."""
    CHAIR_FIRST = "chair_first"
    NOT_SHARED = "not_shared"
    """Its author decided so, with somebody's agreement."""
    CHILD_NOTHING = "child_nothing"
    NO_CHILD_WORDS = "no_child_words"
    OWN_WORDS = "own_words"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPart:
    """A report that is in the print, its reader as it knows them, and the copy.

    `waiting` counts the statements that are left out until the chair has advised.
    """

    report: HeardReport
    known: Person
    made: MadeCopy
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInPack:
    report: HeardReport
    because: Because


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPlan:
    reader: Person
    parts: tuple[PackPart, ...]
    out: tuple[NotInPack, ...]


def pack_readers(meeting: AtConference) -> tuple[Person, ...]:
    """Return who of the family a print can be made for: who is met at the door first, adults."""
    named = [one for one in meeting.family if one.name.strip() and not one.is_unborn]
    return tuple(sorted(named, key=lambda one: one.is_child))


def plan_pack(meeting: AtConference, reader: PersonId) -> PackPlan | None:
    """Return what a print for a person of the conference holds; None for anybody else."""
    person = next((one for one in pack_readers(meeting) if one.id == reader), None)
    if person is None:
        return None
    found = [_found(meeting, report, person) for report in meeting.reports]
    return PackPlan(
        reader=person,
        parts=tuple(one for one in found if isinstance(one, PackPart)),
        out=tuple(one for one in found if isinstance(one, NotInPack)),
    )


def _found(meeting: AtConference, report: HeardReport, person: Person) -> PackPart | NotInPack:
    known = meeting.known_in(report, person.id)
    if known is None or not known.name.strip():
        return NotInPack(report=report, because=Because.UNKNOWN)
    if (because := next(_held_back(report, known), None)) is not None:
        return NotInPack(report=report, because=because)
    made = make_copy(report.opened, known, _NUMBER)
    if _is_empty(made.copy):
        because = Because.NO_CHILD_WORDS if made.copy.for_child else Because.NOTHING
        return NotInPack(report=report, because=because)
    return PackPart(report=report, known=known, made=made, waiting=_waiting(report, known))


def _is_empty(copy: FamilyCopy) -> bool:
    if copy.for_child:
        return not copy.statements
    return not (copy.statements or copy.values or copy.views or copy.comments)


def _held_back(report: HeardReport, known: Person) -> Iterator[Because]:
    """Give why nothing of a report is handed on, as far as what was sent tells.

    That an author asked the chair first is told nobody; a form that is for the chair alone is.
    """
    opened = report.opened
    if opened.form.chair_only:
        yield Because.CHAIR_FIRST
    if opened.form.own_words:
        yield Because.OWN_WORDS
    if any(_was_kept(one) for one in opened.report.sharing if one.person == known.id):
        yield Because.NOT_SHARED
    reading = opened.report.reading_of(known.id)
    if reading is not None and reading.reads is ChildReads.NOTHING:
        yield Because.CHILD_NOTHING


def _was_kept(record: SharingRecord) -> bool:
    """Say whether somebody decided not to share; who was not reached is given it at the door."""
    if record.how is not Shared.NOT_SHARED:
        return False
    return record.why_not is None or record.why_not.needs_agreement


def _waiting(report: HeardReport, known: Person) -> int:
    return sum(
        reach.disclosure.until_chair_advises and reach.hidden_from(known.id)
        for reach in report.reaches.values()
    )
