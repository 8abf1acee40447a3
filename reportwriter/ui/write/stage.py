"""Puts the desk before the author: which sheet, which rows, which one is current, what is asked."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import GroupRow, SlotRow, StatementRow, slot_key
from reportwriter.ui.write.contents import totals_of
from reportwriter.ui.write.panes import slot_pane, statement_pane
from reportwriter.ui.write.question_help import help_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.lowering import Agreement
    from reportwriter.domain.statement import Place
    from reportwriter.forms.area import Area
    from reportwriter.ui.rail_row import RailRow
    from reportwriter.ui.write.cards import ListRow
    from reportwriter.ui.write.contents import Head, Totals
    from reportwriter.ui.write.desk import Desk
    from reportwriter.ui.write.openings import AgreementAsked
    from reportwriter.ui.write.panes import SlotPane, StatementPane
    from reportwriter.ui.write.question_help import QuestionHelp
    from reportwriter.ui.write.sheet_rows import SheetRows
    from reportwriter.ui.write.sheets import Sheet


class WriteView(Protocol):
    """What the screen can show. `fresh`: fields take over what is shown, whatever was typed."""

    def show_head(self, head: Head) -> None: ...
    def show_contents(self, rows: Sequence[RailRow], current: str) -> None: ...
    def show_sheet(self, sheet: Sheet, following: Sheet | None) -> None: ...
    def show_rows(self, rows: SheetRows, current: int) -> None: ...
    def show_row(self, index: int, row: ListRow) -> None: ...
    def show_statement(self, pane: StatementPane, *, fresh: bool) -> None: ...
    def show_slot(self, pane: SlotPane) -> None: ...
    def show_problem(self, ask: Ask, sentence: str) -> None: ...
    def show_help(self, shown: QuestionHelp | None) -> None: ...
    def read_help(self, shown: QuestionHelp) -> None: ...
    def show_totals(self, totals: Totals) -> None: ...
    def show_position(self, words: str) -> None: ...
    def edit_text(self, caret: int | None = None) -> None: ...
    def show_saved(self, at: datetime) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def show_deleted(self, number: int) -> None: ...
    def announce(self, words: str) -> None: ...
    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None: ...


class Stage:
    """One open report on the view. `current` is the key of the row the author is at."""

    def __init__(self, view: WriteView, desk: Desk, area: Area, today: Callable[[], date]) -> None:
        self._view = view
        self._area = area
        self._today = today
        self.desk = desk
        self.current = ""
        self.shows_help = False

    @property
    def help(self) -> QuestionHelp:
        """Why the question at hand is asked, and what a good answer is like."""
        leaf = self.desk.leaf(self.place) if self.place is not None else None
        return help_of(self.desk.sheet, leaf.slot if leaf else None)

    def turn_help(self, *, on: bool) -> None:
        """Show the help of the question at hand, and of each the author goes to; or no more."""
        self.shows_help = on
        self._view.show_help(self.help if on else None)
        if on:
            self._view.read_help(self.help)

    @property
    def row(self) -> ListRow | None:
        index = self.desk.row_of(self.current)
        return None if index is None else self.desk.rows[index]

    @property
    def statement(self) -> StatementId | None:
        """The statement the author is at."""
        row = self.row
        return row.id if isinstance(row, StatementRow) else None

    @property
    def place(self) -> Place | None:
        """The slot the author is at, or in a statement of."""
        row = self.row
        if isinstance(row, StatementRow):
            return self.desk.report.statement(row.id).place
        return row.place if isinstance(row, SlotRow) else None

    def turn_to(self, key: str) -> None:
        """Show another sheet, at its first row that can be worked on."""
        self.desk.turn_to(key)
        self.current = ""
        self.show_all()

    def go_to(self, place: Place, statement: StatementId | None = None) -> None:
        """Show the sheet that holds a place, at the statement or the slot."""
        sheet = self.desk.sheet_of(place)
        if sheet is None:
            return
        if sheet is not self.desk.sheet:
            self.desk.turn_to(sheet.key)
        self.current = f"statement {statement}" if statement else self._slot_key(place)
        self.show_all()

    def select(self, index: int) -> None:
        """Show what is asked about a row, as its number in the list."""
        self.current = self.desk.rows.keys[index]
        self.show_pane(fresh=True)

    def show_all(self) -> None:
        """Show the sheet anew, with the current row or the one that took its place."""
        desk = self.desk
        index = desk.row_of(self.current)
        if index is None:
            index = self._first()
            self.current = desk.rows.keys[index] if desk.rows else ""
        self._view.show_sheet(desk.sheet, desk.next_sheet())
        self._view.show_rows(desk.rows, index)
        self._view.show_totals(totals_of(desk))
        self.show_pane(fresh=True)

    def show_row(self, index: int, *, fresh: bool) -> None:
        """Show one row anew, and what is asked about it where it is the current one."""
        self._view.show_row(index, self.desk.rows[index])
        self._view.show_totals(totals_of(self.desk))
        if self.desk.rows.keys[index] == self.current:
            self.show_pane(fresh=fresh)
        elif fresh:
            self.current = self.desk.rows.keys[index]
            self.show_all()

    def refresh(self) -> None:
        """Show rows, counts and questions anew, and leave alone what is being typed."""
        desk = self.desk
        self._view.show_rows(desk.rows, desk.row_of(self.current) or 0)
        self._view.show_totals(totals_of(desk))
        self.show_pane(fresh=False)

    def show_pane(self, *, fresh: bool) -> None:
        row = self.row
        if isinstance(row, StatementRow):
            statement = self.desk.report.statement(row.id)
            pane = statement_pane(self.desk, statement, self._area)
            self._view.show_statement(pane, fresh=fresh)
        elif isinstance(row, SlotRow) and (leaf := self.desk.leaf(row.place)) is not None:
            self._view.show_slot(slot_pane(self.desk, leaf, self._area, self._today()))
        self._view.show_position(self._position(row))
        self._view.show_help(self.help if self.shows_help else None)

    def stay_near(self, index: int) -> None:
        """Make the row at a place of the list current, or the nearest one that is left."""
        rows = self.desk.rows
        nearest = min(index, len(rows) - 1)
        while nearest > 0 and isinstance(rows.made[nearest], GroupRow):
            nearest -= 1
        self.current = rows.keys[nearest]

    def _first(self) -> int:
        """Return the first statement, else the first slot that takes one, else the first slot."""
        rows = tuple(enumerate(self.desk.rows.made))
        statements = (number for number, row in rows if isinstance(row, StatementRow))
        slots = [(number, row) for number, row in rows if isinstance(row, SlotRow)]
        prose = (number for number, row in slots if row.is_prose)
        return next(chain(statements, prose, (number for number, _row in slots)), 0)

    def _slot_key(self, place: Place) -> str:
        key = slot_key(place)
        return "" if self.desk.row_of(key) is None else key

    def _position(self, row: ListRow | None) -> str:
        if not isinstance(row, StatementRow):
            return row.spoken if row is not None else ""
        kind = "" if row.kind else ", kind not chosen"
        return f"Statement {row.number} of {len(self.desk.report.statements)}{kind}"
