"""What a confidential bundle holds: which sealed files are laid into it, and what came of each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from reportwriter.domain.conference import Conference, Contact
from reportwriter.records.travelling import Certificates


class OriginalKind(StrEnum):
    PAGE = "page"
    """The confidential page of a report."""
    MESSAGE = "message"
    MINUTE = "minute"
    HANDED_ON = "handed_on"
    """The confidential page of a report, as somebody who could open it handed it on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundledOriginal:
    """A sealed file that opened: laid in page by page, and attached closed, as it came.

    `title` is the agency or whose it is, `author` who signed, and `said` what came of opening it.
    """

    letter: str
    kind: OriginalKind
    title: str
    author: str
    said: str
    pages: int
    attached_as: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotLaidIn:
    """A sealed file of this conference that is not in the bundle, and why."""

    title: str
    sha256: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialBundleFile:
    """What `bundle.json` holds, inside a signed and sealed bundle. `recipients` as in `PageFile`.

    `conference` names the children and nobody else.
    """

    format: Literal["reportwriter-confidential-bundle"] = "reportwriter-confidential-bundle"
    format_version: Literal[1] = 1
    recipients: tuple[str, ...]
    author: Certificates
    signed_at: datetime
    conference: Conference
    writer: Contact
    originals: tuple[BundledOriginal, ...]
    left_out: tuple[NotLaidIn, ...] = ()
