"""Slots: each wraps the one random vault key under another secret, so any of them opens it."""

import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from reportwriter.crypto.derivation import (
    KEY_BYTES,
    SALT_BYTES,
    Cost,
    derived_key,
    key_from_passphrase,
    new_salt,
)
from reportwriter.crypto.errors import DamagedHeaderError
from reportwriter.records.canonical import to_json

NONCE_BYTES = 12
TAG_BYTES = 16


class SlotKind(StrEnum):
    PASSPHRASE = "passphrase"  # noqa: S105  # The name of the kind, not a secret.
    KEYRING = "keyring"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """`cost` stands in a passphrase slot and in no other. The bytes are base64."""

    id: str
    kind: SlotKind
    salt: str
    nonce: str
    wrapped: str
    cost: Cost | None = None

    def require_sound(self) -> None:
        """Raise DamagedHeaderError unless this is a slot as we write it."""
        sizes = (len(decoded(self.salt)), len(decoded(self.nonce)), len(decoded(self.wrapped)))
        if sizes != (SALT_BYTES, NONCE_BYTES, KEY_BYTES + TAG_BYTES):
            raise DamagedHeaderError("slot")
        if (self.cost is not None) is not (self.kind is SlotKind.PASSPHRASE):
            raise DamagedHeaderError("slot")
        if self.cost is not None:
            self.cost.require_sound()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bound:
    """What a slot's tag covers beside the key: changing any of it makes the slot useless."""

    vault: str
    slot: str
    kind: SlotKind
    salt: str
    cost: Cost | None


def passphrase_slot(vault: str, vault_key: bytes, passphrase: str, cost: Cost) -> Slot:
    salt = new_salt()
    key = key_from_passphrase(passphrase, salt, cost)
    return _made(vault, SlotKind.PASSPHRASE, salt, key, vault_key, cost)


def random_slot(vault: str, vault_key: bytes, kind: SlotKind, secret: bytes) -> Slot:
    """Return a keyring or recovery slot; `secret` is random and needs no stretching."""
    salt = new_salt()
    key = derived_key(secret, f"{kind} slot", salt)
    return _made(vault, kind, salt, key, vault_key, None)


def open_with_passphrase(vault: str, slot: Slot, passphrase: str) -> bytes | None:
    """Return the vault key; None when the passphrase is wrong."""
    if slot.cost is None:
        raise DamagedHeaderError("slot")
    key = key_from_passphrase(passphrase, decoded(slot.salt), slot.cost)
    return _opened(vault, slot, key)


def open_with_secret(vault: str, slot: Slot, secret: bytes) -> bytes | None:
    """Return the vault key; None when the secret is not this slot's."""
    return _opened(vault, slot, derived_key(secret, f"{slot.kind} slot", decoded(slot.salt)))


def encoded(raw: bytes) -> str:
    return b64encode(raw).decode()


def decoded(text: str) -> bytes:
    """Raise DamagedHeaderError when the text is no base64."""
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise DamagedHeaderError("base64") from error


def _made(  # Each of the six is bound by the tag or wrapped.
    vault: str, kind: SlotKind, salt: bytes, key: bytes, vault_key: bytes, cost: Cost | None
) -> Slot:
    slot_id = secrets.token_hex(8)
    nonce = secrets.token_bytes(NONCE_BYTES)
    bound = _Bound(vault=vault, slot=slot_id, kind=kind, salt=encoded(salt), cost=cost)
    return Slot(
        id=slot_id,
        kind=kind,
        salt=bound.salt,
        nonce=encoded(nonce),
        wrapped=encoded(AESGCM(key).encrypt(nonce, vault_key, to_json(bound))),
        cost=cost,
    )


def _opened(vault: str, slot: Slot, key: bytes) -> bytes | None:
    bound = _Bound(vault=vault, slot=slot.id, kind=slot.kind, salt=slot.salt, cost=slot.cost)
    try:
        return AESGCM(key).decrypt(decoded(slot.nonce), decoded(slot.wrapped), to_json(bound))
    except InvalidTag:
        return None
