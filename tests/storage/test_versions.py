"""A version says what a report said, and never what was purged from it."""

import pytest

from reportwriter.domain.changes import (
    AddStatement,
    EditStatement,
    MoveStatement,
    RemoveStatement,
    SetNothingHeld,
    SetSharing,
)
from reportwriter.domain.ids import ItemId, RecordId, ReportId, StatementId
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.seen import as_seen
from reportwriter.domain.sharing import Shared, SharingRecord
from reportwriter.domain.statement import Place
from reportwriter.records.kept import SealedItem
from reportwriter.records.versions import KeptVersion, WhyKept
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.vault import Vault
from reportwriter.storage.vault_files import VaultFiles
from reportwriter.storage.versions import MOST_BY_ITSELF
from tests.builders import NOON, TAMSIN, a_report, a_statement
from tests.storage.conftest import KEY, Clock
from tests.storage.pages import decrypted

REPORT = a_report(a_statement(1), a_statement(2), a_statement(3))
S2 = StatementId("s2")
CANARY = "Quillonbury"


@pytest.fixture
def report(vault: Vault) -> Report:
    vault.reports.add(REPORT)
    vault.versions.keep(REPORT.id, WhyKept.OPENED)
    return REPORT


def whys(vault: Vault) -> list[WhyKept]:
    return [one.why for one in vault.versions.of(REPORT.id)]


def test_a_version_gives_the_report_back_as_it_was(vault: Vault, report: Report) -> None:
    changed = vault.reports.apply(report, EditStatement(statement=a_statement(2, text="Other.")))
    changed = vault.reports.apply(changed, MoveStatement(statement_id=S2, position=0))
    vault.reports.apply(changed, RemoveStatement(statement_id=StatementId("s3")))
    vault.versions.keep(report.id, WhyKept.ASKED_FOR, "Before the holidays")
    newest, first = vault.versions.of(report.id)

    assert vault.versions.get(report.id, first.number) == REPORT
    assert [one.id for one in vault.versions.get(report.id, newest.number).statements] == [
        "s2",
        "s1",
    ]


def test_a_version_says_when_and_why_it_was_kept_and_how_much_was_new(
    vault: Vault, report: Report, clock: Clock
) -> None:
    clock.go(hours=2)
    changed = vault.reports.apply(report, EditStatement(statement=a_statement(2, text="Other.")))
    vault.reports.apply(changed, AddStatement(statement=a_statement(4), position=3))
    vault.versions.keep(report.id, WhyKept.ASKED_FOR, "Before the holidays")

    assert vault.versions.of(report.id)[0] == KeptVersion(
        number=2,
        at=clock.at,
        why=WhyKept.ASKED_FOR,
        name="Before the holidays",
        changed=2,
        statements=4,
    )


def test_nothing_is_kept_where_nothing_changed(vault: Vault, report: Report) -> None:
    assert not vault.versions.keep(report.id, WhyKept.OPENED)

    assert whys(vault) == [WhyKept.OPENED]


def test_a_change_besides_the_statements_makes_a_version(vault: Vault, report: Report) -> None:
    place = Place(section="1", slot="asked")
    vault.reports.apply(report, SetNothingHeld(place=place, nothing=NothingHeld(place=place)))

    assert vault.versions.keep(report.id, WhyKept.EVERY_HOUR)
    assert vault.versions.of(report.id)[0].changed == 0


def test_asking_for_what_is_kept_already_names_it(vault: Vault, report: Report) -> None:
    first = vault.versions.keep(report.id, WhyKept.ASKED_FOR)
    again = vault.versions.keep(report.id, WhyKept.ASKED_FOR)
    named = vault.versions.keep(report.id, WhyKept.ASKED_FOR, "For Pru")

    assert (first, again, named) == (True, False, True)
    assert [(one.why, one.name) for one in vault.versions.of(report.id)] == [
        (WhyKept.ASKED_FOR, "For Pru")
    ]


def test_the_oldest_go_but_for_those_that_were_asked_for(vault: Vault, report: Report) -> None:
    vault.versions.keep(report.id, WhyKept.ASKED_FOR)
    for number in range(MOST_BY_ITSELF + 3):
        edit = EditStatement(statement=a_statement(2, text=f"Text {number}."))
        report = vault.reports.apply(report, edit)
        vault.versions.keep(report.id, WhyKept.EVERY_HOUR)

    kept = vault.versions.of(report.id)
    with vault.database.asking() as ask:
        ((texts,),) = ask("SELECT count(*) FROM version_text WHERE statement = 's2'")

    assert len(kept) == MOST_BY_ITSELF + 1
    assert kept[-1].why is WhyKept.ASKED_FOR
    assert texts == MOST_BY_ITSELF + 1


def test_there_is_no_version_of_a_report_that_is_not_there(vault: Vault, report: Report) -> None:
    with pytest.raises(NotInVaultError):
        vault.versions.get(report.id, 99)
    with pytest.raises(NotInVaultError):
        vault.versions.keep(ReportId("another"), WhyKept.OPENED)


def _typed(vault: Vault, clock: Clock) -> Report:
    """Write a canary into a statement, show it, keep versions, and delete it again."""
    report = a_report(*(a_statement(number) for number in range(1, 60)))
    vault.reports.add(report)
    text = f"She now lives at {CANARY}." + " Long." * 900
    report = vault.reports.apply(report, EditStatement(statement=a_statement(2, text=text)))
    record = SharingRecord(id=RecordId("r1"), person=TAMSIN, how=Shared.READ_TOGETHER)
    seen = as_seen(record, report, NOON)
    report = vault.reports.apply(report, SetSharing(sharing=(seen,)))
    vault.versions.keep(report.id, WhyKept.OPENED)
    clock.go(hours=1)
    report = vault.reports.apply(report, EditStatement(statement=a_statement(2, text="Short.")))
    vault.versions.keep(report.id, WhyKept.ASKED_FOR)
    return report


def test_a_purged_statement_is_in_no_version_and_in_no_byte(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    report = _typed(vault, clock)
    assert CANARY.lower().encode() in decrypted(files.folder, KEY).lower()

    vault.purge.statement(report.id, S2, SealedItem(id=ItemId("i1"), sealed=b"sealed bytes"))

    assert CANARY.lower().encode() not in decrypted(files.folder, KEY).lower()
    for kept in vault.versions.of(report.id):
        said = vault.versions.get(report.id, kept.number)
        assert S2 not in {one.id for one in said.statements}
        assert S2 not in {one.statement for record in said.sharing for one in record.seen}
        assert len(said.statements) == 58


def test_an_older_backup_that_holds_a_version_of_it_is_named(vault: Vault, clock: Clock) -> None:
    report = _typed(vault, clock)
    vault.reports.apply(report, RemoveStatement(statement_id=S2))
    with vault.database.asking(to_write=True) as ask:
        ask("DELETE FROM statement_version")
    backup = vault.backups.make()
    clock.go(hours=1)

    assert vault.backups.holding(report.id, S2) == (backup,)


def test_a_removed_report_leaves_no_version(vault: Vault, files: VaultFiles, clock: Clock) -> None:
    report = _typed(vault, clock)

    vault.reports.remove(report.id)
    vault.database.clear_log()

    assert vault.versions.of(report.id) == ()
    assert CANARY.lower().encode() not in decrypted(files.folder, KEY).lower()
