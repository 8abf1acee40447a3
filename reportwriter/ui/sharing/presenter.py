"""Decides what the sharing screen shows, and turns each answer into a step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import PersonId
from reportwriter.domain.seen import changed_since
from reportwriter.domain.sharing import Shared, SharingRecord
from reportwriter.pictures.ladder import ladder
from reportwriter.services.sharing_ladder import sharing_rungs
from reportwriter.ui.sharing.asks import (
    NOT_RECORDED,
    OF_CHILD,
    SharingAsk,
    answered,
    decided,
    unread,
)
from reportwriter.ui.sharing.begun import Beginnings
from reportwriter.ui.sharing.changes import Told, change_row, stale_words
from reportwriter.ui.sharing.duties import Duties
from reportwriter.ui.sharing.records import (
    SharingPane,
    family_of,
    held_of,
    new_record,
    pane_of,
    person_line,
)
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AreaId, ReportId, StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.seen import ChangedSince
    from reportwriter.domain.statement import Statement
    from reportwriter.forms.area import Area
    from reportwriter.pictures.picture import LayOut
    from reportwriter.services.deadlines import Dates
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.write.edits import Edits


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A copy that was given. `on` None: today; `version` None: of the report as it is now."""

    person: PersonId
    supporter: str = ""
    on: date | None = None
    version: int | None = None


