"""The bytes of attached documents, and what was found in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportwriter.domain.ids import AttachedId, ReportId
from reportwriter.storage.asking import Ask
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.report_rows import read_head

_ADD = "INSERT INTO attached (report, id, found, content) VALUES (?, ?, ?, ?)"
_FOUND = "SELECT found FROM attached WHERE report = ? AND id = ?"
_CONTENT = "SELECT content FROM attached WHERE report = ? AND id = ?"
_ALL = "SELECT report, id FROM attached"
_REMOVE = "DELETE FROM attached WHERE report = ? AND id = ?"


@dataclass(frozen=True, slots=True)
class AttachedStore:
    """`found` is what the reading of a document gave, as canonical JSON."""

    database: Database

    def add(self, report: ReportId, attached: AttachedId, found: bytes, content: bytes) -> None:
        """Keep a document; the report names it from its next change on."""
        with self.database.asking(to_write=True) as ask:
            ask(_ADD, report, attached, found, content)

    def found(self, report: ReportId, attached: AttachedId) -> bytes:
        """Raise NotInVaultError."""
        return self._one(_FOUND, report, attached)

    def content(self, report: ReportId, attached: AttachedId) -> bytes:
        """Raise NotInVaultError."""
        return self._one(_CONTENT, report, attached)

    def clear_up(self) -> int:
        """Purge documents that no report names any more; return how many there were.

        Not while a report is open for writing: taking a document out can be undone until then.
        """
        with self.database.asking() as ask:
            gone = tuple(_unnamed(ask))
        if gone:
            self._purge(gone)
        return len(gone)

    def _purge(self, gone: Iterable[tuple[str, str]]) -> None:
        with self.database.asking(to_write=True) as ask:
            for report, attached in gone:
                ask(_REMOVE, report, attached)
            rewrite(ask, ("attached",))
        self.database.clear_log()

    def _one(self, sql: str, report: ReportId, attached: AttachedId) -> bytes:
        with self.database.asking() as ask:
            found = ask(sql, report, attached)
        if not found:
            raise NotInVaultError("attached document")
        return bytes(found[0][0])


def _unnamed(ask: Ask) -> Iterable[tuple[str, str]]:
    held: dict[str, set[str]] = {}
    for report, document in ask(_ALL):
        held.setdefault(report, set()).add(document)
    for report, documents in held.items():
        named = {one.id for one in read_head(ask, ReportId(report)).attached}
        yield from ((report, one) for one in sorted(documents - named))
