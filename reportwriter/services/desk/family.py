"""One family out of all reports: each person once, with what each report says of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Gender, ParentalResponsibility, plain_name
from reportwriter.domain.relations import Relations
from reportwriter.services.desk.family_facts import FactKind, Said
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
    said: dict[PersonId, list[Said]] = {_id(number): [] for number in range(len(groups))}
    for one in (*_all_said(groups, reports), *relations_told(reports, mapped, names)):
        said[one.member].append(one)
    members = [
        _member(_id(number), group, said[_id(number)], reports)
        for number, group in enumerate(groups)
    ]
    return MergedFamily(members=tuple(members), relations=merged_relations(reports, mapped))


def _id(number: int) -> PersonId:
    return PersonId(f"M{number}")


def _member(
    known_as: PersonId,
    group: Group,
    says: Sequence[Said],
    reports: Sequence[Report],
) -> Member:
    by_thing: dict[tuple[FactKind, str], list[Said]] = {}
    for one in says:
        by_thing.setdefault((one.kind, one.of), []).append(one)
    ids = frozenset(entry for one in group for entry in one.ids)
    everybody = tuple(sorted({report for report, _ in ids}))
    facts = []
    for (kind, _), said in by_thing.items():
        told = _told(said)
        if kind is FactKind.DIED and (others := _others(told, everybody)):
            told = (*told, Told(words=NOT_SAID_TO_HAVE_DIED, reports=others))
        is_conflict = any(one.is_disputed for one in said) or (len(told) > 1 and kind in _ONE_ALONE)
        if kind is FactKind.NAME:
            is_conflict = _names_differ(group, reports)
        facts.append(MergedFact(kind=kind, told=told, is_conflict=is_conflict))
    return Member(
        person=_person(known_as, group, reports),
        ids=ids,
        facts=tuple(sorted(facts, key=lambda one: _ORDER.index(one.kind))),
    )


def _told(said: Sequence[Said]) -> tuple[Told, ...]:
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


def _all_said(groups: Sequence[Group], reports: Sequence[Report]) -> Iterator[Said]:
    """Give what the reports say of each person but for whose partner and whose child they are."""
    for member, group in enumerate(groups):
        for number, person in _entries(group, reports):
            for kind, words in _of_person(person, reports[number]):
                if plain := words.strip():
                    yield Said(member=_id(member), kind=kind, words=plain, report=number)


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
