"""Decides what Today shows: the report that is due next first, then all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.ui.due import Due
from reportwriter.ui.home.lines import (
    administered_line,
    conference_line,
    deputised_line,
    page_for,
    report_line,
    taken_of,
)
from reportwriter.ui.write.contents import due_of
from reportwriter.wording import retention
from reportwriter.wording.dates import local_day, weekday_date, weekday_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AreaId
    from reportwriter.records.destruction import Destruction
    from reportwriter.services.administrator_rows import AdministeredRow
    from reportwriter.services.conference_rows import ConferenceRow
    from reportwriter.services.deputising import DeputyRow
    from reportwriter.ui.home.lines import PageFor, Taken
    from reportwriter.ui.home.own_reports import OwnReport
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line

    _Look = tuple[Callable[[], Any], Callable[[Any], None]]
    """What looks into a row, and what keeps the row it gives."""


class Reports(Protocol):
    """As `own_reports.OwnReports`."""

    def rows(self) -> tuple[OwnReport, ...]: ...
    def look_into(self, row: OwnReport) -> OwnReport: ...


class Conferences(Protocol):
    """As `services.open_vault.Chairs`; an author who chairs none has no row."""

    def all(self) -> Sequence[ConferenceRow]: ...
    def look_into(self, row: ConferenceRow) -> ConferenceRow: ...
    def destroyed(self) -> Sequence[Destruction]: ...


class Administered(Protocol):
    """As `services.open_vault.Administers`; most administer none."""

    def all(self) -> Sequence[AdministeredRow]: ...
    def look_into(self, row: AdministeredRow) -> AdministeredRow: ...


class Deputised(Protocol):
    """As `services.open_vault.Deputises`; most are no deputies."""

    def all(self) -> Sequence[DeputyRow]: ...
    def look_into(self, row: DeputyRow) -> DeputyRow: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """The report that is due next, and when, in words."""

    report: ReportId
    due: Due
    what: str
    when: str


class HomeView(Protocol):
    def show_day(self, words: str) -> None: ...
    def show_pages_for(self, found: Sequence[PageFor]) -> None: ...
    def show_taken(self, found: Sequence[Taken]) -> None: ...
    def show_next(self, found: Next | None) -> None: ...
    def show_reports(self, lines: Sequence[Line]) -> None: ...
    def show_conferences(self, lines: Sequence[Line]) -> None: ...
    def show_administered(self, lines: Sequence[Line]) -> None: ...
    def show_deputised(self, lines: Sequence[Line]) -> None: ...
    def show_destroyed(self, summary: str, lines: Sequence[str]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class HomeTools:
    """What Today works with; `opened` and those like it tell the window where to go."""

    reports: Reports
    conferences: Conferences
    administered: Administered
    deputised: Deputised
    vault: Runner
    now: Callable[[], datetime]
    working_days: Callable[[AreaId | None, date, date], int]
    opened: Callable[[ReportId], None]
    conference_opened: Callable[[ConferenceReference], None]
    administered_opened: Callable[[ConferenceReference], None]
    deputised_opened: Callable[[ConferenceReference], None]


class HomePresenter:
    def __init__(self, view: HomeView, tools: HomeTools) -> None:
        self._view = view
        self._tools = tools
        self._reports: dict[ReportId, OwnReport] = {}
        self._conferences: dict[ConferenceReference, ConferenceRow] = {}
        self._administered: dict[ConferenceReference, AdministeredRow] = {}
        self._deputised: dict[ConferenceReference, DeputyRow] = {}
        self._is_left = False

    def refresh(self) -> None:
        """Show everything as it is now: the lists at once, then how far each report is."""
        tools = self._tools
        self._is_left = False
        self._view.show_day(f"Today, {weekday_date(local_day(tools.now()))}")
        tools.vault.run(
            lambda: (
                tools.reports.rows(),
                tools.conferences.all(),
                tools.conferences.destroyed(),
                tools.administered.all(),
                tools.deputised.all(),
            ),
            done=lambda found: self._on_found(*found),
            failed=self._view.show_trouble,
        )

    def leave(self) -> None:
        """Look into no more reports until Today is shown again: one that is opened goes first."""
        self._is_left = True

    def open_report(self, key: str) -> None:
        self._tools.opened(ReportId(key))

    def open_conference(self, key: str) -> None:
        self._tools.conference_opened(ConferenceReference(key))

    def open_administered(self, key: str) -> None:
        self._tools.administered_opened(ConferenceReference(key))

    def open_deputised(self, key: str) -> None:
        self._tools.deputised_opened(ConferenceReference(key))

    def _on_found(
        self,
        reports: Sequence[OwnReport],
        conferences: Sequence[ConferenceRow],
        destroyed: Sequence[Destruction],
        administered: Sequence[AdministeredRow],
        deputised: Sequence[DeputyRow],
    ) -> None:
        lines = [retention.line(one.conference, one.at, one.confirmed_by) for one in destroyed]
        summary = retention.counted(len(lines), "conference", "conferences")
        self._view.show_destroyed(summary, lines)
        self._reports = {row.id: row for row in reports}
        known = self._conferences
        self._conferences = {one.reference: _meanwhile(one, known) for one in conferences}
        self._administered = {
            one.reference: _counted_before(one, self._administered) for one in administered
        }
        self._deputised = {one.reference: _known_before(one, self._deputised) for one in deputised}
        self.show_reports()
        self._show_conferences()
        self._show_administered()
        self._show_deputised()
        tools = self._tools
        steps: list[_Look] = [
            (partial(tools.reports.look_into, row), self._keep_report) for row in reports
        ]
        steps += [
            (partial(tools.conferences.look_into, row), self._keep_conference)
            for row in conferences
            if row.problems is None
        ]
        steps += [
            (partial(tools.administered.look_into, row), self._keep_administered)
            for row in administered
        ]
        steps += [
            (partial(tools.deputised.look_into, row), self._keep_deputised) for row in deputised
        ]
        self._look_into(iter(steps))

    def _look_into(self, steps: Iterator[_Look]) -> None:
        """Look into one after the other, so that the vault is free for what is asked meanwhile."""
        step = None if self._is_left else next(steps, None)
        if step is not None:
            look, keep = step
            self._tools.vault.run(
                look,
                done=lambda found: self._on_looked_into(keep, found, steps),
                failed=lambda error: self._on_not_looked_into(error, steps),
            )

    def _on_not_looked_into(self, error: ReportWriterError, others: Iterator[_Look]) -> None:
        self._view.show_trouble(error)
        self._look_into(others)

    def _on_looked_into(
        self, keep: Callable[[Any], None], found: object, others: Iterator[_Look]
    ) -> None:
        keep(found)
        self._look_into(others)

    def _keep_report(self, row: OwnReport) -> None:
        self._reports[row.id] = row
        self.show_reports()

    def _keep_conference(self, row: ConferenceRow) -> None:
        self._conferences[row.reference] = row
        self._show_conferences()

    def _keep_administered(self, row: AdministeredRow) -> None:
        self._administered[row.reference] = row
        self._show_administered()

    def _keep_deputised(self, row: DeputyRow) -> None:
        self._deputised[row.reference] = row
        self._show_deputised()

    def _show_deputised(self) -> None:
        self._view.show_deputised([deputised_line(row) for row in self._deputised.values()])

    def _show_administered(self) -> None:
        rows = self._administered.values()
        self._view.show_administered([administered_line(row) for row in rows])

    def _show_conferences(self) -> None:
        rows = self._conferences.values()
        now = self._tools.now()
        self._view.show_taken([one for row in rows if (one := taken_of(row, now))])
        self._view.show_conferences([conference_line(row) for row in rows])

    def show_reports(self) -> None:
        """Show the reports that were found, with what is left until each is due now."""
        rows = tuple(self._reports.values())
        self._view.show_next(self._next(rows))
        self._view.show_pages_for([one for row in rows if (one := page_for(row))])
        self._view.show_reports([report_line(row, self._due(row)) for row in rows])

    def _due(self, row: OwnReport) -> Due:
        tools = self._tools
        if row.withdrawn:
            return Due(None, withdrawn=True)
        count = partial(tools.working_days, row.area)
        return due_of(row.due, row.handed_over, tools.now(), count)

    def _next(self, rows: Sequence[OwnReport]) -> Next | None:
        waiting = [
            row
            for row in rows
            if row.due is not None and row.handed_over is None and not row.withdrawn
        ]
        if not waiting:
            return None
        row = min(waiting, key=_due_at)
        due = self._due(row)
        return Next(
            report=row.id,
            due=due,
            what=f"Share the report for {row.children} with the family, and send it to the chair",
            when=_when(row, due),
        )


def _due_at(row: OwnReport) -> float:
    return row.due.timestamp() if row.due else float("inf")


def _when(row: OwnReport, due: Due) -> str:
    if row.due is None:
        return ""
    return f"By {weekday_moment(row.due)}. {due.words}."


def _meanwhile(
    row: ConferenceRow, known: Mapping[ConferenceReference, ConferenceRow]
) -> ConferenceRow:
    """Return what is shown of a conference until it is looked into: what was known of it before.

    Whether it is due for review is known at once; one long over is looked into no more.
    """
    before = known.get(row.reference)
    if before is None or row.problems is not None:
        return row
    return replace(before, is_due_for_review=row.is_due_for_review)


def _counted_before(
    row: AdministeredRow, known: Mapping[ConferenceReference, AdministeredRow]
) -> AdministeredRow:
    """Return what is shown of a conference until its files are counted again."""
    before = known.get(row.reference)
    if before is None:
        return row
    return replace(
        row,
        asked=before.asked,
        arrived=before.arrived,
        unsent=before.unsent,
        waiting=before.waiting,
    )


def _known_before(row: DeputyRow, known: Mapping[ConferenceReference, DeputyRow]) -> DeputyRow:
    """Return what is shown of a conference until it is looked into again."""
    before = known.get(row.reference)
    if before is None:
        return row
    return replace(row, is_certain=before.is_certain, came=before.came)
