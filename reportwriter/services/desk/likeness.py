"""Whether two accounts tell of one event, and the reasons that a chair can check.

Each reason has points, so that the better of two likenesses is taken; none is decided by one alone.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from math import log
from typing import TYPE_CHECKING, NamedTuple

from reportwriter.domain.accounts import Likeness
from reportwriter.wording import accounts as say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportwriter.services.desk.telling import Telling
    from reportwriter.services.desk.told_dates import Days

_ENOUGH = 4.0
_LINKED = 12.0
_TOLD_BY = 1.5
_DAYS_APART = ((1, 1.4), (3, 1.0), (7, 0.0))
_DATES_OVERLAP = ((1, 3.0), (10, 2.4), (31, 1.8))
"""Points by the days of the longer date, which can be any day of so many."""
_SAME_DATES = 2.4
_LONG_DATES, _NO_DATE, _OTHER_DATES = 0.0, -1.0, -6.0
_TOO_FAR = _DAYS_APART[-1][0]
_SAME_TIME, _OTHER_TIME = 60, 180
"""Minutes up to which two times are one, and from which on they are of different things."""
_MOST_FOR_PEOPLE, _MOST_FOR_WORDS = 2.0, 5.0
_NOBODY_SHARED, _NO_WORD_SHARED = -3.0, -1.5
_COMMON = 0.35
"""What a word or a person counts that stands in a great part of all accounts."""


class _Reason(NamedTuple):
    """`words` are made when they are read: most likenesses are let go, or stand behind others."""

    points: float
    words: Callable[[], str] | None = None
    """None where it speaks against a likeness."""


class Likenesses:
    """Compares accounts of one desk: what is rare on it counts for more.

    `called` names a person as the chair is told.
    """

    def __init__(self, all_: Sequence[Telling], called: Callable[[str], str]) -> None:
        words = Counter(word for one in all_ for word in one.words.all)
        people = Counter(person for one in all_ for person in one.people)
        self._called = called
        rarest = log(len(all_) + 1)
        self.weight = {word: _rarity(count, rarest) for word, count in words.items()}
        self._people = {person: _rarity(count, rarest) for person, count in people.items()}

    def likeness(self, one: Telling, other: Telling) -> Likeness | None:
        """Return the likeness of two accounts; None where it is too small."""
        is_far = one.days and other.days and one.days.apart(other.days) > _TOO_FAR
        # Nothing but that one names the other could make up for it.
        if is_far and not (_names(one, other) or _names(other, one)):
            return None
        points = sum(reason.points for reason in self._reasons(one, other))
        if points < _ENOUGH:
            return None
        return Likeness(
            first=one.account.key,
            second=other.account.key,
            points=points,
            word=partial(self._worded, one, other),
        )

    def _worded(self, one: Telling, other: Telling) -> tuple[str, ...]:
        return tuple(reason.words() for reason in self._reasons(one, other) if reason.words)

    def _reasons(self, one: Telling, other: Telling) -> Iterator[_Reason]:
        yield from _dates(one.days, other.days)
        yield self._shared_people(one, other)
        yield self._shared_words(one, other)
        for told, teller in ((one, other), (other, one)):
            if _names(told, teller):
                yield _Reason(_LINKED, partial(say.names_statement, teller.account.key.reference))
            if told.told_by == teller.account.agency:
                yield _Reason(
                    _TOLD_BY, partial(say.told_by, told.account.agency, teller.account.agency)
                )

    def _shared_people(self, one: Telling, other: Telling) -> _Reason:
        shared = one.people & other.people
        if shared:
            points = sum(0.6 + 0.4 * self._people[person] for person in shared)
            names = partial(map, self._called, shared)
            return _Reason(min(points, _MOST_FOR_PEOPLE), lambda: say.both_name(sorted(names())))
        return _Reason(_NOBODY_SHARED if one.people and other.people else 0)

    def _shared_words(self, one: Telling, other: Telling) -> _Reason:
        shared = one.words.all & other.words.all
        if not shared:
            return _Reason(_NO_WORD_SHARED)
        points = 1.8 * sum(self.weight[word] for word in shared)
        return _Reason(
            min(points, _MOST_FOR_WORDS), lambda: say.both_tell(_spelled(shared, one, other))
        )


def _names(told: Telling, teller: Telling) -> bool:
    """Say whether an account names the other one as what it rests on."""
    links = told.account.statement.rests_on_others
    return bool(links) and any(
        link.reference == teller.account.key.reference
        and link.agency.casefold() == teller.account.agency.casefold()
        for link in links
    )


def _dates(one: Days | None, other: Days | None) -> Iterator[_Reason]:
    if one is None or other is None:
        yield _Reason(_NO_DATE)
        return
    if apart := one.apart(other):
        points = next((points for days, points in _DAYS_APART if apart <= days), _OTHER_DATES)
        yield _Reason(points, partial(say.days_apart, apart))
        return
    if one.length > 1 and (one.first, one.last) == (other.first, other.last):
        yield _Reason(_SAME_DATES, lambda: say.SAME_DATES)
        return
    longest = max(one.length, other.length)
    points = next((points for days, points in _DATES_OVERLAP if longest <= days), _LONG_DATES)
    if one.is_exact and other.is_exact:
        yield _Reason(points, lambda: say.SAME_DAY)
        yield from _times(one.minutes_apart(other))
    else:
        yield _Reason(min(points, _DATES_OVERLAP[1][1]), lambda: say.DATES_AGREE)


def _times(apart: int | None) -> Iterator[_Reason]:
    if apart is not None and apart <= _SAME_TIME:
        yield _Reason(0.8, lambda: say.SAME_TIME)
    elif apart is not None and apart > _OTHER_TIME:
        yield _Reason(-2)


def _spelled(shared: frozenset[str], one: Telling, other: Telling) -> list[str]:
    """Name the words that both have; of one meaning as each spells it."""
    return [
        "/".join(dict.fromkeys(each.words.spelled[word] for each in (one, other)))
        for word in sorted(shared)
    ]


def _rarity(count: int, rarest: float) -> float:
    """Return 1 for what stands once or twice, and less the more accounts it stands in."""
    return max(_COMMON, min(1.0, 1.25 - log(count) / rarest))
