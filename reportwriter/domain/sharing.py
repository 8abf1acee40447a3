"""Proof that a report was shared with the family, and what they said to it (R82-R90)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from reportwriter.domain.ids import PersonId, RecordId, StatementId


class Shared(StrEnum):
    READ_TOGETHER = "read_together"
    COPY_GIVEN = "copy_given"
    BY_TELEPHONE = "by_telephone"
    TRANSLATED = "translated"
    NOT_SHARED = "not_shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenStatement:
    """A statement as somebody saw it, told by a digest."""

    statement: StatementId
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingRecord:
    """With whom, when and how; or why not, who agreed and when that is looked at again.

    `seen_at` and `seen` say what the person saw, so that a change since is noticed; they never
    leave this computer.
    """

    id: RecordId
    person: PersonId
    how: Shared
    on: date | None = None
    version: int | None = None
    interpreter: str = ""
    present: str = ""
    not_shared_because: str = ""
    agreed_by: str = ""
    review_on: date | None = None
    seen_at: datetime | None = None
    seen: tuple[SeenStatement, ...] = ()

    def as_sent(self) -> "SharingRecord":
        """Return the record without what the person saw."""
        return replace(self, seen_at=None, seen=())


class ChildReads(StrEnum):
    """What of the report a child or young person gets to know (R71)."""

    WHOLE = "whole"
    """All that may be shared with them, as the adults read it."""
    PART = "part"
    """What the author has written in words for a child."""
    READ_ALOUD = "read_aloud"
    """The same, read to them by somebody they trust."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildReading:
    """What was decided for one child after thinking about it, and why."""

    child: PersonId
    reads: ChildReads
    because: str = ""


class CommentKind(StrEnum):
    CORRECTION_OF_FACT = "correction_of_fact"
    DISAGREEMENT = "disagreement"
    ADDITIONAL_INFORMATION = "additional_information"


class Answer(StrEnum):
    CORRECTED = "corrected"
    NOT_CHANGED = "not_changed"
    NOTED = "noted"
    """Taken in as said: it asks for no change, as when it adds something."""
    NOT_SETTLED = "not_settled"
    """Goes to the chair's list (R90)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyComment:
    """A family member's own words about a statement, or (None) about the whole report."""

    id: RecordId
    by: PersonId
    text: str
    kind: CommentKind
    statement: StatementId | None = None
    on: date | None = None
    answer: Answer | None = None
    answer_text: str = ""
