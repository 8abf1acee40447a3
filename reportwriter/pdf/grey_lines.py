"""The grey lines under a statement, in fixed order: what a reader needs to weigh it."""

from collections.abc import Iterable, Mapping, Sequence

from reportwriter.domain.sharing import Answer
from reportwriter.domain.statement import Basis, Evidence, Kind, Source, SourceKind, Statement
from reportwriter.domain.when_words import when_in_words
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.lines import PAGE, Link, Run
from reportwriter.wording import kinds

Fact = tuple[str, list[Run]]
"""A bold label and what follows it."""
_GAP = "\u00a0\u00a0"


def grey_runs(facts: Iterable[Fact], reference: str) -> list[Run]:
    """Return all facts as one paragraph, the reference last."""
    runs: list[Run] = []
    for label, said in facts:
        runs += [Run(label, bold=True), Run(_GAP), *said, Run(f"{_GAP} ")]
    return [*runs, Run(f"ref.\u00a0{reference}")]


def facts_of(statement: Statement, edition: Edition) -> Iterable[Fact]:
    """Give the facts a statement has, in the order in which they are always printed."""
    if statement.when:
        yield "When", _said(when_in_words(statement.when))
    if about := _about(statement, edition):
        yield "About", _said(about)
    yield from common_facts(statement.kind, statement.evidence, statement.source, statement.basis)
    if rests := _rests_on(statement, edition):
        yield "Rests on", rests
    yield from opinion_facts(statement.kind, statement.basis)
    yield from _comments(statement, edition)


def common_facts(
    kind: Kind | None, evidence: Evidence, source: Source, basis: Basis
) -> Iterable[Fact]:
    """Give evidence, source and, of an allegation, how far it is checked."""
    if evidence.text:
        yield "Evidence", _said(evidence.text)
    elif evidence.none_because:
        yield "Evidence", _said(f"none available, because {evidence.none_because}")
    if words := source_in_words(kind, source, basis):
        yield "Source", _said(words)
    if kind is Kind.ALLEGATION and basis.checked:
        yield "Checked?", _said(kinds.CHECKED[basis.checked])


def opinion_facts(kind: Kind | None, basis: Basis) -> Iterable[Fact]:
    """Give how sure the holder of an opinion is, and what would change it."""
    if kind is Kind.OPINION and basis.how_sure:
        yield "How sure", _said(basis.how_sure)
    if kind is Kind.OPINION and basis.would_change:
        yield "What would change it", _said(basis.would_change)


def source_in_words(kind: Kind | None, source: Source, basis: Basis) -> str:
    """Return the source with who and where; a person who may not be named is not.

    An author's own opinion has no other source than what it rests on.
    """
    if kind is Kind.OPINION and source.kind is SourceKind.OWN and not basis.held_by:
        return source.who
    words = kinds.SOURCES[source.kind]
    if source.is_hidden:
        return f"{words}; not to be named"
    who = ", ".join(part for part in (source.who, *_basis_words(kind, source, basis)) if part)
    return f"{words}: {who}" if who else words


def _basis_words(kind: Kind | None, source: Source, basis: Basis) -> Sequence[str]:
    by_author = source.kind is SourceKind.OWN
    words: Mapping[Kind | None, Sequence[str]] = {
        Kind.FACT: (_led("recorded in", basis.recorded_in),),
        Kind.OBSERVATION: (
            basis.seen_by if by_author else _led("seen by", basis.seen_by),
            basis.place,
        ),
        Kind.ALLEGATION: (
            _led("said by", basis.said_by),
            _led("to", basis.said_to),
            kinds.EXACT_WORDS if basis.exact_words else "",
        ),
        Kind.OPINION: (_led("held by", basis.held_by),),
    }
    return words.get(kind, ())


def _led(lead: str, said: str) -> str:
    return f"{lead} {said}" if said else ""


def _about(statement: Statement, edition: Edition) -> str:
    """Return whom it is about, where its sheet does not say so already."""
    if set(statement.about) <= {statement.place.person}:
        return ""
    return edition.names(statement.about)


def _rests_on(statement: Statement, edition: Edition) -> list[Run]:
    runs = edition.linked(statement.rests_on)
    for other in statement.rests_on_others:
        lead = ", and " if runs else ""
        runs.append(Run(f"{lead}the report of {other.agency}, ref.\u00a0{other.reference}"))
    return [*runs, Run(".")] if runs else []


def _comments(statement: Statement, edition: Edition) -> Iterable[Fact]:
    comments = edition.comments_on(statement.id)
    corrected = [one for one in comments if one.answer is Answer.CORRECTED]
    for label, found in (("Corrected", corrected[:1]), ("Family's comment", list(comments))):
        if found:
            people = edition.names(dict.fromkeys(one.by for one in found))
            link = Link(f"comment-{found[0].id}", "the family's comment")
            lead = "after a comment from" if label == "Corrected" else "from"
            yield (
                label,
                [
                    Run(f"{lead} {people}, on "),
                    Run(f"page\u00a0{PAGE}", link=link, page_of=link.place),
                    Run("."),
                ],
            )


def _said(text: str) -> list[Run]:
    closed = text.rstrip()
    return [Run(closed if closed.endswith((".", "!", "?", "\u201d", '"')) else f"{closed}.")]
