"""A report as rows: its head, and its statements in printed order, within one transaction."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.storage.asking import Ask
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.statement_body import statement_of
from reportwriter.storage.utc import as_text

_HEAD = "SELECT head FROM report WHERE id = ?"
_INSERT = """
    INSERT INTO report (version, form, form_version, conference, children, author, agency,
        starts_at, reports_due, signed_at, head, changed_at, id, invitation)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = """
    UPDATE report SET version = ?, form = ?, form_version = ?, conference = ?, children = ?,
        author = ?, agency = ?, starts_at = ?, reports_due = ?, signed_at = ?, head = ?,
        changed_at = ?
    WHERE id = ?
"""
_REWRITE = "UPDATE report SET head = ? WHERE id = ?"
_STATEMENTS = "SELECT body FROM statement WHERE report = ? ORDER BY rank, id LIMIT ? OFFSET ?"


def read_head(ask: Ask, report: ReportId) -> Report:
    """Return a report without its statements. Raises NotInVaultError."""
    return from_plain(json.loads(one_of(ask, _HEAD, report)), Report, name="report")


def read_statements(
    ask: Ask, report: ReportId, *, first: int = 0, count: int = -1
) -> tuple[Statement, ...]:
    """Return statements in printed order, from the first-th on; -1 counts to the end."""
    return tuple(statement_of(body) for (body,) in ask(_STATEMENTS, report, count, first))


def one_of(ask: Ask, sql: str, report: ReportId) -> Any:
    """Return the one value that is asked of a report. Raises NotInVaultError."""
    found = ask(sql, report)
    if not found:
        raise NotInVaultError("report")
    return found[0][0]


def is_held(ask: Ask, report: ReportId) -> bool:
    return bool(ask("SELECT 1 FROM report WHERE id = ?", report))


def insert_head(ask: Ask, report: Report, invitation: str | None, at: datetime) -> None:
    """Add all of a report but its statements."""
    ask(_INSERT, *_values(report, at), report.id, invitation)


def write_head(ask: Ask, report: Report, at: datetime) -> None:
    """Save all of a report but its statements. Raises NotInVaultError."""
    if not is_held(ask, report.id):
        raise NotInVaultError("report")
    ask(_UPDATE, *_values(report, at), report.id)


def rewrite_head(ask: Ask, head: Report) -> None:
    """Save a head that lost something which nobody changed; when it was changed stays."""
    ask(_REWRITE, to_json(without_statements(head)), head.id)


def without_statements(report: Report) -> Report:
    return replace(report, statements=())


def _values(report: Report, at: datetime) -> tuple[object, ...]:
    """Return the values in the order both statements name them."""
    conference = report.conference
    return (
        report.version,
        report.form.id,
        report.form.version,
        conference.reference,
        json.dumps([child.name for child in conference.children]),
        report.author.name,
        report.author.agency,
        *_texts(conference.starts_at, conference.reports_due, report.signed_at),
        to_json(without_statements(report)),
        as_text(at),
    )


def _texts(*moments: datetime | None) -> tuple[str | None, ...]:
    return tuple(None if moment is None else as_text(moment) for moment in moments)
