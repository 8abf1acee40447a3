"""Which agencies come to a conference, by what the chair has heard."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One agency. `who` is named where a substitute comes, or where nobody was asked by name.

    `counts_as` is which of the agencies that must be there it is, by the chair: empty for none of
    them, None where the chair has not said.
    """

    agency: str
    comes: Comes = Comes.NOT_HEARD
    who: str = ""
    direct_contact: DirectContact = DirectContact.NOT_KNOWN
    counts_as: str | None = None

    @property
    def will_be_there(self) -> bool:
        return self.comes in (Comes.COMES, Comes.SUBSTITUTE)

    @property
    def may_be_there(self) -> bool:
        return self.comes is not Comes.ABSENT
