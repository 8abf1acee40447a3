"""Reading a certificate for its public key: to seal to it, or to put it into words."""

import warnings
from dataclasses import dataclass

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes

from reportwriter.crypto import cms_shapes
from reportwriter.crypto.errors import UnreadableCertificateError


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A certificate, as far as something can be sealed to it."""

    public: CertificatePublicKeyTypes
    usage: x509.KeyUsage | None
    name: bytes
    """Issuer and serial number in DER, by which a sealed file names its readers."""


def read_recipient(certificate: bytes) -> Recipient:
    """Read a certificate (DER). Raises UnreadableCertificateError."""
    try:
        with warnings.catch_warnings(action="ignore"):  # about the form of foreign numbers
            loaded = x509.load_der_x509_certificate(certificate)
            # Taken as the bytes that stand in it: a name written anew may differ in form.
            raw = asn1_x509.Certificate.load(certificate)
            names = {"issuer": raw.issuer, "serial": raw.serial_number}
            return Recipient(
                public=loaded.public_key(),
                usage=_usage(loaded),
                name=bytes(cms_shapes.IssuerAndSerial(names).dump()),
            )
    except (
        ValueError,
        UnsupportedAlgorithm,
        x509.InvalidVersion,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
    ) as error:
        raise UnreadableCertificateError from error


def _usage(certificate: x509.Certificate) -> x509.KeyUsage | None:
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return None
