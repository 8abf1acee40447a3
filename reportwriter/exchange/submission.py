"""Whether an opened confidential page belongs to a report.

A report and its page are bound both ways: the report names the digest of the sealed page; the page
inside names report, version, statements and whom it was sealed to, and bears the same signature.
"""

import hashlib
from dataclasses import dataclass, field

from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.file_check import Contents
from reportwriter.domain.integrity import Integrity
from reportwriter.exchange.examined import Examined
from reportwriter.records.handed_on import HandedOnFile


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPage:
    """What an opened page turned out to be; `page` is there only if it belongs.

    `pdf` is the page as its author signed it, of so many `pages`. `handed_on` tells who handed it
    on, where it came that way.
    """

    contents: Contents
    page: ConfidentialPage | None = None
    pdf: bytes = field(default=b"", repr=False)
    pages: int = 0
    handed_on: HandedOnFile | None = None

    @property
    def items(self) -> int:
        return len(self.page.items) if self.page else 0


def open_page(inner: Examined, report: Examined, opened_with: bytes) -> OpenedPage:
    """Return what an opened page is: `inner` is what came out of it, examined like any file.

    `opened_with` is the encryption certificate (DER) of whoever opened it.
    """
    if inner.integrity is not Integrity.UNCHANGED or inner.page is None:
        return OpenedPage(contents=Contents.DAMAGED)
    was_meant = hashlib.sha256(opened_with).hexdigest() in inner.page.recipients
    if not (was_meant and agrees(inner, report)):
        return OpenedPage(contents=Contents.DOES_NOT_BELONG)
    page = inner.page.page
    contents = Contents.ITEMS if page.items else Contents.NOTHING_CONFIDENTIAL
    return OpenedPage(contents=contents, page=page)


def agrees(inner: Examined, report: Examined) -> bool:
    """Whether a confidential page is of exactly this report, and by the same hand."""
    page, record = inner.page, report.report
    if page is None or record is None or inner.signed_by is None or report.signed_by is None:
        return False
    says = (page.page.report, page.version, page.statements_sha256, page.conference)
    expected = (
        record.report.id,
        record.report.version,
        record.statements_sha256,
        record.report.conference.reference,
    )
    same_signer = inner.signed_by.certificate == report.signed_by.certificate
    return says == expected and same_signer
