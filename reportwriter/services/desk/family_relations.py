"""Who is whose partner and whose child, out of all reports of a conference."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportwriter.domain.relations import Parenthood, ParentTie, Partnership, Relations
from reportwriter.domain.when_words import when_in_words
from reportwriter.services.desk.family_facts import FactKind, Said
from reportwriter.wording.kinds import named
from reportwriter.wording.relations import BONDS, CHILDREN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.relations import Bond
    from reportwriter.domain.report import Report

Mapped = dict[tuple[int, "PersonId"], "PersonId"]
"""Who of the merged family a report's person is."""
_BIRTH_PARENTS = 2


def relations_told(
    reports: Sequence[Report], mapped: Mapped, names: Mapping[PersonId, str]
) -> tuple[Said, ...]:
    ties = [list(_ties(number, report, mapped)) for number, report in enumerate(reports)]
    bonds = [list(_bonds(number, report, mapped)) for number, report in enumerate(reports)]
    return (*_parents_told(ties, names), *_partners_told(bonds, names))


def merged_relations(reports: Sequence[Report], mapped: Mapped) -> Relations:
    """Return the relations as most reports tell them, of as many as differ the first."""
    ties = [tie for number, one in enumerate(reports) for tie in _ties(number, one, mapped)]
    bonds = [bond for number, one in enumerate(reports) for bond in _bonds(number, one, mapped)]
    since = (one.relations.household_since for one in reports)
    return Relations(
        partnerships=tuple(_most_told_bonds(bonds)),
        parenthoods=tuple(_most_told_ties(ties)),
        household_since=next(filter(None, since), None),
    )


def _ties(number: int, report: Report, mapped: Mapped) -> Iterator[Parenthood]:
    for tie in report.relations.parenthoods:
        child = mapped.get((number, tie.child))
        parent = mapped.get((number, tie.parent)) if tie.parent else None
        if child is not None and (parent is not None or tie.parent is None) and child != parent:
            yield Parenthood(child=child, parent=parent, tie=tie.tie)


def _bonds(number: int, report: Report, mapped: Mapped) -> Iterator[Partnership]:
    for bond in report.relations.partnerships:
        one, other = mapped.get((number, bond.one)), mapped.get((number, bond.other))
        if one is not None and other is not None and one != other:
            yield Partnership(one=one, other=other, bond=bond.bond, when=bond.when)


def _parents_told(
    ties: Sequence[Sequence[Parenthood]], names: Mapping[PersonId, str]
) -> Iterator[Said]:
    by_birth = _birth_parents([tie for of_report in ties for tie in of_report])
    kinds = _told_of([tie for of_report in ties for tie in of_report])
    for number, of_report in enumerate(ties):
        for child, parents in _birth_parents(of_report).items():
            yield Said(
                member=child,
                kind=FactKind.PARENTS,
                words=named([names[one] for one in parents]),
                report=number,
                of=child,
                # Who names one parent alone does not say that there is no other.
                is_disputed=len(by_birth[child]) > _BIRTH_PARENTS,
            )
        for tie in of_report:
            if tie.parent is not None and tie.tie is not ParentTie.BIRTH:
                yield Said(
                    member=tie.child,
                    kind=FactKind.PARENT,
                    words=f"{CHILDREN[tie.tie]} of {names[tie.parent]}",
                    report=number,
                    of=f"{tie.child} {tie.parent}",
                    is_disputed=len(kinds[tie.child, tie.parent]) > 1,
                )


def _partners_told(
    bonds: Sequence[Sequence[Partnership]], names: Mapping[PersonId, str]
) -> Iterator[Said]:
    kinds: dict[frozenset[PersonId], set[Bond]] = {}
    for of_report in bonds:
        for bond in of_report:
            kinds.setdefault(bond.pair, set()).add(bond.bond)
    for number, of_report in enumerate(bonds):
        for bond in of_report:
            for one, other in ((bond.one, bond.other), (bond.other, bond.one)):
                when = f", {when_in_words(bond.when)}" if bond.when else ""
                yield Said(
                    member=one,
                    kind=FactKind.PARTNER,
                    words=f"{BONDS[bond.bond]} {names[other]}{when}",
                    report=number,
                    of=f"{one} {other}",
                    is_disputed=len(kinds[bond.pair]) > 1,
                )


def _birth_parents(ties: Sequence[Parenthood]) -> dict[PersonId, list[PersonId]]:
    """Return for each child the birth parents that are named, each once."""
    found: dict[PersonId, dict[PersonId, None]] = {}
    for tie in ties:
        if tie.parent is not None and tie.tie is ParentTie.BIRTH:
            found.setdefault(tie.child, {})[tie.parent] = None
    return {child: list(parents) for child, parents in found.items()}


def _told_of(ties: Sequence[Parenthood]) -> dict[tuple[PersonId, PersonId | None], set[ParentTie]]:
    found: dict[tuple[PersonId, PersonId | None], set[ParentTie]] = {}
    for tie in ties:
        found.setdefault((tie.child, tie.parent), set()).add(tie.tie)
    return found


def _most_told_ties(ties: Sequence[Parenthood]) -> Iterator[Parenthood]:
    named_parents = _birth_parents(ties)
    by_pair: dict[tuple[PersonId, PersonId | None], Counter[ParentTie]] = {}
    for tie in ties:
        by_pair.setdefault((tie.child, tie.parent), Counter())[tie.tie] += 1
    for (child, parent), told in by_pair.items():
        # A parent whom one report does not know may be one whom another names.
        is_known = parent is None and len(named_parents.get(child, ())) >= _BIRTH_PARENTS
        if not is_known:
            yield Parenthood(child=child, parent=parent, tie=told.most_common(1)[0][0])


def _most_told_bonds(bonds: Sequence[Partnership]) -> Iterator[Partnership]:
    by_pair: dict[frozenset[PersonId], list[Partnership]] = {}
    for bond in bonds:
        by_pair.setdefault(bond.pair, []).append(bond)
    for told in by_pair.values():
        most = Counter(bond.bond for bond in told).most_common(1)[0][0]
        chosen = [bond for bond in told if bond.bond is most]
        yield next((bond for bond in chosen if bond.when), chosen[0])
