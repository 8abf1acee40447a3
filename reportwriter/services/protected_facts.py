"""Facts of a case that one reader must not learn, and the look for them in a finished copy.

A copy is made so that they cannot be in it; but an author may have typed an address into a
statement that everybody may read. So the finished pages are read again (security.md, C04).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.family_copy import Kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.family_copy import LeftOut
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report

SHORTEST = 5
"""Letters and digits. What is shorter is found everywhere by chance."""
_POSTCODE = re.compile(r"\b([A-Za-z]{1,2}\d[A-Za-z\d]?)\s*(\d[A-Za-z]{2})\b")
_PARTS = re.compile(r"[,;\n]")
_STREET_NUMBER = re.compile(r"^\s*(?:flat\s+)?\d+[a-z]?\s+", re.IGNORECASE)


class FactKind(StrEnum):
    ADDRESS = "address"
    PLACE = "place"
    """A school, a nursery, a surgery or a telephone, which tells where somebody lives."""
    NAME = "name"
    LEFT_OUT = "left_out"
    """The words of something the copy leaves out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    kind: FactKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFact:
    """A fact that stands in a copy. `page` counts from 1; 0 is outside the pages, as in a title."""

    fact: Fact
    page: int


def protected_facts(
    report: Report, reader: Person, left_out: Sequence[LeftOut]
) -> tuple[Fact, ...]:
    """Return what this reader must not find in their copy.

    Addresses, schools and doctors of everybody outside the reader's household, by whole and by the
    parts that give them away; names the copy does not hold; the words of what it leaves out. What
    the author signs with, as the name of their own school, is no secret.
    """
    author = report.author
    printed = folded(" ".join((author.name, author.designation, author.agency)))
    found = (*_of_addresses(report, reader), *_of_places(report, reader), *_of_left_out(left_out))
    return tuple(
        dict.fromkeys(
            fact
            for fact in found
            if len(folded(fact.words)) >= SHORTEST and folded(fact.words) not in printed
        )
    )


def facts_in(pages: Sequence[str], facts: Sequence[Fact]) -> Iterator[FoundFact]:
    """Give each fact found on a page, however it is spaced, broken or accented.

    A fact that is broken over two pages is found too, and named on the first of them.
    """
    texts = [folded(page) for page in pages]
    for fact in facts:
        wanted = folded(fact.words)
        most = len(wanted) - 1
        for number, text in enumerate(texts):
            over = text[-most:] + "".join(texts[number + 1 : number + 2])[:most]
            if wanted in text or wanted in over:
                yield FoundFact(fact=fact, page=number + 1)
                break


def folded(text: str) -> str:
    """Return only letters and digits, small and without accents: what survives any line break."""
    spelled = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in spelled if letter.isalnum())


def _of_addresses(report: Report, reader: Person) -> Iterator[Fact]:
    for address in report.addresses:
        if address.is_shown_to(reader.id):
            continue
        if address.id == reader.address and reader.id not in address.withheld_from:
            continue
        for words in dict.fromkeys((address.text, *address.protected, *_giveaways(address.text))):
            yield Fact(kind=FactKind.ADDRESS, words=words)


def _giveaways(address: str) -> Iterator[str]:
    """Give the street and the postcode of an address: either tells where it is."""
    for code in _POSTCODE.finditer(address):
        yield f"{code[1]} {code[2]}"
    for part in _PARTS.split(address):
        named = _STREET_NUMBER.sub("", part)
        if named != part and len(named.split()) > 1:
            yield named.strip()


def _of_places(report: Report, reader: Person) -> Iterator[Fact]:
    for person in report.people:
        if person.id != reader.id and (person.address != reader.address or not reader.address):
            for words in (person.school, person.doctor, *person.telephones):
                yield Fact(kind=FactKind.PLACE, words=words)


def _of_left_out(left_out: Sequence[LeftOut]) -> Iterator[Fact]:
    for one in left_out:
        kind = FactKind.NAME if one.what is Kept.PERSON else FactKind.LEFT_OUT
        yield Fact(kind=kind, words=one.words)
