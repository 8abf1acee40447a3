"""The letter to somebody whom the chair excludes, from what was written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.exclusion import Extent
from reportwriter.wording.dates import weekday_moment
from reportwriter.wording.exclusion_letter import WAYS, LetterFacts, exclusion_letter
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.conference import Conference
    from reportwriter.services.coming import ComingTo


def letter_to(said: Attendee, coming: ComingTo) -> str:
    """Return the letter; nothing to somebody who is not excluded, or excluded from no named part.

    What stands in it goes to the person, so it holds neither ground nor what it rests on.
    """
    found = said.exclusion
    is_part = found is not None and found.extent is Extent.PART
    if found is None or (is_part and not found.part.strip()):
        return ""
    facts = LetterFacts(
        name=said.name,
        meeting=_meeting(coming.conference, coming.rules.conference_name),
        part=found.part if is_part else "",
        ways=named([WAYS[way] for way in said.views]),
        teller=found.teller,
        telling=found.telling,
        chair=coming.conference.chair.name,
        unit=coming.rules.unit_name,
    )
    return exclusion_letter(facts)


def _meeting(conference: Conference, name: str) -> str:
    starts = conference.starts_at
    when = f" on {weekday_moment(starts)}" if starts else ""
    return f"the {name} {conference.reference}{when}"
