"""The report that is being written, and what is known of it, kept up cheaply change by change."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from reportwriter.domain.changes import Change, EditStatement
from reportwriter.domain.disclosure import Reach, reaches
from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Place, Statement
from reportwriter.forms.form import AgencyCheck, Form, SlotType
from reportwriter.forms.outline import Leaf, printed_statements
from reportwriter.ui.write.cards import (
    Cards,
    Knowledge,
    ListRow,
    StatementRow,
    rows_of,
    slot_key,
    slot_row,
    statement_row,
)
from reportwriter.ui.write.sheet_rows import SheetRows
from reportwriter.ui.write.sheets import Sheet, sheet_key, sheets
from reportwriter.ui.write.splicing import Spliced, splice


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The row that alone looks different, None when more may; whether a sheet's state may too."""

    row: int | None
    readiness: bool


class Desk:
    """One report, the sheet that lies on top, its rows, and its statements by kind and words."""

    def __init__(
        self, report: Report, whole_form: Form, form_of: Callable[[Report], Form] | None = None
    ) -> None:
        """`form_of` gives the whole form of a report that was moved to another version of it."""
        self._whole_form = whole_form
        self._form_of = form_of or (lambda _report: whole_form)
        self.form = whole_form.for_profession(report.profession)
        self.report = report
        self.sheets = sheets(self.form, report)
        self.known = _knowledge(report, self.form, {})
        self.sheet = next(filter(_is_prose, self.sheets), self.sheets[0])
        self.rows = SheetRows((), {})
        self.counts: dict[str, int] = {}
        self.words = 0
        self._lay_out()

    @property
    def offers_check(self) -> bool:
        """Whether the form has a colleague check the report before it is signed."""
        return self.form.agency_check is not AgencyCheck.NONE

    def turn_to(self, key: str) -> None:
        """Put another sheet on top; an unknown key changes nothing."""
        self.sheet = next((sheet for sheet in self.sheets if sheet.key == key), self.sheet)
        self._lay_out()

    def apply(self, change: Change) -> Effect:
        """Apply a change, and say how far it shows.

        Raises what the change raises; the desk then stays as it was.
        """
        before = self.report
        self.report = change.apply(before)
        if isinstance(change, EditStatement):
            was = before.statement(change.statement.id)
            if _only_itself(was, change.statement):
                return self._edit_in_place(was, change.statement)
        if (spliced := splice(self.known, before, self.report, change)) is not None:
            self._follow(spliced)
            return Effect(row=None, readiness=True)
        if before.form != self.report.form:
            self._whole_form = self._form_of(self.report)
        if _asked_of(before) != _asked_of(self.report):
            self.form = self._whole_form.for_profession(self.report.profession)
        if _asked_of(before) != _asked_of(self.report):
            self.sheets = sheets(self.form, self.report)
            self.sheet = self.sheets[0] if self._is_gone(self.sheet) else self.sheet
        self.known = _knowledge(self.report, self.form, self.known.cards)
        self.turn_to(self.sheet.key)
        return Effect(row=None, readiness=True)

    def _is_gone(self, sheet: Sheet) -> bool:
        return not any(kept.key == sheet.key for kept in self.sheets)

    def row_of(self, key: str) -> int | None:
        return self.rows.row_of(key)

    def leaf(self, place: Place) -> Leaf | None:
        return next((leaf for leaf in self.sheet.leaves if leaf.place == place), None)

    def sheet_of(self, place: Place) -> Sheet | None:
        key = sheet_key(place.section, place.person)
        named = (sheet for sheet in self.sheets if sheet.key == key and sheet.has(place))
        return next(named, None) or next((one for one in self.sheets if one.has(place)), None)

    def next_sheet(self) -> Sheet | None:
        following = self.sheets.index(self.sheet) + 1
        return self.sheets[following] if following < len(self.sheets) else None

    def numbered(self) -> dict[int, StatementId]:
        return {number: found for found, number in self.known.numbers.items()}

    def leaves(self) -> Iterator[Leaf]:
        """Give every heading of the report."""
        return (leaf for sheet in self.sheets for leaf in sheet.leaves)

    def untold(self) -> tuple[StatementId, ...]:
        """Return the statements without a kind, in printed order."""
        every = (one for beside in self.known.at.values() for one in beside)
        return tuple(one.id for one in every if one.kind is None)

    def _edit_in_place(self, was: Statement, now: Statement) -> Effect:
        place = dict(self.known.at)
        beside = place[now.place]
        edited = next(index for index, kept in enumerate(beside) if kept is was)
        place[now.place] = (*beside[:edited], now, *beside[edited + 1 :])
        self.known = replace(self.known, at=place)
        row = statement_row(now, self.known)
        index = self.rows.row_of(row.key)
        if index is not None:
            self.rows = self.rows.with_others([row])
            self._recount([was], [now])
        flips = bool(was.text.strip()) != bool(now.text.strip())
        return Effect(row=index, readiness=flips or was.kind != now.kind)

    def _follow(self, spliced: Spliced) -> None:
        """Let the rows follow one statement that came or went."""
        self.known = spliced.known
        statement, rows = spliced.statement, self.rows.with_numbers(self.known.numbers)
        slot = rows.row_of(slot_key(statement.place))
        if slot is not None:
            at = slot + 1 + spliced.above
            if spliced.has_come:
                rows = rows.with_more(at, statement_row(statement, self.known))
                self._recount((), [statement])
            else:
                rows = rows.without(at, at + 1)
                self._recount([statement], ())
        self.rows = rows.with_others(self._that_name_numbers())

    def _that_name_numbers(self) -> Iterator[ListRow]:
        for leaf in self.sheet.leaves:
            if leaf.slot.type is not SlotType.STATEMENTS:
                yield slot_row(leaf, self.report, self.known)
        for one in self.report.statements:
            if one.rests_on:
                yield statement_row(one, self.known)

    def _recount(self, gone: Iterable[Statement], come: Iterable[Statement]) -> None:
        """Count statements of this sheet by kind, and their words."""
        counts = Counter(self.counts)
        for statements, by in ((gone, -1), (come, 1)):
            for one in statements:
                counts[one.kind or ""] += by
                self.words += by * len(one.text.split())
        self.counts = {kind: number for kind, number in counts.items() if number}

    def _lay_out(self) -> None:
        self.rows = SheetRows(rows_of(self.sheet, self.report, self.known), self.known.numbers)
        cards = [row for row in self.rows.made if isinstance(row, StatementRow)]
        self.counts = dict(Counter(card.kind for card in cards))
        self.words = sum(len(card.text.split()) for card in cards)


