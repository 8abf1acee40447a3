"""What was done, as codes: no text, no name, no key. Each entry vouches for all before it."""

import hmac
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from reportwriter.records.kept import LogEvent
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import log as rows

_SUBJECT = re.compile(r"[A-Za-z0-9._:-]{0,80}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """`subject` is an id or a digest, never words."""

    number: int
    at: datetime
    event: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogStore:
    database: Database
    log_key: bytes
    now: Callable[[], datetime]

    def add(self, event: LogEvent, subject: str = "") -> None:
        """Raise ValueError for a subject that could be words."""
        with self.database.writing() as connection:
            self.add_within(connection, event, subject)

    def add_within(self, connection: Connection, event: LogEvent, subject: str = "") -> None:
        """Add an entry that stands or falls with all else of a transaction."""
        if not _SUBJECT.fullmatch(subject):
            raise ValueError("a subject is an id")
        last = connection.execute(
            select(rows).order_by(rows.c.number.desc()).limit(1)
        ).one_or_none()
        number = last.number + 1 if last else 1
        entry = LogEntry(number=number, at=self.now(), event=event, subject=subject)
        connection.execute(
            insert(rows).values(
                number=entry.number,
                at=entry.at,
                event=entry.event,
                subject=entry.subject,
                mac=self._mac(entry, last.mac if last else b""),
            )
        )

    def forget_within(self, connection: Connection, subjects: Collection[str]) -> None:
        """Take subjects out of the entries about them, which stay, and vouch for each other anew.

        What was done and when is still told then, but not with what.
        """
        before, is_changed = b"", False
        for row in connection.execute(select(rows).order_by(rows.c.number)).all():
            entry = _from_row(row)
            if entry.subject in subjects:
                entry, is_changed = replace(entry, subject=""), True
            mac = self._mac(entry, before) if is_changed else row.mac
            if is_changed:
                connection.execute(
                    update(rows)
                    .where(rows.c.number == entry.number)
                    .values(subject=entry.subject, mac=mac)
                )
            before = mac

    def entries(self) -> tuple[LogEntry, ...]:
        """Return the entries, the oldest first."""
        return tuple(_from_row(row) for row in self._rows())

    def last(self, event: LogEvent) -> Mapping[str, datetime]:
        """Return when a thing was last done, by its subject."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(rows.c.subject, func.max(rows.c.at))
                .where(rows.c.event == event)
                .group_by(rows.c.subject)
            ).all()
        return {row[0]: row[1] for row in found}

    def first_broken(self) -> int | None:
        """Return the number of the first entry that was changed, or follows one that is gone."""
        before = b""
        for expected, row in enumerate(self._rows(), start=1):
            mac = self._mac(_from_row(row), before)
            if row.number != expected or not hmac.compare_digest(mac, row.mac):
                return expected
            before = row.mac
        return None

    def _rows(self) -> tuple[Row[*tuple[Any, ...]], ...]:
        with self.database.reading() as connection:
            return tuple(connection.execute(select(rows).order_by(rows.c.number)).all())

    def _mac(self, entry: LogEntry, before: bytes) -> bytes:
        said = "\n".join((str(entry.number), entry.at.isoformat(), entry.event, entry.subject))
        return hmac.digest(self.log_key, before + b"\n" + said.encode(), "sha256")


def _from_row(row: Row[*tuple[Any, ...]]) -> LogEntry:
    return LogEntry(number=row.number, at=row.at, event=row.event, subject=row.subject)
