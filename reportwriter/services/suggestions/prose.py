"""A text as rules look at it: what is quoted is somebody's own words, and is left alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 10_000
"""Letters that are looked at. Nobody writes so much in one statement; somebody might paste it."""

_QUOTED = re.compile(r"“[^”]*(?:”|$)" r"|\"[^\"]*(?:\"|$)")
_OPENS = re.compile(r"(?<!\w)['\u2018](?!\s)")
_CLOSES = re.compile(r"(?<=\S)['\u2019](?!\w)|\n")
"""What may end a single quotation: in the same line, and no apostrophe inside a word."""
_STOP = re.compile(r"[.!?\N{HORIZONTAL ELLIPSIS}]+(?=\s|$)|\n+")
_SHORT = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|St|No|approx|etc|e\.g|i\.e)\.$")
_PAUSE = re.compile(r"[.!?\N{HORIZONTAL ELLIPSIS};:]+(?=\s|$)|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Prose:
    """`bare` is as long as `text`, with blanks where somebody is quoted, and plain apostrophes."""

    text: str
    bare: str

    @property
    def quotes(self) -> bool:
        return self.bare != _plain(self.text)


def prose_of(text: str) -> Prose:
    text = text[:LONGEST]
    blanked = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    return Prose(text, _plain(_without_single_quotes(blanked)))


def _without_single_quotes(text: str) -> str:
    """Blank what stands in single quotation marks.

    Each mark is looked at once: a text that opens thousands and closes none must cost no more.
    """
    ends = [found.start() for found in _CLOSES.finditer(text)]
    parts, done = [], 0
    for opens in _OPENS.finditer(text):
        start = opens.start()
        after = bisect_right(ends, start + 1)
        if start < done or after == len(ends) or text[ends[after]] == "\n":
            continue
        end = ends[after] + 1
        parts += [text[done:start], " " * (end - start)]
        done = end
    return "".join((*parts, text[done:]))


def _plain(text: str) -> str:
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def sentences(bare: str) -> Iterator[tuple[int, int]]:
    """Give where each sentence begins and ends."""
    return _parts(bare, _STOP)


def breaths(bare: str) -> Iterator[tuple[int, int]]:
    """Give what is read in one breath: a semicolon or a colon ends it as a full stop does."""
    return _parts(bare, _PAUSE)


def words_in(bare: str) -> list[str]:
    """Return the words of a text, without figures."""
    return _WORD.findall(bare)


def _parts(bare: str, stop: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for found in stop.finditer(bare):
        if found[0] == "." and _SHORT.search(bare[max(start, found.start() - 8) : found.end()]):
            continue
        if bare[start : found.start()].strip():
            yield _trimmed(bare, start, found.end())
        start = found.end()
    if bare[start:].strip():
        yield _trimmed(bare, start, len(bare))


def _trimmed(bare: str, start: int, end: int) -> tuple[int, int]:
    part = bare[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
