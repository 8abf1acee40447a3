"""What a child is told of a conference, in words for that child, and the talk afterwards (R117)."""

from dataclasses import dataclass
from datetime import date

from reportwriter.domain.ids import PersonId

DECISION = "decision"
"""Of what a wording is that is of no contribution and no action: what was decided for the child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildWording:
    """What one child is told: `of` is `DECISION`, or the id of what was said or planned.

    `said` is what it was when the wording was given: where that has changed since, the wording may
    no longer be true, and no paper holds it until somebody has read it again.
    """

    child: PersonId
    of: str
    text: str = ""
    said: str = ""

    def is_stale(self, said: str) -> bool:
        """Say whether what it is of, `said` now, has changed since the wording was given."""
        return bool(self.text.strip()) and self.said != said


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """The talk with a child after the conference, a supporter beside; or why there is none."""

    child: PersonId
    on: date | None = None
    supporter: str = ""
    is_held: bool = False
    not_because: str = ""

    @property
    def held_on(self) -> date | None:
        """The day of the talk; None until it was held and a supporter was there."""
        return self.on if self.is_held and self.supporter.strip() else None

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is left to be done about it."""
        return self.held_on is not None or bool(self.not_because.strip())
