"""Vaults on the disk, closed, as they lie there before a program starts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from reportwriter.adapters import now
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.changes import AddStatement, SetSigningReasons
from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.confidential import ChairTold, ConfidentialPage
from reportwriter.domain.ids import ReportId
from reportwriter.domain.statement import Statement
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.vault_access import VaultAccess
from tests.builders import a_conference
from tests.services.desks import FORM, PASSPHRASE, PRU

_CODE = "recovery code"
Clock = Callable[[], datetime]


@contextmanager
def new_vault(folder: Path, contact: Contact = PRU, clock: Clock = now) -> Iterator[OpenVault]:
    """Make a vault in `folder / "vault"`, whose owner can sign, and close it afterwards."""
    access = vault_access(folder / "vault", LEAST_COST, clock)
    vault = access.create(PASSPHRASE)
    try:
        vault.identities.make(contact, PASSPHRASE)
        (folder / _CODE).write_text(vault.key_changes.new_recovery_code())
        yield vault
    finally:
        access.close()


def open_quickly(access: VaultAccess, folder: Path) -> OpenVault:
    """Open the vault with its recovery code; to try a passphrase takes long on purpose."""
    return access.open_with_recovery_code((folder / _CODE).read_text())


@contextmanager
def next_start(folder: Path) -> Iterator[OpenVault]:
    """Open the vault as the program does when it is started again; it must be sound."""
    access = vault_access(folder / "vault", LEAST_COST)
    vault = open_quickly(access, folder)
    try:
        assert vault.backups.database.is_sound()
        yield vault
    finally:
        access.close()


def report_in(vault: OpenVault) -> ReportId:
    return vault.writing.rows()[0].id


def write_report(
    vault: OpenVault, *statements: Statement, conference: Conference | None = None
) -> ReportId:
    """Write a report that can be signed as it stands."""
    writing = vault.writing
    report_id = writing.begin_without_invitation(conference or a_conference(), FORM, PRU)
    for position, statement in enumerate(statements):
        writing.apply(report_id, AddStatement(statement=statement, position=position))
    reasons = SetSigningReasons(incomplete_because="The family moved yesterday.")
    writing.apply(report_id, reasons)
    told = ChairTold(please_ring=True)
    vault.confidential.save_frame(ConfidentialPage(report=report_id, chair_told=told))
    return report_id
