"""Who is whose partner and whose child, as this author knows it.

Relations stand in the report, and are printed for the chair and the professionals alone: copies
for the family, for other agencies and for who asks to see what is held are made of types that
have no place for them. What somebody may know of another's children or partners cannot be told
from what they may read of a statement, so no copy tells it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from reportwriter.domain.ids import PersonId
from reportwriter.domain.when import When

_Tie = TypeVar("_Tie")


class Bond(StrEnum):
    """What two adults are, or were, to each other."""

    MARRIED = "married"
    """Or civil partners."""
    LIVING_TOGETHER = "living_together"
    COUPLE = "couple"
    """Living apart."""
    SHORT = "short"
    SEPARATED = "separated"
    DIVORCED = "divorced"

    @property
    def is_over(self) -> bool:
        return self in (Bond.SEPARATED, Bond.DIVORCED)


class ParentTie(StrEnum):
    """How somebody is the parent of a child, or stands in for one."""

    BIRTH = "birth"
    ADOPTED = "adopted"
    FOSTER = "foster"
    STEP = "step"
    GUARDIAN = "guardian"
    """By an order, or as kinship carer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """`when` is since when, or of a bond that is over, when it ended."""

    one: PersonId
    other: PersonId
    bond: Bond
    when: When | None = None

    @property
    def pair(self) -> frozenset[PersonId]:
        return frozenset((self.one, self.other))

    def partner_of(self, person: PersonId) -> PersonId | None:
        if person not in (self.one, self.other):
            return None
        return self.other if person == self.one else self.one


@dataclass(frozen=True, slots=True, kw_only=True)
class Parenthood:
    """`parent` is None for a parent whom nobody has named: that one is not known is said."""

    child: PersonId
    parent: PersonId | None
    tie: ParentTie = ParentTie.BIRTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """At most one bond for a pair, one tie of a parent to a child, and no unknown parent twice.

    `household_since`: since when those live together who are said to be in the household.
    """

    partnerships: tuple[Partnership, ...] = ()
    parenthoods: tuple[Parenthood, ...] = ()
    household_since: When | None = None

    @property
    def is_empty(self) -> bool:
        return not self.partnerships and not self.parenthoods

    def between(self, one: PersonId, other: PersonId) -> Partnership | None:
        pair = frozenset((one, other))
        return next((found for found in self.partnerships if found.pair == pair), None)

    def parents_of(self, child: PersonId) -> tuple[Parenthood, ...]:
        return tuple(found for found in self.parenthoods if found.child == child)

    def children_of(self, parent: PersonId) -> tuple[Parenthood, ...]:
        return tuple(found for found in self.parenthoods if found.parent == parent)

    def with_partnership(self, bond: Partnership) -> "Relations":
        """Return the relations with a bond added, or put in the place of the one of that pair."""
        if bond.one == bond.other:
            return self
        partnerships = _put(self.partnerships, bond, lambda held: held.pair == bond.pair)
        return replace(self, partnerships=partnerships)

    def with_parenthood(self, tie: Parenthood) -> "Relations":
        """Return the relations with a tie added, or put in the place of that parent's tie."""
        if tie.child == tie.parent:
            return self
        whose = (tie.child, tie.parent)
        parenthoods = _put(self.parenthoods, tie, lambda held: (held.child, held.parent) == whose)
        return replace(self, parenthoods=parenthoods)

    def without_partnership(self, one: PersonId, other: PersonId) -> "Relations":
        pair = frozenset((one, other))
        rest = tuple(bond for bond in self.partnerships if bond.pair != pair)
        return replace(self, partnerships=rest)

    def without_parenthood(self, child: PersonId, parent: PersonId | None) -> "Relations":
        rest = tuple(tie for tie in self.parenthoods if (tie.child, tie.parent) != (child, parent))
        return replace(self, parenthoods=rest)

    def among(self, people: Iterable[PersonId]) -> "Relations":
        """Return the relations without those that name somebody else."""
        known = frozenset(people)
        return replace(
            self,
            partnerships=tuple(bond for bond in self.partnerships if bond.pair <= known),
            parenthoods=tuple(
                tie for tie in self.parenthoods if {tie.child, tie.parent} <= {*known, None}
            ),
        )


def _put(held: tuple[_Tie, ...], new: _Tie, same: Callable[[_Tie], bool]) -> tuple[_Tie, ...]:
    if any(map(same, held)):
        return tuple(new if same(one) else one for one in held)
    return (*held, new)
