"""What a run that was killed has left is cleared away when the vault is opened again."""

import shutil
from pathlib import Path

import pytest

from reportwriter.storage.backup import Backups
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import DiskFullError
from reportwriter.storage.vault import create_vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import a_report, a_statement
from tests.storage.conftest import KEY, LOG_KEY


@pytest.fixture
def cut_short(tmp_path: Path) -> VaultFiles:
    """The files of a vault as they lay there while it was in use and making a backup."""
    running = create_vault(VaultFiles(tmp_path / "running"), KEY, LOG_KEY)
    running.reports.add(a_report(a_statement()))
    files = VaultFiles(tmp_path / "killed")
    shutil.copytree(tmp_path / "running", files.folder)
    running.close()
    (files.backups / "2027-01-04T120000.000000Z.unfinished").mkdir(parents=True)
    return files


def test_the_log_with_pages_as_they_were_is_emptied(cut_short: VaultFiles) -> None:
    left = cut_short.log.stat().st_size

    vault = open_vault(cut_short, KEY, LOG_KEY)

    assert left > 0
    assert cut_short.log.stat().st_size == 0
    assert vault.reports.get(a_report().id) == a_report(a_statement())
    vault.close()


def test_unfinished_backups_are_removed(cut_short: VaultFiles) -> None:
    vault = open_vault(cut_short, KEY, LOG_KEY)

    assert list(cut_short.backups.iterdir()) == []
    vault.close()


def test_a_run_that_ended_well_left_nothing_to_look_for(
    cut_short: VaultFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bool] = []
    open_vault(cut_short, KEY, LOG_KEY).close()
    monkeypatch.setattr(Backups, "clear_drafts", lambda _self: looked.append(True))

    open_vault(cut_short, KEY, LOG_KEY).close()

    assert looked == []


def test_a_full_disk_keeps_nobody_out(
    cut_short: VaultFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: Database) -> bool:
        raise DiskFullError

    monkeypatch.setattr(Database, "clear_log", fail)

    vault = open_vault(cut_short, KEY, LOG_KEY)

    assert vault.reports.rows()
    vault.close()
