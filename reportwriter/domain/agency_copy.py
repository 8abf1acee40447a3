"""A copy for one named agency, in types that can hold only what that agency may read.

It has no place for an address, a telephone, a school or a doctor, for a statement that is not for
its reader, nor for words for a child; so no code that prints it can let one slip. From whom of the
family a statement is withheld stands in it: whoever reads it must know whom not to tell.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from reportwriter.domain.conference import ConferenceType, Contact
from reportwriter.domain.family_copy import CopyPerson
from reportwriter.domain.ids import ConferenceReference, PersonId, Reference, StatementId
from reportwriter.domain.report import SlotValue
from reportwriter.domain.sharing import FamilyComment
from reportwriter.domain.statement import Basis, Evidence, Kind, Place, Source, Weight
from reportwriter.domain.view import ProvisionalView
from reportwriter.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyStatement:
    """A statement the agency may read. `rests_on` names statements of the same copy only."""

    id: StatementId
    reference: Reference
    place: Place
    text: str
    kind: Kind | None = None
    when: When | None = None
    about: tuple[PersonId, ...] = ()
    source: Source = field(default_factory=Source)
    evidence: Evidence = field(default_factory=Evidence)
    basis: Basis = field(default_factory=Basis)
    rests_on: tuple[StatementId, ...] = ()
    weight: Weight = Weight.NEUTRAL
    withheld_from: tuple[PersonId, ...] = ()
    until_chair_advises: bool = False
    not_for_children: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyCopy:
    """`number` counts the copies of this report that were made for this agency, from 1.

    `signed_on` is None for a copy of a report that is not signed yet.
    """

    agency: str
    purpose: str
    number: int
    version: int
    signed_on: date | None
    author: Contact
    conference: ConferenceReference
    conference_type: ConferenceType
    starts_at: datetime | None
    venue: str
    chair: str
    handling_line: str
    people: tuple[CopyPerson, ...]
    statements: tuple[AgencyStatement, ...] = ()
    values: tuple[SlotValue, ...] = ()
    views: tuple[ProvisionalView, ...] = ()
    comments: tuple[FamilyComment, ...] = ()
