"""Who stands for somebody of the family, and gets the papers that were made for that person.

A supporter, a lawyer and a children's guardian read what they may read for whom they come. No rule
that the program ships sends them anything: an area may name them, or the chair adds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.attendee import Standing
from reportwriter.domain.circulation import SentTo
from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person, Role, plain_name
from reportwriter.services.circulation_plan import Held, Receiver
from reportwriter.services.circulation_receivers import Known
from reportwriter.services.desk.people import people_of
from reportwriter.wording.attendee import for_whom

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.attendee import Attendee
    from reportwriter.services.deciding import AtConference

_GROUPS: Mapping[Standing, SentTo] = {
    Standing.SUPPORTER: SentTo.SUPPORTERS,
    Standing.LAWYER: SentTo.LAWYERS,
    Standing.GUARDIAN: SentTo.GUARDIANS,
}


def stand_ins(meeting: AtConference, family: Sequence[Known]) -> Iterator[Known]:
    """Give who stands for whom, once for each; `family` are those they may stand for.

    Where it cannot be told for whom somebody comes, nothing goes to them.
    """
    readers = {one.receiver.person: one for one in family}
    for attendee in meeting.attendees:
        group = _GROUPS.get(attendee.standing)
        if group is None or not attendee.name.strip():
            continue
        found = [readers[one] for one in _for_whom(meeting, attendee) if one in readers]
        for one in found:
            yield _standing_for(meeting, attendee, one, group)
        if not found:
            yield Known(
                receiver=_receiver(attendee, None),
                groups=frozenset(),
                held=Held.EXCLUDED if attendee.exclusion else Held.FOR_WHOM,
            )


def _standing_for(meeting: AtConference, attendee: Attendee, one: Known, group: SentTo) -> Known:
    held = one.held
    if _is_kept_from(meeting, attendee):
        held = Held.OF_FAMILY
    if attendee.exclusion is not None:
        held = Held.EXCLUDED
    return Known(receiver=_receiver(attendee, one.receiver), groups=frozenset({group}), held=held)


def _receiver(attendee: Attendee, reader: Receiver | None) -> Receiver:
    whom = reader.name if reader else attendee.for_whom.strip()
    return Receiver(
        key=f"attendee {attendee.id} for {reader.person if reader else ''}".strip(),
        name=attendee.name,
        contact=for_whom(attendee.standing, whom),
        person=reader.person if reader else None,
        is_child=reader.is_child if reader else False,
        stands_for=reader.name if reader else "",
        is_stand_in=True,
    )


def _for_whom(meeting: AtConference, attendee: Attendee) -> Iterator[PersonId]:
    """Give the people that are named as those for whom somebody comes; a guardian's are children.

    A name that two of them have names neither.
    """
    said, is_guardian = _words(attendee.for_whom), attendee.standing is Standing.GUARDIAN
    people = meeting.children if is_guardian else meeting.conference.people
    if is_guardian and not said.strip():
        yield from (one.id for one in people)
        return
    for one in people:
        names = {_words(name) for name in (one.name, one.known_as) if name.strip()}
        others = {
            _words(name)
            for other in meeting.conference.people
            if other.id != one.id
            for name in (other.name, other.known_as)
        }
        if any(name in said for name in names - others):
            yield one.id


def _words(text: str) -> str:
    """Return words to be looked for as a whole."""
    bare = "".join(letter if letter.isalnum() or letter in "'-" else " " for letter in text)
    return f" {plain_name(bare)} "


def _is_kept_from(meeting: AtConference, attendee: Attendee) -> bool:
    """Say whether they are of the family, or a report keeps something from them by their name.

    The copy for whom they stand may hold it, so nothing of that goes to them.
    """
    person = Person(
        id=PersonId(attendee.id),
        name=attendee.name,
        role=Role.SIGNIFICANT_OTHER,
        born=attendee.born,
    )
    reports = [report.opened.report.people for report in meeting.reports]
    for one in people_of([(person,), meeting.conference.people, *reports]):
        if not one.is_in(0, (person.id,)):
            continue
        return any(place == 1 for place, _ in one.ids) or any(
            known in reach.hidden
            for place, known in one.ids
            if place > 1
            for reach in meeting.reports[place - 2].reaches.values()
        )
    return False
