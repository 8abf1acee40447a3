"""Taking a CMS signature value apart into plain values. It judges form alone, no mathematics.

A value is accepted only if it is what we would write for its parts. So nothing stands in it that
the signature does not cover: no second signer, certificate, list or unsigned attribute, no BER.
"""

from dataclasses import dataclass
from typing import Any

from asn1crypto import cms, core, parser, tsp

from reportwriter.signing.errors import BadSignatureError, SignatureFault

LARGEST_CMS = 64 * 1024

CONTENT_TYPE = "1.2.840.113549.1.9.3"
MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
SIGNING_TIME = "1.2.840.113549.1.9.5"
SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.47"
_NEEDED = frozenset({CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE})
_KNOWN = _NEEDED | {SIGNING_TIME}

_SEQUENCE = b"\x30"
_SET = b"\x31"
_TAG_0 = b"\xa0"
_LONG_FORM = 0x80
_VERSION_1 = bytes(core.Integer(1).dump())
_DATA = bytes(core.ObjectIdentifier("1.2.840.113549.1.7.1").dump())
_SIGNED_DATA = bytes(core.ObjectIdentifier("1.2.840.113549.1.7.2").dump())


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a signature value consists of."""

    certificate: bytes
    digest_algorithm: str
    method: str
    method_parameters: object
    signed: bytes
    """The signed attributes, in the form that was signed."""
    attributes: dict[str, bytes]
    """The one value of each signed attribute, in DER."""
    value: bytes


def take_apart(signature: bytes) -> Parts:
    """Read a value that may be filled up with zero bytes, as in a PDF. Raises BadSignatureError."""
    if len(signature) > LARGEST_CMS:
        raise BadSignatureError(SignatureFault.SIZE)
    try:
        length = parser.peek(signature)
        content = cms.ContentInfo.load(signature[:length], strict=True)
        if content["content_type"].native != "signed_data":
            raise BadSignatureError(SignatureFault.STRUCTURE)
        parts, written = _read(content["content"])
    except (ValueError, TypeError, LookupError) as error:  # what asn1crypto raises for such bytes
        raise BadSignatureError(SignatureFault.STRUCTURE) from error
    if written + bytes(len(signature) - length) != signature:
        raise BadSignatureError(SignatureFault.STRUCTURE)
    return parts


def bound_certificate(parts: Parts) -> bytes:
    """Return the SHA-256 of the certificate for which the signature was made."""
    try:
        bound = tsp.SigningCertificateV2.load(parts.attributes[SIGNING_CERTIFICATE], strict=True)
        first = bound["certs"][0]
        if first["hash_algorithm"]["algorithm"].native != "sha256":
            raise BadSignatureError(SignatureFault.ALGORITHM)
        return bytes(first["cert_hash"].native)
    except (ValueError, TypeError, LookupError) as error:
        raise BadSignatureError(SignatureFault.ATTRIBUTES) from error


def _read(signed_data: Any) -> tuple[Parts, bytes]:
    """Return the parts, and what we would write for them."""
    signers, certificates = signed_data["signer_infos"], signed_data["certificates"]
    if len(signers) != 1 or len(certificates) != 1 or certificates[0].name != "certificate":
        raise BadSignatureError(SignatureFault.SIGNERS)
    signer, certificate = signers[0], certificates[0].chosen
    signed, method = signer["signed_attrs"], signer["signature_algorithm"]
    parts = Parts(
        certificate=certificate.dump(),
        digest_algorithm=signer["digest_algorithm"]["algorithm"].native,
        method=method["algorithm"].native,
        method_parameters=method["parameters"].native,
        # It stands in the value under a tag of its own, but was signed as a plain set.
        signed=_SET + signed.dump()[1:],
        attributes=_attributes(signed),
        value=signer["signature"].native,
    )
    return parts, _written(signer, certificate)


def _written(signer: Any, certificate: Any) -> bytes:
    """Return the only form of everything around what the signature covers."""
    hashing = signer["digest_algorithm"].dump()
    names = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    signer_info = _sequence(
        _VERSION_1,
        cms.IssuerAndSerialNumber(names).dump(),
        hashing,
        signer["signed_attrs"].dump(),
        signer["signature_algorithm"].dump(),
        signer["signature"].dump(),
    )
    signed_data = _sequence(
        _VERSION_1,
        _wrapped(_SET, hashing),
        _sequence(_DATA),
        _wrapped(_TAG_0, certificate.dump()),
        _wrapped(_SET, signer_info),
    )
    return _sequence(_SIGNED_DATA, _wrapped(_TAG_0, signed_data))


def _sequence(*parts: bytes) -> bytes:
    return _wrapped(_SEQUENCE, *parts)


def _wrapped(tag: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    length = len(content)
    if length < _LONG_FORM:
        return tag + bytes([length]) + content
    size = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return tag + bytes([_LONG_FORM + len(size)]) + size + content


def _attributes(signed: Any) -> dict[str, bytes]:
    attributes: dict[str, bytes] = {}
    for attribute in signed:
        kind = attribute["type"].dotted
        if kind not in _KNOWN or kind in attributes or len(attribute["values"]) != 1:
            raise BadSignatureError(SignatureFault.ATTRIBUTES)
        attributes[kind] = attribute["values"][0].dump()
    if not attributes.keys() >= _NEEDED:
        raise BadSignatureError(SignatureFault.ATTRIBUTES)
    return attributes
