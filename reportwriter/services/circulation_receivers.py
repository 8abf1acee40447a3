"""Who can be sent something of a conference, and who of them by the rule of the area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Comes
from reportwriter.domain.attendee import Coming
from reportwriter.domain.circulation import SentTo
from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person, Role, plain_name
from reportwriter.services.circulation_plan import Held, Receiver, Row
from reportwriter.services.core_group import in_group
from reportwriter.services.desk.people import people_of
from reportwriter.services.family_pack_plan import pack_readers
from reportwriter.wording.updates import NO_LONGER_ASKED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.circulation import CirculationRecord
    from reportwriter.records.travelling import Asked
    from reportwriter.services.deciding import AtConference

FAMILY = (Role.PARENT_OR_CARER, Role.SIGNIFICANT_OTHER, Role.SUBJECT_CHILD)
_AGENCY = "agency "
_MAY_COME = (Coming.NOT_HEARD, Coming.WHOLE, Coming.PART)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A receiver, to which of an area's groups they belong, and why nothing goes to them at all."""

    receiver: Receiver
    groups: frozenset[SentTo]
    held: Held | None = None


def agencies(
    meeting: AtConference, asked: Sequence[Asked], leads: frozenset[str]
) -> Iterator[Known]:
    """Give the agencies of a conference; `leads` are those of the allocated social worker."""
    by_name = {plain_name(one.agency): one for one in asked}
    group = in_group(meeting)
    for one in meeting.coming.agencies:
        name = plain_name(one.agency)
        invited = by_name.get(name)
        yield Known(
            receiver=Receiver(
                key=f"{_AGENCY}{one.agency}",
                name=one.agency,
                contact=one.asked,
                email=invited.email if invited else "",
            ),
            groups=frozenset(
                _groups_of_agency(
                    one.attendance.comes,
                    is_asked=invited is not None,
                    is_lead=name in leads,
                    is_in_group=one.agency in group.agencies,
                )
            ),
        )


def former(record: CirculationRecord, rows: Sequence[Row]) -> Iterator[Row]:
    """Give the agencies to which something went, and that are no longer asked: it can be seen what.

    Nothing more goes to them.
    """
    there = {(one.receiver.key, one.round) for one in rows}
    for one in record.dispatches:
        place = (one.receiver, one.round)
        if one.receiver.startswith(_AGENCY) and place not in there:
            there.add(place)
            receiver = Receiver(key=one.receiver, name=one.receiver_name, contact=NO_LONGER_ASKED)
            yield Row(receiver=receiver, round=one.round, pieces=(), by_rule=False)


def family(meeting: AtConference) -> Iterator[Known]:
    """Give those of the family for whom there is an edition of their own."""
    found, group = _attendees(meeting), in_group(meeting)
    excluded = [one for one in meeting.attendees if one.exclusion is not None and one.is_of_family]
    is_unclear = any(one not in found.values() for one in excluded)
    for person in pack_readers(meeting):
        if person.role not in FAMILY:
            continue
        attendee = found.get(person.id)
        held = Held.UNCLEAR if is_unclear and not person.is_child else None
        if attendee is not None and attendee.exclusion is not None:
            held = Held.EXCLUDED
        yield Known(
            receiver=Receiver(
                key=f"person {person.id}",
                name=person.name,
                person=person.id,
                is_child=person.is_child,
            ),
            groups=frozenset(
                _groups_of_person(person, attendee, is_in_group=person.id in group.people)
            ),
            held=held,
        )


def _groups_of_agency(
    comes: Comes, *, is_asked: bool, is_lead: bool, is_in_group: bool
) -> Iterator[SentTo]:
    if is_asked:
        yield SentTo.INVITED
    if comes in (Comes.COMES, Comes.SUBSTITUTE) or (is_asked and comes is Comes.NOT_HEARD):
        yield SentTo.ATTENDING
    if is_lead:
        yield SentTo.SOCIAL_WORKER
    if is_in_group:
        yield SentTo.CORE_GROUP


def _groups_of_person(
    person: Person, attendee: Attendee | None, *, is_in_group: bool
) -> Iterator[SentTo]:
    """Give those of a parent or carer, and of who is in the core group.

    Anybody else of the family is for the chair to add.
    """
    if is_in_group:
        yield SentTo.CORE_GROUP
    if person.role is Role.PARENT_OR_CARER:
        yield from (SentTo.PARENTS, SentTo.INVITED)
        if attendee is None or attendee.coming in _MAY_COME:
            yield SentTo.ATTENDING


def _attendees(meeting: AtConference) -> Mapping[PersonId, Attendee]:
    """Return who of the conference is who among those that come, by every name they have."""
    of_family = {one.id: one for one in meeting.attendees if one.is_of_family}
    listed = [
        Person(id=PersonId(one.id), name=one.name, role=Role.SIGNIFICANT_OTHER, born=one.born)
        for one in of_family.values()
    ]
    found: dict[PersonId, Attendee] = {}
    for one in people_of([meeting.conference.people, listed]):
        people = [PersonId(known) for place, known in one.ids if place == 0]
        theirs = [of_family[known] for place, known in one.ids if place == 1]  # type: ignore[index]  # An attendee's id.
        found.update((person, attendee) for person in people for attendee in theirs)
    return found
