"""Reports on the desk of a chair, built without files."""

from dataclasses import replace

from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import FileCheck
from reportwriter.domain.ids import ReportId
from reportwriter.domain.integrity import Why
from reportwriter.domain.report import Report
from reportwriter.services.desk.headings import HeardReport, SideBySide
from reportwriter.services.writing import with_form
from tests.builders import a_report
from tests.exchange.senders import LIBRARY

HOLDS = FileCheck(why=Why.HOLDS)


def heard(report: Report, submission: str = "") -> HeardReport:
    return HeardReport(submission or report.id, with_form(LIBRARY, report), HOLDS)


def of_agency(agency: str, *statements: object, **changed: object) -> Report:
    """Return a report of another agency of the same conference."""
    author = Contact(name=f"Writer of {agency}", agency=agency)
    return a_report(*statements, id=ReportId(agency), author=author, **changed)  # type: ignore[arg-type]  # Statements.


def side_by_side(*reports: Report) -> SideBySide:
    return SideBySide(tuple(heard(report) for report in reports))


def with_changed(desk: SideBySide, place: int, **changed: object) -> SideBySide:
    """Return the desk where the report at one place says something else."""
    reports = list(desk.reports)
    was = reports[place]
    report = replace(was.opened.report, **changed)  # type: ignore[arg-type]  # Fields of a report.
    reports[place] = replace(was, opened=replace(was.opened, report=report))
    return SideBySide(tuple(reports))
