"""What the find bar says of how many: found, replaced, and what undo would take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.finding import MOST_HITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.services.finding import Hit
    from reportwriter.ui.find.search import Search

_LONGEST_NAMED = 20


def found_words(search: Search) -> str:
    """Return `3 found`, and `1 of 3` once somebody went there."""
    if not search.query.words.strip():
        return ""
    count = len(search.hits)
    found = f"{MOST_HITS:,} or more" if count >= MOST_HITS else f"{count:,}"
    if search.at >= 0:
        return f"{search.at + 1:,} of {found}"
    return f"{found} found" if count else "Not found"


def step_words(words: str, times: int) -> str:
    """Return what undo says it takes back."""
    if len(words) > _LONGEST_NAMED:
        words = f"{words[:_LONGEST_NAMED]}\N{HORIZONTAL ELLIPSIS}"
    named = f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"
    return f"replacing {named}" if times == 1 else f"replacing {named} {times:,} times"


def replaced_words(hits: Sequence[Hit], left: int) -> str:
    """Say how many were replaced, how many of them are quoted, and how many stand elsewhere."""
    exact = sum(hit.is_exact_words for hit in hits)
    parts = [f"{len(hits):,} replaced. Ctrl+Z takes all of it back."]
    if exact:
        parts.append(f"{exact:,} of them in somebody's exact words.")
    if left:
        parts.append(f"{left:,} in the family's details stayed: change them on that screen.")
    return " ".join(parts)
