"""The names in a report, which are never misspelt: of people, agencies and places."""

from collections.abc import Iterable, Iterator

from reportwriter.domain.conference import Contact
from reportwriter.domain.people import Person
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.services.spelling.ignoring import ignored_in
from reportwriter.services.spelling.spelling import KnownWords
from reportwriter.services.spelling.words import words_in


def known_words(
    report: Report | None, own: Iterable[str] = (), ignored: Iterable[str] = ()
) -> KnownWords:
    """Return what is right although no dictionary has it: names, own words, and ignored ones."""
    may_be_meant = set(own)
    if report is not None:
        may_be_meant |= names_of(report)
        ignored = (*ignored, *ignored_in(report))
    return KnownWords(
        words=frozenset(word.casefold() for word in (*may_be_meant, *ignored)),
        as_written=tuple(sorted(may_be_meant)),
    )


def names_of(report: Report) -> frozenset[str]:
    """Return each word of every name.

    Where a field names somebody among other words, as who said something, it is what begins with a
    capital.
    """
    names = {word for text in _names(report) for word in _all_words(text)}
    told = {word for text in _told(report) for word in _all_words(text) if word[0].isupper()}
    return frozenset(names | told)


def _all_words(text: str) -> Iterator[str]:
    for word in words_in(text):
        yield from (part.text for part in word.parts if part.text)


def _names(report: Report) -> Iterator[str]:
    for person in (*report.people, *report.conference.people):
        yield from _of_person(person)
    yield from (address.text for address in report.addresses)
    for contact in (report.author, report.conference.chair):
        yield from _of_contact(contact)
    yield report.conference.venue
    for statement in report.statements:
        yield from statement.disclosure.not_for_agencies
        yield from (link.agency for link in statement.rests_on_others)


def _of_person(person: Person) -> Iterator[str]:
    yield person.name
    yield from person.aliases
    yield from (person.school, person.doctor, person.language)


def _of_contact(contact: Contact) -> tuple[str, ...]:
    return contact.name, contact.agency


def _told(report: Report) -> Iterator[str]:
    yield from (record.present for record in report.sharing)
    for statement in report.statements:
        yield from filter(None, _naming(statement))


def _naming(statement: Statement) -> tuple[str, ...]:
    basis = statement.basis
    said = (basis.seen_by, basis.place, basis.said_by, basis.said_to, basis.held_by)
    return (*said, statement.source.who)
