"""A report out of its rows: its head, and its statements in printed order."""

import json
from typing import Any

from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.records.canonical import from_plain
from reportwriter.storage.asking import Ask
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.statement_body import statement_of

_HEAD = "SELECT head FROM report WHERE id = ?"
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
