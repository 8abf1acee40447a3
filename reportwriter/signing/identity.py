"""Who somebody is to others: a signing certificate and, made with its key, one to seal to.

The signing key issues the encryption certificate itself, whether the signing certificate was made
on this computer or came from an agency. So anybody can see that the two belong together, and a
pinned signing certificate is enough to know which encryption certificate is that person's.
"""

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reportwriter.signing.certificates import (
    DOCUMENT_SIGNING,
    load_certificate,
    read_certificate,
    was_issued_by,
)
from reportwriter.signing.errors import (
    NamePart,
    NotValidNowError,
    UnfitKeyError,
    UnfitNameError,
    UnfitUsageError,
)
from reportwriter.signing.key_container import PrivateKey, open_pkcs12

VALIDITY = timedelta(days=3 * 365 + 1)
# The clocks of two offices never agree; a certificate must not seem to come from the future.
BACKDATED = timedelta(days=1)
LONGEST_NAME = 64
"""X.520 allows no more for any part of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIdentity:
    """Both keys (PKCS#8, not encrypted) and both certificates, all in DER, for the vault."""

    signing_key: bytes = field(repr=False)
    encryption_key: bytes = field(repr=False)
    signing_certificate: bytes
    encryption_certificate: bytes


def make_identity(name: str, agency: str, designation: str, now: datetime) -> NewIdentity:
    """Make an identity on this computer, valid for three years. The designation may be empty.

    Raises UnfitNameError.
    """
    subject = _subject(name, agency, designation)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        _builder(key.public_key(), subject, key)
        .not_valid_before(now - BACKDATED)
        .not_valid_after(now + VALIDITY)
        .add_extension(_usage(for_signing=True), critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION, DOCUMENT_SIGNING]),
            critical=False,
        )
        .sign(key, SHA256())
    )
    return _with_encryption(key, certificate)


def import_pkcs12(contents: bytes, passphrase: str, now: datetime) -> NewIdentity:
    """Take over the key and certificate an agency gave out, and make an encryption key for them.

    Raises a Pkcs12Error, UnfitKeyError, UnfitUsageError or NotValidNowError.
    """
    key, certificate = open_pkcs12(contents, passphrase)
    facts = read_certificate(certificate.public_bytes(Encoding.DER))
    if facts.key == "other":
        raise UnfitKeyError
    if not facts.may_sign:
        raise UnfitUsageError
    if not facts.is_valid_at(now):
        raise NotValidNowError(facts.valid_from, facts.valid_until)
    return _with_encryption(key, certificate)


def belong_together(signing_certificate: bytes, encryption_certificate: bytes) -> bool:
    """Whether the key of the one issued the other, and each fits its purpose.

    Raises BadCertificateError when one of them cannot be read.
    """
    signing = load_certificate(signing_certificate)
    encryption = load_certificate(encryption_certificate)
    return (
        read_certificate(signing_certificate).may_sign
        and read_certificate(encryption_certificate).may_receive
        and was_issued_by(encryption, signing)
    )


def _with_encryption(key: PrivateKey, certificate: x509.Certificate) -> NewIdentity:
    encryption_key = ec.generate_private_key(ec.SECP256R1())
    encryption = (
        _builder(encryption_key.public_key(), certificate.subject, key)
        .not_valid_before(certificate.not_valid_before_utc)
        .not_valid_after(certificate.not_valid_after_utc)
        .add_extension(_usage(for_signing=False), critical=True)
        .sign(key, SHA256())
    )
    return NewIdentity(
        signing_key=_pkcs8(key),
        encryption_key=_pkcs8(encryption_key),
        signing_certificate=certificate.public_bytes(Encoding.DER),
        encryption_certificate=encryption.public_bytes(Encoding.DER),
    )


def _builder(
    public: ec.EllipticCurvePublicKey, person: x509.Name, issuer: PrivateKey
) -> x509.CertificateBuilder:
    """Begin a certificate that this person issues to themselves."""
    return (
        x509.CertificateBuilder()
        .subject_name(person)
        .issuer_name(person)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()),
            critical=False,
        )
    )


def _usage(*, for_signing: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=for_signing,
        content_commitment=for_signing,
        key_agreement=not for_signing,
        key_encipherment=False,
        data_encipherment=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _subject(name: str, agency: str, designation: str) -> x509.Name:
    parts = [
        (NameOID.COMMON_NAME, _fit(name, NamePart.NAME)),
        (NameOID.ORGANIZATION_NAME, _fit(agency, NamePart.AGENCY)),
    ]
    if designation.strip():
        parts.append((NameOID.TITLE, _fit(designation, NamePart.DESIGNATION)))
    return x509.Name([x509.NameAttribute(kind, text) for kind, text in parts])


def _fit(text: str, part: NamePart) -> str:
    tidy = unicodedata.normalize("NFC", " ".join(text.split()))
    if not 0 < len(tidy) <= LONGEST_NAME or not tidy.isprintable():
        raise UnfitNameError(part, LONGEST_NAME)
    return tidy


def _pkcs8(key: PrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
