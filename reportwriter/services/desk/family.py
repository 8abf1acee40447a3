"""One family out of all reports: each person once, with what each report says of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Gender, ParentalResponsibility, plain_name
from reportwriter.domain.relations import Relations
from reportwriter.services.desk.family_relations import Mapped, merged_relations, relations_told
from reportwriter.services.desk.same_person import grouped
from reportwriter.wording.dates import short_date
from reportwriter.wording.kinds import YES_NO, named
from reportwriter.wording.merged_family import (
    DIED,
    ELSEWHERE,
    IN_HOUSEHOLD,
    NOT_SAID_TO_HAVE_DIED,
    address_withheld,
)
from reportwriter.wording.relations import GENDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.same_person import Group


class FactKind(StrEnum):
    """In the order in which they are read."""

    NAME = "name"
    OTHER_NAMES = "other_names"
    BORN = "born"
    DUE = "due"
    DIED = "died"
    GENDER = "gender"
    RELATIONSHIP = "relationship"
    PARENTS = "parents"
    PARENT = "parent"
    PARTNER = "partner"
    RESPONSIBILITY = "responsibility"
    HOUSEHOLD = "household"
    ADDRESS = "address"
    ADDRESS_WITHHELD = "address_withheld"
    SCHOOL = "school"
    DOCTOR = "doctor"
    LANGUAGE = "language"


_ONE_ALONE = (
    FactKind.BORN,
    FactKind.DUE,
    FactKind.DIED,
    FactKind.GENDER,
    FactKind.RESPONSIBILITY,
    FactKind.HOUSEHOLD,
    FactKind.ADDRESS,
    FactKind.SCHOOL,
    FactKind.DOCTOR,
)
"""Of which one thing alone can be so. Of others a report may say more, or the same otherwise."""
_ORDER = tuple(FactKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`reports` say it, by their places on the desk."""

    words: str
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedFact:
    """What the reports say of one thing; `is_conflict`: not all of it can be so."""

    kind: FactKind
    told: tuple[Told, ...]
    is_conflict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """`person` is as the first report writes them, for the genogram, under an id of its own."""

    person: Person
    ids: frozenset[tuple[int, PersonId]]
    facts: tuple[MergedFact, ...]

    @property
    def reports(self) -> frozenset[int]:
        return frozenset(report for report, _ in self.ids)

    @property
    def conflicts(self) -> tuple[MergedFact, ...]:
        return tuple(fact for fact in self.facts if fact.is_conflict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedFamily:
    members: tuple[Member, ...]
    relations: Relations

    @property
    def conflicts(self) -> int:
        """Count on how many things reports differ; what two were to each other is one of both."""
        found = [fact.kind for member in self.members for fact in member.conflicts]
        couples = found.count(FactKind.PARTNER) // 2
        return len(found) - couples


@dataclass(frozen=True, slots=True)
class _Say:
    """One thing that one report says; `of` tells apart what is said of several others."""

    kind: FactKind
    words: str
    report: int
    of: str = ""


def merged_family(desk: SideBySide) -> MergedFamily:
    """Return the family of a desk: children first, each person with all that is said of them."""
    groups = grouped(desk.people)
    mapped: Mapped = {
        entry: _id(number)
        for number, group in enumerate(groups)
        for one in group
        for entry in one.ids
    }
    reports = [one.opened.report for one in desk.reports]
    names = {_id(number): group[0].known.name for number, group in enumerate(groups)}
    told = relations_told(reports, mapped, names)
    members = []
    for number, group in enumerate(groups):
        says = list(_says(group, reports))
        says += [
            _Say(FactKind(one.kind), one.words, one.report, one.of)
            for one in told
            if one.member == _id(number)
        ]
        disputed = {(one.kind, one.of) for one in told if one.is_disputed}
        members.append(_member(_id(number), group, says, disputed, reports))
    return MergedFamily(members=tuple(members), relations=merged_relations(reports, mapped))


def _id(number: int) -> PersonId:
    return PersonId(f"M{number}")


def _member(
    known_as: PersonId,
    group: Group,
    says: Sequence[_Say],
    disputed: set[tuple[str, str]],
    reports: Sequence[Report],
) -> Member:
    by_thing: dict[tuple[FactKind, str], list[_Say]] = {}
    for one in says:
        by_thing.setdefault((one.kind, one.of), []).append(one)
    ids = frozenset(entry for one in group for entry in one.ids)
    everybody = tuple(sorted({report for report, _ in ids}))
    facts = []
    for (kind, of), said in by_thing.items():
        told = _told(said)
        if kind is FactKind.DIED and (others := _others(told, everybody)):
            told = (*told, Told(words=NOT_SAID_TO_HAVE_DIED, reports=others))
        is_conflict = (kind.value, of) in disputed or (len(told) > 1 and kind in _ONE_ALONE)
        if kind is FactKind.NAME:
            is_conflict = _names_differ(group, reports)
        facts.append(MergedFact(kind=kind, told=told, is_conflict=is_conflict))
    return Member(
        person=_person(known_as, group, reports),
        ids=ids,
        facts=tuple(sorted(facts, key=lambda one: _ORDER.index(one.kind))),
    )


def _told(said: Sequence[_Say]) -> tuple[Told, ...]:
    """Return what is said, each once; capitals, stops and spaces make no other thing of it."""
    told: dict[str, Told] = {}
    for one in said:
        key = "".join(letter for letter in one.words.casefold() if letter.isalnum())
        before = told.get(key, Told(words=one.words, reports=()))
        told[key] = replace(before, reports=tuple(dict.fromkeys((*before.reports, one.report))))
    return tuple(told.values())


def _others(told: Sequence[Told], everybody: Sequence[int]) -> tuple[int, ...]:
    said = {report for one in told for report in one.reports}
    return tuple(report for report in everybody if report not in said)


def _says(group: Group, reports: Sequence[Report]) -> Iterator[_Say]:
    for number, person in _entries(group, reports):
        for kind, words in _of_person(person, reports[number]):
            if words.strip():
                yield _Say(kind, words.strip(), number)


def _entries(group: Group, reports: Sequence[Report]) -> Iterator[tuple[int, Person]]:
    """Give each report that names them, in the order of the desk, and as whom."""
    for number, entry in sorted(entry for one in group for entry in one.ids):
        if (person := reports[number].person(entry)) is not None:
            yield number, person


def _of_person(person: Person, report: Report) -> Iterator[tuple[FactKind, str]]:
    yield FactKind.NAME, " ".join(person.name.split())
    yield FactKind.OTHER_NAMES, named(person.aliases)
    yield FactKind.BORN, short_date(person.born) if person.born else ""
    yield FactKind.DUE, short_date(person.due) if person.due and not person.born else ""
    yield FactKind.DIED, DIED if person.has_died else ""
    yield FactKind.GENDER, "" if person.gender is Gender.UNKNOWN else GENDERS[person.gender]
    yield FactKind.RELATIONSHIP, person.relationship
    if person.parental_responsibility is not ParentalResponsibility.UNKNOWN:
        yield FactKind.RESPONSIBILITY, YES_NO[person.parental_responsibility].lower()
    if not person.has_died and not person.is_unborn:
        yield FactKind.HOUSEHOLD, IN_HOUSEHOLD if person.in_household else ELSEWHERE
    yield from _address(person, report)
    yield FactKind.SCHOOL, person.school
    yield FactKind.DOCTOR, person.doctor
    yield FactKind.LANGUAGE, person.language


def _address(person: Person, report: Report) -> Iterator[tuple[FactKind, str]]:
    """Give where they live, as openly as the report says it: what is withheld is not shown."""
    found = next((one for one in report.addresses if one.id == person.address), None)
    if found is None:
        return
    if found.withheld_from:
        people = (report.person(one) for one in found.withheld_from)
        said = address_withheld([one.known_as for one in people if one])
        yield FactKind.ADDRESS_WITHHELD, said
    else:
        yield FactKind.ADDRESS, found.text


def _names_differ(group: Group, reports: Sequence[Report]) -> bool:
    """Say whether two reports name somebody otherwise, and neither knows the other's name."""
    entries = [person for _, person in _entries(group, reports)]
    known = [{plain_name(name) for name in (one.name, *one.aliases)} for one in entries]
    return any(
        plain_name(one.name) not in known[other]
        and plain_name(entries[other].name) not in known[at]
        for at, one in enumerate(entries)
        for other in range(at + 1, len(entries))
    )


def _person(known_as: PersonId, group: Group, reports: Sequence[Report]) -> Person:
    entries = [person for _, person in _entries(group, reports)]
    first = entries[0]
    known = next((one.gender for one in entries if one.gender is not Gender.UNKNOWN), first.gender)
    others = {plain_name(name): name for one in group for name in one.names}
    others.pop(plain_name(first.name), None)
    return replace(
        first,
        id=known_as,
        born=next((one.born for one in entries if one.born), None),
        gender=known,
        aliases=tuple(others.values()),
        has_died=any(one.has_died for one in entries),
    )
