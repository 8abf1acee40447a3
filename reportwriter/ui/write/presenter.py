"""Decides what the writing screen shows and what each wish of the author does to the report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.changes import (
    AddStatement,
    EditStatement,
    MoveStatement,
    RemoveStatement,
    SetDetails,
    SetFamily,
    SetForm,
    SetNothingHeld,
    SetProfession,
    SetValue,
    Together,
)
from reportwriter.domain.restoring import SetWriting
from reportwriter.ui.when_text import why_unread
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import SlotRow, StatementRow, missing_words
from reportwriter.ui.write.contents import contents_rows, head_of
from reportwriter.ui.write.desk import Desk
from reportwriter.ui.write.edits import Edits
from reportwriter.ui.write.openings import OPENS, Openings
from reportwriter.ui.write.save_queue import SaveQueue
from reportwriter.ui.write.stage import Stage
from reportwriter.wording.dates import local_day
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from reportwriter.domain.changes import Change
    from reportwriter.domain.ids import AreaId, ReportId, StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Kind, Place
    from reportwriter.services.completeness import SectionReadiness
    from reportwriter.services.suggestions.suggestion import Suggestion
    from reportwriter.services.writing import OpenReport, Writing
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.asks import Answer
    from reportwriter.ui.write.history import History
    from reportwriter.ui.write.stage import WriteView

    Suggested = Callable[[Report, StatementId], tuple[Suggestion, ...]]
    Standing = tuple[date | None, bool]
    """When it was handed over, and whether nobody asks for it any more."""


@dataclass(frozen=True, kw_only=True)
class WriteTools:
    """What the screen works with. `handed_over` asks the vault; `changed` tells the window.

    `suggested` says what could be said better of one statement, and is asked in the pool.
    """

    writing: Writing
    vault: Runner
    pool: Runner
    now: Callable[[], datetime]
    working_days: Callable[[AreaId | None, date, date], int]
    handed_over: Callable[[Report], date | None]
    changed: Callable[[Report], None]
    suggested: Suggested
    withdrawn: Callable[[Report], bool] = lambda _report: False
    """Whether the chair no longer asks for it; as `handed_over`, it asks the vault."""
    is_shown: Callable[[Place], bool] = lambda _place: False
    """Whether another screen shows what stands at a place, so that there is nowhere to go."""


class WritePresenter:
    """Nothing but `open` and `close` means anything before a report is open."""

    stage: Stage
    edits: Edits
    _saves: SaveQueue

    def __init__(self, view: WriteView, tools: WriteTools, history: History) -> None:
        self._view = view
        self._tools = tools
        self._history = history
        self.report_id: ReportId | None = None
        history.attach(self._apply)

    def open(self, report_id: ReportId) -> None:
        """Show a report, once it is read."""
        tools = self._tools
        tools.vault.run(
            lambda: _read(tools, report_id),
            done=lambda found: self._on_opened(*found),
            failed=self._view.show_trouble,
        )

    @property
    def report(self) -> Report | None:
        """The report as it is on the screen."""
        return None if self.report_id is None else self.stage.desk.report

    def reload(self) -> None:
        """Read the open report again, which changed elsewhere, and stay on its sheet."""
        report_id, tools = self.report_id, self._tools
        if report_id is not None:
            sheet = self.stage.desk.sheet.key
            tools.vault.run(
                lambda: _read_again(tools, report_id),
                done=lambda found: self._on_opened(*found, sheet),
                failed=self._view.show_trouble,
            )

    def save_now(self) -> None:
        """Answer Ctrl+S: all is saved already, or saving is tried again."""
        if self._saves.is_empty:
            self._on_saved()
        else:
            self._saves.flush()

    def when_settled(self, then: Callable[[], None]) -> None:
        """Call once what was typed so far is saved, or could not be."""
        if self.report_id is None:
            then()
        else:
            self._saves.when_settled(then)

    @property
    def is_saved(self) -> bool:
        return self.report_id is None or self._saves.is_empty

    def answer(self, ask: Ask, given: Answer) -> None:
        """Put an answer into the current statement."""
        if (current := self.stage.statement) is None:
            return
        if ask in OPENS and Openings(self.edits, self._view).answer(current, ask, given):
            # Agreed or not, the field shows what is so now.
            self.stage.show_pane(fresh=True)
            return
        self.edits.answer(current, ask, given)
        if ask is Ask.WHEN:
            self._view.show_problem(ask, why_unread(str(given), self._today()))

    def leave(self, ask: Ask, given: Answer) -> None:
        """Open the statement where what was typed in parts would do so, once agreed."""
        self.edits.end_typing()
        current = self.stage.statement
        if current is not None and Openings(self.edits, self._view).answer(current, ask, given):
            self.stage.show_pane(fresh=True)

    def tag(self, kind: Kind | None) -> None:
        if (current := self.stage.statement) is None:
            return
        self.edits.tag(current, kind)
        self._announce(current)

    def add_statement(self) -> None:
        """Begin the next statement in the slot where the author is, unless one is empty there."""
        row, place = self.stage.row, self.stage.place
        if place is None or (isinstance(row, SlotRow) and not row.is_prose):
            return
        if isinstance(row, StatementRow) and not row.text.strip():
            self._view.edit_text()
            return
        self.edits.add(place, row.id if isinstance(row, StatementRow) else None)
        self._view.edit_text()

    def delete(self) -> None:
        row = self.stage.row
        if isinstance(row, StatementRow):
            self.edits.remove(row.id)
            self._view.show_deleted(row.number)

    def move(self, by: int) -> None:
        if (current := self.stage.statement) is not None:
            self.edits.move(current, by)

    def step(self, by: int) -> None:
        """Go to the statement above (-1) or below (1), across headings."""
        stage = self.stage
        here = stage.desk.row_of(stage.current) or 0
        numbers = range(here + by, len(stage.desk.rows) if by > 0 else -1, by)
        for number in numbers:
            row = stage.desk.rows[number]
            if isinstance(row, StatementRow):
                stage.current = row.key
                stage.show_all()
                return

    def next_sheet(self) -> bool:
        """Go to the next sheet; return False where there is none."""
        following = self.stage.desk.next_sheet()
        if following is not None:
            self.stage.turn_to(following.key)
            self._show_contents_current()
        return following is not None

    def go_to_statement(self, statement_id: StatementId) -> None:
        place = self.stage.desk.report.statement(statement_id).place
        self.go_to_place(place, statement_id)

    def go_to_place(self, place: Place, statement_id: StatementId | None = None) -> None:
        self.stage.go_to(place, statement_id)
        self._show_contents_current()

    def _on_opened(self, opened: OpenReport, standing: Standing, sheet: str = "") -> None:
        tools = self._tools
        desk = Desk(opened.report, opened.whole_form, tools.writing.whole_form)
        desk.turn_to(sheet)
        self.report_id = opened.report.id
        self.stage = Stage(self._view, desk, opened.area, self._today)
        self.edits = Edits(
            desk=desk, history=self._history, writing=tools.writing, today=self._today
        )
        self._saves = SaveQueue(
            writing=tools.writing,
            vault=tools.vault,
            report_id=opened.report.id,
            saved=self._on_saved,
            failed=self._view.show_trouble,
        )
        self._history.clear()
        self._readiness: tuple[SectionReadiness, ...] = ()
        self._standing = standing
        self.show_head()
        self._show_contents_current()
        self.stage.show_all()
        self._work_out_readiness()

    def show_head(self) -> None:
        """Show whose report it is and what is due, as it is now."""
        tools, report = self._tools, self.stage.desk.report
        handed_over, withdrawn = self._standing
        head = head_of(report, handed_over, tools.now(), tools.working_days, withdrawn=withdrawn)
        self._view.show_head(replace(head, offers_check=self.stage.desk.offers_check))

    def _apply(self, change: Change) -> None:
        """Apply one step, forward or back, show what changed, and have it saved."""
        stage = self.stage
        was_at, was_for = stage.desk.row_of(stage.current), stage.desk.report.conference.type
        effect = stage.desk.apply(change)
        self._saves.put(change)
        self._tools.changed(stage.desk.report)
        fresh = not self.edits.under_way
        if effect.row is not None:
            stage.show_row(effect.row, fresh=fresh)
        else:
            self._follow(change, was_at or 0, fresh=fresh)
        if isinstance(change, SetFamily | SetDetails | Together):
            self.show_head()
        if (
            isinstance(change, SetProfession | SetForm | SetWriting)
            or stage.desk.report.conference.type is not was_for
        ):
            # What the form asks may be other now.
            stage.show_all()
        if effect.readiness:
            self._work_out_readiness()

    def _follow(self, change: Change, was_at: int, *, fresh: bool) -> None:
        """Go where a change of structure happened, so that nothing changes out of sight."""
        stage = self.stage
        if isinstance(change, Together):
            moved = (one for one in change.changes if isinstance(one, _STRUCTURE))
            change = next(moved, change)
        if isinstance(change, RemoveStatement):
            stage.stay_near(was_at)
            stage.show_all()
        elif isinstance(change, AddStatement | EditStatement):
            in_place = stage.statement == change.statement.id and not fresh
            if in_place:
                stage.refresh()
            else:
                self.go_to_place(change.statement.place, change.statement.id)
        elif isinstance(change, MoveStatement):
            self.go_to_statement(change.statement_id)
        elif (
            isinstance(change, SetValue | SetNothingHeld)
            and fresh
            and not self._tools.is_shown(change.place)
        ):
            self.go_to_place(change.place)
        else:
            stage.refresh()

    def _work_out_readiness(self) -> None:
        report, writing = self.stage.desk.report, self._tools.writing
        self._tools.pool.run(
            lambda: writing.readiness(report),
            done=self._on_readiness,
            failed=self._view.show_trouble,
        )

    def _on_readiness(self, readiness: tuple[SectionReadiness, ...]) -> None:
        self._readiness = readiness
        self._show_contents_current()

    def _show_contents_current(self) -> None:
        desk = self.stage.desk
        self._view.show_contents(contents_rows(desk, self._readiness), desk.sheet.key)

    def _on_saved(self) -> None:
        self._view.show_saved(self._tools.now())

    def _announce(self, statement_id: StatementId) -> None:
        """Say the kind, and what it still needs, to a screen reader."""
        statement = self.stage.desk.report.statement(statement_id)
        kind = KINDS[statement.kind].word if statement.kind else NO_KIND
        self._view.announce(f"{kind}. {missing_words(statement)}".strip())

    def _today(self) -> date:
        return local_day(self._tools.now())


_STRUCTURE = (AddStatement, RemoveStatement)


def _read(tools: WriteTools, report_id: ReportId) -> tuple[OpenReport, Standing]:
    opened = tools.writing.open(report_id)
    return opened, (tools.handed_over(opened.report), tools.withdrawn(opened.report))


def _read_again(tools: WriteTools, report_id: ReportId) -> tuple[OpenReport, Standing]:
    tools.writing.forget(report_id)
    return _read(tools, report_id)
