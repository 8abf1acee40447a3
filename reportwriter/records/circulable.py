"""What may be sent round: a signed report with what adds to it, a letter, or a paper that was made.

A sealed page, a message to the chair or a draft is neither, so that none can become one of these.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, final

from reportwriter.domain.circulation import Round
from reportwriter.domain.errors import ReportError
from reportwriter.domain.ids import ConferenceReference, PersonId
from reportwriter.records.canonical import from_json
from reportwriter.records.found import Found


class NotCirculableError(ReportError):
    """A file is not to be sent round, or not to this reader; `kind` is what it is."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"not to be sent round: {kind}")
        self.kind = kind


class PaperOf(StrEnum):
    """What a kept paper is. What is made for the chair alone is never kept."""

    REPORTS = "reports"
    """The copies of all reports for one of the family, in one print."""
    DECISION = "decision"
    MINUTES = "minutes"
    CHILD = "child"
    """A child's own minutes."""
    CORE_GROUP = "core_group"
    """Its notes and its plan."""

    @property
    def round(self) -> Round:
        return Round.MINUTES if self is PaperOf.CHILD else Round(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """A paper that the chair made, without its bytes. `reader` is None for professionals.

    `drawn_from` is the digest of what it was made of: where that is another one now, it is old.
    """

    sha256: str
    conference: ConferenceReference
    kind: PaperOf
    reader: PersonId | None
    drawn_from: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPaper:
    """A paper as it was just made; see `MadePaper`."""

    conference: ConferenceReference
    kind: PaperOf
    reader: PersonId | None
    drawn_from: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A supplement that was received, and the report that it adds to, by their digests."""

    sha256: str
    report_sha256: str
    number: int


_MAKER: Final = object()
_MAY_GO: Final[Mapping[str, Callable[[Found], bool]]] = {
    "report": lambda found: found.report() is not None,
    "supplement": lambda found: found.supplement() is not None,
    "other": lambda found: found.what == "other" and found.letter is not None,
}
"""By the value of `exchange.examined.What`; whatever is not named here goes to nobody."""


@final
class Circulable:
    """A file that may be sent round, by its digest. Made by `received` and `paper` alone."""

    __slots__ = ("is_received", "sha256")
    sha256: str
    is_received: bool

    def __init__(self, sha256: str, *, is_received: bool, maker: object = None) -> None:
        if maker is not _MAKER:
            raise NotCirculableError("unproven")
        self.sha256 = sha256
        self.is_received = is_received

    @classmethod
    def received(cls, sha256: str, kind: str, verdict: bytes | None) -> "Circulable":
        """Return a file as it came: a proven report or supplement, or a letter that can be shown.

        Raises NotCirculableError for any other file.
        """
        found = from_json(verdict, Found, name="finding") if verdict else None
        may_go = _MAY_GO.get(kind)
        if found is None or may_go is None or found.sha256 != sha256 or not may_go(found):
            raise NotCirculableError(kind)
        return cls(sha256, is_received=True, maker=_MAKER)

    @classmethod
    def paper(cls, paper: MadePaper, reader: PersonId | None) -> "Circulable":
        """Return a paper for the reader it was made for. Raises NotCirculableError for another."""
        if paper.reader != reader:
            raise NotCirculableError(paper.kind)
        return cls(paper.sha256, is_received=False, maker=_MAKER)
