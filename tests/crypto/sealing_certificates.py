"""Certificates to seal to, as an agency might issue them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, kw_only=True)
class Holder:
    certificate: bytes
    key: Key

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    @property
    def certificate_pem(self) -> bytes:
        return x509.load_der_x509_certificate(self.certificate).public_bytes(Encoding.PEM)


def p256_holder(name: str = "Merriweather Stope", *uses: str) -> Holder:
    return holder(ec.generate_private_key(ec.SECP256R1()), name, *(uses or ("key_agreement",)))


def rsa_holder(name: str = "Safeguarding unit", *uses: str) -> Holder:
    key = rsa.generate_private_key(65537, 2048)
    return holder(key, name, *(uses or ("key_encipherment",)))


def holder(key: Key, name: str, *uses: str) -> Holder:
    """Return a holder whose certificate allows these uses; with none named, it says nothing."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=30))
    )
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    builder = builder.add_extension(identifier, critical=False)
    if uses:
        builder = builder.add_extension(_usage(*uses), critical=True)
    certificate = builder.sign(key, hashes.SHA256())
    return Holder(certificate=certificate.public_bytes(Encoding.DER), key=key)


def _usage(*uses: str) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature="digital_signature" in uses,
        content_commitment=False,
        key_encipherment="key_encipherment" in uses,
        data_encipherment=False,
        key_agreement="key_agreement" in uses,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
