"""Words that a reader may not know, that judge, or that leave open how much (R56, R60, D.5, D.6).

What stands in quotation marks is somebody's own words, and is left alone.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind
from reportwriter.forms.outline import printed_statements
from reportwriter.resources import resource_path
from reportwriter.services.completeness import Problem, Weighs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.statement import Statement
    from reportwriter.services.writing import OpenReport

MOST_IN_ONE = 3
"""Words named of one statement; more would drown what matters."""
_QUOTED = re.compile(
    r"\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}]*"
    r"\N{RIGHT DOUBLE QUOTATION MARK}|\"[^\"]*\""
)
_CODES = {"jargon": "unknown_word", "judging": "judging_word", "vague": "vague_word"}
_EXACT = (Kind.FACT, Kind.OBSERVATION)


@dataclass(frozen=True, slots=True)
class _Word:
    """`instead` is what to write in its place."""

    sort: str
    word: str
    instead: str


@dataclass(frozen=True, slots=True)
class _Words:
    """Capitals are an abbreviation only as capitals, so they have a pattern of their own."""

    by_text: Mapping[str, _Word]
    patterns: tuple[re.Pattern[str], ...]


def of_words(opened: OpenReport) -> Iterator[Problem]:
    """Name each unknown word once in a report, and each judging or vague one in its statement."""
    said: set[str] = set()
    for number, statement in enumerate(printed_statements(opened.form, opened.report), start=1):
        named = 0
        for word, as_written in _found_in(statement):
            if named == MOST_IN_ONE or word.word in said:
                continue
            if word.sort == "jargon":
                said.add(word.word)
            named += 1
            yield Problem(
                code=_CODES[word.sort],
                weighs=Weighs.WORTH_A_LOOK,
                place=statement.place,
                statement=statement.id,
                number=number,
                facts={"word": as_written, "instead": word.instead},
            )


def _found_in(statement: Statement) -> Iterator[tuple[_Word, str]]:
    """Give the words of a statement in the order in which they stand, each once."""
    text = _QUOTED.sub(" ", statement.text)
    known = _words()
    matches = (match for pattern in known.patterns for match in pattern.finditer(text))
    seen: set[str] = set()
    for match in sorted(matches, key=lambda one: one.start()):
        word = known.by_text[match[0].casefold()]
        is_open = word.sort == "vague" and statement.kind not in _EXACT
        if word.word in seen or is_open or _is_explained(word, match, text):
            continue
        seen.add(word.word)
        yield word, match[0]


def _is_explained(word: _Word, match: re.Match[str], text: str) -> bool:
    """Say whether an abbreviation follows in brackets what it stands for, or is followed by it."""
    if word.sort != "jargon" or not word.word.isupper():
        return False
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return before.endswith("(") or after.startswith("(")


@cache
def _words() -> _Words:
    with resource_path("words/plain.toml").open("rb") as file:
        lists = tomllib.load(file)
    words = [
        _Word(sort, word, entry.get("say") or entry["ask"])
        for sort in _CODES
        for entry in lists[sort]
        for word in entry["words"]
    ]
    capitals = [one.word for one in words if _is_abbreviation(one.word)]
    others = [one.word for one in words if not _is_abbreviation(one.word)]
    return _Words(
        by_text={one.word.casefold(): one for one in words},
        patterns=(_any_of(capitals, 0), _any_of(others, re.IGNORECASE)),
    )


def _is_abbreviation(word: str) -> bool:
    return any(part.isupper() for part in re.split(r"[ -]", word))


def _any_of(words: Sequence[str], flags: int) -> re.Pattern[str]:
    """Return what finds any of the words whole, a longer one before what it begins with."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{found})(?![\w-])", flags)
