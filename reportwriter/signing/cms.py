"""Checking a signature value on given bytes, without a PDF at hand.

The confined process that reads a foreign PDF hands over the CMS value and nothing else of it; who
asks here has hashed the signed ranges. Only what we write is accepted: one signer, one
certificate, SHA-256, the certificate bound by a signed attribute, and nothing beside it that the
signature does not cover. Whether this person may sign, and when they did, is for the caller.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import core, x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from reportwriter.signing.certificates import (
    CertificateFacts,
    fingerprint,
    load_certificate,
    read_certificate,
)
from reportwriter.signing.cms_parts import Parts, bound_certificate, take_apart
from reportwriter.signing.envelope import CONTENT_TYPE, DATA, MESSAGE_DIGEST, SIGNING_TIME
from reportwriter.signing.errors import BadCertificateError, BadSignatureError, SignatureFault

_SHA_256 = {"algorithm": "sha256", "parameters": None}
_MGF1 = {"algorithm": "mgf1", "parameters": _SHA_256}
_SALT_BYTES = range(SHA256.digest_size, 1024)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedBy:
    """The holder of which certificate signed. Who that is, a person must have compared once."""

    certificate: bytes
    facts: CertificateFacts
    claimed_at: datetime | None
    """The time in the CMS value. PAdES puts it into the PDF instead, so ours have none here."""

    @property
    def subject_name(self) -> str:
        return self.facts.name

    @property
    def agency(self) -> str:
        return self.facts.agency

    @property
    def designation(self) -> str:
        return self.facts.designation

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.certificate)


def check_cms(cms: bytes, document_digest: bytes) -> SignedBy:
    """Return who signed the document with this SHA-256, or raise BadSignatureError.

    `cms` may carry the zero bytes that fill up its place in a PDF.
    """
    parts = take_apart(cms)
    facts = _fit_to_sign(parts)
    verify = _verifier(parts)
    if parts.attributes[CONTENT_TYPE] != DATA:
        raise BadSignatureError(SignatureFault.ATTRIBUTES)
    claimed_at = _claimed_time(parts)
    if bound_certificate(parts) != hashlib.sha256(parts.certificate).digest():
        raise BadSignatureError(SignatureFault.CERTIFICATE)
    if parts.attributes[MESSAGE_DIGEST] != core.OctetString(document_digest).dump():
        raise BadSignatureError(SignatureFault.DIGEST)
    try:
        verify()
    except InvalidSignature as error:
        raise BadSignatureError(SignatureFault.SIGNATURE) from error
    return SignedBy(certificate=parts.certificate, facts=facts, claimed_at=claimed_at)


def _fit_to_sign(parts: Parts) -> CertificateFacts:
    try:
        facts = read_certificate(parts.certificate)
    except BadCertificateError as error:
        raise BadSignatureError(SignatureFault.CERTIFICATE) from error
    if facts.key == "other":
        raise BadSignatureError(SignatureFault.ALGORITHM)
    if not facts.may_sign:
        raise BadSignatureError(SignatureFault.USAGE)
    return facts


def _verifier(parts: Parts) -> Callable[[], None]:
    """Return the one check that fits key and method. It raises InvalidSignature."""
    public = load_certificate(parts.certificate).public_key()
    value, signed = parts.value, parts.signed
    if parts.digest_algorithm != "sha256":
        raise BadSignatureError(SignatureFault.ALGORITHM)
    if isinstance(public, ec.EllipticCurvePublicKey) and parts.method == "sha256_ecdsa":
        return lambda: public.verify(value, signed, ec.ECDSA(SHA256()))
    if isinstance(public, rsa.RSAPublicKey) and (scheme := _rsa_scheme(parts)):
        return lambda: public.verify(value, signed, scheme, SHA256())
    raise BadSignatureError(SignatureFault.ALGORITHM)


def _rsa_scheme(parts: Parts) -> padding.PKCS1v15 | padding.PSS | None:
    if parts.method in {"sha256_rsa", "rsassa_pkcs1v15"}:
        return padding.PKCS1v15()
    if parts.method != "rsassa_pss" or not isinstance(parts.method_parameters, dict):
        return None
    hashing, mask, salt, _ = parts.method_parameters.values()
    if (hashing, mask) != (_SHA_256, _MGF1) or salt not in _SALT_BYTES:
        return None
    return padding.PSS(padding.MGF1(SHA256()), salt)


def _claimed_time(parts: Parts) -> datetime | None:
    if SIGNING_TIME not in parts.attributes:
        return None
    try:
        claimed = x509.Time.load(parts.attributes[SIGNING_TIME], strict=True).native
    except (ValueError, TypeError) as error:
        raise BadSignatureError(SignatureFault.ATTRIBUTES) from error
    return claimed if isinstance(claimed, datetime) else None
