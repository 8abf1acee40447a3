"""The passphrase is asked for before what cannot be undone, and no key comes of it."""

from pathlib import Path

import pytest

from reportwriter.crypto.errors import NoSuchSlotError, WrongPassphraseError
from reportwriter.crypto.key_changes import KeyChanges
from reportwriter.crypto.passphrase_check import PassphraseCheck
from tests.crypto.ways_in import ANOTHER, PASSPHRASE, key_slots, trusted


def test_only_the_passphrase_of_the_vault_will_do_and_nothing_is_handed_out(
    tmp_path: Path,
) -> None:
    slots = key_slots(tmp_path, trusted())
    keys = KeyChanges(slots=slots, keys=slots.create_with_keyring())
    check = PassphraseCheck(headers=slots.headers)

    with pytest.raises(NoSuchSlotError):
        check.require(PASSPHRASE)
    keys.set_first_passphrase(PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        check.require(ANOTHER)

    given: object = check.require(PASSPHRASE)  # type: ignore[func-returns-value]  # It shall not.
    assert given is None
