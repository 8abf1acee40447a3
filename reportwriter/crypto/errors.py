"""What can go wrong with keys and seals. Light, so that anyone may catch them.

ReportWriterError
├── VaultError
│   ├── DamagedHeaderError            neither copy of the vault's header can be relied on
│   ├── HeaderExistsError             a vault stands here already
│   ├── HeaderNotWrittenError         the disk did not take it; what stood there still stands
│   └── NoHeaderError                 no vault stands here
├── KeyAccessError
│   ├── WrongPassphraseError          not the passphrase of this vault
│   ├── WeakPassphraseError           too short or too easy to guess
│   ├── WrongRecoveryCodeError        a recovery code, but of another vault
│   ├── MistypedRecoveryCodeError     not a recovery code: something was misread or left out
│   ├── NoSuchSlotError               the vault has no way in of this kind
│   ├── LastSlotError                 the only way in cannot be taken away
│   ├── NoPrivateKeysError            the vault holds no private keys under this name
│   ├── DamagedPrivateKeysError       the private keys do not open, though the passphrase is right
│   └── KeyringUnavailableError       no keyring of this computer can be trusted, or it is closed
└── SealError
    ├── NotAddressedError      sealed to others, not to this certificate
    ├── DamagedSealError       not a seal that we accept, or changed since it was made
    ├── TooLargeToSealError    larger than the largest bucket
    ├── UnfitRecipientError    a certificate that nothing can be sealed to
    └── UnreadableCertificateError
"""

from enum import StrEnum

from reportwriter.domain.errors import KeyAccessError, ReportWriterError, VaultError


class DamagedHeaderError(VaultError):
    """Neither copy of the header can be relied on."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class HeaderExistsError(VaultError):
    """A vault stands here already; making another would lock it for ever."""

    def __init__(self) -> None:
        super().__init__("a vault stands here already")


class HeaderNotWrittenError(VaultError):
    """The disk did not take the new header. What stood there still stands."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class NoHeaderError(VaultError):
    """No vault stands here."""

    def __init__(self) -> None:
        super().__init__("no vault stands here")


class WrongPassphraseError(KeyAccessError):
    """Not the passphrase of this vault."""

    def __init__(self) -> None:
        super().__init__("wrong passphrase")


class Weakness(StrEnum):
    """Why a passphrase is refused."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    EASY_TO_GUESS = "easy_to_guess"


class WeakPassphraseError(KeyAccessError):
    """The passphrase is too short, too long or too easy to guess."""

    def __init__(self, why: Weakness) -> None:
        super().__init__(why.value)
        self.why = why


class WrongRecoveryCodeError(KeyAccessError):
    """A recovery code, but not of this vault, or of an earlier time of it."""

    def __init__(self) -> None:
        super().__init__("wrong recovery code")


class MistypedRecoveryCodeError(KeyAccessError):
    """Not a recovery code: a character was misread, exchanged or left out."""

    def __init__(self) -> None:
        super().__init__("not a recovery code")


class NoSuchSlotError(KeyAccessError):
    """The vault has no way in of this kind."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"no {kind} slot")
        self.kind = kind


class LastSlotError(KeyAccessError):
    """The only way into the vault cannot be taken away."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"the {kind} slot is the only one")
        self.kind = kind


class NoPrivateKeysError(KeyAccessError):
    """The vault holds no private keys, or none for this identity."""

    def __init__(self) -> None:
        super().__init__("no private keys")


class DamagedPrivateKeysError(KeyAccessError):
    """The private keys do not open, though the passphrase is right."""

    def __init__(self) -> None:
        super().__init__("damaged private keys")


class KeyringTrouble(StrEnum):
    """Why the keyring of this computer cannot be used."""

    NOT_TRUSTED = "not_trusted"
    CLOSED = "closed"
    FORGOTTEN = "forgotten"


class KeyringUnavailableError(KeyAccessError):
    """No keyring of this computer can be trusted, it is closed, or it no longer holds the key."""

    def __init__(self, why: KeyringTrouble) -> None:
        super().__init__(why.value)
        self.why = why


class SealError(ReportWriterError):
    """Something could not be sealed or opened."""


class NotAddressedError(SealError):
    """The file is sealed to others, not to the certificate given."""

    def __init__(self) -> None:
        super().__init__("this certificate is none of the recipients")


class DamagedSealError(SealError):
    """The file is no seal that we accept, or it was changed after it was made."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class TooLargeToSealError(SealError):
    """The content is larger than the largest bucket."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(f"{size} bytes, at most {limit}")
        self.size = size
        self.limit = limit


class UnfitRecipientError(SealError):
    """Nothing can be sealed to this certificate: its key or its purpose does not fit."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class UnreadableCertificateError(SealError):
    """These bytes are no certificate that can be read."""

    def __init__(self) -> None:
        super().__init__("not a certificate that can be read")
