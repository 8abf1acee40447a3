"""The bytes of attached documents, and what was found in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from reportwriter.domain.ids import AttachedId, ReportId
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.reports import read_head
from reportwriter.storage.tables import attached as rows


@dataclass(frozen=True, slots=True)
class AttachedStore:
    """`found` is what the reading of a document gave, as canonical JSON."""

    database: Database

    def add(self, report: ReportId, attached: AttachedId, found: bytes, content: bytes) -> None:
        """Keep a document; the report names it from its next change on."""
        with self.database.writing() as connection:
            connection.execute(
                insert(rows).values(report=report, id=attached, found=found, content=content)
            )

    def found(self, report: ReportId, attached: AttachedId) -> bytes:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            return bytes(_one(connection, report, attached).found)

    def content(self, report: ReportId, attached: AttachedId) -> bytes:
        """Raise NotInVaultError."""
        with self.database.reading() as connection:
            return bytes(_one(connection, report, attached).content)

    def clear_up(self) -> int:
        """Purge documents that no report names any more; return how many there were.

        Not while a report is open for writing: taking a document out can be undone until then.
        """
        with self.database.reading() as connection:
            gone = tuple(_unnamed(connection))
        if gone:
            self._purge(gone)
        return len(gone)

    def _purge(self, gone: Iterable[tuple[str, str]]) -> None:
        with self.database.writing() as connection:
            for report, attached in gone:
                connection.execute(
                    delete(rows).where(rows.c.report == report, rows.c.id == attached)
                )
            rewrite(connection, (rows.name,))
        self.database.clear_log()


def _unnamed(connection: Connection) -> Iterable[tuple[str, str]]:
    held: dict[str, set[str]] = {}
    for row in connection.execute(select(rows.c.report, rows.c.id)):
        held.setdefault(row.report, set()).add(row.id)
    for report, documents in held.items():
        named = {one.id for one in read_head(connection, ReportId(report)).attached}
        yield from ((report, one) for one in sorted(documents - named))


def _one(connection: Connection, report: ReportId, attached: AttachedId) -> Row[*tuple[Any, ...]]:
    found = connection.execute(
        select(rows).where(rows.c.report == report, rows.c.id == attached)
    ).one_or_none()
    if found is None:
        raise NotInVaultError("attached document")
    return found
