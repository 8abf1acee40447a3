"""A slot opens for its own secret, in its own vault, exactly as it was made."""

from dataclasses import replace

import pytest

from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.crypto.errors import DamagedHeaderError
from reportwriter.crypto.slots import (
    Slot,
    SlotKind,
    encoded,
    open_with_passphrase,
    open_with_secret,
    passphrase_slot,
    random_slot,
)
from tests.crypto.ways_in import ANOTHER, PASSPHRASE

VAULT = "3f" * 16
VAULT_KEY = bytes(range(32))
SECRET = b"s" * 32


@pytest.fixture(scope="module")
def by_passphrase() -> Slot:
    return passphrase_slot(VAULT, VAULT_KEY, PASSPHRASE, LEAST_COST)


@pytest.fixture
def by_secret() -> Slot:
    return random_slot(VAULT, VAULT_KEY, SlotKind.RECOVERY, SECRET)


def test_a_slot_opens_for_its_own_secret_only(by_passphrase: Slot, by_secret: Slot) -> None:
    assert open_with_passphrase(VAULT, by_passphrase, PASSPHRASE) == VAULT_KEY
    assert open_with_passphrase(VAULT, by_passphrase, ANOTHER) is None
    assert open_with_secret(VAULT, by_secret, SECRET) == VAULT_KEY
    assert open_with_secret(VAULT, by_secret, b"t" * 32) is None


def test_a_slot_of_another_vault_does_not_open(by_secret: Slot) -> None:
    assert open_with_secret("00" * 16, by_secret, SECRET) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "0000000000000000"},
        {"salt": encoded(bytes(16))},
        {"nonce": encoded(bytes(12))},
        {"wrapped": encoded(bytes(48))},
        {"kind": SlotKind.KEYRING},
        {"cost": LEAST_COST},
    ],
)
def test_a_changed_slot_does_not_open(by_secret: Slot, changed: dict[str, object]) -> None:
    tampered = replace(by_secret, **changed)  # type: ignore[arg-type]  # Fields of the class.

    assert open_with_secret(VAULT, tampered, SECRET) is None


def test_a_cheaper_cost_than_the_slot_was_made_with_does_not_open_it(by_passphrase: Slot) -> None:
    cheaper = replace(by_passphrase, cost=replace(LEAST_COST, lanes=1))

    assert open_with_passphrase(VAULT, cheaper, PASSPHRASE) is None


def test_a_slot_without_a_cost_is_no_passphrase_slot(by_secret: Slot) -> None:
    with pytest.raises(DamagedHeaderError):
        open_with_passphrase(VAULT, by_secret, PASSPHRASE)


@pytest.mark.parametrize(
    "changed",
    [
        {"salt": encoded(bytes(15))},
        {"nonce": encoded(bytes(16))},
        {"wrapped": "not base64"},
        {"cost": LEAST_COST},
        {"kind": SlotKind.PASSPHRASE},
        {"kind": SlotKind.PASSPHRASE, "cost": replace(LEAST_COST, memory_kib=8)},
    ],
)
def test_a_slot_we_could_not_have_written_is_refused(
    by_secret: Slot, changed: dict[str, object]
) -> None:
    tampered = replace(by_secret, **changed)  # type: ignore[arg-type]  # Fields of the class.

    with pytest.raises(DamagedHeaderError):
        tampered.require_sound()


def test_a_slot_as_we_write_it_is_sound(by_passphrase: Slot, by_secret: Slot) -> None:
    by_passphrase.require_sound()
    by_secret.require_sound()
