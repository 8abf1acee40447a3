"""A suggestion as the card shows it, in words alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.suggestions.suggestion import Reword, SetKind, SplitAt
from reportwriter.wording.suggestions import REWORDED, SPLIT, suggestion_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.services.suggestions.suggestion import Suggestion
    from reportwriter.wording.suggestions import SuggestionWords


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSuggestion:
    """`accept` is what accepting does; `kind` the one that is suggested; `count` as `1 of 3`."""

    asks: str
    why: str
    do: str
    accept: str
    count: str
    kind: str = ""

    @property
    def spoken(self) -> str:
        return " ".join(filter(None, (f"Suggestion {self.count}.", self.asks, self.why, self.do)))


def shown_of(found: Sequence[Suggestion]) -> ShownSuggestion | None:
    """Return the first of what is suggested, as it is shown; None where nothing is."""
    if not found:
        return None
    one = found[0]
    words = suggestion_words(one.rule.value, one.facts)
    return ShownSuggestion(
        asks=words.asks,
        why=words.why,
        do=words.do,
        accept=_accept(one, words),
        count=f"1 of {len(found)}",
        kind=one.offer.kind.value if isinstance(one.offer, SetKind) else "",
    )


def _accept(one: Suggestion, words: SuggestionWords) -> str:
    offer = one.offer
    if isinstance(offer, Reword):
        return REWORDED[offer.way.value].format(words=offer.words)
    if isinstance(offer, SplitAt):
        return SPLIT
    return words.accept if isinstance(offer, SetKind) else words.go
