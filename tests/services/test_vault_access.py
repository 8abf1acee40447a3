from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from reportwriter.app import vault_folder
from reportwriter.crypto.errors import (
    HeaderExistsError,
    KeyringUnavailableError,
    NoHeaderError,
    NoSuchSlotError,
    WeakPassphraseError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from reportwriter.domain.errors import VaultError
from reportwriter.services.vault_access import VaultAccess
from reportwriter.storage.errors import (
    DamagedVaultError,
    NoDatabaseError,
    ReadOnlyVaultError,
    VaultInUseError,
)
from tests.builders import a_conference
from tests.services.desks import FORM, PASSPHRASE, PRU, a_disk_that_takes, new_access


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def access(folder: Path) -> Iterator[VaultAccess]:
    access = new_access(folder)
    yield access
    access.close()


@pytest.fixture
def closed(access: VaultAccess) -> VaultAccess:
    """A vault that was made and closed again."""
    access.create(PASSPHRASE)
    access.close()
    return access


def _standing(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"in-use"}


def test_before_a_vault_is_made_there_is_none(access: VaultAccess) -> None:
    assert not access.exists()
    assert not access.opens_by_keyring()
    with pytest.raises(NoHeaderError):
        access.open(PASSPHRASE)


def test_a_vault_is_made_closed_and_opened_again(access: VaultAccess, folder: Path) -> None:
    made = access.create(PASSPHRASE)
    report_id = made.writing.begin_without_invitation(a_conference(), FORM, PRU)
    access.close()
    closed = access.vault

    opened = access.open(PASSPHRASE)

    assert closed is None
    assert access.vault is opened
    assert opened.writing.open(report_id).report.author == PRU
    assert folder.stat().st_mode & 0o777 == 0o700


def test_closing_twice_is_no_failure(closed: VaultAccess) -> None:
    closed.close()

    assert closed.open(PASSPHRASE).writing.rows() == ()


def test_a_wrong_passphrase_opens_nothing_and_locks_nobody_out(closed: VaultAccess) -> None:
    with pytest.raises(WrongPassphraseError):
        closed.open("not the passphrase")

    assert closed.vault is None
    assert closed.open(PASSPHRASE)


def test_a_second_window_is_refused_until_the_first_is_closed(
    access: VaultAccess, folder: Path
) -> None:
    access.create(PASSPHRASE)
    second = new_access(folder)

    with pytest.raises(VaultInUseError):
        second.open(PASSPHRASE)
    with pytest.raises(VaultInUseError):
        second.create(PASSPHRASE)

    access.close()
    with ExitStack() as stack:
        stack.callback(second.close)
        assert second.open(PASSPHRASE)


def test_a_second_vault_in_the_same_folder_is_refused(closed: VaultAccess) -> None:
    with pytest.raises(HeaderExistsError):
        closed.create("seven herons on a frozen weir")

    assert closed.open(PASSPHRASE)


def test_a_weak_passphrase_makes_nothing(access: VaultAccess, folder: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        access.create("password")

    assert not access.exists()
    assert _standing(folder) == set()


def test_a_place_where_no_folder_can_be_made_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"Dear aunt")

    with pytest.raises(ReadOnlyVaultError):
        new_access(tmp_path / "file").create(PASSPHRASE)
    with pytest.raises(ReadOnlyVaultError):
        new_access(tmp_path / "file" / "vault").create(PASSPHRASE)


def test_a_lock_that_cannot_be_taken_is_refused_in_words(closed: VaultAccess, folder: Path) -> None:
    (folder / "in-use").unlink()
    (folder / "in-use").mkdir()

    with pytest.raises(VaultError):
        closed.open(PASSPHRASE)

    assert closed.vault is None


@pytest.mark.parametrize("room", [0, 700, 60_000])
def test_a_vault_the_disk_has_no_room_for_leaves_nothing_and_can_be_made_later(
    access: VaultAccess, folder: Path, room: int
) -> None:
    with a_disk_that_takes(room), pytest.raises(VaultError):
        access.create(PASSPHRASE)

    left = _standing(folder)
    assert left == set()
    assert access.create(PASSPHRASE).writing.rows() == ()


def test_a_vault_whose_making_was_cut_short_does_not_stand_and_can_be_made(
    closed: VaultAccess, folder: Path
) -> None:
    (folder / "being-made").touch()
    (folder / "vault.db-wal").write_bytes(b"left")

    assert not closed.exists()
    with pytest.raises(NoHeaderError):
        closed.open(PASSPHRASE)

    closed.create("seven herons on a frozen weir")
    closed.close()
    assert _standing(folder) == {"header-a", "header-b", "vault.db"}
    assert closed.open("seven herons on a frozen weir")


def test_a_database_without_its_header_is_left_as_it_is(closed: VaultAccess, folder: Path) -> None:
    database = (folder / "vault.db").read_bytes()
    headers = [(folder / name, (folder / name).read_bytes()) for name in ("header-a", "header-b")]
    for path, _ in headers:
        path.unlink()

    with pytest.raises(DamagedVaultError):
        closed.create("seven herons on a frozen weir")

    assert (folder / "vault.db").read_bytes() == database
    for path, content in headers:
        path.write_bytes(content)
    assert closed.open(PASSPHRASE)


def test_a_database_that_is_gone_is_not_begun_anew(closed: VaultAccess, folder: Path) -> None:
    (folder / "vault.db").unlink()

    with pytest.raises(NoDatabaseError):
        closed.open(PASSPHRASE)

    assert not (folder / "vault.db").exists()


def test_a_recovery_code_opens_the_vault_but_no_private_key(access: VaultAccess) -> None:
    made = access.create(PASSPHRASE)
    made.identities.make(PRU, PASSPHRASE)
    code = made.key_changes.new_recovery_code()
    access.close()

    opened = access.open_with_recovery_code(code)

    assert opened.identities.own() is not None
    with pytest.raises(WrongPassphraseError):
        opened.identities.open(code)


def test_a_recovery_code_of_another_vault_opens_nothing(
    closed: VaultAccess, tmp_path: Path
) -> None:
    other = new_access(tmp_path / "other")
    closed.open(PASSPHRASE).key_changes.new_recovery_code()
    closed.close()
    code = other.create(PASSPHRASE).key_changes.new_recovery_code()
    other.close()

    with pytest.raises(WrongRecoveryCodeError):
        closed.open_with_recovery_code(code)

    assert closed.vault is None


def test_the_keyring_of_whoever_runs_these_tests_is_neither_offered_nor_used(
    access: VaultAccess, folder: Path
) -> None:
    assert not access.keyring_is_offered()
    with pytest.raises(KeyringUnavailableError):
        access.create_with_keyring()

    assert not access.exists()
    assert _standing(folder) == set()


def test_a_vault_with_a_passphrase_alone_does_not_open_by_keyring(closed: VaultAccess) -> None:
    assert closed.exists()
    assert not closed.opens_by_keyring()
    with pytest.raises(NoSuchSlotError):
        closed.open_with_keyring()


def test_the_vault_of_a_user_lies_in_their_own_data(tmp_path: Path) -> None:
    assert vault_folder() == tmp_path / "home" / "data" / "report-writer" / "vault"
