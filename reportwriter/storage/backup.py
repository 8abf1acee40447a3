"""Backups: made while the vault is in use, opened and read before they count.

A backup is a folder with everything a vault needs, so it opens with the passphrase it had then.
"""

import json
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reportwriter.domain.errors import VaultError
from reportwriter.domain.ids import ConferenceReference, ReportId, StatementId
from reportwriter.folders import sync_folder
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import disk_error
from reportwriter.storage.vault_files import VaultFiles

_NAME = "%Y-%m-%dT%H%M%S.%fZ"
_UNFINISHED = ".unfinished"
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_HOLDS = (
    "SELECT 1 FROM statement WHERE report = ? AND id = ?"
    " UNION SELECT 1 FROM statement_version WHERE report = ? AND statement = ?"
)
_HOLDS_CONFERENCE = (
    "SELECT 1 FROM conference WHERE reference = ? AND side <> 'author'"
    " UNION SELECT 1 FROM received WHERE conference = ?"
    " OR sha256 IN (SELECT value FROM json_each(?))"
)
_HOLDS_UNSEALED = "SELECT 1 FROM unsealed_reason WHERE conference = ? LIMIT 1"
_HOLDS_EXCLUSION = (
    "SELECT 1 FROM attendee WHERE conference = ?"
    " AND json_extract(CAST(body AS TEXT), '$.exclusion') IS NOT NULL LIMIT 1"
)
"""In a backup that is older than the sealing of reasons."""
_VERSIONS_HOLD = "SELECT 1 FROM version_text WHERE report = ? AND statement = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    folder: Path
    made_at: datetime

    @property
    def files(self) -> VaultFiles:
        return VaultFiles(self.folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """The backup made after a purge, and the older ones that may still hold the text.

    `fresh` is None where none could be made, for the reason in `failure`; what was purged stays
    purged.
    """

    fresh: Backup | None
    older_holding: tuple[Backup, ...]
    failure: VaultError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Backups:
    """The backups of one vault, in a folder beside it or wherever they are asked for."""

    database: Database
    files: VaultFiles
    now: Callable[[], datetime]

    def make(self, into: Path | None = None) -> Backup:
        """Copy the vault and check the copy. `into` is a folder for backups elsewhere.

        It is safe beside the vault thread. Raises DamagedBackupError, DiskFullError and the like,
        and leaves nothing behind then.
        """
        at = self.now()
        place = into or self.files.backups
        folder = place / at.astimezone(UTC).strftime(_NAME)
        draft = place / (folder.name + _UNFINISHED)
        try:
            VaultFiles(draft).make_folder()
            self._fill(VaultFiles(draft))
            # Before it has its name: a purge relies on it once it has.
            sync_folder(draft)
            draft.rename(folder)
            sync_folder(place)
        except OSError as error:
            shutil.rmtree(draft, ignore_errors=True)
            raise disk_error(error) from error
        except VaultError:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        return Backup(folder=folder, made_at=at)

    def all(self) -> tuple[Backup, ...]:
        """Return the backups beside the vault, the newest first."""
        if not self.files.backups.is_dir():
            return ()
        found = [backup for path in self.files.backups.iterdir() if (backup := _named(path))]
        return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))

    def check(self, backup: Backup) -> None:
        """Read every page of a backup. Raises DamagedBackupError."""
        self.database.check_copy(backup.files.database)

    def holding(self, report: ReportId, statement: StatementId) -> tuple[Backup, ...]:
        """Return the backups that hold a statement, or could: one that does not open counts."""
        return self._that(lambda copy: _holds(copy, report, statement))

    def holding_conference(
        self, conference: ConferenceReference, files: Sequence[str]
    ) -> tuple[Backup, ...]:
        """Return the backups that hold a conference or one of its files, or could.

        A file is in an older backup too while nobody knew yet of which conference it is.
        """
        return self._that(lambda copy: _holds_conference(copy, conference, files))

    def holding_reasons(self, conference: ConferenceReference) -> tuple[Backup, ...]:
        """Return the backups that hold in the open why somebody is excluded, or could."""
        return self._that(lambda copy: _holds_reasons(copy, conference))

    def renew(self, holding: Callable[[], tuple[Backup, ...]]) -> Renewed:
        """Make a fresh backup after a purge, then name the older ones that still hold it."""
        fresh: Backup | None = None
        failure: VaultError | None = None
        try:
            fresh = self.make()
        except VaultError as error:
            failure = error
        return Renewed(fresh=fresh, older_holding=holding(), failure=failure)

    def remove(self, backup: Backup) -> None:
        """Raise DiskFaultError when it cannot be removed."""
        try:
            shutil.rmtree(backup.folder)
        except OSError as error:
            raise disk_error(error) from error

    def clear_drafts(self) -> None:
        """Remove what backups that were cut short have left; none may be under way."""
        for path in self.files.backups.glob(f"*{_UNFINISHED}"):
            shutil.rmtree(path, ignore_errors=True)

    def _fill(self, target: VaultFiles) -> None:
        self.database.copy_to(target.database)
        for source, copy in zip(self.files.headers, target.headers, strict=True):
            if source.exists():
                with os.fdopen(os.open(copy, _NEW_FILE, 0o600), "wb") as stream:
                    stream.write(source.read_bytes())
                    stream.flush()
                    os.fsync(stream.fileno())

    def _that(self, holds: Callable[[Database], bool]) -> tuple[Backup, ...]:
        return tuple(backup for backup in self.all() if self._may(backup, holds))

    def _may(self, backup: Backup, hold: Callable[[Database], bool]) -> bool:
        try:
            self.check(backup)
            with closing(self.database.another(backup.files.database)) as copy:
                return hold(copy)
        except VaultError:
            return True


def _holds_conference(
    copy: Database, conference: ConferenceReference, files: Sequence[str]
) -> bool:
    with copy.asking() as ask:
        return bool(ask(_HOLDS_CONFERENCE, conference, conference, json.dumps(list(files))))


def _holds_reasons(copy: Database, conference: ConferenceReference) -> bool:
    with copy.asking() as ask:
        if copy.has_table("unsealed_reason"):
            return bool(ask(_HOLDS_UNSEALED, conference))
        return copy.has_table("attendee") and bool(ask(_HOLDS_EXCLUSION, conference))


def _holds(copy: Database, report: ReportId, statement: StatementId) -> bool:
    with copy.asking() as ask:
        found = bool(ask(_HOLDS, report, statement, report, statement))
    # A backup may be older than versions are.
    if found or not copy.has_table("version_text"):
        return found
    with copy.asking() as ask:
        return bool(ask(_VERSIONS_HOLD, report, statement))


def _named(path: Path) -> Backup | None:
    """Return the backup that a folder's name says it is; None for any other folder."""
    try:
        made_at = datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(folder=path, made_at=made_at)
