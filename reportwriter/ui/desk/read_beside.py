"""What of a file stands beside the row that is read on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.desk.rows import page_of, statement_of
from reportwriter.ui.page_beside.presenter import Beside

if TYPE_CHECKING:
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.headings import HeardReport


def beside_of(desk: OpenDesk | None, submission: str, key: str) -> Beside | None:
    """Return what is read at a row of the desk; None where the file is not on it."""
    reports = desk.told.reports if desk else ()
    report = next((one for one in reports if one.submission == submission), None)
    if report is not None:
        return _of_report(report, key)
    letters = desk.letters if desk else ()
    is_letter = any(row.submission == submission for row in letters)
    return Beside(submission=submission, page=page_of(key)) if is_letter else None


def _of_report(report: HeardReport, key: str) -> Beside:
    statement = statement_of(report, key)
    if report.pages is not None:
        # What is typed from a letter knows the page it was typed from.
        page = report.pages[statement.id] if statement else 1
        return Beside(submission=report.submission, page=page)
    if statement is None:
        return Beside(submission=report.submission)
    return Beside(
        submission=report.submission,
        reference=statement.reference,
        number=report.numbers[statement.id],
    )
