"""That somebody may not come to a conference, or to a part of it: the chair's decision (R141-R145).

It holds for one conference alone: the next one decides afresh, so nothing here is ever taken over.
That somebody is excluded, and what was done about it, is kept in the vault. On what ground could
endanger whoever told of it: that is as confidential as what `domain.hearing` holds, and is kept
with it, sealed to the chair.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportwriter.domain.ids import RecordId


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
    REASON = "reason"
    """Its ground, or what it rests on, is not sealed yet."""
    POLICE = "police"
    LETTER = "letter"
    LETTER_DAY = "letter_day"
    TELLER = "teller"


class ReasonLack(StrEnum):
    """What is still to be said of why somebody is excluded."""

    GROUND = "ground"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """What stands of it in the open. `is_reasoned`: why is written down, sealed.

    `told_on` may be missing though it was told in writing, while the day is being typed. `teller`
    is who tells the person what was decided, `telling` how.
    """

    extent: Extent = Extent.WHOLE
    part: str = ""
    is_reasoned: bool = False
    police: Police = Police.NOT_YET
    told_in_writing: bool = False
    told_on: date | None = None
    teller: str = ""
    telling: str = ""

    @property
    def lacks(self) -> tuple[ExclusionLack, ...]:
        """Return what is still to be done."""
        found = {
            ExclusionLack.PART: self.extent is Extent.PART and not self.part.strip(),
            ExclusionLack.REASON: not self.is_reasoned,
            ExclusionLack.POLICE: self.police is Police.NOT_YET,
            ExclusionLack.LETTER: not self.told_in_writing,
            ExclusionLack.LETTER_DAY: self.told_in_writing and self.told_on is None,
            ExclusionLack.TELLER: not (self.teller.strip() and self.telling.strip()),
        }
        return tuple(lack for lack, is_lacking in found.items() if is_lacking)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionReason:
    """Why one person is excluded: kept sealed to the chair, and told by the sealed minute alone.

    `grounds` are those of the area, by id; `evidence` is what they rest on. `objections` were
    raised before the conference began; `afterwards` is what came of it, as a talk with the chair.
    """

    attendee: RecordId
    grounds: tuple[str, ...] = ()
    evidence: str = ""
    objections: str = ""
    police_said: str = ""
    afterwards: str = ""

    def lacks(self, *, area_has_grounds: bool) -> tuple[ReasonLack, ...]:
        """Return what is still to be said; without grounds of the area, the evidence says why."""
        found = {
            ReasonLack.GROUND: area_has_grounds and not self.grounds,
            ReasonLack.EVIDENCE: not self.evidence.strip(),
        }
        return tuple(lack for lack, is_lacking in found.items() if is_lacking)
