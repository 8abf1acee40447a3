"""The conference a report is written for."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from reportwriter.domain.ids import AreaId, ConferenceReference
from reportwriter.domain.people import Address, Person, Role


class ConferenceType(StrEnum):
    INITIAL = "initial"
    PRE_BIRTH = "pre_birth"
    REVIEW = "review"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A professional as printed: who they are and how they are reached."""

    name: str
    designation: str = ""
    agency: str = ""
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """`starts_at` and `reports_due` are aware moments.

    `handling_line` is the unit's own marking; none is invented.
    """

    reference: ConferenceReference
    area: AreaId
    type: ConferenceType
    chair: Contact
    starts_at: datetime | None = None
    venue: str = ""
    strategy_discussion: date | None = None
    reports_due: datetime | None = None
    people: tuple[Person, ...] = ()
    addresses: tuple[Address, ...] = ()
    handling_line: str = ""

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Return the people of that role, in the order given."""
        return tuple(person for person in self.people if person.role is role)

    @property
    def children(self) -> tuple[Person, ...]:
        """The children the conference is about."""
        return self.with_role(Role.SUBJECT_CHILD)

    def of_children_alone(self) -> "Conference":
        """Return what a paper names of it: nobody of the family but the children, no address."""
        return replace(self, people=self.children, addresses=())
