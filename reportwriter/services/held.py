"""Received files with what was found in each, as the chair's board compares them."""

from __future__ import annotations

import hashlib
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Contents, HandedOnBy, Missing
from reportwriter.domain.integrity import Why
from reportwriter.domain.people import plain_name
from reportwriter.exchange.file_names import are_of_one_submission
from reportwriter.exchange.judging import HeldVersion, is_of_version
from reportwriter.records.canonical import from_json
from reportwriter.records.found import Found

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reportwriter.domain.letter import Assigned
    from reportwriter.records.kept import ReceivedRow
    from reportwriter.records.travelling import ReportFile

SEALED_PAGE, MESSAGE, HANDED_ON = "sealed_page", "message", "handed_on"
"""By the value of `exchange.examined.What`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A received file with what was found in it; `report` is None where it is no proven report.

    `assigned` is from whom it is where the chair had to say it.
    """

    row: ReceivedRow
    found: Found
    report: ReportFile | None
    assigned: Assigned | None = None

    def is_of(self, agency: str) -> bool:
        """Tell whether it is a report of an agency, or a letter that was assigned to it."""
        author = self.report.report.author if self.report else self.assigned
        return author is not None and plain_name(author.agency) == plain_name(agency)

    @property
    def counts_as(self) -> tuple[bool, int, datetime]:
        """Of an agency's files the greatest stands for it: what is proven, then the newest."""
        return self.report is not None, self.row.version or 0, self.row.taken_in_at


def held_of(row: ReceivedRow, assigned: Assigned | None = None) -> Held:
    """Return a file with its finding; one that was never examined could not be checked."""
    if row.verdict is None:
        found = Found(what="other", why=Why.UNREADABLE, sha256=row.sha256, size=row.size)
    else:
        found = from_json(row.verdict, Found, name="finding")
    return Held(row=row, found=found, report=found.report(), assigned=assigned)


def page_of(one: Held, held: Sequence[Held]) -> Held | None:
    """Return the sealed page that the report names, by its digest."""
    if one.report is None:
        return None
    wanted = one.report.page_sha256
    return next((page for page in held if page.found.sealed_sha256 == wanted), None)


def handed_on_of(one: Held, held: Sequence[Held]) -> Held | None:
    """Return the opened handed-on page that is of exactly this report, the last that was signed.

    Who handed it on, and that the page in it holds, was looked at when it was opened.
    """
    if one.report is None:
        return None
    version = version_of(one)
    return max((page for page in held if is_page_of(page, version)), key=_signed_at, default=None)


def is_page_of(page: Held, version: HeldVersion) -> bool:
    """Whether an opened handed-on page is of a report that is held, in its very words."""
    named = page.found.handed_on
    is_open = page.found.contents is Contents.ITEMS
    return is_open and named is not None and is_of_version(named, version)


def _signed_at(one: Held) -> tuple[float, str]:
    at = one.found.signed_at
    return at.timestamp() if at else 0.0, one.row.sha256


def handed_on_by(one: Held, held: Sequence[Held]) -> HandedOnBy | None:
    """Return who handed on the page of a report; None where it came as it was sealed, or not."""
    page = handed_on_of(one, held)
    if page is None or (named := page.found.handed_on) is None:
        return None
    return HandedOnBy(name=named.name, role=named.role, at=page.found.signed_at)


def missing(one: Held, held: Sequence[Held]) -> Missing:
    """Tell whether the sealed page is there; one that only bears its name is another report's."""
    if page_of(one, held) is not None or handed_on_of(one, held) is not None:
        return Missing.NOTHING
    pages = (page for page in held if page.found.what == SEALED_PAGE)
    if any(are_of_one_submission(page.row.name, one.row.name) for page in pages):
        return Missing.SEALED_PAGE_OF_ANOTHER
    return Missing.SEALED_PAGE_NOT_ARRIVED


def is_closed(one: Held) -> bool:
    return one.found.contents is Contents.NOT_LOOKED_AT


def letters(held: Sequence[Held]) -> list[Held]:
    """Return what came and is no report of ours: letters, scans, and files that do not hold."""
    sealed = (SEALED_PAGE, MESSAGE, HANDED_ON)
    return [one for one in held if one.report is None and one.found.what not in sealed]


def version_of(one: Held) -> HeldVersion:
    return HeldVersion(
        report=one.row.report or "",
        version=one.row.version or 0,
        sha256=one.row.sha256,
        arrived=one.row.came_at,
        signer=hashlib.sha256(b64decode(one.found.certificate)).hexdigest(),
        statements_sha256=one.report.statements_sha256 if one.report else "",
        page_sha256=one.report.page_sha256 if one.report else "",
    )
