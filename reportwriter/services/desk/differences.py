"""In what the accounts of one event differ: the date, the time, who was there, what was said.

To tell less is not to differ: only what two agencies cannot both mean is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import Difference, Differing
from reportwriter.domain.statement import Checked, Kind
from reportwriter.domain.when_words import when_in_words
from reportwriter.services.desk.told_dates import is_about
from reportwriter.wording import accounts as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.services.desk.named_people import NamedPeople
    from reportwriter.services.desk.telling import Telling

_ABOUT, _HOUR = 7, 60
"""Days that "about" may be wrong by, and minutes that a time may."""
_OPPOSITES = (
    ("left", "right"),
    ("upper", "lower"),
    ("awake", "asleep"),
    ("inside", "outside"),
    ("locked", "unlocked"),
    ("morning", "evening"),
)
_OPPOSING = frozenset(word for pair in _OPPOSITES for word in pair)
_DENIED = re.compile(r"\b(?:denied|denies|deny|denying)\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=\w{3}[.!?])\s+|\n+")
"""A title such as "Ms." ends none."""
_CLAUSES = re.compile(r"[,;:]| and (?=[A-Z])| while ")
_BE = r"\b(?:was|were|is|are|stood|stayed|remained)"
_THERE = re.compile(rf"{_BE} (?:also |both |all |not )*(?:present|there|in the room|at home)\b")
_NOT_THERE = re.compile(rf"{_BE} (?:also |both )?(?:not|out|away|absent)\b|\bwasn['\u2019]t\b")
_NO_OTHER = re.compile(
    r"\bonly\b|\b(?:no|nobody|no one)\b.*\b(?:but|except|besides|apart from|else)\b|\balone\b",
    re.IGNORECASE,
)
_NEARLY = 0.1
"""By which part two numbers may differ and still be one, roughly told."""


_Said = tuple[str, str]
"""The words of two accounts that differ."""


@dataclass(frozen=True, slots=True)
class _Presence:
    """Who an account says was there and was not; `no_other`: and nobody else."""

    there: frozenset[str]
    not_there: frozenset[str]
    no_other: bool
    words: str


@dataclass(frozen=True, slots=True)
class _Heard:
    """An account with what is worked out once of it, however many others it is compared with."""

    telling: Telling
    presence: _Presence | None
    opposing: frozenset[str]
    denial: str


class Differences:
    def __init__(self, people: NamedPeople) -> None:
        self._people = people

    def of(self, accounts: Sequence[Telling]) -> tuple[Differing, ...]:
        """Return each thing in which accounts of different agencies differ, once."""
        found: dict[Difference, dict[int, str]] = {}
        heard = [self._heard(one) for one in accounts]
        for pair in combinations(range(len(accounts)), 2):
            one, other = (heard[number] for number in pair)
            if one.telling.account.agency == other.telling.account.agency:
                continue
            for difference, said in _differing(one, other):
                if said is not None:
                    found.setdefault(difference, {}).update(zip(pair, said, strict=True))
        return tuple(
            Differing(
                difference=difference,
                said=tuple((accounts[at].account.key, words) for at, words in sorted(said.items())),
            )
            for difference, said in found.items()
        )

    def _heard(self, one: Telling) -> _Heard:
        return _Heard(one, self._presence(one), one.words.plain & _OPPOSING, _denial(one))

    def _presence(self, one: Telling) -> _Presence | None:
        """Return who was there as an account says it; None where it says nothing of it."""
        there: set[str] = set()
        absent: set[str] = set()
        no_other, told = False, []
        for sentence in _SENTENCES.split(one.account.statement.text):
            if not (_THERE.search(sentence) or _NOT_THERE.search(sentence)):
                continue
            told.append(sentence.strip())
            if _NO_OTHER.search(sentence):
                there |= set(self._people.in_text(sentence))
                no_other = True
                continue
            for clause in _CLAUSES.split(sentence):
                into = absent if _NOT_THERE.search(clause) else there
                into |= set(self._people.in_text(clause))
        if not (there or absent):
            return None
        return _Presence(frozenset(there), frozenset(absent), no_other, " ".join(told))


def _differing(one: _Heard, other: _Heard) -> Iterator[tuple[Difference, _Said | None]]:
    yield Difference.DATE, _other_date(one.telling, other.telling)
    yield Difference.TIME, _other_time(one.telling, other.telling)
    yield Difference.SAID, _said_otherwise(one, other)
    yield Difference.PRESENT, _others_there(one.presence, other.presence)


def _others_there(one: _Presence | None, other: _Presence | None) -> _Said | None:
    if one is None or other is None:
        return None
    if _rules_out(one, other) or _rules_out(other, one):
        return one.words, other.words
    return None


def _rules_out(one: _Presence, other: _Presence) -> bool:
    """Say whether one account has somebody there whom the other has not."""
    return bool(one.not_there & other.there or (one.no_other and other.there - one.there))


def _other_date(one: Telling, other: Telling) -> _Said | None:
    first, second = one.account.when, other.account.when
    if first is None or second is None or one.days is None or other.days is None:
        return None
    apart = one.days.apart(other.days)
    later = one if one.days.first > other.days.first else other
    # The date of what was told can be the day on which it was told.
    if not apart or _is_telling(later):
        return None
    if apart <= _ABOUT and (is_about(first) or is_about(second)):
        return None
    return _day(first), _day(second)


def _other_time(one: Telling, other: Telling) -> _Said | None:
    if one.days is None or other.days is None or one.days.apart(other.days):
        return None
    if _is_telling(one) or _is_telling(other):
        return None
    apart = one.days.minutes_apart(other.days)
    if apart is None or apart <= _HOUR:
        return None
    return _time(one), _time(other)


_day = lru_cache(maxsize=4096)(when_in_words)
"""Each date in words once: every pair of accounts that differ in it names both."""


def _time(one: Telling) -> str:
    return (one.account.when and one.account.when.time) or ""


def _is_telling(one: Telling) -> bool:
    """Say whether an account is of what somebody said, at a later time than it was."""
    return one.account.is_second_hand or one.account.statement.kind is Kind.ALLEGATION


def _said_otherwise(one: _Heard, other: _Heard) -> _Said | None:
    found = [
        *_opposites(one.opposing, other.opposing),
        *_numbers(one.telling, other.telling),
        *_denials(one.denial, other.denial),
    ]
    if not found:
        return None
    first, second = zip(*found, strict=True)
    return ", ".join(first), ", ".join(second)


def _opposites(ours: frozenset[str], theirs: frozenset[str]) -> Iterator[tuple[str, str]]:
    for pair in _OPPOSITES if ours and theirs else ():
        for a, b in (pair, pair[::-1]):
            if a in ours and b not in ours and b in theirs and a not in theirs:
                yield a, b


def _numbers(one: Telling, other: Telling) -> Iterator[tuple[str, str]]:
    """Give the numbers of one thing that both count, where no two are the same."""
    ours, theirs = one.words.counted, other.words.counted
    for unit in ours.keys() & theirs.keys():
        if not any(_is_nearly(a, b) for a in ours[unit] for b in theirs[unit]):
            a, b = min(ours[unit]), min(theirs[unit])
            yield ours[unit][a], theirs[unit][b]


def _is_nearly(one: float, other: float) -> bool:
    return abs(one - other) <= _NEARLY * max(abs(one), abs(other))


def _denials(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    if bool(ours) != bool(theirs):
        yield ours or say.NOT_DENIED, theirs or say.NOT_DENIED


def _denial(one: Telling) -> str:
    statement = one.account.statement
    if statement.kind is Kind.ALLEGATION and statement.basis.checked is Checked.CONTRADICTED:
        return say.CONTRADICTED
    found = _DENIED.search(statement.text)
    return found[0] if found else ""
