"""Narrows where one can go by what is typed, in an order that anybody can foresee."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.ui.jump.spots import Spot


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


def _beginning(word: str) -> Callable[[str], bool]:
    """Return what says whether a word begins so anywhere in a text."""
    after_space = f" {word}"
    pattern = re.compile(rf"(?<!\w){re.escape(word)}")
    # Most words stand after a space, which is found far sooner than any pattern.
    return lambda text: after_space in text or pattern.search(text) is not None
