"""Opening a PKCS#12 file: a private key with its certificate, as agencies give them out."""

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from reportwriter.signing.errors import (
    NoKeyInPkcs12Error,
    UnfitKeyError,
    UnreadablePkcs12Error,
    WrongPkcs12PassphraseError,
)

LARGEST_PKCS12 = 256 * 1024

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def open_pkcs12(contents: bytes, passphrase: str) -> tuple[PrivateKey, x509.Certificate]:
    """Return the key and the certificate that belongs to it, whatever they are for.

    Raises UnfitKeyError or a Pkcs12Error.
    """
    _require_container(contents)
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(contents, passphrase.encode())
    except UnsupportedAlgorithm as error:  # of the key: a curve that nobody should use
        raise UnfitKeyError from error
    except ValueError as error:
        raise WrongPkcs12PassphraseError from error
    # A certificate that belongs to another key is not counted as the key's.
    if key is None or certificate is None:
        raise NoKeyInPkcs12Error
    if not isinstance(key, PrivateKey):
        raise UnfitKeyError
    return key, certificate


def _require_container(contents: bytes) -> None:
    """Tell a wrong file from a wrong passphrase, which the library that opens it does not."""
    if len(contents) > LARGEST_PKCS12:
        raise UnreadablePkcs12Error
    try:
        container = asn1_pkcs12.Pfx.load(contents, strict=True)
        _ = container["auth_safe"]["content_type"].native
    except (ValueError, TypeError) as error:
        raise UnreadablePkcs12Error from error
