"""Reports: read in SQL as it is, for one is read before the window shows anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from reportwriter.domain.errors import UnknownStatementError
from reportwriter.domain.ids import ConferenceReference, ReportId, StatementId
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.statement import Statement
from reportwriter.records.kept import ReportRow
from reportwriter.storage.engine import Database
from reportwriter.storage.report_reading import one_of, read_head, read_statements
from reportwriter.storage.statement_body import statement_of
from reportwriter.storage.utc import as_moment

if TYPE_CHECKING:
    from reportwriter.domain.changes import Change
    from reportwriter.storage.report_changes import ReportChanges

_LIST = """
    SELECT id, version, form, form_version, conference, children, author, agency,
        starts_at, reports_due, invitation, signed_at, report.changed_at, written_at, statements
    FROM report LEFT JOIN (
        SELECT report, count(*) AS statements, max(changed_at) AS written_at
        FROM statement GROUP BY report
    ) AS written ON written.report = report.id
    ORDER BY max(report.changed_at, coalesce(written_at, report.changed_at)) DESC, id
"""
_INVITATION = "SELECT invitation FROM report WHERE id = ?"
_STATEMENT = "SELECT body FROM statement WHERE report = ? AND id = ?"
_OLDER = (
    "SELECT saved_at, body FROM statement_version WHERE report = ? AND statement = ?"
    " ORDER BY row DESC"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderText:
    """A statement as it was, and when it was last so."""

    saved_at: datetime
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStore:
    """Reads by itself; what is changed goes through `ReportChanges`."""

    database: Database
    now: Callable[[], datetime]

    def rows(self) -> tuple[ReportRow, ...]:
        """Return all reports, the one changed last first."""
        with self.database.asking() as ask:
            found = ask(_LIST)
        return tuple(_list_row(row) for row in found)

    def get(self, report: ReportId) -> Report:
        """Raise NotInVaultError."""
        with self.database.asking() as ask:
            return replace(read_head(ask, report), statements=read_statements(ask, report))

    def head(self, report: ReportId) -> Report:
        """Return a report without its statements, for who then reads these in parts."""
        with self.database.asking() as ask:
            return read_head(ask, report)

    def statements(self, report: ReportId, *, first: int, count: int) -> tuple[Statement, ...]:
        """Return some of a report's statements in printed order, from the first-th on."""
        with self.database.asking() as ask:
            return read_statements(ask, report, first=first, count=count)

    def statement(self, report: ReportId, statement: StatementId) -> Statement:
        """Raise UnknownStatementError."""
        with self.database.asking() as ask:
            found = ask(_STATEMENT, report, statement)
        if not found:
            raise UnknownStatementError(statement)
        return statement_of(found[0][0])

    def older_texts(self, report: ReportId, statement: StatementId) -> tuple[OlderText, ...]:
        """Return what a statement said before, the newest first; also of one taken out."""
        with self.database.asking() as ask:
            found = ask(_OLDER, report, statement)
        return tuple(
            OlderText(saved_at=_moment(saved_at), statement=statement_of(body))
            for saved_at, body in found
        )

    def invitation(self, report: ReportId) -> str | None:
        """Return the id of the invitation that a report answers. Raises NotInVaultError."""
        with self.database.asking() as ask:
            return str(found) if (found := one_of(ask, _INVITATION, report)) else None

    def add(self, report: Report, invitation: str | None = None) -> None:
        """Keep a new report. Raises AlreadyInVaultError."""
        self._changes.add(report, invitation)

    def apply(self, before: Report, change: Change) -> Report:
        """Save one change to a report as it stands here, writing only what it changes.

        Return the changed report. Raises what the change raises, and NotInVaultError.
        """
        return self._changes.apply(before, change)

    def save_header(self, report: Report) -> None:
        """Save everything of a report but its statements. Raises NotInVaultError."""
        self._changes.save_header(report)

    def save(self, report: Report) -> None:
        """Save a whole report, writing only what differs. Raises NotInVaultError."""
        self._changes.save(report)

    def invite(self, report: ReportId, invitation: str) -> None:
        """Say which invitation a report answers. Raises NotInVaultError."""
        self._changes.invite(report, invitation)

    def remove(self, report: ReportId) -> None:
        """Remove a report with its versions, signed copies and confidential items."""
        self._changes.remove(report)

    @property
    def _changes(self) -> ReportChanges:
        # Imported here: it is made with SQLAlchemy, which a start has no time to load.
        from reportwriter.storage.report_changes import ReportChanges  # noqa: PLC0415

        return ReportChanges(database=self.database, now=self.now)


def _list_row(row: tuple[Any, ...]) -> ReportRow:
    report, version, form, form_version, conference, children, author, agency, *rest = row
    starts_at, reports_due, invitation, signed_at, changed_at, written_at, statements = rest
    return ReportRow(
        id=ReportId(report),
        version=version,
        form=FormRef(id=form, version=form_version),
        conference=ConferenceReference(conference),
        children=tuple(json.loads(children)),
        author=author,
        agency=agency,
        starts_at=as_moment(starts_at),
        reports_due=as_moment(reports_due),
        invitation=invitation,
        signed_at=as_moment(signed_at),
        changed_at=_moment(max(changed_at, written_at or changed_at)),
        statements=statements or 0,
    )


def _moment(text: str) -> datetime:
    if (moment := as_moment(text)) is None:
        raise AssertionError("the table has one in every row")
    return moment
