"""What can go wrong with keys and seals. Light, so that anyone may catch them.

ReportWriterError
└── SealError
    ├── NotAddressedError      sealed to others, not to this certificate
    ├── DamagedSealError       not a seal that we accept, or changed since it was made
    ├── TooLargeToSealError    larger than the largest bucket
    └── UnfitRecipientError    a certificate that nothing can be sealed to
"""

from reportwriter.domain.errors import ReportWriterError


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
