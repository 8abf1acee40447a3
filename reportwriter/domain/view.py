"""The author's provisional view for each child; the final one never replaces it (R39, R40)."""

from dataclasses import dataclass
from enum import StrEnum

from reportwriter.domain.ids import PersonId, StatementId


class View(StrEnum):
    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionalView:
    """`categories` are ids of the area profile's list; `rests_on` the statements behind it."""

    child: PersonId
    view: View
    categories: tuple[str, ...] = ()
    reason: str = ""
    rests_on: tuple[StatementId, ...] = ()
