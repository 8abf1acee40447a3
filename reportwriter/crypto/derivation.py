"""How a secret becomes a key: Argon2id for what people remember, HKDF for what is random."""

import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from reportwriter.crypto.errors import DamagedHeaderError

KEY_BYTES = 32
SALT_BYTES = 16

LEAST_MEMORY_KIB = 64 * 1024
MOST_MEMORY_KIB = 1024 * 1024
PASSES = range(3, 10 + 1)
LANES = range(1, 8 + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess at a passphrase costs. Cheaper than the second option of RFC 9106 is refused.

    A header is read before its authenticity is known, so the ceiling keeps a hostile one from
    filling the memory or running for hours.
    """

    memory_kib: int
    passes: int
    lanes: int

    def require_sound(self) -> None:
        """Raise DamagedHeaderError unless the cost lies between floor and ceiling."""
        fits = (
            LEAST_MEMORY_KIB <= self.memory_kib <= MOST_MEMORY_KIB
            and self.passes in PASSES
            and self.lanes in LANES
        )
        if not fits:
            raise DamagedHeaderError("cost of the passphrase")


USUAL_COST = Cost(memory_kib=256 * 1024, passes=3, lanes=4)
LEAST_COST = Cost(memory_kib=LEAST_MEMORY_KIB, passes=PASSES[0], lanes=4)


def new_salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def key_from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key of a passphrase, the same however the keyboard composed its accents."""
    cost.require_sound()
    derivation = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return derivation.derive(
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    )


def derived_key(secret: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """Return the key that a random secret gives for one purpose."""
    return HKDF(SHA256(), KEY_BYTES, salt or None, f"reportwriter {purpose} v1".encode()).derive(
        secret
    )
