"""A copy for one named member of the family, in types that can hold only what they may read.

It has no place for a disclosure, a school, a statement withheld from its reader, or
what another member of the family said; so no code that prints it can let one slip (design.md 6).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from reportwriter.domain.conference import ConferenceType, Contact
from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.ids import ConferenceReference, PersonId, Reference, StatementId
from reportwriter.domain.people import Role
from reportwriter.domain.report import SlotValue
from reportwriter.domain.sharing import FamilyComment, Shared, SharingRecord
from reportwriter.domain.statement import Basis, Kind, Place, SourceKind, Weight
from reportwriter.domain.view import ProvisionalView
from reportwriter.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPerson:
    """Somebody the reader knows of. Where they learn and are treated is not told.

    `address` is there only where the author shows it to this reader, by a deliberate act.
    """

    id: PersonId
    name: str
    role: Role
    relationship: str = ""
    born: date | None = None
    due: date | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyStatement:
    """A statement its reader may read. `rests_on` names statements of the same copy only.

    `who` is who told it, empty where they may not be named to the family.
    """

    id: StatementId
    reference: Reference
    place: Place
    text: str
    kind: Kind | None = None
    when: When | None = None
    about: tuple[PersonId, ...] = ()
    source: SourceKind = SourceKind.OWN
    who: str = ""
    evidence: str = ""
    basis: Basis = field(default_factory=Basis)
    rests_on: tuple[StatementId, ...] = ()
    weight: Weight = Weight.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySharing:
    """How the report was shared with its reader; it cannot hold why it once was not."""

    how: Shared
    on: date | None = None
    at: time | None = None
    version: int | None = None
    interpreter: str = ""
    present: str = ""


def own_sharing(records: Iterable[SharingRecord], reader: PersonId) -> tuple[CopySharing, ...]:
    """Return how the report was shared with one person; nothing of when it was not."""
    return tuple(
        CopySharing(
            how=one.how,
            on=one.on,
            at=one.at,
            version=one.version,
            interpreter=one.interpreter,
            present=one.present,
        )
        for one in records
        if one.person == reader and one.how is not Shared.NOT_SHARED
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyCopy:
    """`number` counts the copies of this report that were made for this reader, from 1.

    `signed_on` is None for a copy to talk over before the report is signed.
    """

    reader: CopyPerson
    standing: Standing
    number: int
    version: int
    signed_on: date | None
    author: Contact
    conference: ConferenceReference
    conference_type: ConferenceType
    starts_at: datetime | None
    venue: str
    chair: Contact
    people: tuple[CopyPerson, ...]
    statements: tuple[CopyStatement, ...] = ()
    values: tuple[SlotValue, ...] = ()
    views: tuple[ProvisionalView, ...] = ()
    comments: tuple[FamilyComment, ...] = ()
    sharing: tuple[CopySharing, ...] = ()

    @property
    def for_child(self) -> bool:
        """A child's edition: in the author's own words for a child, and in larger print."""
        return self.standing.capacity is Capacity.CHILD


class Kept(StrEnum):
    """What sort of thing a copy leaves out; said to its author, never to its reader."""

    STATEMENT = "statement"
    ROW = "row"
    VIEW = "view"
    PERSON = "person"
    COMMENT = "comment"


class Why(StrEnum):
    """Why a copy leaves something out; said to its author, never to its reader."""

    WITHHELD = "withheld"
    WITHHELD_FROM_SUPPORTER = "withheld_from_supporter"
    NOT_FOR_AGENCY = "not_for_agency"
    RESTS_ON = "rests_on"
    NO_CHILD_WORDS = "no_child_words"
    ONLY_STATEMENTS = "only_statements"
    """A child's edition has neither tables nor views."""
    RESTS_ON_NOTHING = "rests_on_nothing"
    """It names no statement, so nothing says who may read it."""
    NAMES_UNKNOWN = "names_unknown"
    """It names somebody the reader does not know of."""
    UNKNOWN = "unknown"
    """The reader does not know of this person: no statement of the copy names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """One thing that is not in a copy, and why. Numbers are those of the whole report.

    `because` are the statements it rests on that are left out themselves.
    """

    what: Kept
    words: str
    why: Why
    number: int | None = None
    because: tuple[int, ...] = ()
