"""Looks through every row that a vault's tables hold."""

from reportwriter.storage.engine import Database
from reportwriter.storage.tables import metadata
from tests.deep_scan import scan_bytes


def tables_with(database: Database, words: str) -> set[str]:
    """Return the tables that have a row with these words."""
    with database.asking() as ask:
        return {
            table.name
            for table in metadata.tables.values()
            for row in ask(f"SELECT * FROM {table.name}")  # noqa: S608  # Names of ours.
            if scan_bytes(repr(row).encode(), [words])
        }
