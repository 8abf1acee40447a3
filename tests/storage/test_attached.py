"""Attached documents are kept byte for byte, and purged once no report names them any more."""

from dataclasses import replace

import pytest

from reportwriter.domain.attached import AttachedDocument
from reportwriter.domain.changes import SetAttached
from reportwriter.domain.ids import AttachedId
from reportwriter.domain.report import Report
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.vault import Vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import a_document, a_report
from tests.storage.conftest import KEY, LOG_KEY
from tests.storage.pages import decrypted

CANARY = b"Quillonbury Cottage"
LETTER = CANARY * 900


def _with(vault: Vault, *documents: AttachedDocument) -> Report:
    report = a_report()
    vault.reports.add(report)
    for one in documents:
        vault.attached.add(report.id, one.id, b"{}", LETTER)
    return vault.reports.apply(report, SetAttached(attached=documents))


def test_a_document_comes_back_as_it_was(vault: Vault) -> None:
    letter = a_document(title="Letter of the surgery")

    report = _with(vault, letter)

    assert vault.reports.get(report.id).attached == (letter,)
    assert vault.attached.content(report.id, letter.id) == LETTER
    assert vault.attached.found(report.id, letter.id) == b"{}"


def test_what_is_not_held_is_said_to_be_missing(vault: Vault) -> None:
    with pytest.raises(NotInVaultError):
        vault.attached.content(a_report().id, AttachedId("d1"))


def test_taking_a_document_out_can_be_undone(vault: Vault) -> None:
    letter = a_document()
    report = _with(vault, letter)
    change = SetAttached(attached=())
    back = change.inverse(report)
    without = vault.reports.apply(report, change)

    again = vault.reports.apply(without, back)

    assert again == report
    assert vault.attached.content(report.id, letter.id) == LETTER


def test_a_document_taken_out_is_in_no_byte_once_the_vault_is_closed(
    vault: Vault, files: VaultFiles
) -> None:
    kept = a_document("d2")
    report = _with(vault, a_document("d1"), kept)
    vault.attached.add(report.id, AttachedId("d3"), b"{}", b"never named")
    vault.reports.apply(report, SetAttached(attached=()))

    vault.close()

    assert CANARY not in decrypted(files.folder, KEY)


def test_a_document_that_stays_is_not_cleared_up(vault: Vault) -> None:
    stays = a_document("d2")
    report = _with(vault, a_document("d1"), stays)
    vault.reports.apply(report, SetAttached(attached=(stays,)))

    cleared = vault.attached.clear_up()

    assert cleared == 1
    assert vault.attached.content(report.id, stays.id) == LETTER


def test_what_a_killed_program_left_goes_when_the_vault_is_opened(
    vault: Vault, files: VaultFiles
) -> None:
    report = _with(vault, a_document())
    vault.reports.save(replace(report, attached=()))
    vault.database.close()
    files.log.touch()  # As it stands after a kill.

    again = open_vault(files, KEY, LOG_KEY)

    with pytest.raises(NotInVaultError):
        again.attached.content(report.id, a_document().id)
    again.close()


def test_removing_a_report_removes_its_documents(vault: Vault, files: VaultFiles) -> None:
    report = _with(vault, a_document())

    vault.reports.remove(report.id)

    vault.database.close()
    assert CANARY not in decrypted(files.folder, KEY)
