"""Decides what Today shows: the report that is due next first, then all of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.ui.table_rows import Line, Ready, Ring, Sent, Words
from reportwriter.ui.write.contents import due_of, handed_over_words
from reportwriter.wording.dates import clock, local_day, short_date, weekday_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date, datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AreaId
    from reportwriter.services.intake import ConferenceRow
    from reportwriter.ui.due import Due
    from reportwriter.ui.home.own_reports import OwnReport
    from reportwriter.ui.runner import Runner


class Reports(Protocol):
    """As `own_reports.OwnReports`."""

    def rows(self) -> tuple[OwnReport, ...]: ...
    def look_into(self, row: OwnReport) -> OwnReport: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """The report that is due next, and when, in words."""

    report: ReportId
    due: Due
    what: str
    when: str


class HomeView(Protocol):
    def show_day(self, words: str) -> None: ...
    def show_next(self, found: Next | None) -> None: ...
    def show_reports(self, lines: Sequence[Line]) -> None: ...
    def show_conferences(self, lines: Sequence[Line]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class HomeTools:
    """What Today works with; `opened` and `conference_opened` tell the window where to go."""

    reports: Reports
    conferences: Callable[[], Sequence[ConferenceRow]]
    vault: Runner
    now: Callable[[], datetime]
    working_days: Callable[[AreaId | None, date, date], int]
    opened: Callable[[ReportId], None]
    conference_opened: Callable[[ConferenceReference], None]


class HomePresenter:
    def __init__(self, view: HomeView, tools: HomeTools) -> None:
        self._view = view
        self._tools = tools
        self._reports: dict[ReportId, OwnReport] = {}
        self._is_left = False

    def refresh(self) -> None:
        """Show everything as it is now: the lists at once, then how far each report is."""
        tools = self._tools
        self._is_left = False
        self._view.show_day(f"Today, {weekday_date(local_day(tools.now()))}")
        tools.vault.run(
            lambda: (tools.reports.rows(), tools.conferences()),
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

    def _on_found(self, reports: Sequence[OwnReport], conferences: Sequence[ConferenceRow]) -> None:
        self._reports = {row.id: row for row in reports}
        self.show_reports()
        self._view.show_conferences([_conference_line(row) for row in conferences])
        self._look_into(iter(reports))

    def _look_into(self, rows: Iterator[OwnReport]) -> None:
        """Look into one after the other, so that the vault is free for what is asked meanwhile."""
        row = None if self._is_left else next(rows, None)
        if row is not None:
            self._tools.vault.run(
                lambda: self._tools.reports.look_into(row),
                done=lambda found: self._on_looked_into(found, rows),
                failed=lambda error: self._on_not_looked_into(error, rows),
            )

    def _on_not_looked_into(self, error: ReportWriterError, others: Iterator[OwnReport]) -> None:
        self._view.show_trouble(error)
        self._look_into(others)

    def _on_looked_into(self, row: OwnReport, others: Iterator[OwnReport]) -> None:
        self._reports[row.id] = row
        self.show_reports()
        self._look_into(others)

    def show_reports(self) -> None:
        """Show the reports that were found, with what is left until each is due now."""
        rows = tuple(self._reports.values())
        self._view.show_next(self._next(rows))
        self._view.show_reports([_report_line(row, self._due(row)) for row in rows])

    def _due(self, row: OwnReport) -> Due:
        tools = self._tools
        count = partial(tools.working_days, row.area)
        return due_of(row.due, row.handed_over, tools.now(), count)

    def _next(self, rows: Sequence[OwnReport]) -> Next | None:
        waiting = [row for row in rows if row.due is not None and row.handed_over is None]
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
    return f"By {weekday_date(local_day(row.due))}, {clock(row.due)}. {due.words}."


def _report_line(row: OwnReport, due: Due) -> Line:
    handed_over = handed_over_words(row.handed_over)
    starts = _short_day(row.starts_at)
    ready = "{} of {} ready".format(*row.readiness) if row.readiness else ""
    parts = (
        f"Report for {row.children}",
        f"conference {row.conference} on {starts}",
        due.words,
        ready,
        handed_over or "not sent",
    )
    return Line(
        key=row.id,
        cells=(
            Ring(due, row.children),
            Words(row.conference),
            Words(starts),
            Ready(*row.readiness) if row.readiness else Words(""),
            Sent(handed_over),
        ),
        spoken=", ".join(part for part in parts if part),
    )


def _conference_line(row: ConferenceRow) -> Line:
    day = _short_day(row.starts_at)
    arrived = f"{row.arrived} of {row.asked} arrived"
    check = _problems(row.problems)
    return Line(
        key=row.reference,
        cells=(
            Words(row.reference, strong=True),
            Words(day),
            Words(arrived),
            Words(check, mark="warning" if row.problems else "tick"),
        ),
        spoken=f"Conference {row.reference}, {day}, {arrived}, {check}",
    )


def _short_day(at: datetime | None) -> str:
    """Return `Wed 6 Jan 2027`."""
    if at is None:
        return "No date yet"
    day = local_day(at)
    return f"{weekday_date(day)[:3]} {short_date(day)}"


def _problems(number: int) -> str:
    if not number:
        return "Nothing to look at"
    return f"{number} to look at"
