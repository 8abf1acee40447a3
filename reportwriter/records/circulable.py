"""What may be sent round: a signed report, or a paper that the chair made. There is nothing else.

A sealed page, a message to the chair or a draft is neither, so that none can become one of these.
"""

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


_MAKER: Final = object()


@final
class Circulable:
    """A file that may be sent round, by its digest. Made by `report` and `paper` alone."""

    __slots__ = ("is_report", "sha256")
    sha256: str
    is_report: bool

    def __init__(self, sha256: str, *, is_report: bool, maker: object = None) -> None:
        if maker is not _MAKER:
            raise NotCirculableError("unproven")
        self.sha256 = sha256
        self.is_report = is_report

    @classmethod
    def report(cls, sha256: str, kind: str, verdict: bytes | None) -> "Circulable":
        """Return a report that is proven. Raises NotCirculableError for any other file."""
        found = from_json(verdict, Found, name="finding") if verdict else None
        proven = found is not None and found.report() is not None and found.sha256 == sha256
        if not proven or kind != "report":
            raise NotCirculableError(kind)
        return cls(sha256, is_report=True, maker=_MAKER)

    @classmethod
    def paper(cls, paper: MadePaper, reader: PersonId | None) -> "Circulable":
        """Return a paper for the reader it was made for. Raises NotCirculableError for another."""
        if paper.reader != reader:
            raise NotCirculableError(paper.kind)
        return cls(paper.sha256, is_report=False, maker=_MAKER)
