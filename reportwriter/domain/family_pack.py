"""The copies of all reports for one member of the family, in one print for the door.

It has no place for why a report is not in it, nor for how many there are (design.md 6).
"""

from dataclasses import dataclass
from datetime import datetime

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.family_copy import FamilyCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPack:
    """`reader` is the name as the chair writes it; a copy may hold it as its author does.

    `conference` holds the children alone, `unit` is the area's word for the chair's office.
    """

    reader: str
    conference: Conference
    chair: Contact
    unit: str
    made_at: datetime
    copies: tuple[FamilyCopy, ...]

    @property
    def for_child(self) -> bool:
        """Whether every part is a child's edition."""
        return all(one.for_child for one in self.copies)
