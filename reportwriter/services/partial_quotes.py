"""Parts of restricted statements that stand in a text, as a chair types them from memory.

A part is a run of words that a kept statement and the text share. What stands in something that the
reader may read tells them nothing, and words that everybody uses are no part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.fact_text import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_RUN = 5
"""Words in a row from which on a part is recognised, whatever stands around it."""
_TELLING = 1
"""How many of them must be other than everyday words, names of the conference, and numbers."""
_USED_BY_ALL = (
    "a about after again all also am an and any are as at be because been before being both but by"
    " can could day days did do does down each every family few first for from get go had has have"
    " he her here him his home how i if in into is it its just last like made make may me might"
    " more most mother mr mrs ms much must my never no not now of off on once one only or other our"
    " out over own report said same saw say says school see seen she should since so some still"
    " such than that the their them then there these they this those three time to told too two"
    " under until up us very was we week weeks well went were what when where which while who why"
    " will with would year years yet you your father parents children child"
    " according agency discussed file health noted police present record recorded report reported"
    " s social step steps taken visit visited worker written wrote further"
    " january february march april june july august september october november december"
)
_EVERYDAY = frozenset(_USED_BY_ALL.split())
"""What any two sentences about a family share, and any two reports."""
Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader knows anyway: the runs of what they may read, and words that tell nothing."""

    runs: frozenset[Run]
    words: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str], names: Iterable[str]) -> Known:
        """Return it of what they may read, and of names that everybody there has."""
        runs = frozenset(run for text in texts for run in runs_of(words_of(text)))
        return cls(runs, _EVERYDAY.union(*map(words_of, names)))

    def is_told_by(self, run: Run) -> bool:
        """Say whether a run would tell them something."""
        if run in self.runs:
            return False
        telling = (word for word in run if word not in self.words and not word.isdigit())
        return sum(1 for _ in telling) >= _TELLING


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that was typed, with every run of it."""

    words: tuple[str, ...]
    runs: frozenset[Run]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Typed:
        """Return what texts say; no run goes on from one into the next."""
        said = [words_of(text) for text in texts]
        return cls(
            words=tuple(word for words in said for word in words),
            runs=frozenset(run for words in said for run in runs_of(words)),
        )

    def parts_of(self, kept: str, known: Known) -> tuple[str, ...]:
        """Return the parts of a kept statement that stand here, each as long as it goes."""
        words = words_of(kept)
        starts = [
            at
            for at, run in enumerate(runs_of(words))
            if run in self.runs and known.is_told_by(run)
        ]
        return tuple(" ".join(words[first:last]) for first, last in _joined(starts))


def runs_of(words: Sequence[str]) -> Iterator[Run]:
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _joined(starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the stretches that overlapping runs make, as first word and the one after the last."""
    first = None
    for at, start in enumerate(starts):
        first = start if first is None else first
        after = starts[at + 1] if at + 1 < len(starts) else None
        if after is None or after > start + _RUN:
            yield first, start + _RUN
            first = None
