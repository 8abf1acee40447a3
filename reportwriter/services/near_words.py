"""Finds which words somebody may have meant who typed one with a slip of the finger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Edits = Callable[[str, Sequence[str], int], Iterable[tuple[int, int]]]
"""Takes a word, others, and the most edits; returns the place of each so near, and its edits.

Two letters that changed places are one edit.
"""
LEAST = 4
"""Letters of a word that may hold a slip: a shorter one is near to half of all words."""
LONG = 8
"""Letters from which a word may hold two slips."""


@dataclass(frozen=True, kw_only=True)
class NearWords:
    """What compares words is loaded with the first one that is asked about."""

    edits: Edits

    def of(self, typed: str, known: Collection[str]) -> Mapping[str, int]:
        """Return the known words that begin nearly like what was typed, with the edits between.

        The first letter is seldom wrong, save where it changed places with the second; to hold to
        it keeps nonsense from finding anything. Nothing is near to a number but that number.
        """
        if len(typed) < LEAST or not typed.isalpha():
            return {}
        most = 2 if len(typed) >= LONG else 1
        starts = {typed[0], typed[1]}
        words = [word for word in known if word[:1] in starts and _agrees(typed, word)]
        near: dict[str, int] = {}
        # Who types a word has not always come to its end; a slip makes it longer or shorter.
        for length in range(len(typed) - most, len(typed) + most + 1):
            for at, edits in self.edits(typed, [word[:length] for word in words], most):
                near[words[at]] = min(edits, near.get(words[at], edits))
        return near


def _agrees(typed: str, word: str) -> bool:
    return word[0] == typed[0] or word[:2] == typed[1::-1]
