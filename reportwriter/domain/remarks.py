"""What a chair remarks while reading: objects of their own, as a received file is never written to.

Each names the file by its SHA-256, so that it says for ever about which words it was.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.ids import ConferenceReference, RecordId, Reference, StatementId


class RemarkKind(StrEnum):
    MARK = "mark"
    """To be found again; says nothing."""
    QUESTION = "question"
    """To be asked at the conference; stands in the agenda."""
    NOTE = "note"
    """The chair's own, never printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One of those a question is about: a statement of a report, or the whole of it."""

    submission: str
    statement: StatementId | None = None
    reference: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """`statement` and its `reference` are None where it is about the whole report, or a page of it.

    `page` counts from 1, in a file that holds no statements. `answer` is what was said to a
    question, empty while it is open. `beside` is what else a question is about, where accounts of
    several reports differ.
    """

    id: RecordId
    conference: ConferenceReference
    kind: RemarkKind
    submission: str
    at: datetime
    statement: StatementId | None = None
    reference: Reference | None = None
    page: int | None = None
    text: str = ""
    answer: str = ""
    beside: tuple[Beside, ...] = field(default=(), metadata={"added": True})

    @property
    def about(self) -> tuple[Beside, ...]:
        """All that it is about, beginning with its own report."""
        own = Beside(submission=self.submission, statement=self.statement, reference=self.reference)
        return (own, *self.beside)
