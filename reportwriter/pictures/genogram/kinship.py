"""Generations, couples and whose children are whose, also where what is said contradicts itself.

A tie that would make somebody their own ancestor is not drawn: the picture would have no order. It
still stands in the table and among what is spoken of both people.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from reportwriter.domain.ids import PersonId
from reportwriter.domain.relations import Parenthood, ParentTie, Partnership
from reportwriter.pictures.genogram.facts import Family

_UNKNOWN = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offspring:
    """A child of a union, and what makes it theirs."""

    child: str
    tie: ParentTie


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """One parent or two with the children they have in common, eldest first, maybe none.

    `bond` is None where nothing is said of what the two are to each other.
    """

    parents: tuple[str, ...]
    children: tuple[Offspring, ...] = ()
    bond: Partnership | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """`rows` counts generations from the top. `unknown` are parents whom nobody has named."""

    nodes: tuple[str, ...]
    rows: dict[str, int]
    unions: tuple[Union, ...]
    unknown: tuple[str, ...]

    @property
    def depth(self) -> int:
        return max(self.rows.values(), default=-1) + 1


@dataclass(slots=True)
class _Levels:
    """Groups of people of one generation, and which group is the elder of which."""

    group: dict[str, str]
    elders: dict[str, set[str]] = field(default_factory=dict)

    def is_above(self, elder: str, younger: str) -> bool:
        """Whether somebody's group is above another's, over any number of generations."""
        wanted, waiting, seen = self.group[elder], [self.group[younger]], set[str]()
        while waiting:
            here = waiting.pop()
            for above in self.elders.get(here, ()):
                if above == wanted:
                    return True
                if above not in seen:
                    seen.add(above)
                    waiting.append(above)
        return False

    def put_above(self, elder: str, *, younger: str) -> bool:
        """Put one above the other; return False where that would be a circle."""
        if self.group[elder] == self.group[younger] or self.is_above(younger, elder):
            return False
        self.elders.setdefault(self.group[younger], set()).add(self.group[elder])
        return True

    def put_beside(self, one: str, other: str) -> bool:
        """Put two into one generation; return False where one is above the other."""
        if self.group[one] == self.group[other]:
            return True
        if self.is_above(one, other) or self.is_above(other, one):
            return False
        kept, gone = self.group[one], self.group[other]
        self.group.update({node: kept for node, held in self.group.items() if held == gone})
        merged = self.elders.pop(gone, set()) | self.elders.get(kept, set())
        self.elders[kept] = merged
        for above in self.elders.values():
            if gone in above:
                above.discard(gone)
                above.add(kept)
        return True


def kinship_of(family: Family) -> Kinship:
    ties = tuple(_named(family.relations.parenthoods))
    unknown = tuple(tie.parent for tie in ties if tie.parent.startswith(_UNKNOWN))
    nodes = (*(kin.id for kin in family.kin), *unknown)
    levels = _Levels({node: node for node in nodes})
    drawn = [
        tie for tie in ties if tie.is_first and levels.put_above(tie.parent, younger=tie.child)
    ]
    bonds = [
        bond for bond in family.relations.partnerships if levels.put_beside(bond.one, bond.other)
    ]
    for tie, other in product(tuple(drawn), tuple(drawn)):
        if tie.child == other.child:
            levels.put_beside(tie.parent, other.parent)
    for tie in ties:
        if not tie.is_first and not _goes_without_saying(tie, drawn, bonds):
            drawn += [tie] if levels.put_above(tie.parent, younger=tie.child) else []
    unions = tuple(_unions(family, drawn, bonds, levels))
    rows = _rows(family, nodes, levels, unions)
    return Kinship(nodes=nodes, rows=rows, unions=unions, unknown=unknown)


@dataclass(frozen=True, slots=True)
class _Tie:
    child: str
    parent: str
    tie: ParentTie

    @property
    def is_first(self) -> bool:
        """Whether it decides the generation before others do."""
        return self.tie in (ParentTie.BIRTH, ParentTie.ADOPTED)


def _named(ties: Iterable[Parenthood]) -> Iterator[_Tie]:
    """Give every tie once; who is not named gets a name that nobody else has."""
    seen: set[tuple[str, str]] = set()
    for tie in ties:
        parent = tie.parent or f"{_UNKNOWN}{tie.child}"
        if (tie.child, parent) not in seen and tie.child != parent:
            seen.add((tie.child, parent))
            yield _Tie(tie.child, parent, tie.tie)


def _goes_without_saying(tie: _Tie, drawn: Sequence[_Tie], bonds: Sequence[Partnership]) -> bool:
    """Whether it is seen that somebody is a step-parent: they are the partner of a parent."""
    if tie.tie is not ParentTie.STEP:
        return False
    parents = {other.parent for other in drawn if other.child == tie.child}
    return any(tie.parent in bond.pair and bond.pair & parents for bond in bonds)


def _unions(
    family: Family, drawn: Sequence[_Tie], bonds: Sequence[Partnership], levels: _Levels
) -> Iterator[Union]:
    children: dict[tuple[str, ...], list[Offspring]] = {}
    for pair in (tuple(sorted(bond.pair)) for bond in bonds):
        children.setdefault(pair, [])
    for child, tie in dict.fromkeys((one.child, one.tie) for one in drawn):
        parents = [one.parent for one in drawn if (one.child, one.tie) == (child, tie)]
        for together in _together(parents, levels):
            children.setdefault(together, []).append(Offspring(child=child, tie=tie))
    known = {frozenset[str](bond.pair): bond for bond in bonds}
    for parents_, held in children.items():
        ordered = sorted(held, key=lambda one: _eldest_first(family, one.child))
        yield Union(parents=parents_, children=tuple(ordered), bond=known.get(frozenset(parents_)))


def _together(parents: Sequence[str], levels: _Levels) -> Iterator[tuple[str, ...]]:
    """Give two parents as a couple; more than two, or of two generations, each alone."""
    if len(parents) == 2 and levels.group[parents[0]] == levels.group[parents[1]]:
        yield tuple(sorted(parents))
        return
    for parent in parents:
        yield (parent,)


def _eldest_first(family: Family, child: str) -> tuple[date, str]:
    kin = family.one(PersonId(child))
    return kin.eldest_first if kin else (date.max, child)


def _rows(
    family: Family, nodes: Sequence[str], levels: _Levels, unions: Sequence[Union]
) -> dict[str, int]:
    heights = _heights(levels)
    rows = {node: heights[levels.group[node]] for node in nodes}
    children = {kin.id for kin in family.kin if kin.is_child}
    subjects = [rows[kin.id] for kin in family.subjects]
    floor = subjects[0] if subjects else max(rows.values(), default=0)
    for part in _parts(nodes, unions, levels):
        young = [rows[node] for node in part if node in children]
        own_floor = max(young) if young else max(rows[node] for node in part) + 1
        rows.update({node: rows[node] + floor - own_floor for node in part})
    top = min(rows.values(), default=0)
    return {node: row - top for node, row in rows.items()}


def _heights(levels: _Levels) -> dict[str, int]:
    """Return how many generations stand above each group; who has none stands near their young."""
    groups = set(levels.group.values())
    heights = dict.fromkeys(groups, 0)
    for _ in groups:
        for younger, elders in levels.elders.items():
            above = [heights[elder] + 1 for elder in elders]
            heights[younger] = max([heights[younger], *above])
    for group in groups:
        young = [heights[one] for one, elders in levels.elders.items() if group in elders]
        if young and not levels.elders.get(group):
            heights[group] = min(young) - 1
    return heights


def _parts(
    nodes: Sequence[str], unions: Sequence[Union], levels: _Levels
) -> Iterator[tuple[str, ...]]:
    """Give the people who hang together, by unions or by being of one generation."""
    part = {node: levels.group[node] for node in nodes}
    for union in unions:
        members = (*union.parents, *(one.child for one in union.children))
        joined = {part[member] for member in members}
        part = {node: part[members[0]] if held in joined else held for node, held in part.items()}
    for name in dict.fromkeys(part.values()):
        yield tuple(node for node in nodes if part[node] == name)
