"""Who may be the same person although two reports spell the name differently.

For the merged family alone, which shows what differs beside each other: whoever reads it sees why
two were taken for one. Search and choice go by names that agree (`people_of`).
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reportwriter.domain.people import plain_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.services.desk.people import DeskPerson

Group = tuple["DeskPerson", ...]
_ALIKE = 0.85
"""Of two names: one letter of seven may be another."""


def grouped(people: Sequence[DeskPerson]) -> tuple[Group, ...]:
    """Return the persons of a desk, those that are taken for one together.

    Nobody is taken for somebody else whom one report names beside them, nor where two could be.
    """
    groups: list[Group] = []
    for one in people:
        found = [at for at, group in enumerate(groups) if _is_of(one, group)]
        rivals = [other for other in people if other is not one and one.is_beside(other)]
        if len(found) == 1 and not any(_is_of(other, groups[found[0]]) for other in rivals):
            groups[found[0]] = (*groups[found[0]], one)
        else:
            groups.append((one,))
    return tuple(groups)


def _is_of(one: DeskPerson, group: Group) -> bool:
    if any(one.is_beside(other) for other in group):
        return False
    return any(_may_be(one, other) for other in group)


def _may_be(one: DeskPerson, other: DeskPerson) -> bool:
    if one.known.is_child is not other.known.is_child:
        return False
    born, theirs = one.known.born, other.known.born
    return _is_alike(one, other) and (not born or not theirs or born == theirs)


def _is_alike(one: DeskPerson, other: DeskPerson) -> bool:
    return any(
        SequenceMatcher(None, plain_name(name), plain_name(theirs)).ratio() >= _ALIKE
        for name in one.names
        for theirs in other.names
    )
