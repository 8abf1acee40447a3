"""A receipt: what of a submission reached the chair, when, and how that is known.

It tells its author that nothing is missing, and nobody what stands on the sealed page.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.file_check import Answers, ArrivalKnownFrom, Contents, Missing
from reportwriter.domain.ids import ReportId


class PageReceived(StrEnum):
    NOT_ARRIVED = "not_arrived"
    NOT_OPENED = "not_opened"
    """It is there and belongs to the report; the chair has not opened it yet."""
    OPENED = "opened"
    CANNOT_BE_OPENED = "cannot_be_opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """`report_sha256` is of the report's file as it arrived. The conference names only children."""

    conference: Conference
    report: ReportId
    version: int
    report_sha256: str
    author: Contact
    arrived_at: datetime
    arrival_known_from: ArrivalKnownFrom
    page: PageReceived


def page_received(answers: Answers) -> PageReceived:
    """Return what became of the sealed page, by the file check of its report."""
    if answers.missing is not Missing.NOTHING:
        return PageReceived.NOT_ARRIVED
    if answers.contents is Contents.NOT_LOOKED_AT:
        return PageReceived.NOT_OPENED
    is_open = answers.contents in (Contents.ITEMS, Contents.NOTHING_CONFIDENTIAL)
    return PageReceived.OPENED if is_open else PageReceived.CANNOT_BE_OPENED
