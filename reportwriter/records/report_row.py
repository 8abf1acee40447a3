"""A report as a line of a list."""

from dataclasses import dataclass
from datetime import datetime

from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.report import FormRef


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """What a list of reports shows of one, without its statements being read."""

    id: ReportId
    version: int
    form: FormRef
    conference: ConferenceReference
    children: tuple[str, ...]
    author: str
    agency: str
    starts_at: datetime | None
    reports_due: datetime | None
    invitation: str | None
    signed_at: datetime | None
    changed_at: datetime
    statements: int
