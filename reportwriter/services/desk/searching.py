"""Search all that was received for a conference; an alias in one report finds the person in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.ids import StatementId
from reportwriter.services.desk.transcripts import passages
from reportwriter.services.findable import page_found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.statement import Kind
    from reportwriter.records.kept import Hit
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.people import DeskPerson
    from reportwriter.storage.search import SearchStore

LEAST_OF_NAME = 3
"""Letters. A shorter word as "de" names nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskHit:
    """Where something was found: a statement of the report at this place on the desk.

    `excerpt` is the text around what was found, or the whole text where it was found by whom it
    is about.
    """

    report: int
    number: int
    statement: StatementId
    kind: Kind | None
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHit:
    """A page, from 1, of a letter, by the SHA-256 of its file."""

    submission: str
    page: int
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFound:
    """`people` are those whom the words name. `meant` is a word to try where nothing was found."""

    hits: tuple[DeskHit, ...]
    pages: tuple[PageHit, ...] = ()
    people: tuple[DeskPerson, ...] = ()
    meant: str | None = None


def find(
    desk: SideBySide, search: SearchStore, words: str, letters: Sequence[str] = ()
) -> DeskFound:
    """Return the statements of the desk that hold all the words, or are about whom they name.

    Of letters, by the SHA-256 of their files, the pages that hold the words, by number.
    """
    asked = words.split()
    people = tuple(_named(desk.people, asked))
    owners = [report.submission for report in desk.reports]
    alternatives = _alternatives(words, people)
    hits = list(_text_hits(desk, search.find_any(alternatives, owners)))
    hits += _text_hits(desk, search.find_in(alternatives, passages(desk.reports)))
    pages = tuple(_page_hits(search.find_any(alternatives, letters))) if letters else ()
    known = {(hit.report, hit.statement) for hit in hits}
    hits += [
        hit for hit in _about_hits(desk, people, asked) if (hit.report, hit.statement) not in known
    ]
    is_found = hits or pages or people
    held = (*owners, *letters)
    meant = _meant(search, asked, held) if asked and not is_found else None
    return DeskFound(hits=tuple(hits), pages=pages, people=people, meant=meant)


def _named(people: Sequence[DeskPerson], asked: Sequence[str]) -> Iterator[DeskPerson]:
    """Give whom the words name: all words of one of their names, or one word that is theirs alone.

    A surname that several share names nobody by itself; the words are still looked for.
    """
    wanted = {word.casefold() for word in asked if len(word) >= LEAST_OF_NAME}
    for person in people:
        theirs = [set(name.casefold().split()) for name in person.names]
        others = {
            word
            for other in people
            if other is not person
            for name in other.names
            for word in name.casefold().split()
        }
        alone = set().union(*theirs) - others
        if wanted & alone or any(name and name <= wanted for name in theirs):
            yield person


def _alternatives(words: str, people: Sequence[DeskPerson]) -> tuple[str, ...]:
    """Return the words as they are, and with each other name in place of the one typed."""
    found = [words]
    for person in people:
        of_names = {part for name in person.names for part in name.casefold().split()}
        rest = [word for word in words.split() if word.casefold() not in of_names]
        found += [" ".join((*rest, name)) for name in person.names]
    return tuple(dict.fromkeys(found))


def _text_hits(desk: SideBySide, hits: Sequence[Hit]) -> Iterator[DeskHit]:
    places = {report.submission: number for number, report in enumerate(desk.reports)}
    for hit in hits:
        number = places[hit.owner]
        found = _hit(desk, number, StatementId(hit.item), hit.excerpt)
        if found is not None:
            yield found


def _page_hits(hits: Sequence[Hit]) -> Iterator[PageHit]:
    for hit in sorted(hits, key=lambda one: (one.owner, page_found(one.item) or 0)):
        if (page := page_found(hit.item)) is not None:
            yield PageHit(submission=hit.owner, page=page, excerpt=hit.excerpt)


def _about_hits(
    desk: SideBySide, people: Sequence[DeskPerson], asked: Sequence[str]
) -> Iterator[DeskHit]:
    """Give the statements about a person whom the words name and nothing beside."""
    for person in people:
        names = {part for name in person.names for part in name.casefold().split()}
        if all(word.casefold() in names for word in asked):
            for number, report in enumerate(desk.reports):
                for one in report.printed:
                    if person.is_in(number, one.about):
                        yield from filter(None, (_hit(desk, number, one.id, one.text),))


def _hit(desk: SideBySide, number: int, statement: StatementId, excerpt: str) -> DeskHit | None:
    """Return a hit; None where it is no statement of the report, as one of its people."""
    report = desk.reports[number]
    if statement not in report.numbers:
        return None
    printed = report.numbers[statement]
    return DeskHit(
        report=number,
        number=printed,
        statement=statement,
        kind=report.printed[printed - 1].kind,
        excerpt=excerpt,
    )


def _meant(search: SearchStore, asked: Sequence[str], held: Sequence[str]) -> str | None:
    """Return the words with the one put right that stands nowhere."""
    likes = [search.like(word, held) for word in asked]
    meant = [like or word for like, word in zip(likes, asked, strict=True)]
    is_other = [one.casefold() for one in meant] != [one.casefold() for one in asked]
    return " ".join(meant) if is_other else None
