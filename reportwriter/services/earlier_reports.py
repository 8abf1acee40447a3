"""Which reports on this computer are earlier ones on the same children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.fact_text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.domain.report import Report
    from reportwriter.records.report_row import ReportRow


def earlier_reports(report: Report, rows: Iterable[ReportRow]) -> tuple[ReportRow, ...]:
    """Return the other reports that say something on one of these children, in the given order."""
    children = {folded(one.name) for one in report.people if one.is_child} - {""}
    return tuple(
        row
        for row in rows
        if row.id != report.id
        and row.statements
        and children & {folded(name) for name in row.children}
    )
