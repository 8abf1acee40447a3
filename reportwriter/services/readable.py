"""What of a report one reader may read, and of all the rest why it is left out.

The same for a member of the family and for an agency: a row or a view may be read when all it
rests on may be, and when the reader knows everybody it names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.family_copy import Kept, LeftOut, Why
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.report import SlotValue
from reportwriter.forms.chronology import Chronology, is_chronology
from reportwriter.forms.form import ColumnType
from reportwriter.forms.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportwriter.domain.statement import Place, Statement
    from reportwriter.domain.view import ProvisionalView
    from reportwriter.forms.form import Column, Slot
    from reportwriter.services.writing import OpenReport

_NAMES = (ColumnType.PERSON, ColumnType.CHILD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a statement is left out, with those it rests on that are left out themselves."""

    why: Why
    because: tuple[StatementId, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Readable:
    """Without slots, so that what every row and every statement asks for is worked out once.

    `printed` are all statements as the whole report numbers them; `hidden` names those the reader
    may not read, `known` whom the reader knows of. `only_statements`: a child's edition.
    """

    opened: OpenReport
    printed: tuple[Statement, ...]
    hidden: Mapping[StatementId, Reason]
    known: frozenset[PersonId]
    only_statements: bool = False

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        return tuple(one for one in self.printed if one.id not in self.hidden)

    @cached_property
    def ids(self) -> frozenset[StatementId]:
        return frozenset(one.id for one in self.statements)

    @cached_property
    def views(self) -> tuple[ProvisionalView, ...]:
        if self.only_statements:
            return ()
        return tuple(one for one in self.opened.report.views if self.ids.issuperset(one.rests_on))

    @cached_property
    def values(self) -> tuple[SlotValue, ...]:
        return () if self.only_statements else tuple(self._values())

    def rested_on(self, statement: Statement) -> tuple[StatementId, ...]:
        """Return what a statement rests on, of the statements that may be read."""
        return tuple(one for one in statement.rests_on if one in self.ids)

    def row_words(self) -> Iterator[str]:
        """Give the words of each row that may be read."""
        for slot, row in self._rows():
            if self._why_not_row(slot, row) is None and (words := _words(slot, row)):
                yield words

    def left_out(self) -> Iterator[LeftOut]:
        """Give all that may not be read, in printed order, people last."""
        report = self.opened.report
        for number, one in enumerate(self.printed, start=1):
            if (reason := self.hidden.get(one.id)) is not None:
                yield LeftOut(
                    what=Kept.STATEMENT,
                    words=one.text,
                    why=reason.why,
                    number=number,
                    because=self.numbered(reason.because),
                )
        for slot, row in self._rows():
            if (why := self._why_not_row(slot, row)) is not None:
                because = self._because_of(slot, row) if why is Why.RESTS_ON else ()
                yield LeftOut(what=Kept.ROW, words=_words(slot, row), why=why, because=because)
        yield from (self._view_left_out(one) for one in report.views if one not in self.views)
        yield from (
            LeftOut(what=Kept.PERSON, words=person.name, why=Why.UNKNOWN)
            for person in report.people
            if person.id not in self.known
        )

    def _view_left_out(self, view: ProvisionalView) -> LeftOut:
        why = Why.ONLY_STATEMENTS if self.only_statements else Why.RESTS_ON
        unread = (
            () if self.only_statements else [one for one in view.rests_on if one in self.hidden]
        )
        return LeftOut(what=Kept.VIEW, words=view.reason, why=why, because=self.numbered(unread))

    @cached_property
    def _by_reference(self) -> dict[str, StatementId]:
        return {str(one.reference): one.id for one in self.printed}

    @cached_property
    def _slots(self) -> dict[Place, Slot]:
        return {leaf.place: leaf.slot for leaf in outline(self.opened.form, self.opened.report)}

    def numbered(self, statements: Iterable[StatementId]) -> tuple[int, ...]:
        """Return the numbers that statements have in the whole report."""
        wanted = frozenset(statements)
        return tuple(number for number, one in enumerate(self.printed, start=1) if one.id in wanted)

    def _values(self) -> Iterator[SlotValue]:
        for value in self.opened.report.values:
            slot, person = self._slots.get(value.place), value.place.person
            if slot is None or (person and person not in self.known):
                continue
            if slot.asks_child and not self._hears_child(value.place):
                continue
            rows = tuple(row for row in value.rows if self._why_not_row(slot, row) is None)
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
            for one in self.statements
        )

    def _rows(self) -> Iterator[tuple[Slot, tuple[str, ...]]]:
        """Give each row with all that it says, whoever may read it."""
        for value in self.opened.report.values:
            if (slot := self._slots.get(value.place)) is None:
                continue
            rows: Iterable[tuple[str, ...]] = value.rows
            if is_chronology(slot):
                rows = Chronology(place=value.place, slot=slot).filled(rows, self.printed)
            yield from ((slot, row) for row in rows)

    def _why_not_row(self, slot: Slot, row: tuple[str, ...]) -> Why | None:
        """Say why a row may not be read; None where it may.

        One that rests on no statement, where it could, has no disclosure of its own: it stays out.
        """
        if self.only_statements:
            return Why.ONLY_STATEMENTS
        cells = zip(row, slot.cells, strict=False)
        return next(
            filter(None, (self._why_not_cell(cell, column) for cell, column in cells)), None
        )

    def _why_not_cell(self, cell: str, column: Column) -> Why | None:
        if column.type is ColumnType.STATEMENTS:
            named = [self._by_reference.get(one) for one in cell.split()]
            if not named:
                return Why.RESTS_ON_NOTHING
            return None if self.ids.issuperset(named) else Why.RESTS_ON
        names_unknown = column.type in _NAMES and cell and PersonId(cell) not in self.known
        return Why.NAMES_UNKNOWN if names_unknown else None

    def _because_of(self, slot: Slot, row: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of the statements that keep a row out."""
        named = (
            self._by_reference.get(reference)
            for cell, column in zip(row, slot.cells, strict=False)
            if column.type is ColumnType.STATEMENTS
            for reference in cell.split()
        )
        return self.numbered(one for one in named if one is not None and one in self.hidden)


def _words(slot: Slot, row: tuple[str, ...]) -> str:
    """Return the prose of a row."""
    texts = (
        cell
        for cell, column in zip(row, slot.cells, strict=False)
        if column.type is ColumnType.TEXT and cell.strip()
    )
    return " ".join(texts)
