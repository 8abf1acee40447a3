"""Narrows where one can go by what is typed, in an order that anybody can foresee."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from reportwriter.ui.jump.spots import Spot

    Near = Callable[[str, Collection[str]], Mapping[str, int]]

_SIGNS = (
    ".,;:!?()[]'\"\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}"
)
"""What stands about a word and is no part of it."""


def ranked(spots: Sequence[Spot], typed: str) -> list[Spot]:
    """Return what holds all the words that were typed, wherever they stand in it.

    First comes what has just that number or reference, then what begins so, then where each of
    the words begins one, then the rest; what is alike in this keeps its order.
    """
    words = typed.casefold().split()
    if not words:
        return list(spots)
    whole = " ".join(words)
    exact = [spot for spot in spots if whole in spot.exactly]
    held = [spot for spot in spots if whole not in spot.exactly]
    for word in words:
        held = [spot for spot in held if word in spot.found_by]
    begun = held
    for begins in map(_beginning, words):
        begun = [spot for spot in begun if begins(spot.found_by)]
    first = [spot for spot in begun if spot.found_by.startswith(whole)]
    then = [spot for spot in begun if not spot.found_by.startswith(whole)]
    known = set(map(id, begun))
    return [*exact, *first, *then, *(spot for spot in held if id(spot) not in known)]


def words_in(spots: Sequence[Spot]) -> Collection[str]:
    """Return all words by which these are found, to be looked for what is nearly like them."""
    return frozenset(word.strip(_SIGNS) for spot in spots for word in spot.found_by.split())


def ranked_nearly(
    spots: Sequence[Spot], typed: str, near: Near, known: Collection[str]
) -> list[Spot]:
    """Return what holds words near to those that were typed, the nearest first.

    Of those that are as near, what begins with the first of the words comes first. A word that
    stands somewhere as it was typed is taken to be meant so. `known` are the `words_in` them.
    """
    words = typed.casefold().split()
    held = [(0, spot) for spot in spots]
    first: tuple[str, ...] = ()
    for word in words:
        is_right = any(word in spot.found_by for spot in spots)
        meant = {word: 0} if is_right else near(word, known)
        first = first or tuple(meant)
        held = [
            (edits + min(between), spot)
            for edits, spot in held
            if (between := [far for one, far in meant.items() if one in spot.found_by])
        ]
    held.sort(key=lambda found: (found[0], not found[1].found_by.startswith(first)))
    return [spot for _edits, spot in held]


def _beginning(word: str) -> Callable[[str], bool]:
    """Return what says whether a word begins so anywhere in a text."""
    after_space = f" {word}"
    pattern = re.compile(rf"(?<!\w){re.escape(word)}")
    # Most words stand after a space, which is found far sooner than any pattern.
    return lambda text: after_space in text or pattern.search(text) is not None
