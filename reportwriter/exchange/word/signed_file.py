"""The file of which a Word copy is made; light, so that it can be named without the library."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """The file that is the report: who signed it, when, and its SHA-256."""

    signer: str
    at: datetime
    sha256: str
