"""A text as rules look at it: what is quoted is somebody's own words, and is left alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 20_000
"""Letters that are looked at. Nobody writes so much in one statement; somebody might paste it."""

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)"
    r"|\"[^\"]*(?:\"|$)"
    r"|(?<!\w)\u2018(?:[^\u2019]|\u2019(?=\w))*\u2019(?!\w)"
    r"|(?<!\w)'(?:[^'\n]|'(?=\w))+'(?!\w)"
)
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
    return Prose(text, _plain(blanked))


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
