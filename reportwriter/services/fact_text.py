"""Text as it is compared: without what a line break, a keyboard or an alphabet does to it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

_BROKEN = re.compile(r"(?<=\w)[-\u00ad\u2010\u2011\ufffe\x02][ \t]*[\r\n]+[ \t]*(?=\w)")
"""A word broken at the end of a line; pdfium gives such a hyphen as one of the last two."""
_INVISIBLE = re.compile(r"[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\x02]")
_WORD = re.compile(r"[^\W_]+")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?(?:\s+\d{{4}})?\b"
    r"|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[:.]\d{2}\b",
    re.IGNORECASE,
)
_ALIKE_PAIRS = (
    # Cyrillic letters that print like Latin ones, small or capital.
    "\u0430a \u0432b \u0441c \u0501d \u0435e \u04bbh \u043dh \u0456i \u043ak "
    "\u04cfl \u043cm \u043eo \u043fn \u0440p \u051bq \u0455s \u0442t \u0443y "
    "\u051dw \u0445x \u0458j \u0433r \u0475v \u0261g "
    # Greek ones.
    "\u03b1a \u03b2b \u03b5e \u03b6z \u03b7h \u03b9i \u03bak \u03bcm \u03bdn "
    "\u03bfo \u03c1p \u03c4t \u03c5y \u03c7x "
    # Letters that no rule of Unicode takes apart, as an o with a stroke.
    "\u0131i \u0142l \u00f8o \u0111d \u00f0d \u0127h \u00e6ae \u0153oe "
)
_ALIKE = str.maketrans({pair[0]: pair[1:] for pair in _ALIKE_PAIRS.split()})
_SHAPES = str.maketrans("oilszb", "011528")
"""Letters that are taken for digits, and the other way round: all become the digit."""


@dataclass(frozen=True)
class Folded:
    """Letters and digits alone, small, Latin and without accents; `edges` are where words begin.

    The end is an edge too. Without slots, so that its other forms are worked out once.
    """

    letters: str
    edges: frozenset[int]

    @cached_property
    def shape(self) -> str:
        """The letters with those that look like digits as these digits; as long as they are."""
        return self.letters.translate(_SHAPES)

    def is_whole(self, start: int, end: int) -> bool:
        """Say whether whole words stand there."""
        return start in self.edges and end in self.edges

    def cuts_number(self, start: int, end: int) -> bool:
        """Say whether digits go on before or after what begins or ends in a digit."""
        both = ((start - 1, start), (end - 1, end))
        return any(
            0 < right < len(self.letters)
            and self.letters[left].isdigit()
            and self.letters[right].isdigit()
            and right not in self.edges
            for left, right in both
        )


def fold(text: str) -> Folded:
    """Return a text as it is compared."""
    words = _WORD.findall(_plain(text))
    edges, at = [0], 0
    for word in words:
        at += len(word)
        edges.append(at)
    return Folded("".join(words), frozenset(edges))


def folded(text: str) -> str:
    """Return only letters and digits, small and without accents: what survives any line break."""
    return fold(text).letters


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, each folded."""
    return tuple(_WORD.findall(_plain(text)))


def shaped(letters: str) -> str:
    return letters.translate(_SHAPES)


def without_dates(text: str) -> str:
    """Return a text without days and times, as stand between two rows of a table."""
    return _DATE.sub(" ", text)


def _plain(text: str) -> str:
    joined = _INVISIBLE.sub("", _BROKEN.sub("", text))
    if joined.isascii():
        return joined.lower()
    spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", joined).casefold())
    bare = "".join(letter for letter in spelled if not unicodedata.combining(letter))
    return bare.translate(_ALIKE)
