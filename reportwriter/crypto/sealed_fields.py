"""What a sealed file consists of, as plain values that a confined process can hand over."""

from dataclasses import dataclass

from reportwriter.crypto.errors import DamagedSealError

MOST_RECIPIENTS = 16
LARGEST_CONTENT = 16 * 1024 * 1024
LARGEST_SEALED = LARGEST_CONTENT + 128 * 1024
"""Content with all that is written around it for the most recipients."""
NONCE_BYTES = 12
TAG_BYTES = 16
CONTENT_KEY_BYTES = 32
POINT_BYTES = 65
"""An uncompressed point on P-256."""
WRAPPED_BY_AGREEMENT = CONTENT_KEY_BYTES + 8
WRAPPED_BY_RSA = range(2048 // 8, 8192 // 8 + 1)
LONGEST_NAME = 4096
"""Bytes of a recipient's issuer and serial number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedKey:
    """The content key, wrapped for one recipient."""

    recipient: bytes
    """Issuer and serial number of the recipient's certificate, in DER."""
    wrapped: bytes
    ephemeral: bytes = b""
    """The sender's point for this recipient alone; empty where the recipient has an RSA key."""

    @property
    def is_sound(self) -> bool:
        """Whether each part has a length that we write."""
        if not 0 < len(self.recipient) <= LONGEST_NAME:
            return False
        if self.ephemeral:
            sizes = (len(self.ephemeral), len(self.wrapped))
            return sizes == (POINT_BYTES, WRAPPED_BY_AGREEMENT)
        return len(self.wrapped) in WRAPPED_BY_RSA


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFields:
    """A sealed file taken apart. Nothing in it is secret, and nothing of it is proven yet."""

    keys: tuple[SealedKey, ...]
    nonce: bytes
    ciphertext: bytes
    tag: bytes

    def require_sound(self) -> None:
        """Refuse numbers and lengths that we never write.

        Raises DamagedSealError. Both sides ask this: who takes the file apart, and who decrypts,
        because a confined process that a hostile file took over could hand over anything.
        """
        if not 0 < len(self.keys) <= MOST_RECIPIENTS:
            raise DamagedSealError("number of recipients")
        if not all(key.is_sound for key in self.keys):
            raise DamagedSealError("a recipient's wrapped key")
        if len({key.recipient for key in self.keys}) < len(self.keys):
            raise DamagedSealError("a recipient is named twice")
        if (len(self.nonce), len(self.tag)) != (NONCE_BYTES, TAG_BYTES):
            raise DamagedSealError("nonce or tag")
        if len(self.ciphertext) > LARGEST_CONTENT:
            raise DamagedSealError("size")
