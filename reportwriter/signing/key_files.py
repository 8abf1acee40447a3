"""Keys and certificates as files that other programs read: PEM and PKCS#12."""

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12

from reportwriter.signing.certificates import load_certificate

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class KeyFiles:
    """Writes them; `identity.import_pkcs12` reads the one that an agency gives out."""

    @staticmethod
    def pem(certificate: bytes) -> bytes:
        """Return a certificate (DER) as PEM. Raises BadCertificateError."""
        return load_certificate(certificate).public_bytes(Encoding.PEM)

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
