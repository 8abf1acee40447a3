"""Finds in a text what can be judged as a word; numbers, addresses and initials cannot."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_LETTER = r"[^\W\d_]"
# Marks that sit on a letter, and what is printed as nothing: they end no word.
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_ON = f"[\u0300-\u036f{_UNSEEN}]*"
_JOINTS = "'\u2019\u02bc\\-\u2010\u2011"
# No part of a number, an e-mail address or the name of a file or site. What is tried once as a word
# is not tried again without its last letters, so a text of any length is read in one go.
_WORD = re.compile(
    r"(?<![\w@/])(?:(?<!\w\.)|(?=[A-Z]))"
    f"(?>{_LETTER}{_ON}(?:[{_JOINTS}]?{_LETTER}{_ON})*)"
    r"(?![\d_@/]|://|\.[a-z])"
)
_TAKEN_OUT = re.compile(f"[{_UNSEEN}]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'\-]+")
_INITIALS = re.compile(r"[A-Z]{1,6}(?:'?s)?")
_PLAIN = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})
_PIECE = 20_000
_LONGEST = 60
"""What is longer is a line from another program, and no word that somebody typed."""


class Word(NamedTuple):
    """A word as the dictionary writes it, and where it stands in the text."""

    text: str
    start: int
    end: int

    @property
    def parts(self) -> tuple["Word", ...]:
        """The words that hyphens join; the word itself where there is none."""
        if "-" not in self.text or len(self.text) != self.end - self.start:
            return (self,)
        found = []
        at = self.start
        for part in self.text.split("-"):
            found.append(Word(part, at, at + len(part)))
            at += len(part) + 1
        return tuple(found)


def words_in(text: str) -> Iterator[Word]:
    """Give the words of a text in order: Latin letters, not all of them capitals."""
    plain_of: dict[str, str] = {}
    for first, last in _pieces(text):
        for found in _WORD.finditer(text, first, last):
            written = found.group()
            if written not in plain_of:
                plain = plain_word(written)
                plain_of[written] = plain if _is_judged(plain) else ""
            if plain := plain_of[written]:
                yield Word(plain, *found.span())


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of a text, each once: several times as fast as to tell where they stand."""
    written = (set(_WORD.findall(text, *piece)) for piece in _pieces(text))
    plain = (plain_word(word) for word in set[str]().union(*written))
    return frozenset(filter(_is_judged, plain))


def plain_word(word: str) -> str:
    """Return a word as the dictionary writes it: whole letters, straight marks, nothing unseen."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _TAKEN_OUT.sub("", word)).translate(_PLAIN)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Give a long text in pieces: to search one takes the interpreter to itself."""
    first = 0
    while len(text) - first > _PIECE:
        # At a space; a word as long as a piece is none, and may fall apart.
        last = text.rfind(" ", first, first + _PIECE) + 1 or first + _PIECE
        yield first, last
        first = last
    yield first, len(text)


def _is_judged(word: str) -> bool:
    return (
        1 < len(word) <= _LONGEST
        and _LATIN.fullmatch(word) is not None
        and _INITIALS.fullmatch(word) is None
    )
