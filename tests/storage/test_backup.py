"""A backup is a vault of its own, made while this one is in use, and checked before it counts."""

import os
import shutil
import threading
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from reportwriter.domain.changes import EditStatement
from reportwriter.domain.ids import StatementId
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import (
    DamagedBackupError,
    DiskFaultError,
    DiskFullError,
    NotEncryptedError,
)
from reportwriter.storage.vault import Vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import a_report, a_statement
from tests.services.desks import a_disk_that_takes
from tests.storage.conftest import KEY, LOG_KEY, Clock
from tests.storage.pages import raw

S1 = StatementId("s1")


def test_a_backup_opens_like_a_vault(vault: Vault, files: VaultFiles) -> None:
    report = a_report(a_statement(1, text="a cobalt umbrella"))
    vault.reports.add(report)
    files.first_header.write_bytes(b"header")

    backup = vault.backups.make()

    assert backup.files.first_header.read_bytes() == b"header"
    assert not backup.files.second_header.exists()
    assert backup.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in backup.folder.iterdir()} == {0o600}
    assert b"cobalt" not in raw(backup.folder)
    opened = open_vault(backup.files, KEY, LOG_KEY)
    assert opened.reports.get(report.id) == report
    opened.close()
    vault.backups.check(backup)


def test_a_backup_has_its_name_only_once_all_of_it_is_on_the_disk(
    vault: Vault, files: VaultFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    for header in files.headers:
        header.write_bytes(b"header")
    flushed: list[str] = []

    def flush(descriptor: int) -> None:
        flushed.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    monkeypatch.setattr(os, "fsync", flush)

    backup = vault.backups.make()

    draft = f"{backup.folder.name}.unfinished"
    assert flushed == ["header-a", "header-b", draft, "backups"]


def test_a_backup_made_while_somebody_types_holds_what_was_saved_before(vault: Vault) -> None:
    report = a_report(*(a_statement(number) for number in range(1, 200)))
    vault.reports.add(report)
    is_done = threading.Event()
    saved: list[int] = []

    def type_on() -> None:
        typed = report
        while not is_done.is_set():
            edited = EditStatement(statement=a_statement(1, text=f"{len(saved)}"))
            typed = vault.reports.apply(typed, edited)
            saved.append(len(saved))

    typist = threading.Thread(target=type_on)
    typist.start()
    while not saved:
        pass
    saved_before = saved[-1]
    backup = vault.backups.make()
    is_done.set()
    typist.join()

    opened = open_vault(backup.files, KEY, LOG_KEY)
    kept = opened.reports.get(report.id).statements[0].text
    assert saved_before <= int(kept) <= saved[-1]
    assert opened.database.is_sound()
    opened.close()


def test_backups_are_listed_newest_first_and_other_folders_are_not(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    assert vault.backups.all() == ()
    first = vault.backups.make()
    clock.go(minutes=1)
    second = vault.backups.make()
    (files.backups / "holiday photographs").mkdir()

    assert vault.backups.all() == (second, first)
    assert second.made_at == first.made_at + timedelta(minutes=1)


def test_a_backup_goes_where_it_is_asked_for(vault: Vault, tmp_path: Path) -> None:
    backup = vault.backups.make(tmp_path / "stick")

    assert backup.folder.parent == tmp_path / "stick"
    assert vault.backups.all() == ()


def test_a_damaged_backup_is_noticed(vault: Vault) -> None:
    vault.reports.add(a_report(*(a_statement(number) for number in range(1, 30))))
    backup = vault.backups.make()
    content = bytearray(backup.files.database.read_bytes())

    for at in (20, 5000, len(content) - 200):
        damaged = bytearray(content)
        damaged[at] ^= 1
        backup.files.database.write_bytes(damaged)
        with pytest.raises(DamagedBackupError):
            vault.backups.check(backup)

    backup.files.database.unlink()
    with pytest.raises(DamagedBackupError):
        vault.backups.check(backup)


def test_a_backup_whose_tables_and_indexes_disagree_is_damaged(vault: Vault) -> None:
    vault.reports.add(a_report(a_statement(1)))
    with vault.database.migrating() as connection:
        # With this the index is left out of what follows, and lacks the row.
        connection.execute(text("PRAGMA writable_schema = ON"))
        connection.execute(text("DELETE FROM sqlite_master WHERE name = 'statement_changes'"))
        connection.commit()

    with pytest.raises(DamagedBackupError):
        vault.backups.make()


def test_what_was_damaged_while_it_was_made_leaves_nothing_behind(
    vault: Vault, files: VaultFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_database: Database, _target: Path) -> None:
        raise DamagedBackupError

    monkeypatch.setattr(Database, "check_copy", fail)

    with pytest.raises(DamagedBackupError):
        vault.backups.make()

    assert list(files.backups.iterdir()) == []


@pytest.mark.parametrize(("number", "meaning"), [(28, DiskFullError), (5, DiskFaultError)])
def test_a_disk_that_fails_leaves_nothing_behind(
    vault: Vault,
    files: VaultFiles,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    meaning: type[Exception],
) -> None:
    def fail(_path: Path, _target: Path) -> None:
        raise OSError(number, "said")

    monkeypatch.setattr(Path, "rename", fail)

    with pytest.raises(meaning):
        vault.backups.make()

    assert list(files.backups.iterdir()) == []


def test_backups_that_hold_a_statement_are_named(vault: Vault, clock: Clock) -> None:
    report = a_report(a_statement(1))
    without = vault.backups.make()
    vault.reports.add(report)
    clock.go(minutes=1)
    now = vault.backups.make()
    vault.reports.apply(report, EditStatement(statement=a_statement(1, text="later")))
    clock.go(minutes=1)
    broken = vault.backups.make()
    broken.files.database.write_bytes(b"")
    clock.go(minutes=1)
    plain = vault.backups.make()
    plain.files.database.write_bytes(b"SQLite format 3\0" * 300)

    holding = vault.backups.holding(report.id, S1)

    assert holding == (plain, broken, now)
    assert without not in holding


def test_a_backup_that_holds_only_an_older_text_holds_it_too(vault: Vault) -> None:
    report = a_report(a_statement(1))
    vault.reports.add(report)
    vault.reports.save(report.with_statements(()))
    backup = vault.backups.make()

    assert vault.backups.holding(report.id, S1) == (backup,)


def test_a_backup_is_removed(vault: Vault) -> None:
    backup = vault.backups.make()

    vault.backups.remove(backup)

    assert vault.backups.all() == ()
    with pytest.raises(DiskFaultError):
        vault.backups.remove(backup)


def test_a_plain_database_in_the_place_of_a_backup_is_refused(vault: Vault, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"SQLite format 3\0" * 300)

    with pytest.raises(NotEncryptedError):
        vault.database.copy_to(target)


def test_a_disk_that_fails_while_copying_is_said_so_and_leaves_nothing(
    vault: Vault, files: VaultFiles
) -> None:
    with a_disk_that_takes(60_000), pytest.raises(DiskFaultError):
        vault.backups.make()

    assert list(files.backups.iterdir()) == []


def test_a_failure_on_a_disk_without_room_is_called_full(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=4096))

    with a_disk_that_takes(60_000), pytest.raises(DiskFullError):
        vault.backups.make()
