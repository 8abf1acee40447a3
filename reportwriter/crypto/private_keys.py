"""The private keys: they open for the passphrase, typed again, and for nothing else.

They are wrapped under a key made of the passphrase, with a salt of its own, and of the vault key
together. So neither the keyring nor the recovery code opens them, and a passphrase without the
vault does not either.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import load_der_private_key

from reportwriter.crypto.derivation import Cost, derived_key, key_from_passphrase, new_salt
from reportwriter.crypto.errors import DamagedPrivateKeysError, WrongPassphraseError
from reportwriter.crypto.key_pair import KeyPair
from reportwriter.crypto.slots import NONCE_BYTES, decoded, encoded
from reportwriter.records.canonical import from_json, to_json

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
_FORMAT = "reportwriter-private-keys"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrivateKeys:
    """The two private keys of one identity, opened for one act and then let go."""

    signing: PrivateKey
    encryption: PrivateKey


@dataclass(frozen=True, slots=True, kw_only=True)
class _Terms:
    """What the tag covers beside the keys."""

    format: str
    salt: str
    cost: Cost


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wrapped:
    terms: _Terms
    nonce: str
    wrapped: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Plain:
    """One identity's keys, in base64, as they stand inside the wrapping."""

    identity: str
    signing: str
    encryption: str


def wrap(pairs: Mapping[str, KeyPair], passphrase: str, vault_key: bytes, *, cost: Cost) -> bytes:
    """Wrap the keys of all identities together; the mapping goes by the identity's id."""
    plain = tuple(
        _Plain(
            identity=identity, signing=encoded(pair.signing), encryption=encoded(pair.encryption)
        )
        for identity, pair in pairs.items()
    )
    terms = _Terms(format=_FORMAT, salt=encoded(new_salt()), cost=cost)
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealing = AESGCM(_wrapping_key(passphrase, terms, vault_key))
    wrapped = sealing.encrypt(nonce, to_json(plain), to_json(terms))
    return to_json(_Wrapped(terms=terms, nonce=encoded(nonce), wrapped=encoded(wrapped)))


def unwrap(blob: bytes, passphrase: str, vault_key: bytes) -> Mapping[str, KeyPair]:
    """Return the keys of all identities. Raises WrongPassphraseError, decided by the tag."""
    found = from_json(blob, _Wrapped, name="private keys")
    opening = AESGCM(_wrapping_key(passphrase, found.terms, vault_key))
    try:
        plain = opening.decrypt(decoded(found.nonce), decoded(found.wrapped), to_json(found.terms))
    except InvalidTag as error:
        raise WrongPassphraseError from error
    return {
        keys.identity: KeyPair(signing=decoded(keys.signing), encryption=decoded(keys.encryption))
        for keys in from_json(plain, tuple[_Plain, ...], name="private keys")
    }


def loaded(pair: KeyPair) -> PrivateKeys:
    """Return the keys ready for use. Raises DamagedPrivateKeysError."""
    return PrivateKeys(signing=_loaded(pair.signing), encryption=_loaded(pair.encryption))


def _loaded(der: bytes) -> PrivateKey:
    try:
        key = load_der_private_key(der, None)
    except ValueError as error:
        raise DamagedPrivateKeysError from error
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise DamagedPrivateKeysError
    return key


def _wrapping_key(passphrase: str, terms: _Terms, vault_key: bytes) -> bytes:
    stretched = key_from_passphrase(passphrase, decoded(terms.salt), terms.cost)
    return derived_key(stretched, "private keys", derived_key(vault_key, "private keys"))
