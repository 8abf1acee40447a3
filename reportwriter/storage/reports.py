"""Reports: a key press writes one statement's row, and a report comes back as it was."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from reportwriter.domain.changes import Change
from reportwriter.domain.errors import SignedReportError
from reportwriter.domain.ids import ConferenceReference, ReportId, StatementId
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.statement import Statement
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.records.kept import ReportRow
from reportwriter.storage import search
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import AlreadyInVaultError, NotInVaultError
from reportwriter.storage.statement_rows import StatementRows, purge_deleted
from reportwriter.storage.tables import attached
from reportwriter.storage.tables import report as rows
from reportwriter.storage.tables import statement as statements


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderText:
    """A statement as it was, and when it was last so."""

    saved_at: datetime
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStore:
    database: Database
    now: Callable[[], datetime]

    def add(self, report: Report, invitation: str | None = None) -> None:
        """Keep a new report. Raises AlreadyInVaultError."""
        with self.database.writing() as connection:
            if _is_held(connection, report.id):
                raise AlreadyInVaultError("report")
            connection.execute(
                insert(rows).values(**_to_row(report), changed_at=self.now(), invitation=invitation)
            )
            StatementRows(connection, report.id).fill(report.statements, self.now())

    def rows(self) -> tuple[ReportRow, ...]:
        """Return all reports, the one changed last first."""
        with self.database.reading() as connection:
            found = connection.execute(_LIST).all()
        return tuple(_list_row(row) for row in found)

    def get(self, report: ReportId) -> Report:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            return _whole(connection, report)

    def head(self, report: ReportId) -> Report:
        """Return a report without its statements, for who then reads these in parts."""
        with self.database.reading() as connection:
            return read_head(connection, report)

    def statements(self, report: ReportId, *, first: int, count: int) -> tuple[Statement, ...]:
        """Return some of a report's statements in printed order, from the first-th on."""
        with self.database.reading() as connection:
            return StatementRows(connection, report).all(first=first, count=count)

    def statement(self, report: ReportId, statement: StatementId) -> Statement:
        """Raise UnknownStatementError."""
        with self.database.reading() as connection:
            return StatementRows(connection, report).one(statement)

    def older_texts(self, report: ReportId, statement: StatementId) -> tuple[OlderText, ...]:
        """Return what a statement said before, the newest first; also of one taken out."""
        with self.database.reading() as connection:
            found = StatementRows(connection, report).older(statement)
        return tuple(OlderText(saved_at=at, statement=was) for at, was in found)

    def apply(self, before: Report, change: Change) -> Report:
        """Save one change to a report as it stands here, writing only what it changes.

        Return the changed report. Raises what the change raises, and NotInVaultError.
        """
        after = change.apply(before)
        with self.database.writing() as connection:
            _require_open(connection, before.id)
            if _without_statements(after) != _without_statements(before):
                write_head(connection, after, self.now())
            kept = StatementRows(connection, before.id)
            kept.change(before.statements, after.statements, self.now())
        return after

    def save_header(self, report: Report) -> None:
        """Save everything of a report but its statements. Raises NotInVaultError."""
        with self.database.writing() as connection:
            write_head(connection, report, self.now())

    def save(self, report: Report) -> None:
        """Save a whole report, writing only what differs. Raises NotInVaultError."""
        with self.database.writing() as connection:
            write_head(connection, report, self.now())
            kept = StatementRows(connection, report.id)
            kept.change(kept.all(), report.statements, self.now())

    def invite(self, report: ReportId, invitation: str) -> None:
        """Say which invitation a report answers. Raises NotInVaultError."""
        with self.database.writing() as connection:
            _require_held(connection, report)
            connection.execute(
                update(rows).where(rows.c.id == report).values(invitation=invitation)
            )

    def invitation(self, report: ReportId) -> str | None:
        """Return the id of the invitation that a report answers. Raises NotInVaultError."""
        with self.database.reading() as connection:
            return str(found) if (found := _row(connection, report).invitation) else None

    def remove(self, report: ReportId) -> None:
        """Remove a report with its versions, signed copies and confidential items."""
        with self.database.writing() as connection:
            _require_held(connection, report)
            search.forget_all(connection, report)
            connection.execute(delete(rows).where(rows.c.id == report))
            purge_deleted(connection)
            rewrite(connection, (attached.name,))


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


def _list_row(row: Row[*tuple[Any, ...]]) -> ReportRow:
    return ReportRow(
        id=ReportId(row.id),
        version=row.version,
        form=FormRef(id=row.form, version=row.form_version),
        conference=ConferenceReference(row.conference),
        children=tuple(json.loads(row.children)),
        author=row.author,
        agency=row.agency,
        starts_at=row.starts_at,
        reports_due=row.reports_due,
        invitation=row.invitation,
        signed_at=row.signed_at,
        changed_at=max(row.changed_at, row.written_at or row.changed_at),
        statements=row.statements or 0,
    )


def _row(connection: Connection, report: ReportId) -> Row[*tuple[Any, ...]]:
    found = connection.execute(select(rows).where(rows.c.id == report)).one_or_none()
    if found is None:
        raise NotInVaultError("report")
    return found


def read_head(connection: Connection, report: ReportId) -> Report:
    """Return a report without its statements. Raises NotInVaultError."""
    return from_plain(json.loads(_row(connection, report).head), Report, name="report")


def _whole(connection: Connection, report: ReportId) -> Report:
    head = read_head(connection, report)
    return replace(head, statements=StatementRows(connection, report).all())


def _without_statements(report: Report) -> Report:
    return replace(report, statements=())


def _is_held(connection: Connection, report: ReportId) -> bool:
    return connection.execute(select(rows.c.id).where(rows.c.id == report)).first() is not None


def _require_held(connection: Connection, report: ReportId) -> None:
    if not _is_held(connection, report):
        raise NotInVaultError("report")


def _require_open(connection: Connection, report: ReportId) -> None:
    found = connection.execute(select(rows.c.signed_at).where(rows.c.id == report)).first()
    if found is None:
        raise NotInVaultError("report")
    if found.signed_at is not None:
        raise SignedReportError


_written = (
    select(
        statements.c.report,
        func.count().label("statements"),
        func.max(statements.c.changed_at).label("written_at"),
    )
    .group_by(statements.c.report)
    .subquery()
)
_LIST = (
    select(
        *(column for column in rows.c if column.name != "head"),
        _written.c.statements,
        _written.c.written_at,
    )
    .join_from(rows, _written, _written.c.report == rows.c.id, isouter=True)
    .order_by(
        func.max(rows.c.changed_at, func.coalesce(_written.c.written_at, rows.c.changed_at)).desc(),
        rows.c.id,
    )
)
