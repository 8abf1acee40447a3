"""Reports: a key press writes one statement's row, and a report comes back as it was."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from reportwriter.domain.changes import Change
from reportwriter.domain.errors import SignedReportError, UnknownStatementError
from reportwriter.domain.ids import ConferenceReference, ReportId, StatementId
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.statement import Statement
from reportwriter.records.report_row import ReportRow
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import AlreadyInVaultError
from reportwriter.storage.passages import forget_all
from reportwriter.storage.report_rows import (
    insert_head,
    is_held,
    one_of,
    read_head,
    read_statements,
    without_statements,
    write_head,
)
from reportwriter.storage.statement_body import statement_of
from reportwriter.storage.statement_rows import StatementRows, purge_deleted
from reportwriter.storage.utc import as_moment
from reportwriter.storage.versions import TABLES as VERSION_TABLES

_LIST = """
    SELECT id, version, form, form_version, conference, children, author, agency,
        starts_at, reports_due, invitation, signed_at, report.changed_at, written_at, statements
    FROM report LEFT JOIN (
        SELECT report, count(*) AS statements, max(changed_at) AS written_at
        FROM statement GROUP BY report
    ) AS written ON written.report = report.id
    ORDER BY max(report.changed_at, coalesce(written_at, report.changed_at)) DESC, id
"""
_SIGNED_AT = "SELECT signed_at FROM report WHERE id = ?"
_INVITATION = "SELECT invitation FROM report WHERE id = ?"
_INVITE = "UPDATE report SET invitation = ? WHERE id = ?"
_REMOVE = "DELETE FROM report WHERE id = ?"
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
            OlderText(saved_at=as_moment(saved_at), statement=statement_of(body))
            for saved_at, body in found
        )

    def invitation(self, report: ReportId) -> str | None:
        """Return the id of the invitation that a report answers. Raises NotInVaultError."""
        with self.database.asking() as ask:
            return str(found) if (found := one_of(ask, _INVITATION, report)) else None

    def add(self, report: Report, invitation: str | None = None) -> None:
        """Keep a new report. Raises AlreadyInVaultError."""
        with self.database.asking(to_write=True) as ask:
            if is_held(ask, report.id):
                raise AlreadyInVaultError("report")
            insert_head(ask, report, invitation, self.now())
            StatementRows(ask, report.id).fill(report.statements, self.now())

    def apply(self, before: Report, change: Change) -> Report:
        """Save one change to a report as it stands here, writing only what it changes.

        Return the changed report. Raises what the change raises, and NotInVaultError.
        """
        after = change.apply(before)
        with self.database.asking(to_write=True) as ask:
            is_signed = one_of(ask, _SIGNED_AT, before.id) is not None
            if is_signed and not _is_of_family(before, after):
                raise SignedReportError
            if without_statements(after) != without_statements(before):
                write_head(ask, after, self.now())
            kept = StatementRows(ask, before.id)
            kept.change(before.statements, after.statements, self.now())
        return after

    def save_header(self, report: Report) -> None:
        """Save everything of a report but its statements. Raises NotInVaultError."""
        with self.database.asking(to_write=True) as ask:
            write_head(ask, report, self.now())

    def save(self, report: Report) -> None:
        """Save a whole report, writing only what differs. Raises NotInVaultError."""
        with self.database.asking(to_write=True) as ask:
            write_head(ask, report, self.now())
            before = read_statements(ask, report.id)
            StatementRows(ask, report.id).change(before, report.statements, self.now())

    def invite(self, report: ReportId, invitation: str) -> None:
        """Say which invitation a report answers. Raises NotInVaultError."""
        with self.database.asking(to_write=True) as ask:
            one_of(ask, _INVITATION, report)
            ask(_INVITE, invitation, report)

    def remove(self, report: ReportId) -> None:
        """Remove a report with its versions, signed copies and confidential items."""
        with self.database.asking(to_write=True) as ask:
            one_of(ask, _INVITATION, report)
            forget_all(ask, report)
            ask(_REMOVE, report)
            purge_deleted(ask)
            rewrite(ask, ("attached", *VERSION_TABLES))


def _is_of_family(before: Report, after: Report) -> bool:
    """Tell whether a change touches only what may still come once a report is signed."""
    return before == after.with_family(comments=before.comments, sharing=before.sharing)


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
        starts_at=starts_at and as_moment(starts_at),
        reports_due=reports_due and as_moment(reports_due),
        invitation=invitation,
        signed_at=signed_at and as_moment(signed_at),
        changed_at=as_moment(max(changed_at, written_at or changed_at)),
        statements=statements or 0,
    )
