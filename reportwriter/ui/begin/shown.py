"""What is said of an invitation that was taken in, and what is offered with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.travelling import InvitationFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`compare` is the invitation whose check words are offered to be compared.

    `step_in` is one whose receiver is offered to chair its conference as a deputy, `opens` a
    conference of theirs, and `deputises` one whose deputy they are.
    """

    sentence: str
    more: str
    tone: str
    compare: InvitationFile | None = None
    step_in: InvitationFile | None = None
    opens: ConferenceReference | None = None
    deputises: ConferenceReference | None = None
