"""The whole register of protected facts: what people and addresses tell by themselves, and by hand.

One list answers both what the author sees and what a copy is searched for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.protected import ProtectedKind, is_address
from reportwriter.services.fact_text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportwriter.domain.ids import FactId, PersonId
    from reportwriter.domain.people import Address, Person
    from reportwriter.domain.report import Report

_NAMED = re.compile(r"(?:[A-Z][\w'\u2019-]*\.?\s+)+[A-Z][\w'\u2019-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """A fact and from whom of the family it is kept.

    `whose` are the people it would lead to; empty where it was written by hand. `parts` are what
    else gives it away, as was said of an address. `by_hand` names the entry the author wrote.
    """

    kind: ProtectedKind
    words: str
    kept_from: tuple[PersonId, ...]
    whose: tuple[PersonId, ...] = ()
    parts: tuple[str, ...] = ()
    by_hand: FactId | None = None
    note: str = ""


def register(report: Report) -> tuple[RegisterEntry, ...]:
    """Return every protected fact of a case, first those that people and addresses tell.

    What every copy says anyway, as the name of the author's own school, is none of those.
    """
    said = always_said(report)
    by_themselves = (*_addresses(report), *_places(report), *_referrers(report))
    entries = (
        *(entry for entry in by_themselves if not is_said(entry.words, said)),
        *by_hand(report),
    )
    return tuple(entry for entry in entries if entry.words.strip() and entry.kept_from)


def always_said(report: Report) -> tuple[str, ...]:
    """Return what every copy says of author and conference."""
    author, meeting = report.author, report.conference
    of_author = (author.name, author.designation, author.agency, author.telephone)
    return (*of_author, meeting.venue, meeting.chair.name)


def is_said(words: str, said: Iterable[str]) -> bool:
    """Say whether one of these texts holds the words."""
    return any(folded(words) in folded(one) for one in said)


def _addresses(report: Report) -> Iterator[RegisterEntry]:
    for address in report.addresses:
        if is_address(address.text):
            yield RegisterEntry(
                kind=ProtectedKind.ADDRESS,
                words=address.text,
                parts=address.protected,
                whose=_ids(one for one in report.people if one.address == address.id),
                kept_from=_ids(one for one in report.people if not may_know(one, address)),
            )


def may_know(person: Person, address: Address) -> bool:
    """Say whether a person lives there, or is shown it; neither where it is withheld from them."""
    lives_there = person.address == address.id and person.id not in address.withheld_from
    return lives_there or address.is_shown_to(person.id)


def _places(report: Report) -> Iterator[RegisterEntry]:
    """Give schools, nurseries, doctors and telephones, each once for all who share it."""
    found: dict[tuple[ProtectedKind, str], list[Person]] = {}
    for person in report.people:
        for kind, words in _tells(person):
            found.setdefault((kind, words), []).append(person)
    for (kind, words), people in found.items():
        yield RegisterEntry(
            kind=kind,
            words=words,
            whose=_ids(people),
            kept_from=_ids(
                one for one in report.people if not any(_is_near(one, other) for other in people)
            ),
        )


def _tells(person: Person) -> Iterator[tuple[ProtectedKind, str]]:
    """Give what of a person tells where they live."""
    for words in dict.fromkeys((person.school, person.doctor)):
        yield ProtectedKind.PLACE, words
    for number in person.telephones:
        yield ProtectedKind.TELEPHONE, number


def _is_near(person: Person, other: Person) -> bool:
    """Say whether two are the same person, or live in one household."""
    return person.id == other.id or (person.address is not None and person.address == other.address)


def _referrers(report: Report) -> Iterator[RegisterEntry]:
    """Give who told something and may not be named to the family, where a name was written.

    Who is of the family is named in every copy, and could not be looked for.
    """
    family = {name for one in report.people for name in (one.name, *one.aliases)}
    names = dict.fromkeys(
        statement.source.who.strip()
        for statement in report.statements
        if statement.source.kind.is_third_party
        and not statement.source.may_be_named
        and statement.source.who.strip() not in family
        and _NAMED.fullmatch(statement.source.who.strip())
    )
    for name in names:
        yield RegisterEntry(
            kind=ProtectedKind.REFERRER,
            words=name,
            kept_from=_ids(report.people),
        )


def by_hand(report: Report) -> Iterator[RegisterEntry]:
    """Give what the author wrote, also where the words are still to come."""
    everybody = _ids(report.people)
    for fact in report.protected_facts:
        yield RegisterEntry(
            kind=fact.kind,
            words=fact.words,
            kept_from=fact.withheld_from or everybody,
            by_hand=fact.id,
            note=fact.note,
        )


def _ids(people: Iterable[Person]) -> tuple[PersonId, ...]:
    return tuple(one.id for one in people)
