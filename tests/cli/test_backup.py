from pathlib import Path

import pytest

from reportwriter.app import vault_access
from reportwriter.storage.vault_files import VaultFiles
from tests.cli.commands import Commands
from tests.services.desks import PASSPHRASE, new_access


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    access = new_access(folder)
    access.create(PASSPHRASE)
    access.close()
    return folder


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    return file


def test_a_backup_is_made_where_it_is_wanted_and_opens_with_the_passphrase(
    reportwriter: Commands, vault: Path, passphrase: Path, tmp_path: Path
) -> None:
    said = reportwriter(
        "backup", tmp_path / "kept", "--vault", vault, "--passphrase-file", passphrase, "--json"
    )

    assert said.exit == 0
    folder = Path(said.document["folder"])
    assert folder.parent == tmp_path / "kept"
    copy = vault_access(folder)
    assert copy.open(PASSPHRASE).writing.rows() == ()
    copy.close()


def test_without_a_folder_it_lies_beside_the_vault(
    reportwriter: Commands, vault: Path, passphrase: Path
) -> None:
    said = reportwriter("backup", "--vault", vault, "--passphrase-file", passphrase)

    assert said.exit == 0
    (folder,) = VaultFiles(vault).backups.iterdir()
    assert said.out == f"The backup was made and checked: {folder}\n"


def test_a_wrong_passphrase_makes_none(
    reportwriter: Commands, vault: Path, passphrase: Path
) -> None:
    passphrase.write_text("seven herons on a frozen weir", "utf-8")

    said = reportwriter("backup", "--vault", vault, "--passphrase-file", passphrase)

    assert said.exit == 1
    assert said.err.startswith("That is not the passphrase.\n")
    assert "herons" not in said.err
    assert not VaultFiles(vault).backups.exists()


def test_while_the_window_works_with_the_vault_it_is_refused_in_words(
    reportwriter: Commands, vault: Path, passphrase: Path
) -> None:
    window = new_access(vault)
    window.open(PASSPHRASE)

    said = reportwriter("backup", "--vault", vault, "--passphrase-file", passphrase)

    window.close()
    assert said.exit == 1
    assert said.err.startswith("Your store is open in another window of this program.\n")


def test_a_vault_of_the_user_is_taken_when_none_is_named(
    reportwriter: Commands, passphrase: Path
) -> None:
    said = reportwriter("backup", "--passphrase-file", passphrase)

    assert said.exit == 1
    assert said.err.startswith("There is no store here.\n")
