"""Proof that a report was shared with the family, and what they said to it (R82-R90)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from reportwriter.domain.ids import PersonId, RecordId, StatementId


class Shared(StrEnum):
    READ_TOGETHER = "read_together"
    COPY_GIVEN = "copy_given"
    BY_TELEPHONE = "by_telephone"
    TRANSLATED = "translated"
    NOT_SHARED = "not_shared"


class WhyNot(StrEnum):
    """Why a report was not shared with somebody; said to the chair, never to them."""

    RISK = "risk"
    FABRICATED_ILLNESS = "fabricated_illness"
    POLICE_ENQUIRY = "police_enquiry"
    NOT_REACHED = "not_reached"
    DECLINED = "declined"
    OTHER = "other"
    """As the author says in their own words."""

    @property
    def needs_agreement(self) -> bool:
        """Say whether somebody decided it, who must have had another's agreement."""
        return self not in (WhyNot.NOT_REACHED, WhyNot.DECLINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenStatement:
    """A statement as somebody saw it, told by a digest."""

    statement: StatementId
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingRecord:
    """With whom, when and how; or why not, who agreed and when that is looked at again.

    `at` is the local time of day. `signed_sha256` is that of the signed file where a signed version
    was shared; empty for a copy to talk over before. `not_shared_because` adds to `why_not` in the
    author's own words. `seen_at` and `seen` say what the person saw, so that a change since is
    noticed; they never leave this computer.
    """

    id: RecordId
    person: PersonId
    how: Shared
    on: date | None = None
    at: time | None = None
    version: int | None = None
    signed_sha256: str = ""
    interpreter: str = ""
    present: str = ""
    why_not: WhyNot | None = None
    not_shared_because: str = ""
    agreed_by: str = ""
    review_on: date | None = None
    seen_at: datetime | None = None
    seen: tuple[SeenStatement, ...] = ()

    @property
    def has_reason(self) -> bool:
        """Say whether it is told why the report was not shared; "other" alone tells nothing."""
        said = self.why_not not in (None, WhyNot.OTHER)
        return said or bool(self.not_shared_because.strip())

    def is_after(self, due: datetime) -> bool:
        """Say whether it was shared after a moment that is local to the area."""
        if self.how is Shared.NOT_SHARED or self.on is None:
            return False
        if self.on == due.date():
            return self.at is not None and self.at > due.time()
        return self.on > due.date()

    def as_sent(self) -> "SharingRecord":
        """Return the record without what the person saw, and with what belongs to its outcome.

        A reason that was typed before the report was shared after all must not be read with it.
        """
        sent = replace(self, seen_at=None, seen=())
        if self.how is Shared.NOT_SHARED:
            return replace(sent, on=None, at=None, signed_sha256="", interpreter="", present="")
        return replace(sent, why_not=None, not_shared_because="", agreed_by="", review_on=None)

    def without_seen(self, statement: StatementId) -> "SharingRecord":
        """Return the record with nothing left in it of one statement."""
        return replace(self, seen=tuple(one for one in self.seen if one.statement != statement))


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
    """A family member's own words about a statement, or (None) about the whole report.

    `read` are the words of the statement that they are about, as that person had read them.
    """

    id: RecordId
    by: PersonId
    text: str
    kind: CommentKind
    statement: StatementId | None = None
    on: date | None = None
    answer: Answer | None = None
    answer_text: str = ""
    read: str = ""

    def without_statement(self) -> "FamilyComment":
        """Return it for who may not know, or no longer, which statement it is about."""
        return replace(self, statement=None, read="")

    def before(self, now: str) -> str:
        """Return the earlier words of a statement that was corrected and says this `now`."""
        was = self.read.strip()
        return was if self.answer is Answer.CORRECTED and was != now.strip() else ""

    def as_sent(self, now: str) -> "FamilyComment":
        """Return it with earlier words only where they are printed: beside the corrected ones."""
        return replace(self, read=self.before(now))
