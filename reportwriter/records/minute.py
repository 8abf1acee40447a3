"""What a sealed minute holds: the confidential part of a conference, in the chair's words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportwriter.domain.conference import Conference, Contact
from reportwriter.records.travelling import Certificates


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutePart:
    """One item with what was decided about it, or one closed slot."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteFile:
    """What `minute.json` holds, inside a signed and sealed minute. `recipients` as in `PageFile`.

    `conference` names the children and nobody else.
    """

    format: Literal["reportwriter-minute"] = "reportwriter-minute"
    format_version: Literal[1] = 1
    recipients: tuple[str, ...]
    author: Certificates
    signed_at: datetime
    conference: Conference
    writer: Contact
    parts: tuple[MinutePart, ...]
