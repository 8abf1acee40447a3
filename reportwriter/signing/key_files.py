"""Keys and certificates as files that other programs read: PEM and PKCS#12."""

import warnings

from cryptography import x509
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12

from reportwriter.signing.certificates import fingerprint, load_certificate
from reportwriter.signing.errors import BadCertificateError
from reportwriter.signing.key_container import PrivateKey, open_pkcs12


class KeyFiles:
    """Writes them; `identity.import_pkcs12` reads the one that an agency gives out."""

    @staticmethod
    def pem(certificate: bytes) -> bytes:
        """Return a certificate (DER) as PEM. Raises BadCertificateError."""
        return load_certificate(certificate).public_bytes(Encoding.PEM)

    @staticmethod
    def der(certificate: bytes) -> bytes:
        """Return a certificate in PEM or DER as DER. Raises BadCertificateError."""
        if not certificate.lstrip().startswith(b"-----"):
            return load_certificate(certificate).public_bytes(Encoding.DER)
        try:
            return x509.load_pem_x509_certificate(certificate).public_bytes(Encoding.DER)
        except ValueError as error:
            raise BadCertificateError from error

    @staticmethod
    def ders(pem: bytes) -> tuple[bytes, ...]:
        """Return all certificates of a PEM file as DER. Raises BadCertificateError."""
        try:
            with warnings.catch_warnings(action="ignore"):  # about the form of foreign numbers
                loaded = x509.load_pem_x509_certificates(pem)
        except ValueError as error:
            raise BadCertificateError from error
        return tuple(one.public_bytes(Encoding.DER) for one in loaded)

    @classmethod
    def fingerprint(cls, certificate: bytes) -> str:
        """Return SHA-256 (hex) of a certificate in PEM or DER. Raises BadCertificateError."""
        return fingerprint(cls.der(certificate))

    @staticmethod
    def read_pkcs12(content: bytes, passphrase: str) -> tuple[PrivateKey, bytes]:
        """Return a key and its certificate (DER), whatever they are for.

        Raises UnfitKeyError or a Pkcs12Error.
        """
        key, certificate = open_pkcs12(content, passphrase)
        return key, certificate.public_bytes(Encoding.DER)

    @staticmethod
    def pkcs12(key: PrivateKey, certificate: bytes, passphrase: str) -> bytes:
        """Return a key with its certificate, encrypted with a passphrase."""
        return pkcs12.serialize_key_and_certificates(
            b"report-writer",
            key,
            load_certificate(certificate),
            None,
            BestAvailableEncryption(passphrase.encode()),
        )
