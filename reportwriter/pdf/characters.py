"""Text made fit to be printed: composed letters, one kind of line break, nothing invisible."""

import re
import unicodedata

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NEVER_BROKEN = re.compile(
    rf"(?<=\b\d) (?=(?:{_MONTHS})\b)|(?<=\b\d\d) (?=(?:{_MONTHS})\b)|(?<=\d\d\d) (?=\d{{3}})"
)
"""The space between day and month, and inside a telephone number."""

_PRINTED_AS = {
    **dict.fromkeys("\n\r\v\f\x85\u2028\u2029", "\n"),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), ""),
    "\t": " ",
    "\N{NO-BREAK SPACE}": "\N{NO-BREAK SPACE}",
    "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}",
    "\N{NON-BREAKING HYPHEN}": "-",
}
"""Breaks and spaces of one kind each; variation selectors say nothing without colour."""


def clean(text: str) -> str:
    """Return text as it is printed: composed letters, single kinds of break, nothing invisible."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(map(_printed, composed.replace("\r\n", "\n")))


def held_together(text: str) -> str:
    """Return cleaned text in which no line will break inside a date or a telephone number."""
    return _NEVER_BROKEN.sub("\N{NO-BREAK SPACE}", text)


def one_line(text: str) -> str:
    """Return text as names, titles and bookmarks hold it."""
    return " ".join(clean(text).split())


def _printed(letter: str) -> str:
    if letter in _PRINTED_AS:
        return _PRINTED_AS[letter]
    category = unicodedata.category(letter)
    if category == "Zs":
        return " "
    # Controls, joiners and marks of direction, halves of pairs, unassigned codes.
    return "" if category in ("Cc", "Cf", "Cs", "Cn") else letter
