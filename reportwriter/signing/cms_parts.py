"""Taking a CMS signature value apart into plain values. It judges form alone, no mathematics.

A value is accepted only if it is what we would write for its parts. So nothing stands in it that
the signature does not cover: no second signer, certificate, list or unsigned attribute, no BER.
"""

from dataclasses import dataclass
from typing import Any

from asn1crypto import cms, parser, tsp

from reportwriter.signing.envelope import (
    CONTENT_TYPE,
    MESSAGE_DIGEST,
    SIGNING_CERTIFICATE,
    SIGNING_TIME,
    as_signed,
    envelope,
)
from reportwriter.signing.errors import BadSignatureError, SignatureFault

LARGEST_CMS = 64 * 1024

_NEEDED = frozenset({CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE})
_KNOWN = _NEEDED | {SIGNING_TIME}


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
        signed=as_signed(signed.dump()),
        attributes=_attributes(signed),
        value=signer["signature"].native,
    )
    return parts, _written(signer, certificate)


def _written(signer: Any, certificate: Any) -> bytes:
    """Return what we would write for these parts."""
    names = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    return envelope(
        certificate=certificate.dump(),
        names=cms.IssuerAndSerialNumber(names).dump(),
        hashing=signer["digest_algorithm"].dump(),
        attributes=signer["signed_attrs"].dump(),
        method=signer["signature_algorithm"].dump(),
        signature=signer["signature"].dump(),
    )


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
