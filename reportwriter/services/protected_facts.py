"""Facts of a case that one reader must not learn, and the look for them in a finished copy.

A copy is made so that they cannot be in it; but an author may have typed an address into a
statement that everybody may read. So the finished pages are read again (security.md, C04).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from reportwriter.domain.family_copy import Kept
from reportwriter.domain.protected import giveaways
from reportwriter.services.fact_register import always_said, is_said, may_know, register
from reportwriter.services.fact_spelling import Searched
from reportwriter.services.fact_text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportwriter.domain.family_copy import LeftOut
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.services.copy_words import Spot

_SHORTEST = 5
"""Letters and digits. What is shorter is found everywhere by chance."""
_SHORTEST_LEFT_OUT = 12
_LONG_SENTENCE = 40
"""Letters from which on one sentence of what is left out tells it."""
_EDGE = 2_000
"""Letters of a page that are looked through together with those of the next."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")


class FactKind(StrEnum):
    ADDRESS = "address"
    PLACE = "place"
    """A school, a nursery or a surgery, which tells where somebody lives."""
    TELEPHONE = "telephone"
    REFUGE = "refuge"
    PLACEMENT = "placement"
    NEW_PARTNER = "new_partner"
    REFERRER = "referrer"
    OTHER = "other"
    NAME = "name"
    LEFT_OUT = "left_out"
    """The words of something the copy leaves out."""
    CONFIDENTIAL = "confidential"
    """Words of the confidential page."""


NEVER_LET_THROUGH = frozenset({FactKind.LEFT_OUT, FactKind.CONFIDENTIAL})
"""No reason makes a copy that holds these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    kind: FactKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFact:
    """A fact that stands in a copy. `page` counts from 1; 0 is outside the pages, as in a title.

    `spots` are the places of the author's report that hold it.
    """

    fact: Fact
    page: int
    spots: tuple[Spot, ...] = ()


def protected_facts(
    report: Report, reader: Person, left_out: Sequence[LeftOut]
) -> tuple[Fact, ...]:
    """Return what this reader must not find in their copy.

    All of the register that is kept from them, by whole and by the parts that give an address
    away; names the copy does not hold; the words of what it leaves out. What the author signs
    with, as the name of their own school, where the conference meets and where the reader lives
    are no secrets, unless the author says so by hand.
    """
    told = (*always_said(report), reader.name, *_addresses_known(report, reader))
    found = (*_of_register(report, reader, told), *_of_left_out(left_out))
    return long_enough(found)


def facts_not_for_agencies(report: Report, left_out: Sequence[LeftOut]) -> tuple[Fact, ...]:
    """Return what no copy for an agency may hold.

    Addresses that are kept from anybody, and the words of what the copy leaves out. Where the
    author and the conference are is no secret.
    """
    told = always_said(report)
    found = (
        *(
            Fact(kind=FactKind.ADDRESS, words=words)
            for one in report.addresses
            if one.withheld_from
            for words in (one.text, *one.protected, *giveaways(one.text))
            if not is_said(words, told)
        ),
        *_of_left_out(left_out),
    )
    return long_enough(found)


def long_enough(found: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return each fact once, but those that are found everywhere by chance."""
    return tuple(dict.fromkeys(one for one in found if len(folded(one.words)) >= _shortest(one)))


def facts_in(pages: Sequence[str], facts: Sequence[Fact]) -> Iterator[FoundFact]:
    """Give each fact found, with each page it is on, however it is spelt, spaced or broken.

    A fact that is broken over two pages is found too, and named on the first of them.
    """
    texts = [Searched.of(page) for page in pages]
    over = [Searched.of(f"{page[-_EDGE:]}\n{after[:_EDGE]}") for page, after in pairwise(pages)]
    for fact in facts:
        on = {number for number, text in enumerate(texts) if holds(text, fact)}
        for number, text in enumerate(over):
            if not on & {number, number + 1} and holds(text, fact):
                on.add(number)
        yield from (FoundFact(fact=fact, page=number + 1) for number in sorted(on))


def holds(text: Searched, fact: Fact) -> bool:
    """Say whether a text holds a fact; sentences are looked for word by word alone."""
    return text.holds(fact.words, only_exact=fact.kind in NEVER_LET_THROUGH)


def _shortest(fact: Fact) -> int:
    return _SHORTEST_LEFT_OUT if fact.kind is FactKind.LEFT_OUT else _SHORTEST


def _addresses_known(report: Report, reader: Person) -> Iterator[str]:
    """Give where the reader lives, and the addresses that their copy shows them."""
    yield from (one.text for one in report.addresses if may_know(reader, one))


def _of_register(report: Report, reader: Person, told: Sequence[str]) -> Iterator[Fact]:
    for entry in register(report):
        if reader.id not in entry.kept_from:
            continue
        parts = giveaways(entry.words) if entry.kind.is_somewhere else ()
        for words in dict.fromkeys((entry.words, *entry.parts, *parts)):
            if entry.by_hand or not is_said(words, told):
                yield Fact(kind=FactKind(entry.kind.value), words=words)


def _of_left_out(left_out: Sequence[LeftOut]) -> Iterator[Fact]:
    for one in left_out:
        kind = FactKind.NAME if one.what is Kept.PERSON else FactKind.LEFT_OUT
        yield Fact(kind=kind, words=one.words)
        if kind is FactKind.LEFT_OUT:
            for sentence in _SENTENCE_ENDS.split(one.words):
                if len(folded(sentence)) >= _LONG_SENTENCE:
                    yield Fact(kind=kind, words=sentence)
