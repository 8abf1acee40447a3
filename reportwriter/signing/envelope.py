"""The one form of a signature value: CMS with one signer, one certificate, and nothing unsigned.

What makes a value writes this form, and what reads one accepts no other, byte for byte.
"""

from asn1crypto import core

CONTENT_TYPE = "1.2.840.113549.1.9.3"
MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
SIGNING_TIME = "1.2.840.113549.1.9.5"
SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.47"

_SEQUENCE = b"\x30"
_SET = b"\x31"
_TAG_0 = b"\xa0"
_LONG_FORM = 0x80
_VERSION_1 = bytes(core.Integer(1).dump())


def identifier(dotted: str) -> bytes:
    return bytes(core.ObjectIdentifier(dotted).dump())


DATA = identifier("1.2.840.113549.1.7.1")
_SIGNED_DATA = identifier("1.2.840.113549.1.7.2")


def sequence(*parts: bytes) -> bytes:
    return wrapped(_SEQUENCE, *parts)


def set_of(*parts: bytes) -> bytes:
    """Return a set in the order that DER asks for."""
    return wrapped(_SET, *sorted(parts))


def wrapped(tag: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    length = len(content)
    if length < _LONG_FORM:
        return tag + bytes([length]) + content
    size = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return tag + bytes([_LONG_FORM + len(size)]) + size + content


def as_attributes(signed: bytes) -> bytes:
    """Return the set that was signed under the tag which it bears inside the value."""
    return _TAG_0 + signed[1:]


def as_signed(attributes: bytes) -> bytes:
    """Return the attributes of a value in the form that was signed, as a plain set."""
    return _SET + attributes[1:]


def envelope(
    *,
    certificate: bytes,
    names: bytes,
    hashing: bytes,
    attributes: bytes,
    method: bytes,
    signature: bytes,
) -> bytes:
    """Return the whole value. Each part is DER; `names` tells issuer and number of the certificate.

    `attributes` bear their tag, and `signature` is the octet string.
    """
    signer = sequence(_VERSION_1, names, hashing, attributes, method, signature)
    signed_data = sequence(
        _VERSION_1,
        set_of(hashing),
        sequence(DATA),
        wrapped(_TAG_0, certificate),
        set_of(signer),
    )
    return sequence(_SIGNED_DATA, wrapped(_TAG_0, signed_data))
