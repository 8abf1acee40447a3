"""Private keys open for the passphrase and the vault together, and for neither alone."""

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from reportwriter.crypto import private_keys
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.crypto.errors import DamagedPrivateKeysError, WrongPassphraseError
from reportwriter.crypto.key_pair import KeyPair
from reportwriter.crypto.private_keys import PrivateKey
from reportwriter.domain.errors import DataError
from tests.crypto.ways_in import ANOTHER, PASSPHRASE

VAULT_KEY = bytes(range(32))


def der(key: PrivateKey | ed25519.Ed25519PrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


SIGNING = ec.generate_private_key(ec.SECP256R1())
ENCRYPTION = rsa.generate_private_key(65537, 2048)
PAIR = KeyPair(signing=der(SIGNING), encryption=der(ENCRYPTION))


@pytest.fixture(scope="module")
def blob() -> bytes:
    return private_keys.wrap({"one": PAIR}, PASSPHRASE, VAULT_KEY, cost=LEAST_COST)


def test_the_keys_come_back_ready_for_use(blob: bytes) -> None:
    pairs = private_keys.unwrap(blob, PASSPHRASE, VAULT_KEY)
    keys = private_keys.loaded(pairs["one"])

    assert keys.signing.public_key() == SIGNING.public_key()
    assert keys.encryption.public_key() == ENCRYPTION.public_key()


def test_the_blob_holds_no_key_in_clear(blob: bytes) -> None:
    assert PAIR.signing[40:60] not in blob
    assert b"one" not in blob


@pytest.mark.parametrize(
    ("passphrase", "vault_key"), [(ANOTHER, VAULT_KEY), (PASSPHRASE, bytes(32))]
)
def test_neither_the_passphrase_nor_the_vault_opens_them_alone(
    blob: bytes, passphrase: str, vault_key: bytes
) -> None:
    with pytest.raises(WrongPassphraseError):
        private_keys.unwrap(blob, passphrase, vault_key)


def test_changed_terms_do_not_open(blob: bytes) -> None:
    with pytest.raises(WrongPassphraseError):
        private_keys.unwrap(blob.replace(b'"lanes":4', b'"lanes":5'), PASSPHRASE, VAULT_KEY)


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(DataError):
        private_keys.unwrap(b"{}", PASSPHRASE, VAULT_KEY)


@pytest.mark.parametrize(
    "broken",
    [b"not a key", der(ed25519.Ed25519PrivateKey.generate())],
    ids=["no key", "another kind"],
)
def test_what_is_no_key_of_a_kind_we_use_is_damaged(broken: bytes) -> None:
    with pytest.raises(DamagedPrivateKeysError):
        private_keys.loaded(KeyPair(signing=broken, encryption=PAIR.encryption))


def test_keys_are_not_shown_by_accident() -> None:
    assert PAIR.signing.hex() not in repr(PAIR)
    assert "signing=" not in repr(PAIR)
