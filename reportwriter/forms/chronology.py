"""The chronology of a report: what happened, in order of time.

A form has one where it has a table of dates and events that name statements. A row that names one
statement and says nothing itself says what the statement says, so that both always agree, and so
that nothing is left of it when the statement leaves the report. Where a form has none, the dated
statements are the events.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportwriter.domain.chronology import Event, time_key
from reportwriter.domain.errors import DataError
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Place, Statement
from reportwriter.domain.when import When
from reportwriter.forms.form import ColumnType, Form, Slot, SlotType
from reportwriter.forms.outline import outline, printed_statements

Row = tuple[str, ...]
_DATE, _WHAT = 0, 1


@dataclass(frozen=True, kw_only=True)
class Chronology:
    """The table of a form that holds the chronology, and where it stands."""

    place: Place
    slot: Slot

    def events(self, report: Report) -> list[Event]:
        """Return what each row says, in the order of the rows, also where that is nothing."""
        named = by_reference(report.statements)
        return [self._event(number, row, named) for number, row in enumerate(self.rows(report))]

    def in_order(self, rows: Iterable[Row], statements: Iterable[Statement]) -> list[Row]:
        """Return the rows whole and in order of time, without those that say nothing any more."""
        whole = self.filled(rows, statements)
        said = (row for row in whole if self._says(row))
        return sorted(said, key=lambda row: time_key(when_of(row[_DATE])))

    def filled(self, rows: Iterable[Row], statements: Iterable[Statement]) -> list[Row]:
        """Return the rows with what each leaves to the one statement that it names."""
        named = by_reference(statements)
        return [self._filled(row, named) for row in rows]

    def row_for(self, statement: Statement) -> Row:
        """Return the row that says what a statement says."""
        return self._row("", "", (statement,))

    def row_of(self, when: When | None, what: str) -> Row:
        return self._row(when.edtf if when else "", what, ())

    def rows_of(self, report: Report, statement: Statement) -> tuple[int, ...]:
        """Return the numbers of the rows that rest on this statement alone."""
        reference = str(statement.reference)
        rows = enumerate(self.rows(report))
        return tuple(at for at, row in rows if self.references(row) == [reference])

    def rows(self, report: Report) -> tuple[Row, ...]:
        value = report.value(self.place)
        return value.rows if value else ()

    def kept_with(self, held: Collection[str], rows: Iterable[Row]) -> tuple[Row, ...]:
        """Return the rows but for those that left what happened to statements no longer held.

        Such a row goes with its statement: what else stands in it was written about that.
        """
        return tuple(row for row in rows if not self._is_left_behind(row, held))

    def lender(self, row: Row, statements: Iterable[Statement]) -> Statement | None:
        """Return the one statement to which a row leaves what it does not say itself."""
        return self._lender(row, by_reference(statements))

    def references(self, row: Row) -> list[str]:
        return row[self._statements].split() if len(row) > self._statements else []

    def _event(self, number: int, row: Row, named: Mapping[str, Statement]) -> Event:
        whole = self._filled(row, named)
        return Event(
            row=number,
            when=when_of(whole[_DATE]),
            what=whole[_WHAT],
            cited=tuple(named[one] for one in self.references(row) if one in named),
        )

    def _filled(self, row: Row, named: Mapping[str, Statement]) -> Row:
        """Return a row with what it leaves to the one statement that it names."""
        whole = [*row, *[""] * len(self.slot.cells)][: len(self.slot.cells)]
        if (statement := self._lender(row, named)) is not None:
            when = statement.when.edtf if statement.when else ""
            whole[_DATE] = whole[_DATE] or when
            whole[_WHAT] = whole[_WHAT] if whole[_WHAT].strip() else statement.text
        return tuple(whole)

    def _lender(self, row: Row, named: Mapping[str, Statement]) -> Statement | None:
        references = self.references(row)
        return named.get(references[0]) if len(references) == 1 else None

    def _is_left_behind(self, row: Row, held: Collection[str]) -> bool:
        named = self.references(row)
        return bool(named) and not row[_WHAT].strip() and not any(one in held for one in named)

    def _says(self, row: Row) -> bool:
        return any(cell.strip() for at, cell in enumerate(row) if at != self._statements)

    def _row(self, when: str, what: str, cited: Sequence[Statement]) -> Row:
        cells = dict.fromkeys(range(len(self.slot.cells)), "")
        cells[_DATE], cells[_WHAT] = when, what
        cells[self._statements] = " ".join(str(one.reference) for one in cited)
        return tuple(cells.values())

    @cached_property
    def _statements(self) -> int:
        """The column that names statements."""
        return [column.type for column in self.slot.cells].index(ColumnType.STATEMENTS)


def chronology(form: Form, report: Report) -> Chronology | None:
    """Return the form's chronology; None where it has none."""
    leaves = (leaf for leaf in outline(form, report) if is_chronology(leaf.slot))
    return next((Chronology(place=leaf.place, slot=leaf.slot) for leaf in leaves), None)


def is_chronology(slot: Slot) -> bool:
    types = [column.type for column in slot.cells]
    is_dated = types[:2] == [ColumnType.DATE, ColumnType.TEXT]
    return slot.type is SlotType.TABLE and is_dated and ColumnType.STATEMENTS in types


def events(form: Form, report: Report) -> tuple[Event, ...]:
    """Return the events in order of time; those without a date come last."""
    held = chronology(form, report)
    found = _dated(form, report) if held is None else held.events(report)
    return tuple(sorted(found, key=lambda event: time_key(event.when)))


def all_dated(form: Form, report: Report) -> tuple[Event, ...]:
    """Return the events, and each dated statement on which none of them rests, in order of time."""
    told = [event for event in events(form, report) if event.says_something]
    cited = {statement.id for event in told for statement in event.cited}
    rest = (event for event in _dated(form, report) if event.cited[0].id not in cited)
    return tuple(sorted((*told, *rest), key=lambda event: time_key(event.when)))


def by_reference(statements: Iterable[Statement]) -> dict[str, Statement]:
    return {str(one.reference): one for one in statements}


def _dated(form: Form, report: Report) -> list[Event]:
    return [
        Event(row=None, when=one.when, what=one.text, cited=(one,))
        for one in printed_statements(form, report)
        if one.when and one.text.strip()
    ]


def when_of(edtf: str) -> When | None:
    try:
        return When(edtf) if edtf else None
    except DataError:
        return None
