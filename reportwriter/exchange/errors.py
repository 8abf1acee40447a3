"""What can go wrong with files that travel. Light, so that anyone may catch them.

ExchangeError
└── QuarantineError    a foreign file could not be read safely, and why
"""

from enum import StrEnum

from reportwriter.domain.errors import ExchangeError


class Trouble(StrEnum):
    """Why a foreign file could not be read. None of it is the caller's fault."""

    DIED = "died"
    """The process broke down, or was stopped for the memory or the time it took."""
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    NOT_UNDERSTOOD = "not_understood"
    """What the process answered is no answer to the question."""
    NOT_STARTED = "not_started"
    """This computer would not start the process."""


class QuarantineError(ExchangeError):
    """A foreign file could not be read safely."""

    def __init__(self, why: Trouble) -> None:
        super().__init__(why.value)
        self.why = why
