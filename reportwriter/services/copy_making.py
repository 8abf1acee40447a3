"""Makes a copy for one member of the family out of what they may read, and lists what is left out.

Everything goes in by name here, so what nobody thought of stays out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.family_copy import (
    CopyPerson,
    CopyStatement,
    FamilyCopy,
    Kept,
    LeftOut,
)
from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Role
from reportwriter.domain.report import SlotValue
from reportwriter.domain.sharing import Shared
from reportwriter.domain.statement import Basis
from reportwriter.forms.form import ColumnType
from reportwriter.forms.outline import outline, printed_statements
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.domain.view import ProvisionalView
    from reportwriter.forms.form import Slot
    from reportwriter.services.writing import OpenReport

_NAMES = (ColumnType.PERSON, ColumnType.CHILD)
_ALWAYS_KNOWN = (Role.SUBJECT_CHILD, Role.PARENT_OR_CARER)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCopy:
    """A copy, and for its author what it leaves out, in printed order."""

    copy: FamilyCopy
    left_out: tuple[LeftOut, ...]


def make_copy(opened: OpenReport, reader: Person, number: int) -> MadeCopy:
    """Return the copy of a report for one person, and what it leaves out.

    A statement is in it when neither it nor what it rests on is withheld from the reader; a row
    or a view when all it rests on is in it. A child's edition holds only statements that have a
    child's wording. `number` is printed on every page.
    """
    printed = printed_statements(opened.form, opened.report)
    reach = reaches(opened.report)
    readable = tuple(
        one
        for one in printed
        if not reach[one.id].hidden_from(reader.id)
        and (not reader.is_child or one.child_wording.strip())
    )
    return _Copying(opened, reader, printed, readable).made(number)


@dataclass(frozen=True)
class _Copying:
    """Without slots, so that what every row and every statement asks for is worked out once."""

    opened: OpenReport
    reader: Person
    printed: tuple[Statement, ...]
    readable: tuple[Statement, ...]

    @cached_property
    def _readable_ids(self) -> frozenset[StatementId]:
        return frozenset(one.id for one in self.readable)

    @cached_property
    def _references(self) -> frozenset[str]:
        return frozenset(str(one.reference) for one in self.readable)

    @cached_property
    def _slots(self) -> dict[Place, Slot]:
        return {leaf.place: leaf.slot for leaf in outline(self.opened.form, self.opened.report)}

    def made(self, number: int) -> MadeCopy:
        report, meeting = self.opened.report, self.opened.report.conference
        for_child = self.reader.is_child
        copy = FamilyCopy(
            reader=_person(self.reader),
            number=number,
            for_child=for_child,
            version=report.version,
            signed_on=local_day(report.signed_at) if report.signed_at else None,
            author=report.author,
            conference=meeting.reference,
            conference_type=meeting.type,
            starts_at=meeting.starts_at,
            venue=meeting.venue,
            chair=meeting.chair.name,
            people=tuple(_person(one) for one in report.people if self._is_known(one)),
            statements=tuple(self._statement(one) for one in self.readable),
            values=() if for_child else tuple(self._values()),
            views=() if for_child else tuple(filter(self._may_read_view, report.views)),
            comments=tuple(one for one in report.comments if one.by == self.reader.id),
            sharing=tuple(
                one
                for one in report.sharing
                if one.person == self.reader.id and one.how is not Shared.NOT_SHARED
            ),
        )
        return MadeCopy(copy=copy, left_out=tuple(self._left_out()))

    def _left_out(self) -> Iterator[LeftOut]:
        report = self.opened.report
        yield from (
            LeftOut(what=Kept.STATEMENT, words=one.text, number=number)
            for number, one in enumerate(self.printed, start=1)
            if one.id not in self._readable_ids
        )
        yield from (
            LeftOut(what=Kept.ROW, words=_words(slot, row))
            for slot, row in self._rows()
            if self.reader.is_child or not self._may_read_row(slot, row)
        )
        yield from (
            LeftOut(what=Kept.VIEW, words=view.reason)
            for view in report.views
            if self.reader.is_child or not self._may_read_view(view)
        )
        yield from (
            LeftOut(what=Kept.PERSON, words=person.name)
            for person in report.people
            if not self._is_known(person)
        )

    def _statement(self, statement: Statement) -> CopyStatement:
        if self.reader.is_child:
            return CopyStatement(
                id=statement.id,
                reference=statement.reference,
                place=statement.place,
                text=statement.child_wording,
                kind=statement.kind,
            )
        may_name = self._may_name(statement)
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
            rests_on=tuple(one for one in statement.rests_on if one in self._readable_ids),
            weight=statement.weight,
        )

    def _may_name(self, statement: Statement) -> bool:
        """Say whether the family may learn who told it: a third party only by their leave."""
        source = statement.source
        if not source.kind.is_third_party or source.may_be_named:
            return True
        return self.reader.name in (source.who, statement.basis.said_by)

    def _is_known(self, person: Person) -> bool:
        """Say whether the reader knows of a person: a child, a parent, or named in the copy."""
        if person.role in _ALWAYS_KNOWN or person.id == self.reader.id:
            return True
        return any(person.id in (*one.about, one.place.person) for one in self.readable)

    def _may_read_view(self, view: ProvisionalView) -> bool:
        return self._readable_ids.issuperset(view.rests_on)

    def _values(self) -> Iterator[SlotValue]:
        for value in self.opened.report.values:
            slot, person = self._slots.get(value.place), value.place.person
            if slot is None or (person and not self._knows(person)):
                continue
            if slot.asks_child and not self._hears_child(value.place):
                continue
            rows = tuple(row for row in value.rows if self._may_read_row(slot, row))
            if rows or not value.rows:
                yield SlotValue(place=value.place, text=value.text, rows=rows)

    def _hears_child(self, place: Place) -> bool:
        """Say whether the copy holds anything the child of this sheet said.

        How a child was asked would else tell that there is something to know.
        """
        return any(
            one.place.person == place.person
            and (slot := self._slots.get(one.place)) is not None
            and slot.asks_child
            for one in self.readable
        )

    def _rows(self) -> Iterator[tuple[Slot, tuple[str, ...]]]:
        for value in self.opened.report.values:
            if (slot := self._slots.get(value.place)) is not None:
                yield from ((slot, row) for row in value.rows)

    def _may_read_row(self, slot: Slot, row: tuple[str, ...]) -> bool:
        """Say whether a row may be read: as all the statements it rests on, and whom it names.

        One that rests on no statement, where it could, has no disclosure of its own: it stays out.
        """
        for cell, column in zip(row, slot.cells, strict=False):
            if column.type is ColumnType.STATEMENTS:
                if not cell.strip() or not self._references.issuperset(cell.split()):
                    return False
            elif column.type in _NAMES and cell and not self._knows(cell):
                return False
        return True

    def _knows(self, person: str) -> bool:
        found = self.opened.report.person(PersonId(person))
        return found is not None and self._is_known(found)


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


def _words(slot: Slot, row: tuple[str, ...]) -> str:
    """Return the prose of a row."""
    texts = (
        cell
        for cell, column in zip(row, slot.cells, strict=False)
        if column.type is ColumnType.TEXT and cell.strip()
    )
    return " ".join(texts)
