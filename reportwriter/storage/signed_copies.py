"""What was signed and handed over, byte for byte, version by version."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from reportwriter.domain.errors import ReportError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import AlreadyInVaultError, NotInVaultError
from reportwriter.storage.library import ask_within
from reportwriter.storage.report_rows import write_head
from reportwriter.storage.tables import signed_copy as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCopy:
    """The two files of one submission."""

    version: int
    signed_at: datetime
    report_pdf: bytes
    page_pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRow:
    """What a list of submissions shows. The digests are SHA-256 of the two files."""

    version: int
    signed_at: datetime
    report_sha256: str
    page_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCopyStore:
    database: Database
    now: Callable[[], datetime]

    def add(self, report: Report, report_pdf: bytes, page_pdf: bytes) -> None:
        """Close a signed report for editing and keep its two files, both or neither.

        Raises AlreadyInVaultError for a version that was signed before, NotInVaultError.
        """
        if report.signed_at is None:
            raise ReportError("only a signed report has signed files")
        with self.database.writing() as connection:
            write_head(ask_within(connection), report, self.now())
            if _find(connection, report.id, report.version) is not None:
                raise AlreadyInVaultError("signed version")
            connection.execute(
                insert(rows).values(
                    report=report.id,
                    version=report.version,
                    signed_at=report.signed_at,
                    report_sha256=hashlib.sha256(report_pdf).hexdigest(),
                    page_sha256=hashlib.sha256(page_pdf).hexdigest(),
                    report_pdf=report_pdf,
                    page_pdf=page_pdf,
                )
            )

    def rows(self, report: ReportId) -> tuple[SignedRow, ...]:
        """Return the signed versions of a report, the newest first."""
        listed = (rows.c.version, rows.c.signed_at, rows.c.report_sha256, rows.c.page_sha256)
        with self.database.reading() as connection:
            found = connection.execute(
                select(*listed).where(rows.c.report == report).order_by(rows.c.version.desc())
            ).all()
        return tuple(
            SignedRow(
                version=row.version,
                signed_at=row.signed_at,
                report_sha256=row.report_sha256,
                page_sha256=row.page_sha256,
            )
            for row in found
        )

    def get(self, report: ReportId, version: int) -> SignedCopy:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            row = _find(connection, report, version)
        if row is None:
            raise NotInVaultError("signed version")
        return SignedCopy(
            version=row.version,
            signed_at=row.signed_at,
            report_pdf=row.report_pdf,
            page_pdf=row.page_pdf,
        )


def _find(connection: Connection, report: ReportId, version: int) -> Row[*tuple[Any, ...]] | None:
    return connection.execute(
        select(rows).where(rows.c.report == report, rows.c.version == version)
    ).one_or_none()
