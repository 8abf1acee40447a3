"""Words of the lists in a statement, and what could stand in their place (R56, R60, D.5, D.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind
from reportwriter.services.suggestions.finding import Phrases
from reportwriter.services.suggestions.prose import prose_of
from reportwriter.services.suggestions.suggestion import Reword, Rule, Suggestion, Way
from reportwriter.wording.suggestions import instead

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from reportwriter.services.suggestions.finding import Finder, Found
    from reportwriter.services.suggestions.prose import Prose
    from reportwriter.services.suggestions.suggestion import Offer

_LETTERS = re.compile(r"(?<![\w-])[A-Z]{2,6}s?(?![\w-])")
_ROMAN = re.compile(r"[IVXLC]+")
_EXACT = (Kind.FACT, Kind.OBSERVATION)
_ONLY_OF_WHAT_IS_KNOWN = {
    Rule.VAGUE_WORD: _EXACT,
    Rule.ABSOLUTE_WORD: (*_EXACT, None),
    Rule.BARE_PRAISE: (*_EXACT, None),
}
"""Rules for some kinds only: who gives a view, or tells what was said, may well speak like that."""
_MOSTLY_CAPITALS = 0.5


def listed_words(
    prose: Prose, finder: Finder, kind: Kind | None, explained: Explained
) -> Iterator[Suggestion]:
    """Give the words of the lists in a statement of a kind, each once."""
    seen: set[str] = set()
    for found in finder.words(prose.bare):
        kinds = _ONLY_OF_WHAT_IS_KNOWN.get(found.rule)
        if found.word in seen or (kinds is not None and kind not in kinds):
            continue
        is_clear = found.word in explained or is_explained(prose.bare, found.start, found.end)
        if found.rule is Rule.UNKNOWN_WORD and is_clear:
            continue
        seen.add(found.word)
        yield _suggestion(prose, found)


def unknown_letters(
    prose: Prose, finder: Finder, explained: Explained, names: Collection[str]
) -> Iterator[Suggestion]:
    """Give abbreviations that are in no list and that nothing explains."""
    bare = prose.bare
    if _is_shouted(bare):
        return
    known = {*finder.lists.known, *finder.listed, *names}
    for found in _LETTERS.finditer(bare):
        letters = found[0]
        if letters in known or _ROMAN.fullmatch(letters):
            continue
        known.add(letters)
        if letters not in explained and not is_explained(bare, *found.span()):
            # One is enough to ask for all: nothing here may tell one of the author's words from
            # another once it is ignored.
            yield Suggestion(
                rule=Rule.UNKNOWN_LETTERS,
                start=found.start(),
                end=found.end(),
                facts={"word": letters},
            )
            return


class Explained:
    """The unknown words that some texts explain; each is looked for once it is asked about.

    Most statements use none, and thousands of texts are then never read.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        # Only brackets explain, and few texts have any.
        self._texts = tuple(text for text in texts if "(" in text)
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        if word not in self._known:
            self._known[word] = any(_explains(text, word) for text in self._texts)
        return self._known[word]


def _explains(text: str, word: str) -> bool:
    if word.casefold() not in text.casefold():
        return False
    bare = prose_of(text).bare
    return any(is_explained(bare, start, end) for _, start, end in Phrases([word]).found(bare))


def is_explained(bare: str, start: int, end: int) -> bool:
    """Say whether a word is followed by brackets that explain it, or stands itself in such."""
    return bare[:start].rstrip().endswith("(") or bare[end:].lstrip().startswith("(")


def _is_shouted(bare: str) -> bool:
    letters = [letter for letter in bare if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(letters) > 0 and capitals / len(letters) > _MOSTLY_CAPITALS


def _suggestion(prose: Prose, found: Found) -> Suggestion:
    entry = found.entry
    return Suggestion(
        rule=found.rule,
        start=found.start,
        end=found.end,
        word=found.word,
        facts={
            "word": prose.text[found.start : found.end],
            "instead": instead(means=entry.means, ask=entry.ask, say=entry.say),
        },
        offer=_offer(prose.text, found),
    )


def _offer(text: str, found: Found) -> Offer:
    entry, start, end = found.entry, found.start, found.end
    if entry.means:
        return Reword(start=end, end=end, words=f" ({entry.means})", way=Way.EXPLAIN)
    if entry.say:
        words = _written_as(text[:start], text[start:end], entry.say)
        return Reword(start=start, end=end, words=words, way=Way.REPLACE)
    return _left_out(text, start, end) if entry.drop else None


def _written_as(before: str, was: str, words: str) -> str:
    """Return the words with capitals where those were that they replace.

    Letters that stand for a name are capitals wherever they stand, and tell nothing.
    """
    letters = _LETTERS.fullmatch(was)
    if was.isupper() and not letters:
        return words.upper()
    opens = _opens_sentence(before) if letters else was[0].isupper()
    return words[0].upper() + words[1:] if opens else words


def _opens_sentence(before: str) -> bool:
    before = before.rstrip(" ")
    return not before or before[-1] in ".!?\n"


def _left_out(text: str, start: int, end: int) -> Reword:
    """Leave out a word with the commas around it and one of its spaces."""
    before, after = text[:start].rstrip(" "), text[end:]
    rest = after.removeprefix(",").lstrip(" ")
    if before.endswith(",") and (after[:1] in (*",.;:!?", "")):
        before = before[:-1]
    end = len(text) - len(rest)
    gap = " " if before and not before.endswith("\n") and rest[:1] not in (*".,;:!?", "") else ""
    first = rest[:1].upper() if _opens_sentence(before) else rest[:1]
    end += len(rest[:1])
    return Reword(start=len(before), end=end, words=f"{gap}{first}", way=Way.TAKE_OUT)
