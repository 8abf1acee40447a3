"""Open a handed-on page: who hands on must have been able to, and the page must be as it was.

The letter around it is signed by whoever hands on, the page inside by the author of its report.
That page names the certificates it was sealed to; nobody else may hand it on, and nobody changes
what it belongs to.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportwriter.domain.errors import DataError
from reportwriter.domain.file_check import Contents, HandsOn
from reportwriter.domain.integrity import Integrity
from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.examined import Examined, What
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.sealed_page import Reader, Unsealed, unsealed_letter
from reportwriter.exchange.submission import OpenedPage, agrees
from reportwriter.records.handed_on import ATTACHED_AS, HandedOnFile
from reportwriter.records.travelling import PageFile
from reportwriter.signing.cms import SignedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedHandedOn:
    """What came of opening one. All but `contents` is there only where that is ITEMS.

    `page` is what was found in the confidential page, `pdf` that page as its author signed it.
    """

    contents: Contents
    letter: Unsealed | None = None
    page: Examined | None = None
    pdf: bytes = field(default=b"", repr=False)

    @property
    def record(self) -> HandedOnFile | None:
        return self.letter.handed_on if self.letter else None


def unsealed_handed_on(
    p7m: bytes, readers: Sequence[Reader], quarantine: Quarantine
) -> OpenedHandedOn:
    """Return what a handed-on page turned out to be, whatever report it is of."""
    opened = unsealed_letter(p7m, readers, quarantine, What.HANDED_ON)
    if opened.handed_on is None or opened.inner is None:
        return OpenedHandedOn(contents=opened.contents)
    try:
        pdf = _attached(opened.pdf, quarantine)
    except QuarantineError:
        return OpenedHandedOn(contents=Contents.DAMAGED)
    page = examine(pdf, quarantine)
    contents = _contents(opened.handed_on, opened.inner.signed_by, page)
    if contents is not Contents.ITEMS:
        return OpenedHandedOn(contents=contents)
    return OpenedHandedOn(contents=contents, letter=opened, page=page, pdf=pdf)


def open_handed_on(
    p7m: bytes, report: Examined, readers: Sequence[Reader], quarantine: Quarantine
) -> OpenedPage:
    """Return what a handed-on page turned out to be, for the report it came with."""
    opened = unsealed_handed_on(p7m, readers, quarantine)
    record, page = opened.record, opened.page
    if record is None or page is None or page.page is None:
        return OpenedPage(contents=opened.contents)
    is_named = report.report is not None and report.report.page_sha256 == record.page_sha256
    if not (is_named and agrees(page, report)):
        return OpenedPage(contents=Contents.DOES_NOT_BELONG)
    contents = Contents.ITEMS if page.page.page.items else Contents.NOTHING_CONFIDENTIAL
    return OpenedPage(
        contents=contents, page=page.page.page, pdf=opened.pdf, pages=page.pages, handed_on=record
    )


def _attached(letter: bytes, quarantine: Quarantine) -> bytes:
    """Return the page; that its bytes are those the letter names was part of opening that."""
    found = quarantine.read(letter).attachments
    return next(one.content for one in found if one.name == ATTACHED_AS)


def _contents(record: HandedOnFile, by: SignedBy | None, page: Examined) -> Contents:
    """Return ITEMS where the page is unchanged and whoever signed the letter may hand it on."""
    author = page.signed_by
    if page.page is None or author is None or page.integrity is not Integrity.UNCHANGED:
        return Contents.DAMAGED
    is_meant = by is not None and _may_hand_on(record, by, page.page, author)
    return Contents.ITEMS if is_meant else Contents.DOES_NOT_BELONG


def _may_hand_on(record: HandedOnFile, by: SignedBy, page: PageFile, author: SignedBy) -> bool:
    """Whether the page was sealed to whoever signed, and is the one that they say."""
    says = (record.report, record.version, record.statements_sha256, record.conference.reference)
    found = (page.page.report, page.version, page.statements_sha256, page.conference)
    is_author = by.certificate == author.certificate
    try:
        certificate = hashlib.sha256(record.author.encryption_der).hexdigest()
    except DataError:
        return False
    could_open = certificate in page.recipients
    return says == found and could_open and is_author == (record.role is HandsOn.AUTHOR)
