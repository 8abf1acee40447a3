"""A complaint after a conference: who, about what, and what came of it (R199-R201).

It changes no decision: what a conference decided stands until one decides otherwise.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ComplaintAbout(StrEnum):
    """What can be complained of; about one agency alone people complain to that agency (R199)."""

    NOT_SAID = "not_said"
    PROCESS = "process"
    OUTCOME = "outcome"
    """What was decided, or the category."""
    PLAN = "plan"
    """That a plan was made, goes on or ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """`text` says what they complain of. `looked_at_by` is whom it was passed to.

    `outcome` is what came of it, on `answered_on`. A day may be missing while it is being typed.
    """

    id: str
    who: str = ""
    matter: ComplaintAbout = ComplaintAbout.NOT_SAID
    text: str = ""
    received_on: date | None = None
    looked_at_by: str = ""
    outcome: str = ""
    answered_on: date | None = None

    @property
    def is_open(self) -> bool:
        return not self.outcome.strip()
