"""What a handed-on page holds besides the confidential page itself, which is attached as it was."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.file_check import HandsOn
from reportwriter.domain.ids import ReportId
from reportwriter.records.travelling import Certificates

ATTACHED_AS = "confidential page.pdf"
LONGEST_NOTE = 300
"""Letters: a line or two. What a chair should know of a case stands on the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOnFile:
    """What `handed-on.json` holds, inside a signed and sealed handed-on page.

    `author` are the certificates of `writer`, who hands on: those by which the page was sealed to
    them. `recipients` are as in `PageFile`: a new chair, deputies, and whoever hands on.
    `conference` names the children and nobody else. `page_sha256` is of `page.p7m`, as the report
    names it; `original_sha256` and `original_size` are of what came out of it, attached here.
    """

    format: Literal["reportwriter-handed-on-page"] = "reportwriter-handed-on-page"
    format_version: Literal[1] = 1
    recipients: tuple[str, ...]
    author: Certificates
    signed_at: datetime
    conference: Conference
    writer: Contact
    role: HandsOn
    note: str
    report: ReportId
    version: int
    statements_sha256: str
    page_sha256: str
    original_sha256: str
    original_size: int
