"""Which accounts tell of one event: only those that share something are ever compared."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reportwriter.domain.accounts import Likeness
    from reportwriter.services.desk.likeness import Likenesses
    from reportwriter.services.desk.telling import Telling

_ANY = "any"
_WEEK = 7
_NEAR = 3
"""Days by which a date may be wrong."""
_LONGEST = 45
"""Days up to which a date says in which weeks something was."""
_FULLEST = 24
"""Accounts that share a word in one week, up to which each is compared with each."""
_LEAST_SHARED = 0.8
_AS_WELL = 0.8
"""How near the second best likeness must come to the best within one report to be kept too."""
_CLOSE = 0.8

Pair = tuple[int, int]
_Block = tuple[object, ...]


def likenesses(all_: Sequence[Telling], rules: Likenesses) -> dict[Pair, Likeness]:
    """Return the likenesses of accounts of different reports, by their numbers here."""
    found = {}
    for pair in sorted(_worth_comparing(all_, rules)):
        one, other = (all_[number] for number in pair)
        if (likeness := rules.likeness(one, other)) is not None:
            found[pair] = likeness
    return _best(all_, found)


def groups(
    count: int,
    found: Mapping[Pair, Likeness],
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Return the accounts that tell of one event, as numbers; most stand alone.

    The best likeness is followed first. Two groups become one only where the accounts of both are
    alike on the whole, so that a chain of likenesses joins no events that are unlike. What the
    chair has decided comes before.
    """
    group = list(range(count))
    members = {number: [number] for number in range(count)}
    divided = {(min(pair), max(pair)) for pair in apart}

    def join(pair: Pair) -> None:
        kept, gone = sorted((group[pair[0]], group[pair[1]]))
        if kept == gone:
            return
        for number in members[gone]:
            group[number] = kept
        members[kept] += members.pop(gone)

    for pair in together:
        join(pair)
    for pair in sorted(found, key=lambda pair: (-found[pair].points, pair)):
        ours, theirs = members[group[pair[0]]], members[group[pair[1]]]
        if ours is theirs:
            continue
        across = [(a, b) if a < b else (b, a) for a in ours for b in theirs]
        alike = sum(each in found for each in across)
        if alike >= _CLOSE * len(across) and divided.isdisjoint(across):
            join(pair)
    return [sorted(each) for each in members.values()]


def _best(all_: Sequence[Telling], found: Mapping[Pair, Likeness]) -> dict[Pair, Likeness]:
    """Keep of each account the likenesses with another report that come near to the best one."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (one, other), likeness in found.items():
        for number, place in ((one, all_[other].account.place), (other, all_[one].account.place)):
            best[number, place] = max(best[number, place], likeness.points)
    return {
        (one, other): likeness
        for (one, other), likeness in found.items()
        if likeness.points
        >= _AS_WELL
        * max(best[one, all_[other].account.place], best[other, all_[one].account.place])
    }


def _worth_comparing(all_: Sequence[Telling], rules: Likenesses) -> set[Pair]:
    """Return the pairs that share words in one week, a day with a person, or a reference."""
    count = len(all_)
    places = [one.account.place for one in all_]
    # A pair is one number here: of many thousands most are counted once and let go.
    shared: dict[int, float] = defaultdict(float)
    is_any = [_may_be_any(one) for one in all_]
    for (when, *word), numbers in _blocks(all_).items():
        if len(numbers) <= _FULLEST:
            weight = rules.weight.get(str(word[-1]), 1)
            for one, other in combinations(numbers, 2):
                if places[one] == places[other]:
                    continue
                # Two that were in some week are compared in their weeks.
                if (when == _ANY) is (is_any[one] or is_any[other]):
                    shared[one * count + other] += weight
    enough = (divmod(pair, count) for pair, weight in shared.items() if weight >= _LEAST_SHARED)
    return {*enough, *_linked(all_)}


def _blocks(all_: Sequence[Telling]) -> Mapping[_Block, list[int]]:
    blocks: dict[_Block, list[int]] = defaultdict(list)
    for number, one in enumerate(all_):
        weeks = (_ANY, *_weeks(one))
        for word in one.words.all:
            for week in weeks:
                blocks[week, word].append(number)
        if one.days and one.days.length == 1:
            for person in one.people:
                blocks["day", one.days.first, person].append(number)
    return blocks


def _may_be_any(one: Telling) -> bool:
    """Say whether an account does not tell in which weeks something was."""
    return one.days is None or one.days.length > _LONGEST


def _weeks(one: Telling) -> Sequence[int]:
    """Return the weeks in which something may have been."""
    if one.days is None or _may_be_any(one):
        return ()
    first, last = one.days.first - _NEAR, one.days.last + _NEAR
    return range(first // _WEEK, last // _WEEK + 1)


def _linked(all_: Sequence[Telling]) -> Iterator[Pair]:
    """Give the pairs of which one names the reference of the other."""
    by_reference: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(all_):
        by_reference[one.account.key.reference].append(number)
    for number, one in enumerate(all_):
        for link in one.account.statement.rests_on_others:
            for other in by_reference.get(link.reference, ()):
                if all_[other].account.place != one.account.place:
                    yield min(number, other), max(number, other)
