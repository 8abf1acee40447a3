"""Who of the family comes: those whom the reports name, and those of whom the chair heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.attendee import Attendee, Basis, Standing
from reportwriter.domain.ids import PersonId, RecordId
from reportwriter.domain.people import ParentalResponsibility, Person, Role, plain_name
from reportwriter.services.coming import PersonComes
from reportwriter.services.desk.people import people_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportwriter.services.desk.people import DeskPerson

_STANDINGS = {Role.SUBJECT_CHILD: Standing.CHILD, Role.PARENT_OR_CARER: Standing.FAMILY}
"""Who stands in the list unasked; anybody else a report names is offered."""
_ROLES = {Standing.CHILD: Role.SUBJECT_CHILD, Standing.FAMILY: Role.PARENT_OR_CARER}
_ORDER = tuple(Standing)
_KEPT = 0
"""Where those of whom the chair heard stand, among the lists that are joined."""


def people_coming(
    kept: Sequence[Attendee], named: Sequence[Sequence[Person]]
) -> tuple[PersonComes, ...]:
    """Return the children, then the family, then the others, each once.

    `named` are the people of the invitation and of each report, which write the same person each in
    its own way. Whoever was kept stays who they were, also under another of their names.
    """
    family = [one for one in kept if one.is_of_family]
    others = [PersonComes(attendee=one) for one in kept if not one.is_of_family]
    lists = ([_as_person(one) for one in family], *named)
    known = {one.id: one for one in family}
    found = [*_of_family(people_of(lists), known, lists), *others]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.attendee.standing)))


def offered_of(people: Sequence[PersonComes], named: Sequence[Sequence[Person]]) -> tuple[str, ...]:
    """Return the names of those whom a report names and who stand in no line."""
    listed = [_as_person(one.attendee) for one in people]
    joined = people_of((listed, *named))
    return tuple(
        one.known.name
        for one in joined
        if not any(number == _KEPT for number, _ in one.ids) and not one.known.has_died
    )


def _of_family(
    joined: Sequence[DeskPerson],
    known: dict[RecordId, Attendee],
    lists: Sequence[Sequence[Person]],
) -> Iterator[PersonComes]:
    taken: set[RecordId] = set(known)
    for one in joined:
        if _is_written_out_elsewhere(one.known, joined):
            continue
        own = next((known[RecordId(key)] for number, key in one.ids if number == _KEPT), None)
        entries = _entries(one, lists)
        has_responsibility = any(
            entry.parental_responsibility is ParentalResponsibility.YES for entry in entries
        )
        if own is None:
            own = _unheard(one, entries, taken, has_responsibility=has_responsibility)
        if own is not None:
            yield PersonComes(
                attendee=own,
                is_named=bool(entries),
                has_responsibility=has_responsibility,
                interpreter=_first(entry.interpreter for entry in entries),
            )


def _is_written_out_elsewhere(person: Person, joined: Sequence[DeskPerson]) -> bool:
    """Tell whether somebody is written in initials alone that are those of another one."""
    return person.name.strip() == person.initials and any(
        other.known.initials == person.initials
        and other.known.role is person.role
        and other.known.name.strip() != person.initials
        for other in joined
    )


def _unheard(
    one: DeskPerson,
    entries: Sequence[Person],
    taken: set[RecordId],
    *,
    has_responsibility: bool,
) -> Attendee | None:
    """Return a line for somebody of whom the chair heard nothing yet, if they belong there."""
    standing = _STANDINGS.get(one.known.role)
    if standing is None or any(entry.has_died for entry in entries):
        return None
    is_adult = standing is Standing.FAMILY and has_responsibility
    return Attendee(
        id=_id_of(one.known, taken),
        name=one.known.name,
        standing=standing,
        born=one.known.born,
        relationship=_first(entry.relationship for entry in entries),
        basis=(Basis.PARENTAL_RESPONSIBILITY,) if is_adult else (),
    )


def _id_of(person: Person, taken: set[RecordId]) -> RecordId:
    """Return an id that is the same each time, until something is kept of them under it."""
    wanted = RecordId(f"named {plain_name(person.name)}")
    while wanted in taken:
        wanted = RecordId(f"{wanted}+")
    taken.add(wanted)
    return wanted


def _entries(one: DeskPerson, lists: Sequence[Sequence[Person]]) -> tuple[Person, ...]:
    """Return how the invitation and the reports write somebody."""
    return tuple(
        person
        for number, people in enumerate(lists)
        if number != _KEPT
        for person in people
        if (number, person.id) in one.ids
    )


def _first(said: Iterable[str]) -> str:
    return next((one for one in said if one.strip()), "")


def _as_person(one: Attendee) -> Person:
    role = _ROLES.get(one.standing, Role.SIGNIFICANT_OTHER)
    return Person(id=PersonId(one.id), name=one.name, role=role, born=one.born)
