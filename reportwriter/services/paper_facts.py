"""What a member of the family must not find in a paper of the conference.

Each report protects what is kept from this reader; where it does not know them, all that it
protects. The words of what was left out of the paper are looked for as well, and what the chair
typed of statements that are kept from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.fact_register import is_said, register
from reportwriter.services.paper_quotes import quotes_for
from reportwriter.services.paper_reader import PaperReader
from reportwriter.services.partial_quotes import Typed
from reportwriter.services.protected_facts import Fact, FactKind, long_enough, protected_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.paper import ConferencePaper
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.desk.headings import HeardReport


def facts_not_for(meeting: AtConference, reader: Person) -> tuple[Fact, ...]:
    """Return each fact once; who was asked and where it was held everybody there knows."""
    told = (*meeting.agencies, meeting.conference.venue, meeting.conference.chair.name, reader.name)
    of_reports = (fact for one in meeting.reports for fact in facts_of_report(meeting, one, reader))
    kept = (*of_reports, *facts_of_conference(meeting, reader))
    unsaid = (one for one in kept if not is_said(one.words, told))
    return long_enough((*unsaid, *_left_out(meeting, PaperReader(reader))))


def facts_quoted(meeting: AtConference, reader: Person, paper: ConferencePaper) -> tuple[Fact, ...]:
    """Return what a paper quotes, whole or in part, of statements that are kept from its reader."""
    quotes = quotes_for(meeting, Typed.of(paper.texts), reader)
    return long_enough(Fact(kind=FactKind.LEFT_OUT, words=one.words) for one in quotes)


def facts_of_report(meeting: AtConference, report: HeardReport, reader: Person) -> Iterator[Fact]:
    """Give what a report keeps from a reader, or all that it protects where it knows no such."""
    known = meeting.known_in(report, reader.id)
    if known is None:
        yield from _all_of(report.opened.report)
    else:
        yield from protected_facts(report.opened.report, known, ())


def _all_of(report: Report) -> Iterator[Fact]:
    for entry in register(report):
        for words in (entry.words, *entry.parts):
            yield Fact(kind=FactKind(entry.kind.value), words=words)


def facts_of_conference(meeting: AtConference, reader: Person) -> Iterator[Fact]:
    """Give the addresses that the chair's own list of the family holds, but the reader's."""
    for address in meeting.conference.addresses:
        if address.id != reader.address or reader.id in address.withheld_from:
            for words in (address.text, *address.protected):
                yield Fact(kind=FactKind.ADDRESS, words=words)


def _left_out(meeting: AtConference, reader: PaperReader) -> Iterator[Fact]:
    record, said, planned = meeting.record, reader.said(meeting), reader.actions(meeting)
    texts = [one.text for one in record.contributions if one not in said]
    left = [one for one in record.actions if one not in planned]
    texts += [one.what for one in left]
    texts += [record.group_notes.detail(one.id).steps for one in left]
    agreed = reader.group_actions(meeting)
    texts += [one.what for one in record.group_notes.actions if one not in agreed]
    cited = [one for contribution in record.contributions for one in contribution.rests_on]
    cited += [one for decision in record.decisions for one in decision.rests_on]
    let_through = reader.statements(meeting, cited)
    texts += [one.statement.text for one in meeting.statements(cited) if one not in let_through]
    return (Fact(kind=FactKind.LEFT_OUT, words=text) for text in texts)