class SharingView(Protocol):
    def show_duties(self, sentences: Sequence[str]) -> None: ...
    def show_ask_chair_first(self, *, asks: bool) -> None: ...
    def show_people(self, lines: Sequence[Line], current: str) -> None: ...
    def show_ladder(self, lay_out: LayOut) -> None: ...
    def show_person(self, pane: SharingPane | None, *, fresh: bool) -> None: ...
    def show_problem(self, ask: SharingAsk, sentence: str) -> None: ...
    def show_changes(self, rows: Sequence[ReadingRow]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SharingTools:
    """`edits` are those of the report that is open in the writing screen.

    `older` returns what a statement said before, as far as that is kept, `signed` the SHA-256 of
    each version's signed file. `pool` works dates out: the first one loads the library of holidays.
    """

    edits: Callable[[], Edits]
    area: Callable[[AreaId], Area]
    now: Callable[[], datetime]
    older: Callable[[ReportId, StatementId], Sequence[Statement]]
    signed: Callable[[ReportId], Mapping[int, str]]
    dates: Callable[[Area, Conference], Dates | None]
    vault: Runner
    pool: Runner

    def today(self) -> date:
        return local_day(self.now())


class SharingPresenter:
    """Shows each person with all that is recorded of them: the newest, unless one is chosen."""

    def __init__(self, view: SharingView, tools: SharingTools) -> None:
        self._view = view
        self._tools = tools
        self._current = ""
        self._chosen = ""
        self._is_away = False
        self._told: dict[PersonId, Told] = {}
        self._duties = Duties(tools.area, tools.dates, tools.pool)
        self._beginnings = Beginnings(tools.signed, tools.now, tools.vault)

    def show(self, report: Report) -> None:
        """Show everybody as it is now; a field that is typed in is left alone."""
        people = family_of(report)
        if not self._is_away and not any(person.id == self._current for person in people):
            self._current = people[0].id if people else ""
        self._beginnings.look_up(report, self._view.show_trouble)
        self._duties.work_out(
            report.conference,
            known=lambda: self._view.show_duties(self._duties.words(self._report)),
            failed=self._view.show_trouble,
        )
        self._view.show_duties(self._duties.words(report))
        self._view.show_ask_chair_first(asks=report.ask_chair_first)
        self._view.show_people([self._line(report, one) for one in people], self._current)
        self._view.show_ladder(partial(ladder, sharing_rungs(report)))
        if not self._is_away:
            self._show_person(fresh=not self._tools.edits().under_way)

    def leave(self) -> None:
        """Turn away from the person, as when a comment is chosen."""
        self._current, self._chosen, self._is_away = "", "", True

    def select(self, key: str) -> None:
        self._current, self._chosen, self._is_away = key, "", False
        self._show_person(fresh=True)

    def ask_chair_first(self, *, asks: bool) -> None:
        self._tools.edits().set_ask_chair_first(asks=asks)

    def answer(self, ask: SharingAsk, given: str) -> None:
        """Put an answer in; the first one begins the record, and taking it back ends it."""
        person = self._report.person(PersonId(self._current))
        if person is None:
            return
        if ask is SharingAsk.RECORD:
            self._chosen = given
            self._show_person(fresh=True)
        elif ask in OF_CHILD:
            reading = decided(self._report.child_reading, person.id, ask, given)
            merges = f"reading {person.id} {ask}"
            self._tools.edits().set_child_reading(reading, merges=merges)
        else:
            self._answer_of_record(person.id, ask, given)

    def write_down(self, given: Given) -> None:
        """Record that a copy was given, as a record of its own beside what stands already."""
        self._current, self._chosen, self._is_away = given.person, "", False
        report = self._report
        # What a copy of another day or version held is not known from the report as it is now.
        is_of_now = given.on is None and given.version in (None, report.version)
        begin = self._beginnings.begun if is_of_now else new_record
        record = replace(
            begin(report, given.person),
            how=Shared.COPY_GIVEN,
            on=given.on or self._tools.today(),
            present=given.supporter,
            version=given.version or report.version,
        )
        self._tools.edits().set_sharing((*report.sharing, record))

    def share_again(self) -> None:
        """Begin another record of the same person, of the report as it is now."""
        report, person = self._report, PersonId(self._current)
        before = self._record(report, person)
        if before is not None:
            self._chosen = ""
            record = replace(
                self._beginnings.begun(report, person), how=before.how, on=self._tools.today()
            )
            self._tools.edits().set_sharing((*report.sharing, record))

    def show_changes(self) -> None:
        """Show what the person saw, beside what the report says now."""
        report = self._report
        changes = self._changes(report, PersonId(self._current))
        numbers, older = self._tools.edits().desk.known.numbers, self._tools.older
        self._tools.vault.run(
            lambda: tuple(
                change_row(one, numbers.get(one.statement), _kept(report, one.statement, older))
                for one in changes
            ),
            done=self._view.show_changes,
            failed=self._view.show_trouble,
        )

    def _answer_of_record(self, person: PersonId, ask: SharingAsk, given: str) -> None:
        report, today = self._report, self._tools.today()
        self._view.show_problem(ask, unread(ask, given, today))
        record = self._record(report, person)
        if ask is SharingAsk.HOW and given == NOT_RECORDED:
            self._chosen = ""
            kept = tuple(one for one in report.sharing if one is not record)
            self._tools.edits().set_sharing(kept)
            return
        after = answered(record or self._beginnings.begun(report, person), ask, given, today)
        if record is not None and record.how is Shared.NOT_SHARED is not after.how:
            # What they saw is the report as it is now, not as it was when it was kept from them.
            after = self._beginnings.as_it_is(after, report)
        kept = tuple(after if one is record else one for one in report.sharing)
        self._tools.edits().set_sharing(
            kept if record else (*kept, after), merges=f"sharing {after.id} {ask}"
        )

    def _record(self, report: Report, person: PersonId) -> SharingRecord | None:
        """Return the record that was chosen of a person, else the newest."""
        held = held_of(report, person)
        newest = held[-1] if held else None
        return next((one for one in held if one.id == self._chosen), newest)

    def _changes(self, report: Report, person: PersonId) -> tuple[ChangedSince, ...]:
        last = _last_seen(report, person)
        if last is None:
            return ()
        reaches, told = self._tools.edits().desk.known.reaches, self._told.get(person)
        # Whoever types in a record changes no statement, and 5,000 take a while to compare.
        if told is None or not told.holds_for(report, last, reaches):
            changes = changed_since(report, last, reaches)
            told = Told(report.statements, last.how, last.seen, reaches, changes)
            self._told[person] = told
        return told.changes

    @property
    def _report(self) -> Report:
        return self._tools.edits().desk.report

    def _show_person(self, *, fresh: bool) -> None:
        report = self._report
        person = report.person(PersonId(self._current))
        pane = self._pane(report, person) if person is not None else None
        self._view.show_person(pane, fresh=fresh)

    def _pane(self, report: Report, person: Person) -> SharingPane:
        pane = pane_of(report, person, self._record(report, person.id), self._duties.due(report))
        last = _last_seen(report, person.id)
        if last is None:
            return pane
        return replace(pane, stale=stale_words(last, self._changes(report, person.id)))

    def _line(self, report: Report, person: Person) -> Line:
        is_stale = bool(self._changes(report, person.id))
        return person_line(person, held_of(report, person.id), is_stale=is_stale)


def _last_seen(report: Report, person: PersonId) -> SharingRecord | None:
    """Return the newest record by which a person has seen the report."""
    held = held_of(report, person)
    return next((one for one in reversed(held) if one.how is not Shared.NOT_SHARED), None)


def _kept(
    report: Report,
    statement: StatementId,
    older: Callable[[ReportId, StatementId], Sequence[Statement]],
) -> tuple[Statement, ...]:
    """Return every wording of a statement that is kept, also one the person may not read."""
    now = tuple(one for one in report.statements if one.id == statement)
    return (*now, *older(report.id, statement))
