"""Keys that can sign here, and whether one may sign with a certificate at a time."""

from datetime import datetime

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from reportwriter.signing.certificates import load_certificate, read_certificate
from reportwriter.signing.errors import (
    KeyMismatchError,
    NotValidNowError,
    UnfitKeyError,
    UnfitUsageError,
)

HeldKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


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
