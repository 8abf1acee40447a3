"""Words that were written elsewhere, made plain: nothing invisible, no marks of a list, one space.

What somebody pastes, and what an old report holds, goes through here before it is a statement.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_TAB = "\t"
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_WRITTEN_AS = {"\t": _TAB, "\N{NON-BREAKING HYPHEN}": "-", "\x1e": "-"}
"""Word keeps a hyphen that does not break as a control character of old."""
_NO_WORDS = "\N{OBJECT REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}"
_BULLET = re.compile(
    r"\s*(?:[\u2022\u00b7\u2219\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25e6\u2714\u27a2"
    r"\u2756\uf000-\uf0ff]\s*|[-*\u2013\u2014][ \t\u00a0]+|[o\u00a7](?:\t|[ \u00a0]{2,})\s*)"
)
"""A sign before an item. An `o`, and the sign that is `§` elsewhere, stand well apart from it."""
_NUMBER = r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-hA-H]|[ivxIVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+"
_FAR_NUMBER = re.compile(rf"\s*(?:{_NUMBER})(?:\t|[ \u00a0]{{3,}})\s*")
_NEAR_NUMBER = re.compile(rf"\s*(?:{_NUMBER})[ \u00a0]+(?=\S)")
_ENDS = (".", ":", "?", "!", ";")
_LONGEST_LABEL = 60


def plain_line(text: str) -> str:
    """Return a text as one line: composed letters, single spaces, nothing that cannot be seen."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return " ".join(composed.split())
    letters = (
        _written(letter, before) for before, letter in zip(f" {composed}", composed, strict=False)
    )
    return " ".join("".join(letters).split())


def without_mark(line: str) -> str:
    """Return an item of a list without the sign or the number before it."""
    for mark in (_BULLET, _FAR_NUMBER):
        found = mark.match(line)
        if found and line[found.end() :].strip():
            return line[found.end() :]
    return line


def plain_paragraphs(text: str) -> tuple[str, ...]:
    """Return each paragraph of a plain text that says anything, the items of a list one by one.

    A line that begins with a small letter goes on from the line above, as mail breaks lines; an
    item of a list never does. The cells of a row, which tabs part, become one line.
    """
    lines = _LINE_ENDS.split(text)
    numbered = sum(_NEAR_NUMBER.match(line) is not None for line in lines) > 1
    found: list[str] = []
    goes_on = False
    for line in lines:
        said = without_mark(line)
        is_item = said != line
        if numbered and not is_item and (number := _NEAR_NUMBER.match(line)):
            said, is_item = line[number.end() :], True
        plain = row_in_words(said.split(_TAB))
        if plain and goes_on and not is_item and plain[0].islower():
            found[-1] = f"{found[-1]} {plain}"
        elif plain:
            found.append(plain)
        goes_on = bool(plain) and not plain.endswith(_ENDS)
    return tuple(found)


def row_in_words(cells: Iterable[str]) -> str:
    """Return a row of a table as a line: a short first cell of two names what the second says."""
    said = [plain for cell in cells if (plain := plain_line(cell))]
    if len(said) == 2 and len(said[0]) <= _LONGEST_LABEL:
        return _labelled(said)
    return "; ".join(said)


def _labelled(pair: Sequence[str]) -> str:
    label, answer = pair
    return f"{label} {answer}" if label.endswith(_ENDS) else f"{label}: {answer}"


def _written(letter: str, before: str) -> str:
    if letter in _WRITTEN_AS:
        return _WRITTEN_AS[letter]
    if letter in _JOINERS:
        # They join letters of other scripts, and the parts of a picture sign.
        return letter if not before.isascii() and before != letter else ""
    category = unicodedata.category(letter)
    if category in ("Zs", "Zl", "Zp") or letter in "\n\r\v\f\x85":
        return " "
    is_unseen = category in ("Cc", "Cf", "Cs", "Cn", "Co")
    return "" if is_unseen or letter in _NO_WORDS else letter
