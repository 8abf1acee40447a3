"""Words in a text, told apart as the full-text index tells them, and what stands around them."""

import re
import unicodedata
from collections.abc import Sequence

_WORDS = re.compile(r"\w+")
_BEFORE, _AFTER = 8, 16
"""How many words of an excerpt stand before what was found, and from there on."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words without capitals and accents."""
    return tuple(_plain(word) for word in _WORDS.findall(text))


def first_of(asked: Sequence[str], words: Sequence[str]) -> int | None:
    """Return where the first word stands that is asked for; None unless all of them are there."""
    places = []
    for beginning in asked:
        found = (at for at, word in enumerate(words) if word.startswith(beginning))
        if (place := next(found, None)) is None:
            return None
        places.append(place)
    return min(places, default=None)


def excerpt(text: str, place: int) -> str:
    """Return the words around the one at a place, with a mark where something is left out."""
    spans = [found.span() for found in _WORDS.finditer(text)]
    first, last = max(0, place - _BEFORE), min(len(spans), place + _AFTER)
    begins = 0 if first == 0 else spans[first][0]
    ends = len(text) if last == len(spans) else spans[last - 1][1]
    before, after = "\u2026" if first else "", "\u2026" if last < len(spans) else ""
    return f"{before}{text[begins:ends].strip()}{after}"


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    spelled = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in spelled if not unicodedata.combining(letter))
