"""What one person may be given of what a report holds about them, and what is decided of the rest.

`PersonalCopy` can hold only what goes out: it has no place for a statement that was left out, for
whoever else told something, or for anything of the confidential page (R72).
"""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from reportwriter.domain.conference import Contact
from reportwriter.domain.family_copy import CopySharing
from reportwriter.domain.ids import ConferenceReference, PersonId, RecordId, Reference, ReportId
from reportwriter.domain.sharing import FamilyComment
from reportwriter.domain.statement import Basis, Kind, SourceKind
from reportwriter.domain.when import When


class Ground(StrEnum):
    """On what ground something of a report is asked for or given."""

    OWN_DATA = "own_data"
    COURT = "court"
    CPIA = "cpia"
    """Police and prosecution: the Criminal Procedure and Investigations Act 1996 (R77)."""
    OTHER = "other"


class Left(StrEnum):
    """Why something about a person is left out until somebody has decided."""

    WITHHELD = "withheld"
    UNTIL_CHAIR_ADVISES = "until_chair_advises"
    TOLD_BY_ANOTHER = "told_by_another"
    ABOUT_OTHERS = "about_others"
    NAMES_OTHERS = "names_others"
    RESTS_ON = "rests_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """That one statement goes out although it was left out at first: who decided, and why."""

    reference: Reference
    by: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRequest:
    """`asked_by` is empty where the person asked for themselves."""

    id: RecordId
    report: ReportId
    person: PersonId
    ground: Ground
    received: date
    asked_by: str = ""
    allowed: tuple[Allowed, ...] = ()

    @property
    def due(self) -> date:
        """By when it is to be answered: one month on, or the last day of a shorter month."""
        years, month = divmod(self.received.month, 12)
        year = self.received.year + years
        day = min(self.received.day, monthrange(year, month + 1)[1])
        return date(year, month + 1, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureMade:
    """That something of a report went out: to whom, on what ground, who decided, when.

    `sha256` is that of the file this program made; empty for what was given in another way, of
    which `what` tells.
    """

    report: ReportId
    ground: Ground
    to: str
    decided_by: str
    at: datetime
    what: str = ""
    request: RecordId | None = None
    sha256: str = ""
    given: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalStatement:
    """A statement that goes out. `who` told it is empty where they may not be named."""

    reference: Reference
    text: str
    kind: Kind | None = None
    when: When | None = None
    source: SourceKind = SourceKind.OWN
    who: str = ""
    evidence: str = ""
    basis: Basis = field(default_factory=Basis)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalCopy:
    """What the report holds about one person and they are given. `held` are label and words."""

    name: str
    author: Contact
    conference: ConferenceReference
    version: int
    received: date
    held: tuple[tuple[str, str], ...] = ()
    statements: tuple[PersonalStatement, ...] = ()
    comments: tuple[FamilyComment, ...] = ()
    sharing: tuple[CopySharing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftForReview:
    """A statement about the person that is left out; `number` is that in the whole report."""

    number: int
    reference: Reference
    why: tuple[Left, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A line of the list for the person responsible: it names, it does not tell."""

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewList:
    """What was left out of an answer and why, for the person responsible alone.

    `elsewhere` is what no statement says, as a table or a view. `page` are the items of the
    confidential page, None where it was not opened.
    """

    name: str
    author: Contact
    conference: ConferenceReference
    version: int
    received: date
    left_out: tuple[Listed, ...]
    allowed: tuple[Listed, ...]
    elsewhere: tuple[Listed, ...] = ()
    page: tuple[Listed, ...] | None = None
