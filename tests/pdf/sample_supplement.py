"""A supplement to a sample report, as the tests of the PDF lay it out."""

from dataclasses import replace
from datetime import UTC, datetime

from reportwriter.domain.report import Report
from reportwriter.domain.supplement import since
from reportwriter.forms.library import Library
from reportwriter.forms.outline import printed_statements
from reportwriter.records.travelling import Certificates, SupplementFile

SIGNED = datetime(2027, 1, 5, 11, 42, tzinfo=UTC)


def as_supplement(report: Report) -> SupplementFile:
    """Return all comments of a report as if they had come after it was signed."""
    printed = printed_statements(Library().form(report.form), report)
    numbers = {one.id: number for number, one in enumerate(printed, start=1)}
    came = since(report, numbers, (), ())
    return SupplementFile(
        conference=replace(report.conference, people=report.conference.children, addresses=()),
        report=report.id,
        version=1,
        report_sha256="0123456789abcdef" * 4,
        number=1,
        writer=report.author,
        author=Certificates.of(b"signing", b"encryption"),
        signed_at=SIGNED,
        said=came.said,
        shared=came.shared,
    )
