"""The search of a finished copy, and what may be done about what it finds.

What stands in a copy by mistake is named with the page and the statement that holds it. A typed
reason lets a copy through, for the one list of findings that its author saw; nothing lets words
through that are left out, or that the confidential page tells.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.services.fact_spelling import Searched
from reportwriter.services.fact_text import folded
from reportwriter.services.protected_facts import (
    NEVER_LET_THROUGH,
    Fact,
    FactKind,
    FoundFact,
    facts_in,
    holds,
)
from reportwriter.wording.family_copy import found_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportwriter.domain.copy_order import LetThrough
    from reportwriter.exchange.checking import Checking
    from reportwriter.services.copy_words import WrittenWords


class ProtectedFactError(ReportError):
    """The finished copy holds what its reader must not learn. `found` never enters a log."""

    def __init__(self, found: tuple[FoundFact, ...]) -> None:
        super().__init__(found_on([(one.fact.kind.value, one.page) for one in found]))
        self.found = found

    @property
    def hits(self) -> str:
        """Return what names this list of findings, so that a reason is given for no other."""
        said = sorted(f"{one.fact.kind} {folded(one.fact.words)} {one.page}" for one in self.found)
        return hashlib.sha256("\n".join(said).encode()).hexdigest()

    @property
    def may_be_let_through(self) -> bool:
        return not any(one.fact.kind in NEVER_LET_THROUGH for one in self.found)

    def is_settled_by(self, given: LetThrough | None) -> bool:
        """Say whether a reason was given, for these findings, where one may be."""
        return (
            self.may_be_let_through
            and given is not None
            and bool(given.reason.strip())
            and given.hits == self.hits
        )

    def settled(self, given: LetThrough | None) -> LetThrough | None:
        """Return the reason together with the words it is given for, to be kept."""
        words = tuple(dict.fromkeys(one.fact.words for one in self.found))
        return given and replace(given, reason=given.reason.strip(), what=words)


def _tells_nothing(_text: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a copy is searched with: where its words stand in the report, and its file's name.

    `is_told` says of a text whether it tells what the confidential page says.
    """

    written: tuple[WrittenWords, ...] = ()
    file_name: str = ""
    is_told: Callable[[str], bool] = _tells_nothing
    let_through: LetThrough | None = None


def finished_words(checking: Checking, pdf: bytes) -> tuple[tuple[str, ...], str]:
    """Return what each page of a finished copy says, and all that its file says beside them."""
    with checking.quarantine() as quarantine:
        return quarantine.text(pdf), quarantine.said(pdf).words.decode("utf-8", "replace")


def search(
    pages: Sequence[str], beside: Sequence[str], facts: Sequence[Fact], around: Around
) -> tuple[FoundFact, ...]:
    """Return what a copy must not hold: on its pages, beside them, and what the page tells."""
    outside = (replace(one, page=0) for one in facts_in(("\n\n".join(beside),), facts))
    found = _without_parts((*facts_in(pages, facts), *outside))
    written = [(one.spot, Searched.of("\n".join(one.texts))) for one in around.written]
    spotted = (
        replace(one, spots=tuple(spot for spot, text in written if holds(text, one.fact)))
        for one in found
    )
    return (*spotted, *_told(pages, around))


def _without_parts(found: Sequence[FoundFact]) -> Iterator[FoundFact]:
    """Pass over the street of an address that stands on the same page as a whole."""
    spelled = [(one, folded(one.fact.words)) for one in found]
    for one, words in spelled:
        wholes = (
            whole
            for other, whole in spelled
            if (other.page, other.fact.kind) == (one.page, one.fact.kind) and whole != words
        )
        if not any(words in whole for whole in wholes):
            yield one


def _told(pages: Sequence[str], around: Around) -> Iterator[FoundFact]:
    for written in around.written:
        for text in written.texts:
            if around.is_told(text):
                fact = Fact(kind=FactKind.CONFIDENTIAL, words=text)
                on = next((one.page for one in facts_in(pages, (fact,))), 0)
                yield FoundFact(fact=fact, page=on, spots=(written.spot,))
