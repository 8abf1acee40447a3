"""What a certificate says. It is a claim until someone who knows the person has compared it."""

import hashlib
import warnings
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reportwriter.signing.errors import BadCertificateError

Found = TypeVar("Found", bound=x509.ExtensionType)

LARGEST_CERTIFICATE = 6 * 1024
LONGEST_CLAIM = 256
RSA_BITS = range(2048, 8192 + 1)
DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_SIGNING_PURPOSES = frozenset(
    {
        DOCUMENT_SIGNING,
        ExtendedKeyUsageOID.EMAIL_PROTECTION,
        ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,
        x509.ObjectIdentifier("1.2.840.113583.1.1.5"),  # Adobe's, before there was a common one
        x509.ObjectIdentifier("1.3.6.1.4.1.311.10.3.12"),  # Microsoft's, likewise
    }
)

_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFacts:
    """What stands in a certificate, made safe to show."""

    name: str
    agency: str
    designation: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    key: str
    """The kind of key: `P-256`, `RSA 3072`, or `other`."""
    may_sign: bool
    may_receive: bool
    """Whether something can be sealed to it."""
    is_self_signed: bool

    def is_valid_at(self, at: datetime) -> bool:
        return self.valid_from <= at <= self.valid_until


def read_certificate(certificate: bytes) -> CertificateFacts:
    """Return what a certificate (DER) says. Raises BadCertificateError."""
    loaded = load_certificate(certificate)
    try:
        with warnings.catch_warnings(action="ignore"):  # about the form of foreign names
            return _facts(loaded)
    except _UNREADABLE as error:
        raise BadCertificateError from error


def load_certificate(certificate: bytes) -> x509.Certificate:
    """Parse a certificate. Raises BadCertificateError."""
    if len(certificate) > LARGEST_CERTIFICATE:
        raise BadCertificateError
    try:
        with warnings.catch_warnings(action="ignore"):  # about the form of foreign numbers
            return x509.load_der_x509_certificate(certificate)
    except _UNREADABLE as error:
        raise BadCertificateError from error


def fingerprint(certificate: bytes) -> str:
    """Return SHA-256 of a certificate (DER) in hexadecimal: its name wherever one is pinned."""
    return hashlib.sha256(certificate).hexdigest()


def was_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether the issuer's key signed this certificate, with a hash that is still safe."""
    if not isinstance(certificate.signature_hash_algorithm, SHA256 | SHA384 | SHA512):
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _facts(loaded: x509.Certificate) -> CertificateFacts:
    key = _kind_of_key(loaded)
    usage = _extension(loaded, x509.KeyUsage)
    return CertificateFacts(
        name=_claim(loaded.subject, NameOID.COMMON_NAME),
        agency=_claim(loaded.subject, NameOID.ORGANIZATION_NAME),
        designation=_claim(loaded.subject, NameOID.TITLE)
        or _claim(loaded.subject, NameOID.ORGANIZATIONAL_UNIT_NAME),
        issuer=_claim(loaded.issuer, NameOID.COMMON_NAME)
        or _claim(loaded.issuer, NameOID.ORGANIZATION_NAME),
        valid_from=loaded.not_valid_before_utc,
        valid_until=loaded.not_valid_after_utc,
        key=key,
        may_sign=key != "other" and _may_sign(loaded, usage),
        may_receive=_may_receive(key, usage),
        is_self_signed=was_issued_by(loaded, loaded),
    )


def _kind_of_key(loaded: x509.Certificate) -> str:
    public = loaded.public_key()
    if isinstance(public, ec.EllipticCurvePublicKey) and isinstance(public.curve, ec.SECP256R1):
        return "P-256"
    if isinstance(public, rsa.RSAPublicKey) and public.key_size in RSA_BITS:
        return f"RSA {public.key_size}"
    return "other"


def _may_sign(loaded: x509.Certificate, usage: x509.KeyUsage | None) -> bool:
    # A certificate without the extension may be used for everything (RFC 5280, 4.2.1.3 and 12).
    if usage and not (usage.digital_signature or usage.content_commitment):
        return False
    purposes = _extension(loaded, x509.ExtendedKeyUsage)
    return purposes is None or not _SIGNING_PURPOSES.isdisjoint(purposes)


def _may_receive(key: str, usage: x509.KeyUsage | None) -> bool:
    if key == "other" or usage is None:
        return key != "other"
    return usage.key_agreement if key == "P-256" else usage.key_encipherment


def _extension(loaded: x509.Certificate, kind: type[Found]) -> Found | None:
    try:
        return loaded.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def _claim(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    """Return what a name says, with every character that could hide or turn text made visible."""
    found = name.get_attributes_for_oid(kind)
    text = str(found[0].value)[:LONGEST_CLAIM] if found else ""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
