"""What a paper of the conference quotes of statements that its reader may not read.

A chair types what is said at the table, and may type a part of what a report keeps from somebody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.partial_quotes import Known, Typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportwriter.domain.disclosure import Reach
    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Statement
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.desk.headings import HeardReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a kept statement, as they are compared; `agency` is whose report keeps them."""

    agency: str
    reference: str
    words: str


def quotes_for_agency(
    meeting: AtConference, typed: Typed, hidden: Callable[[Reach], bool]
) -> tuple[Quote, ...]:
    """Return what a text quotes of statements that their reports keep from an agency."""

    def is_kept(report: HeardReport, statement: Statement) -> bool:
        return hidden(report.reaches[statement.id])

    return tuple(_quotes(meeting, typed, is_kept))


def quotes_for(meeting: AtConference, typed: Typed, reader: Person) -> tuple[Quote, ...]:
    """Return what a text quotes of statements that are kept from one of the family.

    A report that does not know the reader keeps from them what it keeps from anybody.
    """
    known_as = {one.submission: meeting.known_in(one, reader.id) for one in meeting.reports}

    def is_kept(report: HeardReport, statement: Statement) -> bool:
        hidden, known = report.reaches[statement.id].hidden, known_as[report.submission]
        return known.id in hidden if known is not None else bool(hidden)

    return tuple(_quotes(meeting, typed, is_kept))


def _quotes(
    meeting: AtConference, typed: Typed, is_kept: Callable[[HeardReport, Statement], bool]
) -> Iterator[Quote]:
    said = [(report, one) for report in meeting.reports for one in report.printed]
    kept = [(report, one) for report, one in said if is_kept(report, one)]
    if not kept:
        return
    open_ = (one.text for report, one in said if not is_kept(report, one))
    known = Known.of(open_, _names(meeting))
    for report, one in kept:
        for words in typed.parts_of(one.text, known):
            yield Quote(agency=report.agency, reference=one.reference, words=words)


def _names(meeting: AtConference) -> Iterator[str]:
    """Give the names that everybody at the table has."""
    conference = meeting.conference
    yield from (one.name for one in conference.people)
    yield from meeting.agencies
    yield from (conference.chair.name, conference.venue)
