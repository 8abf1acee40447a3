"""Makes a copy for one member of the family out of what they may read, and lists what is left out.

Everything goes in by name here, so what nobody thought of stays out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.disclosure import Reach, reaches
from reportwriter.domain.family_copy import (
    CopyPerson,
    CopyStatement,
    FamilyCopy,
    LeftOut,
    Why,
    own_sharing,
)
from reportwriter.domain.people import Role, plain_name
from reportwriter.domain.statement import Basis
from reportwriter.forms.outline import printed_statements
from reportwriter.services.readable import Readable, Reason
from reportwriter.services.usual_standing import capacities, usual_standing
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import FamilyComment
    from reportwriter.domain.statement import Statement
    from reportwriter.services.writing import OpenReport

_ALWAYS_KNOWN = (Role.SUBJECT_CHILD, Role.PARENT_OR_CARER)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCopy:
    """A copy, and for its author what it leaves out, in printed order.

    `rows` are the words of each line of a table that is in it, `capacities` as what its reader
    could read. `supporter` is who reads it too, where the report knows them.
    """

    copy: FamilyCopy
    capacities: tuple[Capacity, ...]
    rows: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    supporter: Person | None = None


def make_copy(
    opened: OpenReport, reader: Person, number: int, standing: Standing | None = None
) -> MadeCopy:
    """Return the copy of a report for one person, and what it leaves out.

    A statement is in it when neither it nor what it rests on is withheld from the reader, nor from
    a supporter whom the report names; a row or a view when all it rests on is in it. A child's
    edition holds only statements that have a child's wording. `number` is printed on every page.
    """
    standing = standing or usual_standing(opened, reader)
    supporter = _supporter(opened.report, standing.supporter)
    readers = (reader,) if supporter is None else (reader, supporter)
    printed = printed_statements(opened.form, opened.report)
    for_child = standing.capacity is Capacity.CHILD
    hidden = dict(_hidden(opened.report, printed, readers, for_child=for_child))
    readable = Readable(
        opened=opened,
        printed=printed,
        hidden=hidden,
        known=frozenset(
            person.id
            for person in opened.report.people
            if person in readers or _is_known(person, printed, hidden)
        ),
        only_statements=for_child,
    )
    copy = _copy(readable, reader, standing, number)
    if not for_child:
        copy = _with_addresses(copy, opened.report, readers)
    return MadeCopy(
        copy=copy,
        capacities=capacities(reader),
        rows=tuple(readable.row_words()),
        left_out=tuple(readable.left_out()),
        supporter=supporter,
    )


def _supporter(report: Report, name: str) -> Person | None:
    """Return the supporter where the report names them, by whatever name."""
    wanted = plain_name(name)
    return next(
        (
            one
            for one in report.people
            if wanted and wanted in map(plain_name, (one.name, *one.aliases))
        ),
        None,
    )


def _hidden(
    report: Report,
    printed: tuple[Statement, ...],
    readers: tuple[Person, ...],
    *,
    for_child: bool,
) -> Iterator[tuple[StatementId, Reason]]:
    """Give each statement that one of the readers may not read, with the first reason there is."""
    reach = reaches(report)
    for one in printed:
        kept_from = [who for who in readers if reach[one.id].hidden_from(who.id)]
        if kept_from:
            yield one.id, _why_withheld(report, one, reach[one.id], (readers[0], kept_from[0]))
        elif for_child and not one.child_wording.strip():
            yield one.id, Reason(why=Why.NO_CHILD_WORDS)


def _why_withheld(
    report: Report, statement: Statement, reach: Reach, who: tuple[Person, Person]
) -> Reason:
    """Say why; `who` is the reader, and which of reader and supporter it is kept from."""
    reader, kept_from = who
    if Reach(disclosure=statement.disclosure).hidden_from(kept_from.id):
        why = Why.WITHHELD if kept_from == reader else Why.WITHHELD_FROM_SUPPORTER
        return Reason(why=why)
    roots = (report.statement(one) for one in reach.because_of)
    return Reason(
        why=Why.RESTS_ON,
        because=tuple(
            root.id for root in roots if Reach(disclosure=root.disclosure).hidden_from(kept_from.id)
        ),
    )


def _is_known(
    person: Person, printed: tuple[Statement, ...], hidden: dict[StatementId, Reason]
) -> bool:
    """Say whether the reader knows of a person: a child, a parent, or named in the copy."""
    if person.role in _ALWAYS_KNOWN:
        return True
    return any(
        person.id in (*one.about, one.place.person) for one in printed if one.id not in hidden
    )


def _with_addresses(copy: FamilyCopy, report: Report, readers: tuple[Person, ...]) -> FamilyCopy:
    """Return the copy with the addresses that are shown to everybody who reads it, and no others.

    Who lives somewhere knows the address, but a copy lies about: nobody's own is in it either.
    """
    shown = {
        address.id: address.text
        for address in report.addresses
        if all(address.is_shown_to(reader.id) for reader in readers)
    }
    lives_at = {person.id: person.address for person in report.people}
    return replace(
        copy,
        people=tuple(
            replace(one, address=shown[at]) if (at := lives_at[one.id]) in shown else one
            for one in copy.people
        ),
    )


def _copy(readable: Readable, reader: Person, standing: Standing, number: int) -> FamilyCopy:
    report, meeting = readable.opened.report, readable.opened.report.conference
    for_child = readable.only_statements
    return FamilyCopy(
        reader=_person(reader),
        standing=standing,
        number=number,
        version=report.version,
        signed_on=local_day(report.signed_at) if report.signed_at else None,
        author=report.author,
        conference=meeting.reference,
        conference_type=meeting.type,
        starts_at=meeting.starts_at,
        venue=meeting.venue,
        chair=meeting.chair,
        people=tuple(_person(one) for one in report.people if one.id in readable.known),
        statements=tuple(
            _for_child(one) if for_child else _statement(one, readable, reader)
            for one in readable.statements
        ),
        values=readable.values,
        views=readable.views,
        comments=tuple(_comment(one, readable) for one in report.comments if one.by == reader.id),
        sharing=own_sharing(report.sharing, reader.id),
    )


def _comment(comment: FamilyComment, readable: Readable) -> FamilyComment:
    """Return a comment with no more of the statement it is about than the copy holds.

    A child's copy says a statement in other words, so it never says what was corrected in it.
    """
    if comment.statement not in readable.ids:
        return comment.without_statement()
    texts = {one.id: one.text for one in readable.statements}
    return replace(
        comment,
        read="" if readable.only_statements else comment.before(texts[comment.statement]),
    )


def _for_child(statement: Statement) -> CopyStatement:
    return CopyStatement(
        id=statement.id,
        reference=statement.reference,
        place=statement.place,
        text=statement.child_wording,
        kind=statement.kind,
    )


def _statement(statement: Statement, readable: Readable, reader: Person) -> CopyStatement:
    may_name = _may_name(statement, reader)
    return CopyStatement(
        id=statement.id,
        reference=statement.reference,
        place=statement.place,
        text=statement.text,
        kind=statement.kind,
        when=statement.when,
        about=statement.about,
        source=statement.source.kind,
        who=statement.source.who if may_name else "",
        evidence=statement.evidence.text,
        basis=statement.basis if may_name else _without_speaker(statement.basis),
        rests_on=readable.rested_on(statement),
        weight=statement.weight,
    )


def _may_name(statement: Statement, reader: Person) -> bool:
    """Say whether the family may learn who told it: a third party only by their leave."""
    source = statement.source
    if not source.kind.is_third_party or source.may_be_named:
        return True
    return reader.name in (source.who, statement.basis.said_by)


def _person(person: Person) -> CopyPerson:
    return CopyPerson(
        id=person.id,
        name=person.name,
        role=person.role,
        relationship=person.relationship,
        born=person.born if person.is_child else None,
        due=person.due,
    )


def _without_speaker(basis: Basis) -> Basis:
    """Return what a statement rests on without who said it, and to whom."""
    return Basis(
        recorded_in=basis.recorded_in,
        seen_by=basis.seen_by,
        place=basis.place,
        checked=basis.checked,
        how_sure=basis.how_sure,
        would_change=basis.would_change,
    )
