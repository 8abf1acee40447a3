"""That somebody may not come to a conference, or to a part of it: the chair's decision (R141-R145).

It holds for one conference alone: the next one decides afresh, so nothing here is ever taken over.
Who is excluded on what ground is kept in the vault and stands in nothing the program makes.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Extent(StrEnum):
    WHOLE = "whole"
    PART = "part"


class Police(StrEnum):
    """Whether the police were asked what they know of the risk (R143)."""

    NOT_YET = "not_yet"
    ASKED = "asked"


class ExclusionLack(StrEnum):
    """What an exclusion still needs."""

    PART = "part"
    GROUND = "ground"
    EVIDENCE = "evidence"
    POLICE = "police"
    LETTER = "letter"
    LETTER_DAY = "letter_day"
    TELLER = "teller"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """`grounds` are those of the area, by id; `evidence` is what they rest on.

    `told_on` may be missing though it was told in writing, while the day is being typed. `teller`
    is who tells the person what was decided, `telling` how. `objections` were raised before the
    conference began; `afterwards` is what came of it, as a talk with the chair or a complaint.
    """

    extent: Extent = Extent.WHOLE
    part: str = ""
    grounds: tuple[str, ...] = ()
    evidence: str = ""
    objections: str = ""
    police: Police = Police.NOT_YET
    police_said: str = ""
    told_in_writing: bool = False
    told_on: date | None = None
    teller: str = ""
    telling: str = ""
    afterwards: str = ""

    def lacks(self, *, area_has_grounds: bool) -> tuple[ExclusionLack, ...]:
        """Return what is still to be done; without grounds of the area, the evidence says why."""
        found = {
            ExclusionLack.PART: self.extent is Extent.PART and not self.part.strip(),
            ExclusionLack.GROUND: area_has_grounds and not self.grounds,
            ExclusionLack.EVIDENCE: not self.evidence.strip(),
            ExclusionLack.POLICE: self.police is Police.NOT_YET,
            ExclusionLack.LETTER: not self.told_in_writing,
            ExclusionLack.LETTER_DAY: self.told_in_writing and self.told_on is None,
            ExclusionLack.TELLER: not (self.teller.strip() and self.telling.strip()),
        }
        return tuple(lack for lack, is_lacking in found.items() if is_lacking)
