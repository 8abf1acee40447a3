"""Values that an administrator's vault keeps of what is passed on to a chair. Light."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMail:
    """A mail in which files came. `is_whole`: all that is attached to it was taken in.

    `ending` is as its name ended, by which a mail is told.
    """

    ending: str
    content: bytes = field(repr=False)
    received_at: datetime | None
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMail:
    """A mail without its bytes; `files` are those that came in it, by SHA-256."""

    sha256: str
    ending: str
    received_at: datetime | None
    is_whole: bool
    files: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """When an administrator sent something, and how, as `by e-mail`."""

    at: datetime
    how: str
