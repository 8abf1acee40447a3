"""Makes a copy for one named agency out of what it may read, and lists what is left out.

Everything goes in by name here, so what nobody thought of stays out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.agency_copy import AgencyCopy, AgencyStatement
from reportwriter.domain.disclosure import Reach, reaches
from reportwriter.domain.family_copy import CopyPerson, Kept, LeftOut, Why
from reportwriter.forms.outline import printed_statements
from reportwriter.services.readable import Readable, Reason
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Disclosure, Statement
    from reportwriter.services.writing import OpenReport


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeAgencyCopy:
    """A copy, and for its author what it leaves out, in printed order.

    `rows` are the words of each line of a table that is in it.
    """

    copy: AgencyCopy
    rows: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyReader:
    """Which agency reads, what for, and which copy of this report for it this is."""

    agency: str
    purpose: str = ""
    number: int = 1


def make_agency_copy(opened: OpenReport, reader: AgencyReader) -> MadeAgencyCopy:
    """Return the copy of a report for one agency, and what it leaves out.

    A statement is in it when neither it nor what it rests on is not for the agency; a row or a
    view when all it rests on is in it, and what the family said of a statement when that is.
    """
    report = opened.report
    printed = printed_statements(opened.form, report)
    readable = Readable(
        opened=opened,
        printed=printed,
        hidden=dict(_hidden(report, printed, reader.agency)),
        known=frozenset(person.id for person in report.people),
    )
    return MadeAgencyCopy(
        copy=_copy(readable, reader),
        rows=tuple(readable.row_words()),
        left_out=(*readable.left_out(), *_comments_left_out(readable)),
    )


def _hidden(
    report: Report, printed: tuple[Statement, ...], agency: str
) -> Iterator[tuple[StatementId, Reason]]:
    reach = reaches(report)
    for one in printed:
        if Reach(disclosure=one.disclosure).hidden_from_agency(agency):
            yield one.id, Reason(why=Why.NOT_FOR_AGENCY)
        elif reach[one.id].hidden_from_agency(agency):
            roots = (report.statement(root) for root in reach[one.id].because_of)
            yield (
                one.id,
                Reason(
                    why=Why.RESTS_ON,
                    because=tuple(
                        root.id
                        for root in roots
                        if Reach(disclosure=root.disclosure).hidden_from_agency(agency)
                    ),
                ),
            )


def _comments_left_out(readable: Readable) -> Iterator[LeftOut]:
    """Give what the family said that stays out: it has no disclosure but that of its statement."""
    for one in readable.opened.report.comments:
        if one.statement is None:
            yield LeftOut(what=Kept.COMMENT, words=one.text, why=Why.RESTS_ON_NOTHING)
        elif one.statement not in readable.ids:
            because = readable.numbered((one.statement,))
            yield LeftOut(what=Kept.COMMENT, words=one.text, why=Why.RESTS_ON, because=because)


def _copy(readable: Readable, reader: AgencyReader) -> AgencyCopy:
    report, meeting = readable.opened.report, readable.opened.report.conference
    reach = reaches(report)
    texts = {one.id: one.text for one in readable.statements}
    return AgencyCopy(
        agency=reader.agency,
        purpose=reader.purpose,
        number=reader.number,
        version=report.version,
        signed_on=local_day(report.signed_at) if report.signed_at else None,
        author=report.author,
        conference=meeting.reference,
        conference_type=meeting.type,
        starts_at=meeting.starts_at,
        venue=meeting.venue,
        chair=meeting.chair.name,
        handling_line=meeting.handling_line,
        people=tuple(_person(one) for one in report.people),
        statements=tuple(
            _statement(one, readable, reach[one.id].disclosure) for one in readable.statements
        ),
        values=readable.values,
        views=readable.views,
        comments=tuple(
            one.as_sent(texts[one.statement]) for one in report.comments if one.statement in texts
        ),
    )


def _statement(statement: Statement, readable: Readable, disclosure: Disclosure) -> AgencyStatement:
    return AgencyStatement(
        id=statement.id,
        reference=statement.reference,
        place=statement.place,
        text=statement.text,
        kind=statement.kind,
        when=statement.when,
        about=statement.about,
        source=statement.source,
        evidence=statement.evidence,
        basis=statement.basis,
        rests_on=readable.rested_on(statement),
        weight=statement.weight,
        withheld_from=disclosure.withheld_from,
        until_chair_advises=disclosure.until_chair_advises,
        not_for_children=disclosure.not_for_children,
    )


def _person(person: Person) -> CopyPerson:
    return CopyPerson(
        id=person.id,
        name=person.name,
        role=person.role,
        relationship=person.relationship,
        born=person.born,
        due=person.due,
    )
