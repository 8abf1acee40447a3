"""What a reader weighs beside a statement's text: when, about whom, evidence, source, basis."""

from collections.abc import Iterator, Mapping, Sequence

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person
from reportwriter.domain.statement import Basis, Evidence, Kind, Source, SourceKind
from reportwriter.wording import kinds as words

Fact = tuple[str, str]
People = Mapping[PersonId, Person]


def names(people: People, wanted: Sequence[PersonId]) -> tuple[str, ...]:
    """Return the names of persons in the order given; one the report lost is left out."""
    return tuple(people[person].name for person in wanted if person in people)


def common_facts(
    kind: Kind | None, evidence: Evidence, source: Source, basis: Basis
) -> Iterator[Fact]:
    """Give evidence, source and what the kind alone has."""
    if evidence.text:
        yield "Evidence", evidence.text
    elif evidence.none_because:
        yield "Evidence", f"none, because {evidence.none_because}"
    yield "Source", source_words(kind, source, basis)
    if kind is Kind.ALLEGATION and basis.checked:
        yield "Checked?", words.CHECKED[basis.checked]
    if kind is Kind.OPINION and basis.how_sure:
        yield "How sure", basis.how_sure
    if kind is Kind.OPINION and basis.would_change:
        yield "What would change it", basis.would_change


def source_words(kind: Kind | None, source: Source, basis: Basis) -> str:
    """Return the source with who and where; a person who may not be named is not."""
    said = words.SOURCES[source.kind]
    if source.is_hidden:
        return f"{said}; not to be named"
    who = ", ".join(part for part in (source.who, *_of_kind(kind, source, basis)) if part)
    return f"{said}: {who}" if who else said


def _of_kind(kind: Kind | None, source: Source, basis: Basis) -> Sequence[str]:
    own = source.kind is SourceKind.OWN
    found: Mapping[Kind | None, Sequence[str]] = {
        Kind.FACT: (_led("recorded in", basis.recorded_in),),
        Kind.OBSERVATION: (
            basis.seen_by if own else _led("seen by", basis.seen_by),
            basis.place,
        ),
        Kind.ALLEGATION: (
            _led("said by", basis.said_by),
            _led("to", basis.said_to),
            words.EXACT_WORDS if basis.exact_words else "",
        ),
        Kind.OPINION: (_led("held by", basis.held_by),),
    }
    return found.get(kind, ())


def _led(lead: str, said: str) -> str:
    return f"{lead} {said}" if said else ""
