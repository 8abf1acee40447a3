"""What is killed: each function does real work in a process of its own, and tells how far it is.

Imported once, with all that the work loads, by the server that these processes are forked from.
"""

import importlib
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.changes import EditStatement
from reportwriter.domain.ids import StatementId
from reportwriter.services.open_vault import OpenVault
from tests.e2e.killing import DONE, await_the_word
from tests.e2e.vaults import open_quickly, report_in
from tests.services.desks import PASSPHRASE, an_item

TYPED = "the child said she was tired and hungry and wanted to go home " * 100
TYPED_INTO = StatementId("s1")
_LOADED_WHEN_USED = (
    "reportwriter.crypto.key_changes",
    "reportwriter.crypto.seals",
    "reportwriter.exchange.checking",
    "reportwriter.pdf.press",
    "reportwriter.signing.signatures",
    "reportwriter.storage.lock",
    "reportwriter.storage.vault",
)
for module in _LOADED_WHEN_USED:
    importlib.import_module(module)


def opened(folder: Path) -> OpenVault:
    return open_quickly(vault_access(folder / "vault", LEAST_COST), folder)


def type_through_services(line: Connection, folder: Path) -> None:
    """Save each key press as the window does; tell of each before it is saved, and after."""
    vault = opened(folder)
    report_id = report_in(vault)
    statement = vault.writing.open(report_id).report.statement(TYPED_INTO)
    await_the_word(line)
    for length in range(1, len(TYPED) + 1):
        line.send(("typed", length, time.monotonic()))
        change = EditStatement(statement=replace(statement, text=TYPED[:length]))
        vault.writing.apply(report_id, change)
        line.send(("saved", length, time.monotonic()))


def type_on_the_confidential_page(line: Connection, folder: Path) -> None:
    """Seal and save an item at each key press; tell of each before it is saved, and after."""
    vault = opened(folder)
    report_id = report_in(vault)
    # The screen says how many items are stored before anybody can type on it.
    vault.confidential.count(report_id)
    await_the_word(line)
    for length in range(1, len(TYPED) + 1):
        line.send(("typed", length, time.monotonic()))
        vault.confidential.save(report_id, an_item(3, TYPED[:length]))
        line.send(("saved", length, time.monotonic()))


def sign_and_seal(line: Connection, folder: Path) -> None:
    vault = opened(folder)
    report_id = report_in(vault)
    await_the_word(line)
    vault.handing_over.sign_and_seal(
        report_id, PASSPHRASE, folder / "out", lambda done, of: line.send((done, of))
    )
    line.send(DONE)


def begin(line: Connection, folder: Path) -> None:
    """Make the first vault, as at the very first start."""
    access = vault_access(folder / "vault", LEAST_COST)
    await_the_word(line)
    access.create(PASSPHRASE)
    line.send(DONE)


def unlock(line: Connection, folder: Path) -> None:
    access = vault_access(folder / "vault", LEAST_COST)
    access.exists()
    await_the_word(line)
    access.open(PASSPHRASE)
    line.send(DONE)


def back_up(line: Connection, folder: Path) -> None:
    vault = opened(folder)
    await_the_word(line)
    vault.backups.make()
    line.send(DONE)


def take_in(line: Connection, folder: Path) -> None:
    vault = opened(folder)
    await_the_word(line)
    vault.intake.take_in(
        sorted((folder / "received").iterdir()), None, lambda done, of: line.send((done, of))
    )
    line.send(DONE)


def move_to_confidential_page(line: Connection, folder: Path) -> None:
    vault = opened(folder)
    report_id = report_in(vault)
    text = vault.writing.open(report_id).report.statement(TYPED_INTO).text
    await_the_word(line)
    vault.confidential.move(report_id, TYPED_INTO, an_item(1, text))
    line.send(DONE)
