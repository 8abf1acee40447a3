"""A vault is opened by any of its slots, and by nothing else."""

import os
from pathlib import Path

import pytest

from reportwriter.crypto import recovery
from reportwriter.crypto.errors import (
    DamagedHeaderError,
    HeaderExistsError,
    HeaderNotWrittenError,
    KeyringTrouble,
    KeyringUnavailableError,
    MistypedRecoveryCodeError,
    NoSuchSlotError,
    WeakPassphraseError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from reportwriter.crypto.key_changes import KeyChanges
from reportwriter.crypto.key_slots import KeySlots, VaultKeys
from reportwriter.crypto.slots import SlotKind
from reportwriter.crypto.vault_header import HeaderFiles
from tests.crypto.ways_in import (
    ANOTHER,
    PASSPHRASE,
    MemoryKeyring,
    header_files,
    key_slots,
    trusted,
)


@pytest.fixture
def slots(tmp_path: Path) -> KeySlots:
    return key_slots(tmp_path)


def test_a_vault_made_with_a_passphrase_opens_with_it(slots: KeySlots) -> None:
    made = slots.create_with_passphrase(PASSPHRASE)

    opened = slots.open_with_passphrase(PASSPHRASE)

    assert slots.exist()
    assert slots.kinds() == {SlotKind.PASSPHRASE}
    assert opened == made


def test_a_wrong_passphrase_opens_nothing(slots: KeySlots) -> None:
    slots.create_with_passphrase(PASSPHRASE)

    for wrong in ("", PASSPHRASE[:-1], PASSPHRASE + " ", PASSPHRASE.title()):
        with pytest.raises(WrongPassphraseError):
            slots.open_with_passphrase(wrong)


def test_a_weak_passphrase_makes_no_vault(slots: KeySlots) -> None:
    with pytest.raises(WeakPassphraseError):
        slots.create_with_passphrase("passwordpassword")

    assert not slots.exist()


def test_a_vault_is_not_made_where_one_stands(slots: KeySlots) -> None:
    made = slots.create_with_passphrase(PASSPHRASE)

    with pytest.raises(HeaderExistsError):
        slots.create_with_passphrase(ANOTHER)

    assert slots.open_with_passphrase(PASSPHRASE) == made


def test_the_keys_for_database_log_and_header_differ_and_are_not_shown() -> None:
    keys = VaultKeys(bytes(32))

    assert len({keys.database_key, keys.log_key, keys.header_key, keys.vault_key}) == 4
    assert keys.vault_key.hex() not in repr(keys)
    assert "vault_key" not in repr(keys)


def test_a_vault_made_with_the_keyring_opens_by_itself(tmp_path: Path) -> None:
    slots = key_slots(tmp_path, trusted())

    made = slots.create_with_keyring()

    assert slots.kinds() == {SlotKind.KEYRING}
    assert slots.open_with_keyring() == made
    with pytest.raises(NoSuchSlotError) as caught:
        slots.open_with_passphrase(PASSPHRASE)
    assert caught.value.kind == SlotKind.PASSPHRASE


def test_without_a_keyring_to_trust_no_vault_is_made_with_one(slots: KeySlots) -> None:
    with pytest.raises(KeyringUnavailableError):
        slots.create_with_keyring()

    assert not slots.exist()


def test_where_a_vault_stands_the_keyring_is_given_no_secret(tmp_path: Path) -> None:
    backend = trusted()
    assert isinstance(backend, MemoryKeyring)
    slots = key_slots(tmp_path, backend)
    made = slots.create_with_keyring()
    kept = dict(backend.kept)

    with pytest.raises(HeaderExistsError):
        slots.create_with_keyring()

    assert backend.kept == kept
    assert slots.open_with_keyring() == made


def test_a_vault_that_could_not_be_written_leaves_no_secret_in_the_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise HeaderNotWrittenError("full")

    backend = trusted()
    assert isinstance(backend, MemoryKeyring)
    slots = key_slots(tmp_path, backend)
    monkeypatch.setattr(HeaderFiles, "write", full)

    with pytest.raises(HeaderNotWrittenError):
        slots.create_with_keyring()

    assert backend.kept == {}


def test_a_keyring_that_holds_another_secret_opens_nothing(tmp_path: Path) -> None:
    backend = trusted()
    slots = key_slots(tmp_path, backend)
    slots.create_with_keyring()
    vault = slots.headers.copies()[0].header.vault
    backend.set_password("Report Writer", vault, "00" * 32)

    with pytest.raises(KeyringUnavailableError) as caught:
        slots.open_with_keyring()

    assert caught.value.why is KeyringTrouble.FORGOTTEN


def test_a_recovery_code_opens_its_own_vault_only(slots: KeySlots) -> None:
    made = slots.create_with_passphrase(PASSPHRASE)
    code = KeyChanges(slots=slots, keys=made).new_recovery_code()

    assert slots.open_with_recovery_code(code.lower()) == made
    with pytest.raises(WrongRecoveryCodeError):
        slots.open_with_recovery_code(recovery.written(bytes(20)))
    with pytest.raises(MistypedRecoveryCodeError):
        slots.open_with_recovery_code(code[1:])


def test_a_damaged_copy_is_mended_from_the_other_when_the_vault_opens(slots: KeySlots) -> None:
    slots.create_with_passphrase(PASSPHRASE)
    slots.headers.first.write_bytes(b"damaged")
    draft = slots.headers.first.with_name("header-a.new")
    draft.write_bytes(b"left behind")

    slots.open_with_passphrase(PASSPHRASE)

    assert slots.headers.are_equal()
    assert len(slots.headers.copies()) == 2
    assert not draft.exists()


def test_a_disk_that_takes_nothing_keeps_nobody_out(
    slots: KeySlots, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError

    made = slots.create_with_passphrase(PASSPHRASE)
    slots.headers.second.unlink()
    monkeypatch.setattr(os, "fsync", fail)

    assert slots.open_with_passphrase(PASSPHRASE) == made


def test_a_header_that_the_vaults_key_does_not_vouch_for_is_refused(tmp_path: Path) -> None:
    slots = key_slots(tmp_path)
    slots.create_with_passphrase(PASSPHRASE)
    header = slots.headers.copies()[0].header
    header_files(tmp_path).write(header, b"not the key of this vault")

    with pytest.raises(DamagedHeaderError):
        slots.open_with_passphrase(PASSPHRASE)


GOLDEN = (
    b"reportwriter-vault-header 1\n"
    b'{"private_keys":"","sequence":1,"slots":[{"cost":{"lanes":4,"memory_kib":65536,"'
    b'passes":3},"id":"9ed58387f96993e7","kind":"passphrase","nonce":"n3Dnso9AqexG0jry'
    b'","salt":"LieR2zAufLXoO2EGH9MImQ==","wrapped":"XJKSKF+an9HfdbhMAtCcZ9Y9sPT8gxyDc'
    b'Qu7LMm5N1P4wmMbvwJhWjWAoX+3GFmH"}],"vault":"37dc8ab00e3d28a6ee53f151da98b91e"}\n'
    b"5fff0e2cb6881c72f2625edc80fd2cd3f86376c232ede9433018f1ed1df5aa57\n"
    b"42ad936d459624b4f8b7eb17e16f6befa5779fb1d3eecc5460b3b9578e7d10af\n"
)


def test_a_header_of_the_first_released_format_opens_for_ever(tmp_path: Path) -> None:
    (tmp_path / "header-a").write_bytes(GOLDEN)

    keys = key_slots(tmp_path).open_with_passphrase(PASSPHRASE)

    assert (
        keys.database_key.hex()
        == "b5c2d8ed93d209e59b41f20fa51edbafbe16c374ac95d882256db8604ebd23c0"
    )
