"""People who sign, and what agencies give out to sign with."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    load_der_private_key,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reportwriter.signing.identity import make_identity

# The certificates must be valid now for pdfsig, which asks the clock of this computer.
NOW = datetime.now(UTC).replace(microsecond=0)

WORDS = "heron lantern"

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, kw_only=True)
class Signer:
    certificate: bytes
    key: Key

    @property
    def pem(self) -> bytes:
        return x509.load_der_x509_certificate(self.certificate).public_bytes(Encoding.PEM)


@cache
def author() -> Signer:
    """Return Pru Oakenshaw, who made her identity with this program."""
    return made("Pru Oakenshaw", "Hollybrook Primary School", "Designated safeguarding lead")


@cache
def chair() -> Signer:
    return made("Merriweather Stope", "Safeguarding unit", "Chair")


def made(name: str, agency: str, designation: str) -> Signer:
    identity = make_identity(name, agency, designation, NOW)
    key = load_der_private_key(identity.signing_key, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return Signer(certificate=identity.signing_certificate, key=key)


@cache
def p256_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@cache
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@cache
def agency() -> Signer:
    """Return an agency that issues certificates to its staff."""
    key = p256_key()
    builder = _builder(_name("Fernside staff certificates"), key)
    builder = builder.issuer_name(_name("Fernside staff certificates"))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(usage("key_cert_sign"), critical=True)
    return Signer(certificate=_der(builder.sign(key, hashes.SHA256())), key=key)


def staff(
    key: Key,
    *extensions: x509.ExtensionType,
    name: x509.Name | None = None,
    days: tuple[int, int] = (-1, 300),
) -> Signer:
    """Return somebody whose certificate the agency issued, with these extensions."""
    issuer = agency()
    builder = _builder(_name("Bea Larkmoor") if name is None else name, key, days)
    builder = builder.issuer_name(_name("Fernside staff certificates"))
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    return Signer(certificate=_der(builder.sign(issuer.key, hashes.SHA256())), key=key)


def health_visitor(key: Key) -> Signer:
    """Return Bea Larkmoor with the certificate that her agency gave her."""
    purposes = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
    return staff(key, usage("digital_signature", "content_commitment"), purposes)


def usage(*uses: str) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature="digital_signature" in uses,
        content_commitment="content_commitment" in uses,
        key_encipherment="key_encipherment" in uses,
        data_encipherment=False,
        key_agreement="key_agreement" in uses,
        key_cert_sign="key_cert_sign" in uses,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def as_pkcs12(
    signer: Signer,
    protection: KeySerializationEncryption | None = None,
) -> bytes:
    """Return the file an agency gives out, by default protected with `WORDS`."""
    certificate = x509.load_der_x509_certificate(signer.certificate)
    how = protection or BestAvailableEncryption(WORDS.encode())
    return pkcs12.serialize_key_and_certificates(b"staff", signer.key, certificate, None, how)


def _builder(
    name: x509.Name, key: Key, days: tuple[int, int] = (-1, 300)
) -> x509.CertificateBuilder:
    begins, ends = days
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=begins))
        .not_valid_after(NOW + timedelta(days=ends))
    )


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Fernside Clinic"),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "Health visiting"),
        ]
    )


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)
