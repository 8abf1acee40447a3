"""What moves to the confidential page is in no byte of the vault any more.

Pages are read as they are on the disk, decrypted, so that also those count which no table uses.
"""

import pytest

from reportwriter.domain.changes import EditStatement, RemoveStatement, SetComments, SetSharing
from reportwriter.domain.errors import UnknownStatementError
from reportwriter.domain.ids import ItemId, RecordId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.seen import as_seen
from reportwriter.domain.sharing import CommentKind, FamilyComment, Shared, SharingRecord
from reportwriter.records.kept import SealedItem
from reportwriter.storage.vault import Vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import NOON, TAMSIN, a_report, a_statement
from tests.storage.conftest import KEY, Clock
from tests.storage.pages import decrypted

CANARIES = ("Quillonbury", "Zephyrine", "Marlpit")
SEALED = SealedItem(id=ItemId("i1"), sealed=b"sealed bytes")
S7 = StatementId("s7")


def _typed(vault: Vault, clock: Clock) -> Report:
    """Type a statement, over days, in a report of many, with a canary in each state of it."""
    report = a_report(*(a_statement(number) for number in range(1, 60)))
    vault.reports.add(report)
    for canary in CANARIES:
        text = f"She now lives at {canary}." + " Long." * 900
        report = vault.reports.apply(report, EditStatement(statement=a_statement(7, text=text)))
        clock.go(hours=1)
    return report


def _found(files: VaultFiles) -> list[str]:
    pages = decrypted(files.folder, KEY).lower()
    return [canary for canary in CANARIES if canary.lower().encode() in pages]


def test_a_purged_statement_is_in_no_byte_of_the_vault(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    report = _typed(vault, clock)
    assert _found(files) == list(CANARIES), "the search itself must find what is there"

    purged = vault.purge.statement(report.id, S7, SEALED)

    assert _found(files) == []
    assert purged.is_log_clear
    assert purged.signed_versions == ()


def test_what_was_purged_is_on_the_confidential_page_and_nowhere_else(
    vault: Vault, clock: Clock
) -> None:
    report = _typed(vault, clock)

    vault.purge.statement(report.id, S7, SEALED)

    assert vault.confidential.get(report.id) == (SEALED,)
    kept = vault.reports.get(report.id)
    assert [each.id for each in kept.statements] == [
        each.id for each in report.statements if each.id != S7
    ]
    assert vault.reports.older_texts(report.id, S7) == ()
    assert all(vault.search.find(canary) == () for canary in CANARIES)


def test_a_purge_of_what_is_not_there_changes_nothing(vault: Vault) -> None:
    report = a_report(a_statement(1))
    vault.reports.add(report)
    vault.reports.apply(report, RemoveStatement(statement_id=StatementId("s1")))

    with pytest.raises(UnknownStatementError):
        vault.purge.statement(report.id, StatementId("s1"), SEALED)

    assert vault.confidential.get(report.id) == ()


def test_versions_that_were_signed_with_it_are_named(vault: Vault) -> None:
    report = a_report(a_statement(7))
    vault.reports.add(report)
    vault.signed_copies.add(report.sign(NOON), b"report", b"page")
    vault.reports.save_header(report.sign(NOON).next_version())

    purged = vault.purge.statement(report.id, S7, SEALED)

    assert purged.signed_versions == (1,)


def test_a_fresh_backup_is_made_and_older_ones_that_hold_it_are_named(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    report = _typed(vault, clock)
    older = vault.backups.make()
    clock.go(minutes=1)
    vault.purge.statement(report.id, S7, SEALED)

    renewed = vault.purge.renew_backups(report.id, S7)

    assert renewed.older_holding == (older,)
    assert vault.backups.all()[0] == renewed.fresh
    assert renewed.fresh is not None
    assert _found(VaultFiles(renewed.fresh.folder)) == []
    assert _found(VaultFiles(older.folder)) != []
    vault.backups.remove(older)
    assert _found(files) == []


def test_a_removed_report_is_in_no_byte_of_the_vault(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    report = _typed(vault, clock)

    vault.reports.remove(report.id)
    vault.database.clear_log()

    assert _found(files) == []


def test_who_saw_a_purged_statement_keeps_no_digest_of_it(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    report = _typed(vault, clock)
    seen = as_seen(
        SharingRecord(id=RecordId("H1"), person=TAMSIN, how=Shared.READ_TOGETHER), report, NOON
    )
    report = vault.reports.apply(report, SetSharing(sharing=(seen,)))
    digest = next(one.digest for one in seen.seen if one.statement == S7).encode()
    assert digest in decrypted(files.folder, KEY)

    vault.purge.statement(report.id, S7, SEALED)

    (kept,) = vault.reports.get(report.id).sharing
    assert [one.statement for one in kept.seen] == [
        one.statement for one in seen.seen if one.statement != S7
    ]
    assert digest not in decrypted(files.folder, KEY)


def test_a_comment_on_a_purged_statement_keeps_none_of_its_words(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    report = _typed(vault, clock)
    said = FamilyComment(
        id=RecordId("C1"),
        by=TAMSIN,
        text="That is not so.",
        kind=CommentKind.DISAGREEMENT,
        statement=S7,
        read=f"She was seen at {CANARIES[0]}.",
    )
    vault.reports.apply(report, SetComments(comments=(said,)))

    vault.purge.statement(report.id, S7, SEALED)

    assert vault.reports.get(report.id).comments == (said.without_statement(),)
    assert _found(files) == []
