"""The encrypted file behind the stores. This module alone knows how it is encrypted.

SQLCipher with a raw key that was never a passphrase: whether a passphrase is right is decided
before, by the slot, because SQLCipher says the same for a wrong key and for a damaged file.

There are two ways to its tables. `reading` and `writing` give a connection of SQLAlchemy, which
takes longer to load than all else of a start. So the little that is asked before anything is
shown is asked by `asking`, in SQL as it is.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher

from reportwriter.domain.errors import VaultError
from reportwriter.storage.errors import (
    DamagedBackupError,
    DamagedVaultError,
    DiskFaultError,
    DiskFullError,
    NotEncryptedError,
    ReadOnlyVaultError,
    VaultBusyError,
    disk_error,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from reportwriter.storage.asking import Ask
    from reportwriter.storage.library import Library

PLAIN_MAGIC = b"SQLite format 3\0"
PAGE_BYTES = 4096
PATIENCE_MS = 5000
LEAST_ROOM = 64 * 1024  # bytes
_PRAGMAS = (
    "cipher_compatibility = 4",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "journal_size_limit = 16777216",
    f"busy_timeout = {PATIENCE_MS}",
    # cipher_memory_security stays off: it makes a save that touches the search index ten times
    # slower, and what reads this process's memory reads the texts anyway.
)
_MEANINGS: tuple[tuple[str, Callable[[], VaultError]], ...] = (
    ("SQLITE_FULL", DiskFullError),
    ("SQLITE_IOERR", DiskFaultError),
    ("SQLITE_CANTOPEN", DiskFaultError),
    ("SQLITE_CORRUPT", DamagedVaultError),
    ("SQLITE_NOTADB", DamagedVaultError),
    ("SQLITE_READONLY", ReadOnlyVaultError),
    ("SQLITE_PERM", ReadOnlyVaultError),
    ("SQLITE_BUSY", VaultBusyError),
    ("SQLITE_LOCKED", VaultBusyError),
    # Copying a database gives no code, only SQLite's sentence for it.
    ("database or disk is full", DiskFullError),
    ("disk I/O error", DiskFaultError),
    ("unable to open database file", DiskFaultError),
    ("database disk image is malformed", DamagedVaultError),
    ("attempt to write a readonly database", ReadOnlyVaultError),
    ("database is locked", VaultBusyError),
)


class Database:
    """An open encrypted database. Connections, rows and errors of the library stay in storage."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the file, and make it when there is none. Raises as `reading` does."""
        self.path = path
        self._key = key
        _make_private(path)
        self._idle: list[Any] = []
        self._loading = Lock()
        self._library: Library | None = None

    @contextmanager
    def asking(self, *, to_write: bool = False) -> Iterator[Ask]:
        """Ask in SQL as it is, all of one state; what is written stands whole or not at all.

        Raises as `reading` and `writing` do.
        """
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE" if to_write else "BEGIN")
            yield lambda sql, *values: connection.execute(sql, values).fetchall()
            connection.execute("COMMIT")

    def has_table(self, name: str) -> bool:
        with self.asking() as ask:
            return bool(ask("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name))

    def library(self) -> Library:
        """Return SQLAlchemy over this file, and load it if nobody did."""
        with self._loading:
            if self._library is None:
                from reportwriter.storage.library import Library  # noqa: PLC0415

                self._library = Library(lambda: _connect(self.path, self._key))
            return self._library

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read one consistent state. Raises DamagedVaultError and what else the disk allows."""
        library = self.library()
        with translated(self.path, library.failures), library.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write all or nothing. Raises DiskFullError, DiskFaultError, VaultBusyError and others."""
        with self.migrating() as connection, connection.begin():
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Give a connection on which each migration begins and ends its own transaction."""
        with self.reading() as connection:
            yield connection.execution_options(is_writing=True)

    def clear_log(self) -> bool:
        """Bring the write-ahead log into the file and empty it; tell whether that was possible.

        Until then the log still holds pages as they were before.
        """
        with self._connection() as connection:
            is_busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not is_busy

    def copy_to(self, target: Path) -> None:
        """Copy the database as it stands, while it is in use; under the same key, and checked.

        Raises DamagedBackupError when the copy does not open.
        """
        _make_private(target)
        with translated(target), closing(_connect(self.path, self._key)) as source:
            with closing(_connect(target, self._key)) as copy:
                source.backup(copy)
            self.check_copy(target)

    def check_copy(self, target: Path) -> None:
        """Read every page of a copy. Raises DamagedBackupError."""
        if is_missing(target):
            raise DamagedBackupError
        try:
            with closing(_connect(target, self._key)) as copy:
                sound = _is_sound(copy)
        except sqlcipher.Error as error:
            raise DamagedBackupError from error
        if not sound:
            raise DamagedBackupError

    def is_sound(self) -> bool:
        """Read every page, authenticate it, and see that tables and indexes agree."""
        with translated(self.path), closing(_connect(self.path, self._key)) as connection:
            return _is_sound(connection)

    def another(self, path: Path) -> Database:
        """Open a copy of this database, which has the same key."""
        return Database(path, self._key)

    def close(self) -> None:
        """Close all connections; the last one empties the write-ahead log and removes it."""
        while self._idle:
            self._idle.pop().close()
        if self._library is not None:
            self._library.engine.dispose()

    @contextmanager
    def _connection(self) -> Iterator[Any]:
        """Give a connection of the driver, and keep it for the next who asks."""
        with translated(self.path):
            try:
                connection = self._idle.pop()
            except IndexError:
                connection = _connect(self.path, self._key)
            try:
                yield connection
            except BaseException:
                # With the connection ends its transaction, whatever state that is in.
                connection.close()
                raise
            self._idle.append(connection)


def is_missing(path: Path) -> bool:
    """Tell whether there is no database; SQLite would begin one in less than a page."""
    return not path.exists() or path.stat().st_size < PAGE_BYTES


def rewrite(ask: Ask, tables: Sequence[str], *, beside: str = "temp") -> None:
    """Write tables anew, onto pages that held nothing else; a table follows those it refers to.

    `secure_delete` zeroes rows and pages that are freed. But when rows move between the pages of
    a table, a page keeps what they were before in the room it has left, and only this clears it.
    `beside` is where the rows are meanwhile: `temp` is memory, for what is small. What holds files
    waits in `main`, encrypted on the disk as it was.
    """
    # All are copied before any is emptied: with a row goes what refers to it in another table.
    for table in tables:
        ask(f"CREATE TABLE {beside}.kept_{table} AS SELECT * FROM main.{table}")  # noqa: S608
    for table in tables:
        ask(f"DELETE FROM main.{table}")  # noqa: S608  # Names of ours.
    for table in tables:
        ask(f"INSERT INTO main.{table} SELECT * FROM {beside}.kept_{table}")  # noqa: S608
        ask(f"DROP TABLE {beside}.kept_{table}")


@contextmanager
def translated(path: Path, failures: tuple[type[Exception], ...] = ()) -> Iterator[None]:
    """Turn what the driver, or a library over it, raises about a file into errors of ours."""
    try:
        yield
    except (*failures, sqlcipher.Error) as error:
        cause = getattr(error, "orig", error)
        name = str(getattr(cause, "sqlite_errorname", cause))
        meaning = next((ours for begin, ours in _MEANINGS if name.startswith(begin)), None)
        if meaning is None:
            raise
        # Without room for the log's index a vault does not open, and SQLite calls that a fault.
        is_full = meaning is DiskFaultError and shutil.disk_usage(path.parent).free < LEAST_ROOM
        raise (DiskFullError if is_full else meaning)() from error


def _connect(path: Path, key: bytes) -> Any:
    connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None)
    try:
        # Without this a wrong key is reported on stderr too.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.Error:
        connection.close()
        raise
    return connection


def _is_sound(connection: Any) -> bool:
    forged = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    found = connection.execute("PRAGMA integrity_check").fetchall()
    return not forged and found == [("ok",)]


def _make_private(path: Path) -> None:
    """Make the file for its owner alone; the log beside it takes over the same rights.

    Raises NotEncryptedError for a file that anybody could read.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    except OSError as error:
        raise disk_error(error) from error
    with os.fdopen(descriptor, "rb") as file:
        if file.read(len(PLAIN_MAGIC)) == PLAIN_MAGIC:
            raise NotEncryptedError
    path.chmod(0o600)
