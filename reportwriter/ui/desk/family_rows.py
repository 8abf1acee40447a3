"""The merged family as lines: one for each person by agency, and all that is said of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.desk.family_facts import FactKind
from reportwriter.ui.table_rows import Heading, Line, Words
from reportwriter.wording import merged_family as words
from reportwriter.wording.dates import NBSP
from reportwriter.wording.kinds import named
from reportwriter.wording.relations import NO_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.services.desk.family import Member, MergedFact, MergedFamily, Told
    from reportwriter.services.desk.headings import SideBySide

_WHO, _AGREED = 18, 22
"""Shares of the width, of a hundred; the reports share what is left."""
_AT_A_GLANCE = (FactKind.BORN, FactKind.DUE, FactKind.RELATIONSHIP)
DETAILS = (
    Heading(words.WHAT, 22),
    Heading(words.SAID, 44),
    Heading(words.BY_WHOM, 34),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyTable:
    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]


def family_table(family: MergedFamily, desk: SideBySide) -> FamilyTable:
    """Return who they are, and what each report says otherwise, or alone."""
    agencies = [one.agency for one in desk.reports]
    share = (100 - _WHO - _AGREED) // max(len(agencies), 1)
    return FamilyTable(
        headings=(
            Heading(words.WHO, _WHO),
            Heading(words.AGREED, _AGREED),
            *(Heading(agency, share) for agency in agencies),
        ),
        lines=tuple(_line(member, agencies) for member in family.members),
    )


def details(member: Member, desk: SideBySide) -> tuple[Line, ...]:
    """Return a line for each thing that is said of somebody, with who says it."""
    agencies = [one.agency for one in desk.reports]
    return tuple(
        _detail(f"{number}/{at}", fact, told, _by_whom(member, told, agencies))
        for number, fact in enumerate(member.facts)
        for at, told in enumerate(fact.told)
    )


def said_by(member: Member, key: str) -> int:
    """Return the place on the desk of the first report that says what a line of details says."""
    number, at = key.split("/")
    return member.facts[int(number)].told[int(at)].reports[0]


def name_of(member: Member) -> str:
    return " ".join(member.person.name.split()) or NO_NAME


def _line(member: Member, agencies: Sequence[str]) -> Line:
    conflicts = len(member.conflicts)
    who = "\n".join((name_of(member), *((words.differ_on(conflicts),) if conflicts else ())))
    agreed = "\n".join(_agreed(member))
    cells = [_cell(member, number) for number in range(len(agencies))]
    said = [f"{agency}: {cell.words}" for agency, cell in zip(agencies, cells, strict=True)]
    spoken = (who, agreed, *said)
    return Line(
        key=member.person.id,
        cells=(Words(who, strong=True), Words(agreed, tone="second"), *cells),
        spoken=". ".join(one.replace("\n", ", ") for one in spoken if one),
    )


def _agreed(member: Member) -> Iterator[str]:
    """Give what several say of birth and relationship, and none denies."""
    for fact in member.facts:
        if fact.kind in _AT_A_GLANCE and _is_shared(fact):
            yield words.of(words.FACTS[fact.kind], fact.told[0].words).replace(NBSP, " ")


def _is_shared(fact: MergedFact) -> bool:
    return not fact.is_conflict and len(fact.told) == 1 and len(fact.told[0].reports) > 1


def _cell(member: Member, report: int) -> Words:
    if report not in member.reports:
        return Words(words.NOT_NAMED, tone="second")
    said = [(fact, told) for fact in member.facts for told in fact.told if report in told.reports]
    differs = [
        words.differs(words.FACTS[fact.kind], told.words) for fact, told in said if fact.is_conflict
    ]
    others = [
        words.of(words.FACTS[fact.kind], told.words)
        for fact, told in said
        if not (fact.is_conflict or _is_shared(fact) or _is_name(fact, member))
    ]
    if not differs and not others:
        return Words(words.AS_THE_OTHERS, tone="second")
    said_here = "\n".join((*differs, *others)).replace(NBSP, " ")
    return Words(said_here, tone="warning" if differs else "")


def _is_name(fact: MergedFact, member: Member) -> bool:
    """Say whether a name is the one under which they stand in their line."""
    return fact.kind is FactKind.NAME and [one.words for one in fact.told] == [name_of(member)]


def _by_whom(member: Member, told: Told, agencies: Sequence[str]) -> str:
    if len(told.reports) == len(member.reports) > 1:
        return words.by_all(len(told.reports))
    return named([agencies[report] for report in told.reports])


def _detail(key: str, fact: MergedFact, told: Told, who: str) -> Line:
    what = words.FACTS[fact.kind]
    said = f"{words.DIFFERS}: {told.words}" if fact.is_conflict else told.words
    return Line(
        key=key,
        cells=(
            Words(what, strong=True),
            Words(said, tone="warning" if fact.is_conflict else ""),
            Words(who, tone="second"),
        ),
        spoken=f"{what}: {said}. {who}",
    )
