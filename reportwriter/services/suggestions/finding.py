"""Finds the words of the lists in a text: whole words, the longest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportwriter.forms.word_library import words_in
from reportwriter.services.suggestions.suggestion import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.forms.word_lists import Cues, Entry, WordLists


@dataclass(frozen=True, slots=True)
class Found:
    """`word` is as the list has it."""

    rule: Rule
    entry: Entry
    word: str
    start: int
    end: int


class Phrases:
    """Finds any of some phrases; one with a capital inside only as it is written."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._listed = {_key(one): one for one in phrases}
        exact = [one for one in phrases if _is_exact(one)]
        others = [one for one in phrases if not _is_exact(one)]
        self._patterns = (
            *([_any_of(exact, 0)] if exact else []),
            *([_any_of(others, re.IGNORECASE)] if others else []),
        )

    def found(self, bare: str) -> list[tuple[str, int, int]]:
        """Return each phrase as it is listed, and where it begins and ends, in order."""
        matches = [one for pattern in self._patterns for one in pattern.finditer(bare)]
        matches.sort(key=lambda one: (one.start(), -one.end()))
        listed = ((self._as_listed(one[0]), one.start(), one.end()) for one in matches)
        return [(word, start, end) for word, start, end in listed if word is not None]

    def _as_listed(self, written: str) -> str | None:
        """Return the phrase; None for letters that only look alike, as a Turkish i without dot."""
        written = " ".join(written.split())
        return self._listed.get(written) or self._listed.get(written.casefold())


@dataclass(frozen=True, slots=True)
class Finder:
    """The lists of one nation, ready to be looked for."""

    lists: WordLists
    listed: frozenset[str]
    entries: Mapping[str, tuple[Rule, Entry]]
    phrases: Phrases
    said: CueFinder
    seen: CueFinder
    thought: CueFinder
    caused: CueFinder
    second_hand: CueFinder
    titles: Phrases

    def words(self, bare: str) -> Iterator[Found]:
        """Give the words better said otherwise, each place once."""
        end_before = 0
        for word, start, end in self.phrases.found(bare):
            if start < end_before:
                continue
            end_before = end
            if word in self.entries:
                rule, entry = self.entries[word]
                yield Found(rule, entry, word, start, end)


class CueFinder:
    """Finds what tells that something is said, seen or thought."""

    def __init__(self, cues: Cues) -> None:
        self._sure = frozenset(cues.sure)
        self._unless = frozenset(cues.unless)
        self._phrases = Phrases((*cues.sure, *cues.maybe, *cues.unless))

    def found(self, bare: str) -> Iterator[tuple[int, int, bool]]:
        """Give where each begins and ends, and whether it is sure."""
        end_before = 0
        for word, start, end in self._phrases.found(bare):
            if start >= end_before and word not in self._unless:
                yield start, end, word in self._sure
            end_before = max(end_before, end)

    def first_sure(self, bare: str) -> tuple[int, int] | None:
        return next(((start, end) for start, end, sure in self.found(bare) if sure), None)


@cache
def finder_in(nation: str) -> Finder:
    """Return what finds the words of a nation; made once."""
    lists = words_in(nation)
    entries = {word: (Rule(rule), entry) for rule, entry in lists.entries() for word in entry.words}
    unless = {phrase for _, entry in lists.entries() for phrase in entry.unless}
    return Finder(
        lists=lists,
        listed=frozenset(entries),
        entries=entries,
        phrases=Phrases((*entries, *(unless - entries.keys()))),
        said=CueFinder(lists.said),
        seen=CueFinder(lists.seen),
        thought=CueFinder(lists.thought),
        caused=CueFinder(lists.caused),
        second_hand=CueFinder(lists.second_hand),
        titles=Phrases(lists.titles),
    )


def _is_exact(phrase: str) -> bool:
    return any(letter.isupper() for letter in phrase)


def _key(phrase: str) -> str:
    return phrase if _is_exact(phrase) else phrase.casefold()


def _any_of(phrases: Sequence[str], flags: int) -> re.Pattern[str]:
    """Return what finds any phrase whole, a longer one before what it begins with."""
    longest_first = sorted(phrases, key=len, reverse=True)
    found = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)
    return re.compile(rf"(?<![\w-])(?=\w)(?:{found})(?![\w-])", flags)