def _is_prose(sheet: Sheet) -> bool:
    """Return whether statements are written on a sheet; work begins on the first such."""
    return any(leaf.slot.type is SlotType.STATEMENTS for leaf in sheet.leaves)


def _asked_of(report: Report) -> tuple[object, ...]:
    """Return what decides, beside what is written, which sheets there are."""
    return report.people, report.profession, report.conference.type, report.form


def _only_itself(was: Statement, now: Statement) -> bool:
    """Return whether only this statement's own card can look different."""
    return (
        was.place == now.place and was.disclosure == now.disclosure and was.rests_on == now.rests_on
    )


def _knowledge(report: Report, form: Form, cards: Cards) -> Knowledge:
    at: dict[Place, list[Statement]] = {}
    printed = printed_statements(form, report)
    for statement in printed:
        at.setdefault(statement.place, []).append(statement)
    return Knowledge(
        numbers={statement.id: number for number, statement in enumerate(printed, start=1)},
        reaches=_reaches(report),
        at={place: tuple(found) for place, found in at.items()},
        cards=cards,
        nothing={nothing.place: nothing for nothing in report.nothing_held},
        people={person.id: person for person in report.people},
    )


def _reaches(report: Report) -> dict[StatementId, Reach]:
    if all(statement.disclosure.is_open for statement in report.statements):
        return {}
    return dict(reaches(report))
