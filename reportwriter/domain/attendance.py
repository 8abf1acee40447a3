"""Which agencies come to a conference: by what the chair has heard, and who is there on the day."""

from dataclasses import dataclass, field
from enum import StrEnum


class Comes(StrEnum):
    NOT_HEARD = "not_heard"
    COMES = "comes"
    SUBSTITUTE = "substitute"
    """Somebody else of the agency comes than was asked."""
    ABSENT = "absent"


class DirectContact(StrEnum):
    """Whether an agency itself has had contact with a child the conference is about."""

    NOT_KNOWN = "not_known"
    YES = "yes"
    NO = "no"


class Here(StrEnum):
    """Whether somebody came, as the chair sees it on the day."""

    NOT_SAID = "not_said"
    HERE = "here"
    LATE = "late"
    NOT_HERE = "not_here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Who sits at the table; `arrived` and `left` are times as the chair wrote them down."""

    here: Here = Here.NOT_SAID
    arrived: str = ""
    left: str = ""

    @property
    def came(self) -> bool:
        return self.here in (Here.HERE, Here.LATE)

    @property
    def was_looked_for(self) -> bool:
        """Whether it was said at all that they came, or did not."""
        return self.here is not Here.NOT_SAID

    @property
    def is_at_table(self) -> bool:
        return self.came and not self.left.strip()


MOST_OF_ONE_AGENCY = 2
"""How many of one agency a conference does well with (R131)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One agency. `who` is named where a substitute comes, or where nobody was asked by name.

    `also` names who comes from there besides, with commas between them. `reason` says why they are
    asked to come, where the area wants that said. `counts_as` is which of the agencies that must be
    there it is, by the chair: empty for none of them, None where the chair has not said.
    `is_circulated`: what they sent was given to the others, because they do not come. `is_first`:
    whoever comes from there has never been at a conference.
    """

    agency: str
    comes: Comes = Comes.NOT_HEARD
    who: str = ""
    also: str = ""
    reason: str = ""
    direct_contact: DirectContact = DirectContact.NOT_KNOWN
    counts_as: str | None = None
    is_circulated: bool = False
    is_first: bool = False
    presence: Presence = field(default_factory=Presence)

    @property
    def persons(self) -> int:
        """How many come from there, where it comes."""
        return 1 + sum(bool(name.strip()) for name in self.also.split(","))

    @property
    def are_too_many(self) -> bool:
        return self.will_be_there and self.persons > MOST_OF_ONE_AGENCY

    @property
    def will_be_there(self) -> bool:
        return self.comes in (Comes.COMES, Comes.SUBSTITUTE)

    @property
    def may_be_there(self) -> bool:
        return self.comes is not Comes.ABSENT
