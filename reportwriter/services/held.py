"""Received files with what was found in each, as the chair's board compares them."""

from __future__ import annotations

import hashlib
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Contents, Missing, Why
from reportwriter.exchange.file_names import are_of_one_submission
from reportwriter.exchange.judging import HeldVersion
from reportwriter.records.canonical import from_json
from reportwriter.records.found import Found

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reportwriter.domain.letter import Assigned
    from reportwriter.records.kept import ReceivedRow
    from reportwriter.records.travelling import ReportFile

SEALED_PAGE, MESSAGE = "sealed_page", "message"
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
        return author is not None and _plain(author.agency) == _plain(agency)

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


def missing(one: Held, held: Sequence[Held]) -> Missing:
    """Tell whether the sealed page is there; one that only bears its name is another report's."""
    if page_of(one, held) is not None:
        return Missing.NOTHING
    pages = (page for page in held if page.found.what == SEALED_PAGE)
    if any(are_of_one_submission(page.row.name, one.row.name) for page in pages):
        return Missing.SEALED_PAGE_OF_ANOTHER
    return Missing.SEALED_PAGE_NOT_ARRIVED


def is_closed(one: Held) -> bool:
    return one.found.contents is Contents.NOT_LOOKED_AT


def letters(held: Sequence[Held]) -> list[Held]:
    """Return what came and is no report of ours: letters, scans, and files that do not hold."""
    sealed = (SEALED_PAGE, MESSAGE)
    return [one for one in held if one.report is None and one.found.what not in sealed]


def _plain(agency: str) -> str:
    return " ".join(agency.split()).casefold()


def version_of(one: Held) -> HeldVersion:
    return HeldVersion(
        report=one.row.report or "",
        version=one.row.version or 0,
        sha256=one.row.sha256,
        arrived=one.row.arrived_at or one.row.taken_in_at,
        signer=hashlib.sha256(b64decode(one.found.certificate)).hexdigest(),
    )
