"""How easily a section is read: a hint about the text, never a mark for who wrote it (D.7).

The Flesch reading ease of English prose. What is quoted, names, figures and dates are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.suggestions.prose import breaths, prose_of, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from reportwriter.forms.word_lists import ReadingLimits

    Syllables = Callable[[str], int]

_LONG = 4
"""Syllables of a word that is named as long."""
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """`long_words` are the words with most syllables, the longest first."""

    words: int
    sentence: float
    ease: float
    long_words: tuple[str, ...]

    def is_hard(self, limits: ReadingLimits) -> bool:
        if self.words < limits.fewest_words:
            return False
        return self.ease < limits.ease or self.sentence > limits.usual_sentence


def readability(
    texts: Iterable[str], names: Collection[str], syllables: Syllables
) -> Readability | None:
    """Return how some texts read as one; None where they hold no words to measure."""
    spoken: list[str] = []
    count = 0
    for text in texts:
        bare = prose_of(text).bare
        for start, end in breaths(bare):
            words = [word for word in words_in(bare[start:end]) if word not in names]
            spoken += words
            count += bool(words)
    if not spoken:
        return None
    beats = {word: syllables(word) for word in dict.fromkeys(map(str.lower, spoken))}
    sentence = len(spoken) / count
    each = sum(beats[word.lower()] for word in spoken) / len(spoken)
    longest = sorted(beats, key=lambda word: -beats[word])
    return Readability(
        words=len(spoken),
        sentence=sentence,
        ease=206.835 - 1.015 * sentence - 84.6 * each,
        long_words=tuple(word for word in longest[:_NAMED] if beats[word] >= _LONG),
    )
