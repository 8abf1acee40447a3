"""An open vault: its stores over one encrypted database."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime

from reportwriter.domain.errors import VaultError
from reportwriter.storage import migrating
from reportwriter.storage.access import AccessStore
from reportwriter.storage.attached import AttachedStore
from reportwriter.storage.backup import Backups
from reportwriter.storage.conferences import ConferenceStore, Side
from reportwriter.storage.confidential import ConfidentialStore
from reportwriter.storage.contacts import ContactStore
from reportwriter.storage.copies import CopyStore
from reportwriter.storage.engine import Database, is_missing
from reportwriter.storage.errors import NoDatabaseError
from reportwriter.storage.identity import IdentityStore
from reportwriter.storage.invitations import InvitationStore
from reportwriter.storage.log import LogStore
from reportwriter.storage.moments import utc_now
from reportwriter.storage.purge import Purge
from reportwriter.storage.received import ReceivedStore
from reportwriter.storage.remarks import RemarkStore
from reportwriter.storage.reports import ReportStore
from reportwriter.storage.search import SearchStore
from reportwriter.storage.settings import SettingsStore
from reportwriter.storage.signed_copies import SignedCopyStore
from reportwriter.storage.vault_files import VaultFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Vault:
    """Calls are safe from any thread, and each is one transaction."""

    database: Database
    reports: ReportStore
    signed_copies: SignedCopyStore
    copies: CopyStore
    access: AccessStore
    """Those made for one reader each, by name."""
    attached: AttachedStore
    confidential: ConfidentialStore
    purge: Purge
    conferences: ConferenceStore
    """Those its owner writes for."""
    chaired: ConferenceStore
    """Those its owner has called."""
    invitations: InvitationStore
    """Those received."""
    sent_invitations: InvitationStore
    received: ReceivedStore
    remarks: RemarkStore
    contacts: ContactStore
    identities: IdentityStore
    settings: SettingsStore
    log: LogStore
    search: SearchStore
    backups: Backups

    def close(self) -> None:
        """Close the database, which takes the write-ahead log into it. Nothing may follow."""
        # What a full disk leaves here now goes when the vault is next opened.
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
    with suppress(VaultError):
        vault.attached.clear_up()
    return vault


def _opened(
    database: Database, files: VaultFiles, log_key: bytes, now: Callable[[], datetime]
) -> Vault:
    backups = Backups(database=database, files=files, now=now)
    with ExitStack() as undo:
        undo.callback(database.close)
        _bring_up_to_date(database, backups)
        undo.pop_all()
    return Vault(
        database=database,
        reports=ReportStore(database=database, now=now),
        signed_copies=SignedCopyStore(database=database, now=now),
        copies=CopyStore(database),
        access=AccessStore(database),
        attached=AttachedStore(database),
        confidential=ConfidentialStore(database),
        purge=Purge(database=database, backups=backups),
        conferences=ConferenceStore(database=database, now=now, side=Side.AUTHOR),
        chaired=ConferenceStore(database=database, now=now, side=Side.CHAIR),
        invitations=InvitationStore(database=database, now=now, side=Side.AUTHOR),
        sent_invitations=InvitationStore(database=database, now=now, side=Side.CHAIR),
        received=ReceivedStore(database=database, now=now),
        remarks=RemarkStore(database),
        contacts=ContactStore(database=database),
        identities=IdentityStore(database),
        settings=SettingsStore(database),
        log=LogStore(database=database, log_key=log_key, now=now),
        search=SearchStore(database),
        backups=backups,
    )


def _clear_up(vault: Vault) -> None:
    """Clear away what a run that was killed has left; one that ended well leaves nothing.

    The write-ahead log holds pages as they were before, also those of a purged statement, and an
    unfinished backup may hold it too.
    """
    vault.backups.clear_drafts()
    # A full disk is no reason to keep anyone out of their vault.
    with suppress(VaultError):
        vault.database.clear_log()


def _bring_up_to_date(database: Database, backups: Backups) -> None:
    if migrating.is_current(database):
        return
    if migrating.revision(database) != migrating.EMPTY:
        backups.make()
    migrating.migrate(database)
