"""What a chair says of who comes to a conference as a whole, not of one agency or person."""

from dataclasses import dataclass, field
from enum import StrEnum

from reportwriter.domain.without_quorum import WithoutQuorum


class Proceedings(StrEnum):
    """Whether a court is dealing with the children (R135)."""

    NOT_KNOWN = "not_known"
    PENDING = "pending"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendancePlan:
    """`legal_advice` says when legal services were asked, and what they said.

    `apart` says who comes when, where members of the family cannot sit together (R133).
    """

    without_quorum: WithoutQuorum = field(default_factory=WithoutQuorum)
    proceedings: Proceedings = Proceedings.NOT_KNOWN
    legal_advice: str = ""
    apart: str = ""

    @property
    def lacks_legal_advice(self) -> bool:
        return self.proceedings is Proceedings.PENDING and not self.legal_advice.strip()
