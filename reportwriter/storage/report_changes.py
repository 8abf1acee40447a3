"""What changes reports: a key press writes one statement's row, and nothing else."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from reportwriter.domain.changes import Change
from reportwriter.domain.errors import SignedReportError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report
from reportwriter.records.canonical import to_json
from reportwriter.storage import search
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import AlreadyInVaultError, NotInVaultError
from reportwriter.storage.library import ask_within
from reportwriter.storage.report_reading import read_statements
from reportwriter.storage.statement_rows import StatementRows, purge_deleted
from reportwriter.storage.tables import attached
from reportwriter.storage.tables import report as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChanges:
    """Each is told of in `ReportStore`."""

    database: Database
    now: Callable[[], datetime]

    def add(self, report: Report, invitation: str | None = None) -> None:
        with self.database.writing() as connection:
            if _is_held(connection, report.id):
                raise AlreadyInVaultError("report")
            connection.execute(
                insert(rows).values(**_to_row(report), changed_at=self.now(), invitation=invitation)
            )
            StatementRows(connection, report.id).fill(report.statements, self.now())

    def apply(self, before: Report, change: Change) -> Report:
        after = change.apply(before)
        with self.database.writing() as connection:
            if after.statements != before.statements or not _is_of_family(before, after):
                _require_open(connection, before.id)
            if _without_statements(after) != _without_statements(before):
                write_head(connection, after, self.now())
            kept = StatementRows(connection, before.id)
            kept.change(before.statements, after.statements, self.now())
        return after

    def save_header(self, report: Report) -> None:
        with self.database.writing() as connection:
            write_head(connection, report, self.now())

    def save(self, report: Report) -> None:
        with self.database.writing() as connection:
            write_head(connection, report, self.now())
            kept = StatementRows(connection, report.id)
            before = read_statements(ask_within(connection), report.id)
            kept.change(before, report.statements, self.now())

    def invite(self, report: ReportId, invitation: str) -> None:
        with self.database.writing() as connection:
            _require_held(connection, report)
            connection.execute(
                update(rows).where(rows.c.id == report).values(invitation=invitation)
            )

    def remove(self, report: ReportId) -> None:
        with self.database.writing() as connection:
            _require_held(connection, report)
            search.forget_all(connection, report)
            connection.execute(delete(rows).where(rows.c.id == report))
            purge_deleted(connection)
            rewrite(ask_within(connection), (attached.name,))


def write_head(connection: Connection, report: Report, at: datetime) -> None:
    """Save all of a report but its statements. Raises NotInVaultError."""
    _require_held(connection, report.id)
    connection.execute(
        update(rows).where(rows.c.id == report.id).values(**_to_row(report), changed_at=at)
    )


def _to_row(report: Report) -> dict[str, object]:
    conference = report.conference
    return {
        "id": report.id,
        "version": report.version,
        "form": report.form.id,
        "form_version": report.form.version,
        "conference": conference.reference,
        "children": json.dumps([child.name for child in conference.children]),
        "author": report.author.name,
        "agency": report.author.agency,
        "starts_at": conference.starts_at,
        "reports_due": conference.reports_due,
        "signed_at": report.signed_at,
        "head": to_json(_without_statements(report)),
    }


def _without_statements(report: Report) -> Report:
    return replace(report, statements=())


def _is_held(connection: Connection, report: ReportId) -> bool:
    return connection.execute(select(rows.c.id).where(rows.c.id == report)).first() is not None


def _require_held(connection: Connection, report: ReportId) -> None:
    if not _is_held(connection, report):
        raise NotInVaultError("report")


def _is_of_family(before: Report, after: Report) -> bool:
    """Tell whether a change touches only what may still come once a report is signed."""
    return before == after.with_family(comments=before.comments, sharing=before.sharing)


def _require_open(connection: Connection, report: ReportId) -> None:
    found = connection.execute(select(rows.c.signed_at).where(rows.c.id == report)).first()
    if found is None:
        raise NotInVaultError("report")
    if found.signed_at is not None:
        raise SignedReportError
