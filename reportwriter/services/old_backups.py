"""Removes older backups that still hold what is held no longer, or no longer in the open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.records.kept import LogEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.storage.backup import Backup, Backups
    from reportwriter.storage.log import LogStore


def remove_backups(older: Iterable[Backup], backups: Backups, log: LogStore) -> None:
    """Remove them one by one, each with its line in the log. Raises DiskFaultError."""
    for backup in older:
        backups.remove(backup)
        log.add(LogEvent.BACKUP_REMOVED)
