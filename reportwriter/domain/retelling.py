"""Whether one text tells what another says: pasted, or typed again with light changes.

Words are compared without their endings and in their order. What everybody's reports are full of,
names, days and the words of the trade, counts for little, so that it takes more than the same
people to be a retelling.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

_SENTENCES = re.compile(r"(?:[.!?;:]+[\s\"')\u201d\u2019]+|\n+|\u2022)")
_WORDS = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_LITTLE_WORDS = (
    "a an the and or but nor of to in on at by for with from into as than that this these those "
    "it its is are was were be been being am has have had having do does did not no he him his "
    "she her hers they them their theirs we us our i me my you your who whom whose which there "
    "then so such if because about after before while when up out over again also very now still "
    "only own same all any both each few more most other some can could may might must shall "
    "should will would"
)
LITTLE_WORDS = frozenset(_LITTLE_WORDS.split())
_TITLES = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr)\b\.?", re.IGNORECASE)
_WORDS_OF_THE_TRADE = (
    "child protection conference report plan police social worker school nursery health visitor "
    "safeguarding lead chair family mother father stepfather parent parents children home house "
    "section enquiry strategy discussion meeting visit care service services record records case "
    "concern worry risk harm abuse neglect emotional physical category review core group day days "
    "week weeks month year years time january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday "
    "said say told tell see seen saw"
)
_ENDINGS = ("ations", "ation", "ating", "ated", "ates", "ate", "ing", "ied", "ies", "ed", "es", "s")
_LIGHT = 0.5
_PASSED_OVER = 0.75
"""What a word between two that agree costs, where only the searched text has it."""
_LEFT_AWAY = 0.1
"""The same where only the other text has it, or for a light word: who tells again tells less."""
_ENOUGH = 2.4
_FEWEST = 3
"""Words that count in full, of which a retelling has at least this many."""
_SHORTEST = 3
"""Words of a sentence that is found whole, whatever they weigh."""


@dataclass(frozen=True, slots=True)
class _Word:
    stem: str
    weight: float


@dataclass(frozen=True)
class Telling:
    """What must not be told again. `names` are known to everybody who reads the report."""

    texts: tuple[str, ...]
    names: frozenset[str] = frozenset()

    def is_retold_in(self, text: str) -> bool:
        """Say whether a sentence of the text tells what one of these texts says."""
        return any(self._tells(said) for said in sentences(text))

    @cached_property
    def _kept(self) -> tuple[tuple[tuple[str, ...], tuple[_Word, ...]], ...]:
        return tuple(
            (plain_words(one), self._weighed(one)) for text in self.texts for one in sentences(text)
        )

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(stem_of(word) for name in self.names for word in plain_words(name))

    def _tells(self, said: str) -> bool:
        plain, weighed = plain_words(said), self._weighed(said)
        return any(
            _holds(plain, whole) or _tells_again(weighed, kept) for whole, kept in self._kept
        )

    def _weighed(self, sentence: str) -> tuple[_Word, ...]:
        return tuple(
            _Word(stem, self._weight(word, stem))
            for word in plain_words(sentence)
            if word not in LITTLE_WORDS and (stem := stem_of(word))
        )

    def _weight(self, word: str, stem: str) -> float:
        is_light = stem in self._known or stem in _TRADE_STEMS or any(map(str.isdigit, word))
        return _LIGHT if is_light else 1.0


def sentences(text: str) -> Iterator[str]:
    """Give the sentences of a text, and its lines."""
    yield from (one for one in _SENTENCES.split(_TITLES.sub("", text)) if one.strip())


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words, small, without accents and without what is left of a possessive."""
    bare = text.replace("\u00ad", "").casefold()
    if not bare.isascii():
        apart = unicodedata.normalize("NFKD", bare)
        bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    # Most words are letters alone, which is asked faster than a pattern is tried.
    return tuple(
        word if word.isalnum() else _POSSESSIVE.sub("", word) for word in _WORDS.findall(bare)
    )


def stem_of(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending).rstrip("ey")
    return word.rstrip("ey") if len(word) > _SHORTEST else word


_TRADE_STEMS = frozenset(map(stem_of, _WORDS_OF_THE_TRADE.split()))


def _holds(said: Sequence[str], whole: Sequence[str]) -> bool:
    """Say whether a whole sentence stands in another, word for word."""
    length = len(whole)
    if length < _SHORTEST or all(word in LITTLE_WORDS for word in whole):
        return False
    return any(said[at : at + length] == whole for at in range(len(said) - length + 1))


def _tells_again(said: Sequence[_Word], kept: Sequence[_Word]) -> bool:
    if len(_full(said) & _full(kept)) < _FEWEST:
        return False
    return any(score >= _ENOUGH and full >= _FEWEST for score, full in _alignments(said, kept))


def _full(words: Iterable[_Word]) -> set[str]:
    return {word.stem for word in words if word.weight == 1}


def _alignments(said: Sequence[_Word], kept: Sequence[_Word]) -> Iterator[tuple[float, int]]:
    """Give how well each beginning of `said` ends in agreement with one of `kept`, in order.

    The local alignment of Smith and Waterman: a score, and how many words that count in full
    agree on the way to it.
    """
    above: list[tuple[float, int]] = [(0.0, 0)] * (len(kept) + 1)
    for word in said:
        row: list[tuple[float, int]] = [(0.0, 0)]
        passed_over = _PASSED_OVER if word.weight == 1 else _LEFT_AWAY
        for at, other in enumerate(kept, start=1):
            best = max(
                (0.0, 0),
                (above[at][0] - passed_over, above[at][1]),
                (row[at - 1][0] - _LEFT_AWAY, row[at - 1][1]),
            )
            if word.stem == other.stem:
                score, full = above[at - 1]
                best = max(best, (score + word.weight, full + int(word.weight == 1)))
            # What has come down to nothing begins anew.
            row.append(best if best[0] > 0 else (0.0, 0))
        yield from row
        above = row
