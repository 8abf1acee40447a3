"""A document that goes with a report, as the author describes it; its bytes lie elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reportwriter.domain.errors import ReportError
from reportwriter.domain.ids import AttachedId, PersonId
from reportwriter.domain.statement import Disclosure

LARGEST = 10 << 20
"""Bytes of one document."""
LARGEST_TOGETHER = 15 << 20
"""Bytes of all documents of a report. Mail systems refuse what is much larger."""
MOST = 10
MOST_PAGES = 200


class FileType(StrEnum):
    PDF = "pdf"
    WORD = "word"
    PNG = "png"
    JPEG = "jpeg"


_INSIDE = {
    FileType.PDF: ("pdf", "application/pdf"),
    FileType.WORD: (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    FileType.PNG: ("png", "image/png"),
    FileType.JPEG: ("jpg", "image/jpeg"),
}


def ending(kind: FileType) -> str:
    return _INSIDE[kind][0]


def mime_type(kind: FileType) -> str:
    return _INSIDE[kind][1]


def name_inside(number: int, kind: FileType) -> str:
    """Return what a document is called inside a signed report: a number, and no more."""
    return f"attached-{number}.{ending(kind)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLookedAt:
    """That the author has looked at a page and saw nothing there that a person must not learn.

    `page` counts from 1. `facts` is the digest of what was kept from the person by then: once more
    is kept from them, the author has to look again.
    """

    page: int
    person: PersonId
    facts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedDocument:
    """`title` is in the author's words; the file's own name is kept nowhere.

    Of a Word file page 1 is its text, and each picture in it is a further page. `unreadable` are
    the pages of which a program cannot read all, so somebody has to look at them. `looked_at` and
    `stays_although`, the reason why it stays although it holds a protected fact, never leave this
    computer.
    """

    id: AttachedId
    title: str = ""
    type: FileType
    size: int
    sha256: str
    pages: int
    unreadable: tuple[int, ...] = ()
    disclosure: Disclosure = field(default_factory=Disclosure)
    looked_at: tuple[PageLookedAt, ...] = ()
    stays_although: str = ""

    def hidden_from(self, person: PersonId) -> bool:
        return person in self.disclosure.withheld_from or person in self.disclosure.not_for_children

    def not_looked_at(self, person: PersonId, facts: str) -> tuple[int, ...]:
        """Return the pages that nobody has looked at for a person, with these facts in mind."""
        seen = {one.page for one in self.looked_at if (one.person, one.facts) == (person, facts)}
        return tuple(page for page in self.unreadable if page not in seen)

    def withheld_also_from(self, people: Iterable[PersonId]) -> "AttachedDocument":
        """Return it with a restriction that has only risen."""
        kept = tuple(dict.fromkeys((*self.disclosure.withheld_from, *people)))
        return replace(self, disclosure=replace(self.disclosure, withheld_from=kept))

    def as_sent(self) -> "AttachedDocument":
        """Return it without what only the author's computer may know."""
        return replace(self, looked_at=(), stays_although="")


class AttachedTooLargeError(ReportError):
    """A document is too large by itself, or with those that are attached already."""

    def __init__(self) -> None:
        super().__init__("too large")
        self.largest = LARGEST >> 20
        self.together = LARGEST_TOGETHER >> 20


class TooManyAttachedError(ReportError):
    """A report has as many attached documents as it may have."""

    def __init__(self) -> None:
        super().__init__("too many")
        self.most = MOST


class AttachedAlreadyError(ReportError):
    """The very same file is attached already."""


class NotAttachedError(ReportError):
    """A report has no such attached document."""


def require_room(held: Sequence[AttachedDocument], sha256: str, size: int) -> None:
    """Raise AttachedTooLargeError, TooManyAttachedError or AttachedAlreadyError."""
    if any(one.sha256 == sha256 for one in held):
        raise AttachedAlreadyError("the same digest")
    if len(held) >= MOST:
        raise TooManyAttachedError
    if size > LARGEST or size + sum(one.size for one in held) > LARGEST_TOGETHER:
        raise AttachedTooLargeError
