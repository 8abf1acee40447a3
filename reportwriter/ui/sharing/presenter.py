"""Decides what the sharing screen shows, and turns each answer into a step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import PersonId, RecordId, next_id
from reportwriter.domain.people import Role
from reportwriter.domain.seen import as_seen, changed_since
from reportwriter.domain.sharing import Shared, SharingRecord
from reportwriter.ui.sharing.asks import (
    NOT_RECORDED,
    OF_CHILD,
    SharingAsk,
    answer,
    answer_of_child,
    answered,
    asks,
    asks_of_child,
    decided,
    is_unread,
)
from reportwriter.ui.sharing.changes import change_row, earlier_words, stale_words
from reportwriter.ui.table_rows import Line
from reportwriter.wording.areas import rests_on
from reportwriter.wording.dates import local_day, short_date
from reportwriter.wording.sharing import CHILD_READS, SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AreaId, ReportId, StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.seen import ChangedSince
    from reportwriter.domain.sharing import ChildReading
    from reportwriter.domain.statement import Statement
    from reportwriter.forms.area import Area, Rule
    from reportwriter.forms.practice import SharingDuty
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.edits import Edits

Choices = tuple[tuple[str, str], ...]
UNREAD_DAY = "Type a day, as 4 Jan 2027."
NOTHING_YET = "Nothing recorded yet"
READS: Choices = ((NOT_RECORDED, "Not thought through yet"), *CHILD_READS.items())
HOW: Choices = ((NOT_RECORDED, NOTHING_YET), *SHARED.items())
EXEMPT = "In this area your agency need not share its report with the family."


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingAskShown:
    ask: SharingAsk
    answer: str
    choices: Choices = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingPane:
    """`stale` is said where the report has changed since; `earlier` are former sharings."""

    title: str
    shown: tuple[SharingAskShown, ...]
    stale: str = ""
    earlier: tuple[str, ...] = ()
    may_share_again: bool = False


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
    def show_person(self, pane: SharingPane | None, *, fresh: bool) -> None: ...
    def show_problem(self, ask: SharingAsk, sentence: str) -> None: ...
    def show_changes(self, rows: Sequence[ReadingRow]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SharingTools:
    """`edits` are those of the report that is open in the writing screen.

    `older` returns what a statement said before, as far as that is kept.
    """

    edits: Callable[[], Edits]
    area: Callable[[AreaId], Area]
    now: Callable[[], datetime]
    older: Callable[[ReportId, StatementId], Sequence[Statement]]
    vault: Runner

    def today(self) -> date:
        return local_day(self.now())


class SharingPresenter:
    """One record for each person; where several are held the newest is shown and changed."""

    def __init__(self, view: SharingView, tools: SharingTools) -> None:
        self._view = view
        self._tools = tools
        self._current = ""
        self._is_away = False

    def show(self, report: Report) -> None:
        """Show everybody as it is now; a field that is typed in is left alone."""
        people = _family(report)
        if not self._is_away and not any(person.id == self._current for person in people):
            self._current = people[0].id if people else ""
        self._view.show_duties(self._duties(report))
        self._view.show_ask_chair_first(asks=report.ask_chair_first)
        self._view.show_people([_line(report, person) for person in people], self._current)
        if not self._is_away:
            self._show_person(fresh=not self._tools.edits().under_way)

    def leave(self) -> None:
        """Turn away from the person, as when a comment is chosen."""
        self._current, self._is_away = "", True

    def select(self, key: str) -> None:
        self._current, self._is_away = key, False
        self._show_person(fresh=True)

    def ask_chair_first(self, *, asks: bool) -> None:
        self._tools.edits().set_ask_chair_first(asks=asks)

    def answer(self, ask: SharingAsk, given: str) -> None:
        """Put an answer in; the first one begins the record, and taking it back ends it."""
        report, today = self._report, self._tools.today()
        person = report.person(PersonId(self._current))
        if person is None:
            return
        if ask in OF_CHILD:
            reading = decided(report.child_reading, person.id, ask, given)
            merges = f"reading {person.id} {ask}"
            self._tools.edits().set_child_reading(reading, merges=merges)
            return
        self._view.show_problem(ask, UNREAD_DAY if is_unread(ask, given, today) else "")
        record = _record(report, person.id)
        others = tuple(kept for kept in report.sharing if kept is not record)
        if ask is SharingAsk.HOW and given == NOT_RECORDED:
            self._tools.edits().set_sharing(others)
            return
        before = record or self._begun(report, person.id)
        after = answered(before, ask, given, today)
        kept = tuple(after if one is record else one for one in report.sharing)
        self._tools.edits().set_sharing(
            kept if record else (*kept, after), merges=f"sharing {person.id} {ask}"
        )

    def write_down(self, given: Given) -> None:
        """Record that a copy was given, as a record of its own beside what stands already."""
        self._current, self._is_away = given.person, False
        report = self._report
        # What a copy of another day or version held is not known from the report as it is now.
        is_of_now = given.on is None and given.version in (None, report.version)
        begin = self._begun if is_of_now else _new_record
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
        before = _record(report, person)
        if before is not None:
            record = replace(self._begun(report, person), how=before.how, on=self._tools.today())
            self._tools.edits().set_sharing((*report.sharing, record))

    def show_changes(self) -> None:
        """Show what the person saw, beside what the report says now."""
        report = self._report
        record = _record(report, PersonId(self._current))
        if record is None:
            return
        changes, numbers = self._changes(report, record), self._tools.edits().desk.known.numbers
        self._tools.vault.run(
            lambda: tuple(
                change_row(one, numbers.get(one.statement), self._kept(report, one.statement))
                for one in changes
            ),
            done=self._view.show_changes,
            failed=self._view.show_trouble,
        )

    def _kept(self, report: Report, statement: StatementId) -> tuple[Statement, ...]:
        """Return every wording of a statement that is kept, also one the person may not read."""
        now = tuple(one for one in report.statements if one.id == statement)
        return (*now, *self._tools.older(report.id, statement))

    def _pane(self, report: Report, person: Person) -> SharingPane:
        record = _record(report, person.id)
        pane = _pane(report, person)
        if record is None:
            return pane
        return replace(pane, stale=stale_words(record, self._changes(report, record)))

    def _changes(self, report: Report, record: SharingRecord) -> tuple[ChangedSince, ...]:
        return changed_since(report, record, self._tools.edits().desk.known.reaches)

    def _begun(self, report: Report, person: PersonId) -> SharingRecord:
        return as_seen(_new_record(report, person), report, self._tools.now())

    @property
    def _report(self) -> Report:
        return self._tools.edits().desk.report

    def _show_person(self, *, fresh: bool) -> None:
        report = self._report
        person = report.person(PersonId(self._current))
        pane = self._pane(report, person) if person is not None else None
        self._view.show_person(pane, fresh=fresh)

    def _duties(self, report: Report) -> tuple[str, ...]:
        area, meeting = self._tools.area(report.conference.area), report.conference
        profession = report.profession
        owed = area.duties_of(profession, meeting.type)
        if not owed and area.duties_of(None, meeting.type):
            return (EXEMPT,)
        return tuple(_said(duty, area.rule(duty.rule)) for duty in owed)


def _said(duty: SharingDuty, rule: Rule | None) -> str:
    return f"{duty.what}. {rests_on(rule.source, rule.status)}" if rule else f"{duty.what}."


def _family(report: Report) -> tuple[Person, ...]:
    """Return those a report is shared with: parents and carers first, no child not yet born."""
    order = (Role.PARENT_OR_CARER, Role.SUBJECT_CHILD, Role.SIGNIFICANT_OTHER)
    return tuple(
        person
        for role in order
        for person in report.people
        if person.role is role and not person.is_unborn
    )


def _record(report: Report, person: PersonId) -> SharingRecord | None:
    return next((one for one in reversed(report.sharing) if one.person == person), None)


def _new_record(report: Report, person: PersonId) -> SharingRecord:
    return SharingRecord(
        id=RecordId(next_id("H", (one.id for one in report.sharing))),
        person=person,
        how=Shared.READ_TOGETHER,
        version=report.version,
    )


def _line(report: Report, person: Person) -> Line:
    record = _record(report, person.id)
    how = SHARED[record.how] if record else NOTHING_YET
    day = short_date(record.on) if record and record.on else ""
    cells = (person.name or "No name yet", person.relationship, how, day)
    return Line.of_words(person.id, cells)


def _pane(report: Report, person: Person) -> SharingPane:
    record = _record(report, person.id)
    of_sharing = tuple(
        SharingAskShown(
            ask=ask, answer=answer(record, ask), choices=HOW if ask is SharingAsk.HOW else ()
        )
        for ask in asks(record)
    )
    of_child = _of_child(report.reading_of(person.id)) if person.is_child else ()
    held = [one for one in report.sharing if one.person == person.id]
    return SharingPane(
        title=person.name or "No name yet",
        shown=(*of_child, *of_sharing),
        earlier=tuple(earlier_words(one) for one in held[:-1]),
        may_share_again=record is not None,
    )


def _of_child(reading: ChildReading | None) -> tuple[SharingAskShown, ...]:
    return tuple(
        SharingAskShown(
            ask=ask,
            answer=answer_of_child(reading, ask),
            choices=READS if ask is SharingAsk.CHILD_READS else (),
        )
        for ask in asks_of_child(reading)
    )
