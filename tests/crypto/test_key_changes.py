"""Who can open a vault changes in one step, for the vault and its private keys together."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend

from reportwriter.crypto.errors import (
    LastSlotError,
    NoSuchSlotError,
    WeakPassphraseError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from reportwriter.crypto.key_changes import KeyChanges
from reportwriter.crypto.key_slots import KeySlots
from reportwriter.crypto.slots import SlotKind
from tests.crypto.test_private_keys import PAIR, SIGNING
from tests.crypto.ways_in import ANOTHER, PASSPHRASE, key_slots, trusted


@pytest.fixture
def backend() -> KeyringBackend:
    return trusted()


@pytest.fixture
def slots(tmp_path: Path, backend: KeyringBackend) -> KeySlots:
    return key_slots(tmp_path, backend)


@pytest.fixture
def by_keyring(slots: KeySlots) -> KeyChanges:
    return KeyChanges(slots=slots, keys=slots.create_with_keyring())


@pytest.fixture
def by_passphrase(slots: KeySlots) -> KeyChanges:
    return KeyChanges(slots=slots, keys=slots.create_with_passphrase(PASSPHRASE))


def test_a_vault_that_began_with_the_keyring_gets_its_passphrase_later(
    by_keyring: KeyChanges, slots: KeySlots
) -> None:
    by_keyring.set_first_passphrase(PASSPHRASE)

    assert slots.open_with_passphrase(PASSPHRASE) == by_keyring.keys
    assert slots.open_with_keyring() == by_keyring.keys


def test_a_first_passphrase_is_judged_and_set_once(by_keyring: KeyChanges) -> None:
    with pytest.raises(WeakPassphraseError):
        by_keyring.set_first_passphrase("short")
    by_keyring.set_first_passphrase(PASSPHRASE)

    with pytest.raises(WrongPassphraseError):
        by_keyring.set_first_passphrase(ANOTHER)


def test_a_changed_passphrase_opens_vault_and_private_keys_and_the_old_one_neither(
    by_passphrase: KeyChanges, slots: KeySlots
) -> None:
    by_passphrase.keep_private_keys("one", PAIR, PASSPHRASE)

    by_passphrase.change_passphrase(PASSPHRASE, ANOTHER)

    assert slots.open_with_passphrase(ANOTHER) == by_passphrase.keys
    keys = by_passphrase.open_private_keys(ANOTHER)["one"]
    assert keys.signing.public_key() == SIGNING.public_key()
    with pytest.raises(WrongPassphraseError):
        slots.open_with_passphrase(PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        by_passphrase.open_private_keys(PASSPHRASE)


def test_a_passphrase_changes_without_private_keys_too(
    by_passphrase: KeyChanges, slots: KeySlots
) -> None:
    by_passphrase.change_passphrase(PASSPHRASE, ANOTHER)

    assert slots.open_with_passphrase(ANOTHER) == by_passphrase.keys
    assert not by_passphrase.holds_private_keys()


def test_a_passphrase_is_not_changed_without_the_current_one_or_to_a_weak_one(
    by_passphrase: KeyChanges, slots: KeySlots
) -> None:
    with pytest.raises(WrongPassphraseError):
        by_passphrase.change_passphrase(ANOTHER, ANOTHER)
    with pytest.raises(WeakPassphraseError):
        by_passphrase.change_passphrase(PASSPHRASE, "short")

    assert slots.open_with_passphrase(PASSPHRASE) == by_passphrase.keys


def test_a_forgotten_passphrase_costs_the_private_keys_and_nothing_else(
    by_passphrase: KeyChanges, slots: KeySlots
) -> None:
    code = by_passphrase.new_recovery_code()
    by_passphrase.keep_private_keys("one", PAIR, PASSPHRASE)

    recovered = KeyChanges(slots=slots, keys=slots.open_with_recovery_code(code))
    recovered.replace_lost_passphrase(ANOTHER)

    assert slots.open_with_passphrase(ANOTHER) == by_passphrase.keys
    assert not recovered.holds_private_keys()
    assert recovered.open_private_keys(ANOTHER) == {}


def test_a_new_recovery_code_ends_the_one_before(
    by_passphrase: KeyChanges, slots: KeySlots
) -> None:
    first = by_passphrase.new_recovery_code()
    second = by_passphrase.new_recovery_code()

    assert slots.open_with_recovery_code(second) == by_passphrase.keys
    with pytest.raises(WrongRecoveryCodeError):
        slots.open_with_recovery_code(first)


def test_the_keyring_is_added_and_taken_away(
    by_passphrase: KeyChanges, slots: KeySlots, backend: KeyringBackend
) -> None:
    by_passphrase.add_keyring()
    assert slots.open_with_keyring() == by_passphrase.keys

    by_passphrase.remove_keyring()

    assert slots.kinds() == {SlotKind.PASSPHRASE}
    assert not backend.kept  # type: ignore[attr-defined]  # What the stand-in holds.
    with pytest.raises(NoSuchSlotError):
        by_passphrase.remove_keyring()


def test_a_keyring_slot_that_opens_is_left_alone_and_one_that_does_not_is_made_anew(
    by_passphrase: KeyChanges, slots: KeySlots, backend: KeyringBackend
) -> None:
    by_passphrase.add_keyring()
    before = slots.headers.first.read_bytes()
    by_passphrase.add_keyring()
    assert slots.headers.first.read_bytes() == before

    backend.kept.clear()  # type: ignore[attr-defined]  # What the stand-in holds.
    by_passphrase.add_keyring()

    assert slots.open_with_keyring() == by_passphrase.keys


def test_the_only_way_in_is_not_taken_away(by_keyring: KeyChanges, slots: KeySlots) -> None:
    with pytest.raises(LastSlotError):
        by_keyring.remove_keyring()

    assert slots.open_with_keyring() == by_keyring.keys


def test_keys_of_an_earlier_identity_stay_beside_those_of_the_next(
    by_passphrase: KeyChanges,
) -> None:
    by_passphrase.keep_private_keys("one", PAIR, PASSPHRASE)
    by_passphrase.keep_private_keys("two", PAIR, PASSPHRASE)

    assert by_passphrase.holds_private_keys()
    assert set(by_passphrase.open_private_keys(PASSPHRASE)) == {"one", "two"}


def test_private_keys_are_kept_under_the_vaults_own_passphrase_only(
    by_passphrase: KeyChanges,
) -> None:
    with pytest.raises(WrongPassphraseError):
        by_passphrase.keep_private_keys("one", PAIR, ANOTHER)

    assert not by_passphrase.holds_private_keys()


def test_private_keys_wait_for_a_passphrase(by_keyring: KeyChanges) -> None:
    with pytest.raises(NoSuchSlotError):
        by_keyring.keep_private_keys("one", PAIR, PASSPHRASE)


class _Killed(BaseException):
    """Ends the work where a kill would: nothing of ours catches it."""


@pytest.mark.parametrize("at", range(1, 11))
def test_a_change_that_is_cut_short_leaves_one_passphrase_for_everything(
    by_passphrase: KeyChanges, slots: KeySlots, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    by_passphrase.keep_private_keys("one", PAIR, PASSPHRASE)
    calls = 0

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == at:
                raise _Killed
            return real(*arguments, **named)

        return call

    with monkeypatch.context() as patched:
        for name in ("open", "fsync", "replace"):
            patched.setattr(os, name, counted(getattr(os, name)))
        with pytest.raises(_Killed):
            by_passphrase.change_passphrase(PASSPHRASE, ANOTHER)

    opening = [each for each in (PASSPHRASE, ANOTHER) if _opens(slots, each)]
    assert len(opening) == 1
    assert "one" in by_passphrase.open_private_keys(opening[0])
    assert slots.headers.are_equal()


def _opens(slots: KeySlots, passphrase: str) -> bool:
    try:
        slots.open_with_passphrase(passphrase)
    except WrongPassphraseError:
        return False
    return True
