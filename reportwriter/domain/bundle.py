"""The chair's bundle: all reports for a conference as one file, with the signed originals inside.

It is made of files that anybody who may read a report may read: none of these types can hold a
sealed page, a message to the chair, or what either of them says.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.attached import FileType
from reportwriter.domain.conference import Conference

_LETTERS = 26


class PartKind(StrEnum):
    REPORT = "report"
    SUPPLEMENT = "supplement"
    LETTER = "letter"
    """A PDF that was not made with this program: nothing in it is proven."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlePart:
    """One file that is laid in, page by page, and attached as it came.

    `name` is what the file was called, `attached_as` what it is called inside the bundle. `outcome`
    is what its file check says. `version` and `signed_at` are None where nothing is proven. What is
    no PDF by its `type` is laid in as it can be shown.
    """

    letter: str
    kind: PartKind
    agency: str
    author: str
    outcome: str
    arrived: datetime | None
    pages: int
    name: str
    attached_as: str
    sha256: str
    type: FileType = FileType.PDF
    version: int | None = None
    signed_at: datetime | None = None

    @property
    def title(self) -> str:
        return self.agency or self.author


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that came and is not in the bundle, and why; `author` says who, or its name."""

    agency: str
    author: str
    name: str
    sha256: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReceived:
    """An agency that was asked and has sent no report; `asked` says who there."""

    agency: str
    asked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The parts stand in the order of the chair's list.

    The conference knows its children and nobody's address.
    """

    conference: Conference
    parts: tuple[BundlePart, ...]
    left_out: tuple[LeftOut, ...] = ()
    missing: tuple[NotReceived, ...] = ()


def letter_of(number: int) -> str:
    """Return the letter of a part by its number from 0: A to Z, then AA, AB."""
    letters = ""
    number += 1
    while number:
        number, last = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + last) + letters
    return letters
