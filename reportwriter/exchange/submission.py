"""What came together: which sealed page goes with which report, and whether an opened one belongs.

A report and its page are bound both ways: the report names the digest of the sealed page; the page
inside names report, version, statements and whom it was sealed to, and bears the same signature.
"""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.file_check import Contents, Integrity, Missing
from reportwriter.exchange.examined import SEALED, Examined, What
from reportwriter.exchange.file_names import are_of_one_submission
from reportwriter.records.handed_on import HandedOnFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A file as it came. The name is a hint, never a proof."""

    name: str
    examined: Examined


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A report and what came of its page; `page` is None unless it came in the same batch."""

    report: Arrived
    page: Arrived | None
    missing: Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """A batch of files, sorted. Every file is in exactly one place."""

    submissions: tuple[Sent, ...] = ()
    stray_pages: tuple[Arrived, ...] = ()
    """Sealed pages of no report in this batch. One may belong to a report that came before."""
    invitations: tuple[Arrived, ...] = ()
    messages: tuple[Arrived, ...] = ()
    others: tuple[Arrived, ...] = ()
    """Letters, scans, and files that do not hold; each is shown with its reason."""
    again: tuple[Arrived, ...] = ()
    """Byte for byte the same as another, in this batch or held already."""


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


def sort_batch(
    batch: Sequence[Arrived],
    held_files: Collection[str] = (),
    held_pages: Collection[str] = (),
) -> Sorted:
    """Sort a batch. Given are the SHA-256 of files held, and of what their sealed pages carry.

    Taking the same batch in twice changes nothing.
    """
    seen = set(held_files)
    fresh: list[Arrived] = []
    again: list[Arrived] = []
    for arrived in batch:
        (again if arrived.examined.sha256 in seen else fresh).append(arrived)
        seen.add(arrived.examined.sha256)
    reports = [one for one in fresh if one.examined.report]
    pages = [one for one in batch if one.examined.what is What.SEALED_PAGE]
    strays = [page for page in pages if not any(belongs(page, report) for report in reports)]
    fresh_strays = tuple(page for page in strays if page in fresh)
    return Sorted(
        submissions=tuple(_sent(report, reports, pages, strays, held_pages) for report in reports),
        stray_pages=fresh_strays,
        invitations=_of(What.INVITATION, fresh),
        messages=tuple(one for one in fresh if one.examined.what is What.MESSAGE),
        others=tuple(one for one in fresh if _is_other(one)),
        again=tuple(again),
    )


def belongs(page: Arrived, report: Arrived) -> bool:
    """Whether this sealed page is the one that the report names."""
    record = report.examined.report
    return record is not None and record.page_sha256 == page.examined.sealed_sha256


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


def _sent(
    report: Arrived,
    reports: Sequence[Arrived],
    pages: Sequence[Arrived],
    strays: Sequence[Arrived],
    held_pages: Collection[str],
) -> Sent:
    own = next((page for page in pages if belongs(page, report)), None)
    record = report.examined.report
    if own or (record and record.page_sha256 in held_pages):
        return Sent(report=report, page=own, missing=Missing.NOTHING)
    lacking = [one for one in reports if not any(belongs(page, one) for page in pages)]
    came_instead = strays if len(lacking) == 1 else _by_name(report, strays)
    missing = Missing.SEALED_PAGE_OF_ANOTHER if came_instead else Missing.SEALED_PAGE_NOT_ARRIVED
    return Sent(report=report, page=None, missing=missing)


def _by_name(report: Arrived, strays: Sequence[Arrived]) -> list[Arrived]:
    """Return the stray pages that are called as if they were this report's."""
    return [page for page in strays if are_of_one_submission(page.name, report.name)]


def _of(what: What, fresh: Sequence[Arrived]) -> tuple[Arrived, ...]:
    return tuple(one for one in fresh if one.examined.what is what and one.examined.is_proven)


def _is_other(one: Arrived) -> bool:
    examined = one.examined
    return examined.record is None and examined.what not in SEALED
