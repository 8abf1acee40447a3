"""Sealing bytes to certificates: only who holds one of the keys reads them, and no change passes.

CMS AuthEnvelopedData with AES-256-GCM. A recipient has a P-256 key (ephemeral ECDH, SHA-256 KDF,
AES-256 key wrap) or an RSA key (OAEP with SHA-256). `openssl cms -decrypt` opens what is made here.
`split` takes a foreign file apart and belongs into a confined process; `open_sealed` needs the
private key, never sees the file, and so never goes there.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import keywrap
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from reportwriter.crypto import cms_shapes
from reportwriter.crypto.certificates import read_recipient
from reportwriter.crypto.errors import (
    DamagedSealError,
    NotAddressedError,
    TooLargeToSealError,
    UnfitRecipientError,
)
from reportwriter.crypto.sealed_fields import (
    CONTENT_KEY_BYTES,
    LARGEST_CONTENT,
    LARGEST_SEALED,
    MOST_RECIPIENTS,
    NONCE_BYTES,
    TAG_BYTES,
    SealedFields,
    SealedKey,
)

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
PublicKey = ec.EllipticCurvePublicKey | rsa.RSAPublicKey

_OAEP = padding.OAEP(mgf=padding.MGF1(SHA256()), algorithm=SHA256(), label=None)
_RSA_BITS = range(2048, 8192 + 1)


@dataclass(frozen=True, slots=True)
class _Reader:
    name: bytes
    public: PublicKey


def seal(content: bytes, recipients: Sequence[bytes]) -> bytes:
    """Seal to these certificates (DER). One that is named twice counts once.

    Raises UnreadableCertificateError, UnfitRecipientError or TooLargeToSealError.
    """
    readers = [_load(recipient) for recipient in dict.fromkeys(recipients)]
    if not 0 < len(readers) <= MOST_RECIPIENTS:
        raise UnfitRecipientError(f"{len(readers)} recipients, 1 to {MOST_RECIPIENTS}")
    if len(content) > LARGEST_CONTENT:
        raise TooLargeToSealError(len(content), LARGEST_CONTENT)
    content_key = secrets.token_bytes(CONTENT_KEY_BYTES)
    # Each content key is used once, so that no nonce can meet the same key again.
    nonce = secrets.token_bytes(NONCE_BYTES)
    encrypted = AESGCM(content_key).encrypt(nonce, content, None)
    return cms_shapes.encode(
        SealedFields(
            keys=tuple(_wrap(content_key, reader) for reader in readers),
            nonce=nonce,
            ciphertext=encrypted[:-TAG_BYTES],
            tag=encrypted[-TAG_BYTES:],
        )
    )


def split(sealed: bytes) -> SealedFields:
    """Take a sealed file apart without opening it. Raises DamagedSealError."""
    if len(sealed) > LARGEST_SEALED:
        raise DamagedSealError("size")
    return cms_shapes.decode(sealed)


def open_sealed(fields: SealedFields, certificate: bytes, key: PrivateKey) -> bytes:
    """Return the content, with the certificate it was sealed to and the key of that certificate.

    Raises NotAddressedError when this certificate is none of the recipients, DamagedSealError
    when anything was changed, UnfitRecipientError when key and certificate are not a pair.
    """
    fields.require_sound()
    own = _load(certificate)
    if own.public != key.public_key():
        raise UnfitRecipientError("key and certificate are not a pair")
    mine = next((sealed for sealed in fields.keys if sealed.recipient == own.name), None)
    if mine is None:
        raise NotAddressedError
    content_key = _unwrap(mine, key)
    try:
        return AESGCM(content_key).decrypt(fields.nonce, fields.ciphertext + fields.tag, None)
    except InvalidTag as error:
        raise DamagedSealError("content") from error


def _load(certificate: bytes) -> _Reader:
    """Read a certificate and see that something can be sealed to it."""
    recipient = read_recipient(certificate)
    public, usage = recipient.public, recipient.usage
    if isinstance(public, ec.EllipticCurvePublicKey) and isinstance(public.curve, ec.SECP256R1):
        fits = usage is None or usage.key_agreement
    elif isinstance(public, rsa.RSAPublicKey) and public.key_size in _RSA_BITS:
        fits = usage is None or usage.key_encipherment
    else:
        raise UnfitRecipientError("neither a P-256 key nor an RSA key of 2048 to 8192 bits")
    if not fits:
        raise UnfitRecipientError("the certificate is not meant for encryption")
    return _Reader(recipient.name, public)


def _wrap(content_key: bytes, reader: _Reader) -> SealedKey:
    if isinstance(reader.public, rsa.RSAPublicKey):
        wrapped = reader.public.encrypt(content_key, _OAEP)
        return SealedKey(recipient=reader.name, wrapped=wrapped)
    ephemeral = ec.generate_private_key(ec.SECP256R1())
    point = ephemeral.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    wrapping_key = _wrapping_key(ephemeral.exchange(ec.ECDH(), reader.public))
    wrapped = keywrap.aes_key_wrap(wrapping_key, content_key)
    return SealedKey(recipient=reader.name, wrapped=wrapped, ephemeral=point)


def _unwrap(sealed: SealedKey, key: PrivateKey) -> bytes:
    try:
        if isinstance(key, rsa.RSAPrivateKey):
            content_key = key.decrypt(sealed.wrapped, _OAEP)
        else:
            point = ec.EllipticCurvePublicKey.from_encoded_point(key.curve, sealed.ephemeral)
            wrapping_key = _wrapping_key(key.exchange(ec.ECDH(), point))
            content_key = keywrap.aes_key_unwrap(wrapping_key, sealed.wrapped)
    except (ValueError, keywrap.InvalidUnwrap) as error:
        raise DamagedSealError("wrapped key") from error
    if len(content_key) != CONTENT_KEY_BYTES:
        raise DamagedSealError("wrapped key")
    return content_key


def _wrapping_key(shared: bytes) -> bytes:
    kdf = X963KDF(SHA256(), CONTENT_KEY_BYTES, cms_shapes.shared_info())
    return kdf.derive(shared)
