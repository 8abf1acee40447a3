"""Which kind a statement may be, by its words; and where kinds meet, where to split (D.1, D.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind
from reportwriter.services.suggestions.periods import clock_time, names_day
from reportwriter.services.suggestions.prose import sentences
from reportwriter.services.suggestions.suggestion import Rule, SetKind, SplitAt, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.services.suggestions.finding import Finder
    from reportwriter.services.suggestions.prose import Prose

_TOLD_WHOM = re.compile(r"\s+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? \w+|me|us|him|her|them|the \w+|[A-Z]\w+)")
_TURN = re.compile(r";\s+|,?\s+(?=(?:and|but)\s)|,\s+|\.\s+|\n+")
"""Where a sentence can turn from one thing to another. What follows begins the second part."""
_OWN_VOICE = re.compile(
    r"(?:(?:and|but|so)\s+)?(?:I|we|my|our|in my|in our|provisional)\b", re.IGNORECASE
)
_NEAR = 30
"""Letters between a turn and the word that tells of another kind."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    kind: Kind
    is_sure: bool


def kind_suggestion(prose: Prose, finder: Finder) -> Suggestion | None:
    """Return the kind a statement may be, or where to split it; None where nothing tells."""
    cues = _cues(prose, finder)
    if not cues:
        return _as_fact(prose, finder)
    first = cues[0]
    for before, cue in pairwise(cues):
        if cue.kind is not first.kind and (at := _turn(prose.bare, before, cue)) is not None:
            return _split(prose, first, cue, at)
    # A share of what is said is not told apart by weaker words: they belong to the first.
    return _as_kind(prose, first)


def _cues(prose: Prose, finder: Finder) -> list[Cue]:
    """Return what tells of a kind, in order; what may tell only where nothing surely does."""
    bare = prose.bare
    found = [
        Cue(start, end, kind, is_sure)
        for kind, finds in (
            (Kind.ALLEGATION, finder.said),
            (Kind.OBSERVATION, finder.seen),
            (Kind.OPINION, finder.thought),
        )
        for start, end, is_sure in finds.found(bare)
    ]
    if (clock := clock_time(bare)) is not None:
        found.append(Cue(*clock, Kind.OBSERVATION, is_sure=False))
    sure = [cue for cue in found if cue.is_sure]
    return sorted(sure or found, key=lambda cue: cue.start)


def _turn(bare: str, first: Cue, second: Cue) -> int | None:
    """Return where the sentence turns from one cue to another; None where it does not.

    What somebody said may hold a view or a sight of theirs: only a new sentence, or the author's
    own voice, ends it. A turn far before the second cue does not lead to it.
    """
    turns = list(_TURN.finditer(bare, first.end, second.start))
    if not turns:
        return None
    last = turns[-1]
    if first.kind is Kind.ALLEGATION:
        ends = last[0][0] in ".;\n"
        return last.end() if ends or _OWN_VOICE.match(bare, last.end()) else None
    if last[0][0] in ".;\n" or second.start - last.end() <= _NEAR:
        return last.end()
    return None


def _split(prose: Prose, first: Cue, second: Cue, at: int) -> Suggestion:
    return Suggestion(
        rule=Rule.SPLIT,
        start=second.start,
        end=second.end,
        facts={
            "first": first.kind.value,
            "second": second.kind.value,
            "words": prose.text[first.start : first.end],
            "other": prose.text[second.start : second.end],
        },
        offer=SplitAt(at=at),
    )


def _as_kind(prose: Prose, cue: Cue) -> Suggestion:
    end = cue.end
    if cue.kind is Kind.ALLEGATION and (whom := _TOLD_WHOM.match(prose.bare, end)):
        end = whom.end()
    return Suggestion(
        rule=Rule.KIND if cue.is_sure else Rule.MAYBE_KIND,
        start=cue.start,
        end=end,
        word=cue.kind.value,
        facts={"kind": cue.kind.value, "words": prose.text[cue.start : end]},
        offer=SetKind(kind=cue.kind),
    )


def _as_fact(prose: Prose, finder: Finder) -> Suggestion | None:
    """Return that it may be a fact: a day, a number, and the name of a record (D.3)."""
    bare = prose.bare
    if not (names_day(bare) and _DIGIT.search(bare)):
        return None
    recorded = _recorded(bare, finder.lists.records)
    found = next(recorded, None)
    if found is None:
        return None
    return _as_kind(prose, Cue(*found, Kind.FACT, is_sure=False))


def _recorded(bare: str, records: Sequence[str]) -> Iterator[tuple[int, int]]:
    names = "|".join(map(re.escape, records))
    return (found.span() for found in re.finditer(rf"\b(?:{names})\b", bare, re.IGNORECASE))


def doubts_of_kind(prose: Prose, finder: Finder, kind: Kind | None) -> Iterator[Suggestion]:
    """Give where a fact or an observation holds a view, a cause, or what somebody told."""
    if kind not in (Kind.FACT, Kind.OBSERVATION):
        return
    bare = prose.bare
    if view := finder.thought.first_sure(bare):
        yield _doubt(prose, Rule.VIEW_IN_FACT, view, Kind.OPINION)
    if cause := finder.caused.first_sure(bare):
        yield _doubt(prose, Rule.CAUSE_IN_FACT, cause, None)
    if not prose.quotes and (said := finder.said.first_sure(bare)):
        yield _doubt(prose, Rule.ACCOUNT_IN_FACT, said, Kind.ALLEGATION)


def _doubt(prose: Prose, rule: Rule, span: tuple[int, int], kind: Kind | None) -> Suggestion:
    """Return a question; a view that follows in a sentence of its own is offered to be split off.

    The kind that the author chose stands until they choose another: a word decides nothing.
    """
    start, end = span
    sentence = next((one for one in sentences(prose.bare) if one[0] <= start < one[1]), (0, 0))
    starts_later = bool(prose.text[: sentence[0]].strip()) and kind is not None
    offer = SplitAt(at=sentence[0]) if starts_later else SetKind(kind=kind) if kind else None
    facts = {"words": prose.text[start:end]}
    return Suggestion(rule=rule, start=start, end=end, facts=facts, offer=offer)
