"""Judges texts: which words are wrong, and what might have been meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from reportwriter.services.spelling.words import Word, vocabulary, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportwriter.services.spelling.line import DictionaryLine
    from reportwriter.services.spelling.own_words import OwnWordList

MOST_SUGGESTED = 6
_CLOSE = 0.75
_ENDINGS = ("'s", "s'", "'", "s", "es")


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words that are right here although no dictionary has them: names, own words, ignored ones."""

    words: frozenset[str] = frozenset()
    """Folded."""
    as_written: tuple[str, ...] = ()
    """Those that may be suggested."""

    def has(self, word: str) -> bool:
        """Say whether a word is one of them, also as whose it is, or as several of them."""
        folded = word.casefold()
        stems = (folded.removesuffix(ending) for ending in _ENDINGS if folded.endswith(ending))
        return folded in self.words or any(stem in self.words for stem in stems)


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """What a text lacks is remembered by the text, in memory, until the vault is closed."""

    dictionary: DictionaryLine
    own: OwnWordList
    _judged: dict[str, tuple[Word, ...]] = field(default_factory=dict)

    def check(self, text: str, known: KnownWords, *, forget: bool = False) -> tuple[Word, ...]:
        """Return the misspelt words in order. `forget`: nothing of the text is remembered.

        Raises SpellingUnavailableError.
        """
        return _unknown(_judge([text], self.dictionary, forget=forget)[text], known)

    def check_all(self, texts: Iterable[str], known: KnownWords) -> list[tuple[Word, ...]]:
        """Return the misspelt words of each text; what was the same before is not judged again.

        Raises SpellingUnavailableError.
        """
        wanted = list(texts)
        new = [text for text in dict.fromkeys(wanted) if text not in self._judged]
        self._judged.update(_judge(new, self.dictionary))
        found = [self._judged[text] for text in wanted]
        for gone in self._judged.keys() - set(wanted):
            del self._judged[gone]
        return [_unknown(words, known) for words in found]

    def suggest(self, word: str, known: KnownWords) -> tuple[str, ...]:
        """Return what might be meant: known words that are close, then the dictionary's.

        Raises SpellingUnavailableError.
        """
        own = get_close_matches(word, known.as_written, n=2, cutoff=_CLOSE)
        found = dict.fromkeys((*own, *self.dictionary.suggest(word)))
        return tuple(one for one in found if one != word)[:MOST_SUGGESTED]

    def close(self) -> None:
        self._judged.clear()
        self.dictionary.close()


def _unknown(words: tuple[Word, ...], known: KnownWords) -> tuple[Word, ...]:
    return tuple(word for word in words if not known.has(word.text))


def _judge(
    texts: list[str], dictionary: DictionaryLine, *, forget: bool = False
) -> Mapping[str, tuple[Word, ...]]:
    """Return the words of each text that the dictionary lacks; all are asked for at once."""
    used = {text: vocabulary(text) for text in texts}
    forms = {form for words in used.values() for word in words for form in _forms(word)}
    wrong = dictionary.wrong(forms, forget=forget)
    return {
        text: () if words.isdisjoint(wrong) else tuple(_wrong_in(text, wrong))
        for text, words in used.items()
    }


def _wrong_in(text: str, wrong: frozenset[str]) -> Iterator[Word]:
    for word in words_in(text):
        if word.text in wrong:
            yield from _wrong_parts(word, wrong)


def _forms(word: str) -> Iterator[str]:
    """Give all that has to be asked for to judge a word: itself, its parts, and whose it is."""
    for one in {word, *word.split("-")}:
        yield one
        yield from _owner(one)


def _owner(word: str) -> tuple[str, ...]:
    """Return `professional` for `professional's`: the dictionary lacks many such forms."""
    return (word[:-2],) if word.endswith("'s") and len(word) > len("a's") else ()


def _wrong_parts(word: Word, wrong: frozenset[str]) -> Iterator[Word]:
    """Give the parts of a word that are wrong by themselves."""
    for part in word.parts:
        if len(part.text) > 1 and not any(form not in wrong for form in _forms(part.text)):
            yield part
