"""Finds words in the texts of a report, and puts others in their place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from reportwriter.services.report_texts import Told, changes_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportwriter.domain.changes import Together
    from reportwriter.domain.report import Report
    from reportwriter.services.report_texts import Spot, TextAt

MOST_HITS = 10_000
"""More are counted by nobody."""
_ALIKE = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{EN DASH}": "-",
        "\N{NO-BREAK SPACE}": " ",
        "\t": " ",
    }
)
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_QUOTED = re.compile(
    r'"[^"\n]+"'
    r"|\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}]+"
    r"|\N{LEFT SINGLE QUOTATION MARK}.+?\N{RIGHT SINGLE QUOTATION MARK}(?!\w)"
    r"|(?<!\w)'[^'\n]+(?:'\w+[^'\n]*)*'(?!\w)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    words: str
    whole_words: bool = False
    match_case: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where the words stand in a text of the report."""

    at: TextAt
    start: int
    end: int

    @property
    def is_exact_words(self) -> bool:
        """Say whether these are somebody else's own words."""
        return is_exact_words(self.at, self.start, self.end)


def is_exact_words(at: TextAt, start: int, end: int) -> bool:
    """Say whether a part of a text holds somebody else's own words, as far as its marks tell."""
    if at.told is not Told.IN_MARKS:
        return at.told is Told.ALL
    marked = (found.span() for found in _QUOTED.finditer(at.text))
    return any(first <= start and end <= last for first, last in marked)


def find(texts: Iterable[TextAt], query: Query) -> tuple[Hit, ...]:
    """Return where the words stand, in order, whatever accents or marks they are typed with."""
    wanted = _folded(query.words, match_case=query.match_case)[0]
    if not wanted.strip():
        return ()
    hits = (
        Hit(at=at, start=start, end=end)
        for at in texts
        for start, end in _spans(at.text, wanted, query)
    )
    return tuple(islice(hits, MOST_HITS))


def replaced(report: Report, hits: Sequence[Hit], by: str) -> Together:
    """Return one step that puts other words in the place of these."""
    of_spot: dict[Spot, list[Hit]] = {}
    for hit in hits:
        of_spot.setdefault(hit.at.spot, []).append(hit)
    return changes_to(report, ((spot, _put(found, by)) for spot, found in of_spot.items()))


def _put(hits: Sequence[Hit], by: str) -> str:
    text = hits[0].at.text
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        text = f"{text[: hit.start]}{by}{text[hit.end :]}"
    return text


def _spans(text: str, wanted: str, query: Query) -> Iterator[tuple[int, int]]:
    offset = 0
    for line in text.split("\n"):
        for start, end in _spans_of_line(line, wanted, query):
            yield offset + start, offset + end
        offset += len(line) + 1


def _spans_of_line(line: str, wanted: str, query: Query) -> Iterator[tuple[int, int]]:
    folded, where = _folded(line, match_case=query.match_case)
    found = folded.find(wanted)
    while found >= 0:
        end = found + len(wanted)
        if query.whole_words and not _is_whole(folded, found, end):
            found = folded.find(wanted, found + 1)
            continue
        yield (found, end) if where is None else (where[found], where[end])
        found = folded.find(wanted, end)


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _folded(text: str, *, match_case: bool) -> tuple[str, list[int] | None]:
    """Return a text without accents, and where each letter of it stood; None: where it stands."""
    if text.isascii():
        plain = text.translate(_ALIKE)
        return (plain if match_case else plain.lower()), None
    letters: list[str] = []
    where: list[int] = []
    for at, letter in enumerate(text):
        folded = _fold(letter)
        letters.append(folded if match_case else folded.casefold())
        where += [at] * len(letters[-1])
    # An accent is no letter, so a hit ends behind the one that its last letter has.
    where.append(len(text))
    return "".join(letters), where


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    """Return a letter without its accents; nothing for an accent alone."""
    if letter in _UNSEEN:
        return ""
    apart = unicodedata.normalize("NFKD", letter.translate(_ALIKE))
    return "".join(one for one in apart if not unicodedata.combining(one))
