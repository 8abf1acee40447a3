"""The user's own words, which no report's spelling stumbles over: kept in the vault, encrypted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.own_words import OwnWords
from reportwriter.services.spelling.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.storage.settings import SettingsStore

MOST_WORDS = 5_000


@dataclass(frozen=True, kw_only=True)
class OwnWordList:
    """Each change returns the list as it is then."""

    settings: SettingsStore

    def words(self) -> tuple[str, ...]:
        return self.settings.load(OwnWords()).words

    def add(self, text: str) -> tuple[str, ...]:
        """Add each word of a text; what is no word, as a number, adds nothing."""
        return self._save((*self.words(), *(word.text for word in words_in(text))))

    def remove(self, word: str) -> tuple[str, ...]:
        return self._save(kept for kept in self.words() if kept != word)

    def _save(self, words: Iterable[str]) -> tuple[str, ...]:
        kept = tuple(sorted(set(words), key=lambda word: (word.casefold(), word))[:MOST_WORDS])
        self.settings.save(OwnWords(kept))
        return kept
