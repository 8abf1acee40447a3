"""Signing a PDF of ours: PAdES B-B, one certification that permits no change."""

from datetime import datetime
from typing import NotRequired, TypedDict, Unpack

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from reportwriter.signing.certificates import load_certificate, read_certificate
from reportwriter.signing.errors import (
    KeyMismatchError,
    NotValidNowError,
    UnfitKeyError,
    UnfitUsageError,
)
from reportwriter.signing.offline import keep_offline

HeldKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class Signature(TypedDict):
    """What a signature is made of."""

    field: str
    """The name of the empty signature field."""
    key: HeldKey
    certificate: bytes
    at: datetime
    """The time that the signer claims, with its zone."""
    reason: str
    appearance: NotRequired[bytes | None]
    """A PDF of one page that is shown in the field; a field without extent shows nothing."""


def sign_pdf(pdf: bytes, **signature: Unpack[Signature]) -> bytes:
    """Return the PDF with its one signature. Not to be called from a running event loop.

    Raises KeyMismatchError, UnfitKeyError, UnfitUsageError or NotValidNowError, and
    UnsignablePdfError when the file has no such field or is signed already.
    """
    key, certificate, at = signature["key"], signature["certificate"], signature["at"]
    require_fit(key, certificate, at)
    # Here and not above, because pyHanko takes a quarter of a second to load.
    keep_offline()
    from reportwriter.signing import archival  # noqa: PLC0415

    return archival.certify(
        pdf,
        archival.HeldSigner(key, certificate),
        field=signature["field"],
        at=at,
        reason=signature["reason"],
        stamp=signature.get("appearance"),
    )


def require_fit(key: HeldKey, certificate: bytes, at: datetime) -> None:
    """Raise KeyMismatchError, UnfitKeyError, UnfitUsageError or NotValidNowError, or nothing."""
    if load_certificate(certificate).public_key() != key.public_key():
        raise KeyMismatchError
    facts = read_certificate(certificate)
    if facts.key == "other":
        raise UnfitKeyError
    if not facts.may_sign:
        raise UnfitUsageError
    if not facts.is_valid_at(at):
        raise NotValidNowError(facts.valid_from, facts.valid_until)
