"""Puts who was excluded from a conference, and why, into words for its sealed minute (R144)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.exclusion import Extent, Police
from reportwriter.records.minute import MinutePart
from reportwriter.wording import exclusion as words
from reportwriter.wording.attendee import WAYS
from reportwriter.wording.dates import long_date
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.exclusion import Exclusion, ExclusionReason
    from reportwriter.domain.hearing import HearingRecord
    from reportwriter.services.coming import ComingTo, Rules


def exclusion_parts(coming: ComingTo, record: HearingRecord) -> Iterator[MinutePart]:
    """Give one part for each person who was excluded."""
    for one in coming.people:
        if (found := one.attendee.exclusion) is not None:
            reason = record.exclusion(one.attendee.id)
            said = (
                *_why(found, reason, coming.rules),
                *_what_was_done(found, reason, one.attendee),
            )
            yield MinutePart(
                title=words.minute_title(one.attendee.name),
                paragraphs=tuple(line for line in said if line),
            )


def _why(found: Exclusion, reason: ExclusionReason, rules: Rules) -> Iterator[str]:
    is_part = found.extent is Extent.PART
    yield words.excluded_from(found.part) if is_part else words.EXCLUDED_WHOLLY
    listed = rules.exclusion.grounds if rules.exclusion else ()
    grounds = [ground.words for ground in listed if ground.id in reason.grounds]
    yield words.labelled(words.GROUND, "; ".join(grounds))
    yield words.labelled(words.ASK_EVIDENCE, reason.evidence)
    yield words.labelled(words.RAISED, reason.objections)


def _what_was_done(found: Exclusion, reason: ExclusionReason, who: Attendee) -> Iterator[str]:
    is_asked = found.police is Police.ASKED
    yield words.police_asked(reason.police_said) if is_asked else words.POLICE_NOT_ASKED
    if not found.told_in_writing:
        yield words.NOT_TOLD
    else:
        yield words.told_in_writing(long_date(found.told_on) if found.told_on else "")
    ways = named([WAYS[way].lower() for way in who.views])
    yield words.labelled(words.VIEWS, ". ".join(filter(None, (ways, who.views_note.strip()))))
    yield words.labelled(words.TELLER, ", ".join(filter(None, (found.teller, found.telling))))
    yield words.labelled(words.ASK_AFTERWARDS, reason.afterwards)
