"""The destruction of a conference's records. By itself: Today tells of it before all is loaded."""

from dataclasses import dataclass
from datetime import datetime

from reportwriter.domain.ids import ConferenceReference


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """All that is left of a conference whose records were destroyed, and who confirmed it."""

    conference: ConferenceReference
    at: datetime
    confirmed_by: tuple[str, str]
