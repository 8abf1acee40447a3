"""Whom an account names: by the persons it is marked with, and by names in its words.

A name is also known with one letter wrong, as long as it is near to one name alone.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportwriter.domain.statement import Statement
    from reportwriter.services.desk.people import DeskPerson

_NAMES = re.compile(r"(?:\b(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?\b(?P<name>[A-Z][\w\u2019'-]+)")
_SHORTEST = 4
"""Letters from which on one of them may be wrong."""


class NamedPeople:
    """The people of all reports on a desk, to be found in what any account says.

    A person's key is the number on the desk, or a name that several people share: `ms thrumm`.
    """

    def __init__(self, people: Sequence[DeskPerson]) -> None:
        self._people = people
        self._firsts = _by_first_name(people)
        self._lasts = _by_last_name(people)
        self._spelled: dict[str, str] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """All parts of all names, small."""
        return frozenset((*self._firsts, *self._lasts))

    @cached_property
    def _number(self) -> dict[int, int]:
        """By each person on the desk the first that is likely the same, one letter apart."""
        found: dict[int, int] = {}
        for number, one in enumerate(self._people):
            same = (at for at in range(number) if _is_likely(self._people[at], one))
            found[number] = found.get(first, first) if (first := next(same, -1)) >= 0 else number
        return found

    @cached_property
    def _by_id(self) -> dict[tuple[int, str], int]:
        return {
            entry: self._number[number]
            for number, one in enumerate(self._people)
            for entry in one.ids
        }

    def of(self, place: int, statement: Statement) -> frozenset[str]:
        """Return the keys of all whom a statement is about or names."""
        about = (*statement.about, *filter(None, (statement.place.person,)))
        found = {str(self._by_id[place, one]) for one in about if (place, one) in self._by_id}
        return frozenset(found | set(self.in_text(statement.text)))

    def in_text(self, text: str) -> Iterator[str]:
        after_first = -1
        for match in _NAMES.finditer(text):
            name = self._as_known(
                match["name"].casefold().removesuffix("'s").removesuffix("\u2019s")
            )
            if match["title"] is None and name in self._firsts:
                yield from self._of(self._firsts[name], name)
                after_first = match.end() + 1
            elif name in self._lasts and match.start() != after_first:
                yield from self._of(self._lasts[name], f"{match['title'] or ''} {name}".lower())

    def called(self, key: str) -> str:
        """Return how the chair is told of whom a key names."""
        if key.isdigit():
            return self._people[int(key)].known.known_as
        return key.title().strip()

    def _of(self, numbers: Iterable[int], name: str) -> Iterator[str]:
        persons = {self._number[number] for number in numbers}
        yield str(persons.pop()) if len(persons) == 1 else name.strip()

    def _as_known(self, name: str) -> str:
        """Return the name that a word is, or that it is one letter away from."""
        if name in self.names or len(name) < _SHORTEST:
            return name
        if name not in self._spelled:
            near = {known for known in self.names if is_near(name, known)}
            self._spelled[name] = near.pop() if len(near) == 1 else name
        return self._spelled[name]


def is_near(one: str, other: str) -> bool:
    """Say whether a word of some length is another with one letter wrong, more, less or swapped."""
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST - 1 or abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return True
    a, b = one[at:], other[at:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _by_first_name(people: Sequence[DeskPerson]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for number, one in enumerate(people):
        for name in one.names:
            found.setdefault(name.casefold().split()[0], set()).add(number)
    return found


def _by_last_name(people: Sequence[DeskPerson]) -> dict[str, set[int]]:
    """Return whom a title with a last name can mean; nobody calls a child so."""
    found: dict[str, set[int]] = {}
    for number, one in enumerate(people):
        for name in one.names:
            if len(parts := name.casefold().split()) > 1:
                numbers = found.setdefault(parts[-1], set())
                if not one.known.is_child:
                    numbers.add(number)
    return found


def _is_likely(one: DeskPerson, other: DeskPerson) -> bool:
    """Say whether two persons of different reports are one, but for a letter of the name."""
    if one.known.role is not other.known.role:
        return False
    if one.is_beside(other):
        return False
    if one.known.born and other.known.born and one.known.born != other.known.born:
        return False
    ours, theirs = (each.known.name.casefold().split() for each in (one, other))
    return len(ours) == len(theirs) and all(map(is_near, ours, theirs))
