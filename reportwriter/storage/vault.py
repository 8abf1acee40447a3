"""An open vault: its stores over one encrypted database."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from reportwriter.domain.errors import VaultError
from reportwriter.storage import migrating
from reportwriter.storage.attached import AttachedStore
from reportwriter.storage.backup import Backups
from reportwriter.storage.conferences import ConferenceStore, Side
from reportwriter.storage.destructions import DestructionStore
from reportwriter.storage.engine import Database, is_missing
from reportwriter.storage.errors import NoDatabaseError
from reportwriter.storage.reports import ReportStore
from reportwriter.storage.settings import SettingsStore
from reportwriter.storage.utc import utc_now
from reportwriter.storage.vault_files import VaultFiles
from reportwriter.storage.versions import VersionStore

if TYPE_CHECKING:
    from reportwriter.storage.sent_drafts import SentDraftStore
    from reportwriter.storage.stores import Stores

_Store = TypeVar("_Store")


class _Late:
    """Stands for a store, which is made when it is first asked something."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:
        return getattr(self._make(), name)


def _later(of: Callable[[Stores], _Store]) -> cached_property[_Store]:
    return cached_property(lambda vault: cast("_Store", _Late(lambda: of(vault.stores))))


class Vault:
    """Calls are safe from any thread, and each is one transaction.

    The stores of the first lines are asked at every start. The others come with `stores`, when
    the first of them is asked something, not when a service is made with it: they are made with
    SQLAlchemy, which takes long to load, and 20 MB, and most who write a report turn to none.
    """

    def __init__(
        self, *, database: Database, backups: Backups, log_key: bytes, now: Callable[[], datetime]
    ) -> None:
        self.database = database
        self.backups = backups
        self._log_key = log_key
        self._now = now
        self.reports = ReportStore(database=database, now=now)
        self.versions = VersionStore(database=database, now=now)
        self.attached = AttachedStore(database)
        self.settings = SettingsStore(database)
        self.conferences = ConferenceStore(database=database, now=now, side=Side.AUTHOR)
        """Those its owner writes for."""
        self.chaired = ConferenceStore(database=database, now=now, side=Side.CHAIR)
        """Those its owner has called."""
        self.administered = ConferenceStore(database=database, now=now, side=Side.ADMINISTRATOR)
        """Those its owner takes reports in for."""
        self.deputised = ConferenceStore(database=database, now=now, side=Side.DEPUTY)
        """Those whose deputy its owner is."""
        self.destructions = DestructionStore(database)

    @cached_property
    def sent_drafts(self) -> SentDraftStore:
        """Asked when the services are there; it takes SQL as it is too."""
        from reportwriter.storage.sent_drafts import SentDraftStore  # noqa: PLC0415

        return SentDraftStore(self.database)

    @cached_property
    def stores(self) -> Stores:
        # Imported here: see above.
        from reportwriter.storage.stores import make_stores  # noqa: PLC0415

        return make_stores(self.database, self.backups, self._log_key, self._now)

    signed_copies = _later(lambda stores: stores.signed_copies)
    copies = _later(lambda stores: stores.copies)
    access = _later(lambda stores: stores.access)
    confidential = _later(lambda stores: stores.confidential)
    purge = _later(lambda stores: stores.purge)
    invitations = _later(lambda stores: stores.invitations)
    sent_invitations = _later(lambda stores: stores.sent_invitations)
    administered_invitations = _later(lambda stores: stores.administered_invitations)
    passed_on = _later(lambda stores: stores.passed_on)
    accounts = _later(lambda stores: stores.accounts)
    remarks = _later(lambda stores: stores.remarks)
    match_decisions = _later(lambda stores: stores.match_decisions)
    attendance = _later(lambda stores: stores.attendance)
    receipts = _later(lambda stores: stores.receipts)
    letters = _later(lambda stores: stores.letters)
    transcribed = _later(lambda stores: stores.transcribed)
    hearing = _later(lambda stores: stores.hearing)
    conference_records = _later(lambda stores: stores.conference_records)
    keeping = _later(lambda stores: stores.keeping)
    circulation = _later(lambda stores: stores.circulation)
    conference_purge = _later(lambda stores: stores.conference_purge)
    messages = _later(lambda stores: stores.messages)
    drafts_to_check = _later(lambda stores: stores.drafts_to_check)
    supplements = _later(lambda stores: stores.supplements)
    received = _later(lambda stores: stores.received)
    contacts = _later(lambda stores: stores.contacts)
    identities = _later(lambda stores: stores.identities)
    log = _later(lambda stores: stores.log)
    search = _later(lambda stores: stores.search)

    def close(self) -> None:
        """Close the database, which takes the write-ahead log into it. Nothing may follow."""
        # What a full disk leaves here now goes when the vault is next closed.
        with suppress(VaultError):
            self.attached.clear_up()
        self.database.close()


def create_vault(
    files: VaultFiles, database_key: bytes, log_key: bytes, *, now: Callable[[], datetime] = utc_now
) -> Vault:
    """Make the database of a new vault and open it; one that stands already is opened."""
    files.make_folder()
    return _opened(Database(files.database, database_key), files, log_key, now)


def open_vault(
    files: VaultFiles, database_key: bytes, log_key: bytes, *, now: Callable[[], datetime] = utc_now
) -> Vault:
    """Open a vault, and bring its tables up to date after a backup.

    Raises NoDatabaseError, NotEncryptedError, DamagedVaultError, NewerVaultError, and what else
    the disk gives cause for.
    """
    if is_missing(files.database):
        raise NoDatabaseError
    was_cut_short = files.log.exists()
    vault = _opened(Database(files.database, database_key), files, log_key, now)
    if was_cut_short:
        _clear_up(vault)
    return vault


def _opened(
    database: Database, files: VaultFiles, log_key: bytes, now: Callable[[], datetime]
) -> Vault:
    backups = Backups(database=database, files=files, now=now)
    with ExitStack() as undo:
        undo.callback(database.close)
        _bring_up_to_date(database, backups)
        undo.pop_all()
    return Vault(database=database, backups=backups, log_key=log_key, now=now)


def _clear_up(vault: Vault) -> None:
    """Clear away what a run that was killed has left; one that ended well leaves nothing.

    The write-ahead log holds pages as they were before, also those of a purged statement, and an
    unfinished backup may hold it too.
    """
    vault.backups.clear_drafts()
    # A full disk is no reason to keep anyone out of their vault.
    with suppress(VaultError):
        vault.attached.clear_up()
        vault.database.clear_log()


def _bring_up_to_date(database: Database, backups: Backups) -> None:
    if migrating.is_current(database):
        return
    if migrating.revision(database) != migrating.EMPTY:
        backups.make()
    migrating.migrate(database)
