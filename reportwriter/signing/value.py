"""Making the value of a signature as PAdES B-B asks (EN 319 142-1, EN 319 122-1).

SHA-256, and three signed attributes. The claimed time stands in the PDF, as PAdES wants it.
"""

import hashlib

from asn1crypto import core, x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from reportwriter.signing.envelope import (
    CONTENT_TYPE,
    DATA,
    MESSAGE_DIGEST,
    SIGNING_CERTIFICATE,
    as_attributes,
    envelope,
    identifier,
    sequence,
    set_of,
    wrapped,
)
from reportwriter.signing.keys import HeldKey

_SHA_256 = sequence(identifier("2.16.840.1.101.3.4.2.1"))
_ECDSA = sequence(identifier("1.2.840.10045.4.3.2"))
_RSA = sequence(identifier("1.2.840.113549.1.1.11"), bytes(core.Null().dump()))
_DIRECTORY_NAME = b"\xa4"


def signature_value(digest: bytes, key: HeldKey, certificate: bytes) -> bytes:
    """Return the value, in DER, for what has this SHA-256. `certificate` must be the key's."""
    holder = x509.Certificate.load(certificate)
    issuer, number = holder.issuer.dump(), core.Integer(holder.serial_number).dump()
    bound = sequence(
        _octets(hashlib.sha256(certificate).digest()),
        sequence(sequence(wrapped(_DIRECTORY_NAME, issuer)), number),
    )
    signed = set_of(
        _attribute(CONTENT_TYPE, DATA),
        _attribute(MESSAGE_DIGEST, _octets(digest)),
        _attribute(SIGNING_CERTIFICATE, sequence(sequence(bound))),
    )
    method, signature = _signed(signed, key)
    return envelope(
        certificate=certificate,
        names=sequence(issuer, number),
        hashing=_SHA_256,
        attributes=as_attributes(signed),
        method=method,
        signature=_octets(signature),
    )


def _attribute(kind: str, value: bytes) -> bytes:
    return sequence(identifier(kind), set_of(value))


def _octets(value: bytes) -> bytes:
    return bytes(core.OctetString(value).dump())


def _signed(content: bytes, key: HeldKey) -> tuple[bytes, bytes]:
    """Return the method and the bare signature."""
    if isinstance(key, rsa.RSAPrivateKey):
        return _RSA, key.sign(content, padding.PKCS1v15(), SHA256())
    return _ECDSA, key.sign(content, ec.ECDSA(SHA256()))
