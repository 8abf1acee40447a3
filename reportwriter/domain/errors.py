"""Every expected failure derives from one root. Errors carry facts; the faces word them.

ReportWriterError
├── UnclearDateError             a typed date is impossible or none (domain/typed_dates/)
├── WrongUseError                a command or a call that cannot mean anything
├── ReportError
│   ├── UnknownStatementError    a change names a statement the report does not hold
│   ├── SignedReportError        a signed report is closed; a new version is made instead
│   ├── CannotJoinError          two statements say what one alone cannot hold
│   └── IncompleteReportError    what must be there before signing is not
├── SpellingUnavailableError     the dictionary does not answer (services/spelling/)
├── PagesNotLaidOutError         the process that lays pages out does not (services/press_apart)
├── DataError                    data from outside does not follow its schema
│   └── FormError                a form or an area profile (forms/)
├── VaultError                   the encrypted store (storage/, crypto/)
│   └── NewerVaultError          a newer program made it; it is left as it is
├── KeyAccessError               keys and passphrases (crypto/)
├── SealError                    what is sealed to certificates (crypto/)
├── SigningError                 identities and signatures (signing/)
└── ExchangeError                files that travel (exchange/)
"""

from collections.abc import Sequence
from enum import StrEnum


class ReportWriterError(Exception):
    """Root of every failure the program expects and words for its user."""


class WrongUseError(ReportWriterError):
    """A request that cannot mean anything, as an option that contradicts another."""


class ReportError(ReportWriterError):
    """A change or a request that a report does not allow."""


class UnknownStatementError(ReportError):
    """A change names a statement that the report does not hold."""

    def __init__(self, statement: str) -> None:
        super().__init__("no such statement in this report")
        self.statement = statement


class SignedReportError(ReportError):
    """A signed report is closed for editing; a new version is begun instead."""


class Differing(StrEnum):
    """What a statement has one of, and two statements have two of."""

    WHEN = "when"
    SOURCE = "source"


class CannotJoinError(ReportError):
    """Two statements say what one alone cannot hold."""

    def __init__(self, differing: Differing) -> None:
        super().__init__(f"cannot be joined: {differing.value}")
        self.differing = differing


class IncompleteReportError(ReportError):
    """A report lacks what it must have before it is signed."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(f"{len(missing)} things are missing")
        self.missing = tuple(missing)


class DataError(ReportWriterError):
    """Data from outside does not follow its schema: where, and what is wrong there."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what


class VaultError(ReportWriterError):
    """The encrypted store could not do what was asked."""


class NewerVaultError(VaultError):
    """A newer program made this vault. It is refused and left exactly as it is."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(f"made as {found}, known up to {known}")
        self.found = found
        self.known = known


class KeyAccessError(ReportWriterError):
    """A key could not be reached: wrong passphrase, damaged slot, closed keyring."""


class SigningError(ReportWriterError):
    """An identity or a signature could not be made or read."""


class ExchangeError(ReportWriterError):
    """A file that travels could not be made or taken in."""
