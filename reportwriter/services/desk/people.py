"""Who is the same person in several reports: by their names, as each report writes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.people import Role, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person

_ORDER = tuple(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPerson:
    """One person of the conference; `known` is as the first report that names them writes them.

    `names` are all names and aliases of all reports, each once. `ids` says as whom each report
    knows them, by the report's place on the desk: `(0, "P4")`.
    """

    known: Person
    names: tuple[str, ...]
    ids: frozenset[tuple[int, PersonId]]

    @property
    def reports(self) -> frozenset[int]:
        """The places on the desk of the reports that name them."""
        return frozenset(report for report, _ in self.ids)

    def is_beside(self, other: DeskPerson) -> bool:
        """Say whether a report names both, so that they cannot be one."""
        return not self.reports.isdisjoint(other.reports)

    def is_in(self, report: int, people: Iterable[PersonId]) -> bool:
        """Say whether they are among these people of one report."""
        return any((report, one) in self.ids for one in people)


def people_of(reports: Sequence[Sequence[Person]]) -> tuple[DeskPerson, ...]:
    """Return the persons of all reports, each once: children first, in the order of the reports.

    Two entries are one person where they share a name or an alias, and no dates of birth that
    differ by more than a slip: two half-brothers with one name stay two. A name that stands in one
    report alone is never joined to another by likeness; that is for the chair.
    """
    found: list[DeskPerson] = []
    for number, people in enumerate(reports):
        for person in people:
            _add(found, number, person)
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.known.role)))


def _add(found: list[DeskPerson], number: int, person: Person) -> None:
    entry = (number, person.id)
    for index, one in enumerate(found):
        if _is_same(one, person) and number not in one.reports:
            names = tuple(_once((*one.names, person.name, *person.aliases)))
            found[index] = replace(
                one, known=_fuller(one.known, person), names=names, ids=one.ids | {entry}
            )
            return
    names = tuple(_once((person.name, *person.aliases)))
    found.append(DeskPerson(known=person, names=names, ids=frozenset({entry})))


def _is_same(one: DeskPerson, person: Person) -> bool:
    theirs = {plain_name(name) for name in (person.name, *person.aliases)} - {""}
    if not theirs & {plain_name(name) for name in one.names}:
        return False
    known, born = one.known.born, person.born
    return known is None or born is None or is_slip(known, born)


def is_slip(one: date, other: date) -> bool:
    """Say whether two dates are one or look as if one was mistyped.

    Two of day, month and year agree, or day and month are changed over.
    """
    same = (one.year == other.year, one.month == other.month, one.day == other.day)
    is_changed_over = same[0] and (one.day, one.month) == (other.month, other.day)
    return sum(same) >= 2 or is_changed_over


def _fuller(known: Person, other: Person) -> Person:
    """Return who is known, with the date of birth that another report gives."""
    return known if known.born else replace(known, born=other.born)


def _once(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        plain = plain_name(name)
        if plain and plain not in seen:
            seen.add(plain)
            yield " ".join(name.split())
