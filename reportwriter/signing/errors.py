"""What can go wrong with identities and signatures. Light, so that anyone may catch them.

SigningError
├── UnfitNameError              a name that no certificate can carry
├── BadCertificateError         not a certificate that can be read
├── Pkcs12Error                 the file of an agency with a key and its certificate
│   ├── UnreadablePkcs12Error   not such a file, or damaged
│   ├── WrongPkcs12PassphraseError
│   └── NoKeyInPkcs12Error      certificates only
├── UnfitKeyError               neither P-256 nor RSA of a fitting length
├── UnfitUsageError             the certificate is not meant for signing
├── NotValidNowError            the certificate has run out, or has not begun
├── KeyMismatchError            key and certificate are not a pair
├── UnsignablePdfError          the file lacks the signature field, or is signed already
└── BadSignatureError           a signature that does not hold, and why
"""

from datetime import datetime
from enum import StrEnum

from reportwriter.domain.errors import SigningError


class NamePart(StrEnum):
    """Whom a certificate names."""

    NAME = "name"
    AGENCY = "agency"
    DESIGNATION = "designation"


class UnfitNameError(SigningError):
    """A name that no certificate can carry: empty, too long, or with characters nobody sees."""

    def __init__(self, part: NamePart, limit: int) -> None:
        super().__init__(f"{part}: 1 to {limit} visible characters")
        self.part = part
        self.limit = limit


class BadCertificateError(SigningError):
    """These bytes are no certificate that can be read."""

    def __init__(self) -> None:
        super().__init__("not a certificate that can be read")


class Pkcs12Error(SigningError):
    """The file with a key and its certificate that an agency gave out cannot be taken over."""


class UnreadablePkcs12Error(Pkcs12Error):
    """Not such a file, or a damaged one."""

    def __init__(self) -> None:
        super().__init__("not a PKCS#12 file that can be read")


class WrongPkcs12PassphraseError(Pkcs12Error):
    """The file opens with another passphrase."""

    def __init__(self) -> None:
        super().__init__("wrong passphrase")


class NoKeyInPkcs12Error(Pkcs12Error):
    """The file lacks the private key or the certificate that belongs to it."""

    def __init__(self) -> None:
        super().__init__("no private key with its certificate")


class UnfitKeyError(SigningError):
    """Neither a P-256 key nor an RSA key of a fitting length."""

    def __init__(self) -> None:
        super().__init__("neither a P-256 key nor an RSA key of 2048 to 8192 bits")


class UnfitUsageError(SigningError):
    """The certificate is not meant for signing documents."""

    def __init__(self) -> None:
        super().__init__("the certificate is not meant for signing")


class NotValidNowError(SigningError):
    """The certificate has run out, or its time has not begun."""

    def __init__(self, valid_from: datetime, valid_until: datetime) -> None:
        super().__init__("the certificate is not valid at this time")
        self.valid_from = valid_from
        self.valid_until = valid_until


class KeyMismatchError(SigningError):
    """Key and certificate are not a pair."""

    def __init__(self) -> None:
        super().__init__("key and certificate are not a pair")


class UnsignablePdfError(SigningError):
    """The file cannot take our signature: no such field, signed already, or not a PDF."""

    def __init__(self) -> None:
        super().__init__("this file cannot take a signature")


class SignatureFault(StrEnum):
    """Why a signature does not hold. The order is the order of the questions."""

    SIZE = "size"
    STRUCTURE = "structure"
    SIGNERS = "signers"
    """Not exactly one signer with exactly one certificate."""
    ALGORITHM = "algorithm"
    """An algorithm, a key or a form that we do not write and so do not judge."""
    ATTRIBUTES = "attributes"
    """A signed attribute is missing, repeated or says something else."""
    CERTIFICATE = "certificate"
    """The signature was made for another certificate than the one beside it."""
    USAGE = "usage"
    """The certificate is not meant for signing."""
    DIGEST = "digest"
    """The document is not the one that was signed."""
    SIGNATURE = "signature"
    """The value was not made by the key of this certificate."""


class BadSignatureError(SigningError):
    """A signature that does not hold, and why."""

    def __init__(self, why: SignatureFault) -> None:
        super().__init__(why.value)
        self.why = why
