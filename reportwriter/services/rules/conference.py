"""What must be known of conference and author: no conference without an enquiry (R1, R2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.conference import ConferenceType
from reportwriter.services.completeness import Problem, Weighs, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.services.writing import OpenReport

_BEGINS_A_PLAN = (ConferenceType.INITIAL, ConferenceType.PRE_BIRTH)


def of_conference(opened: OpenReport) -> Iterator[Problem]:
    if not opened.report.author.name.strip():
        # Asked when it is needed: a report can be begun before anybody says who writes it.
        yield Problem(code="no_author", weighs=Weighs.ALWAYS, where=Where.DETAILS)
    meeting = opened.report.conference
    if meeting.type in _BEGINS_A_PLAN and meeting.strategy_discussion is None:
        yield Problem(
            code="no_strategy_discussion", weighs=Weighs.WORTH_A_LOOK, where=Where.DETAILS
        )
    if meeting.starts_at is None:
        yield Problem(code="no_day_of_conference", weighs=Weighs.UNLESS_REASON, where=Where.DETAILS)
    if not meeting.venue.strip():
        yield Problem(
            code="no_place_of_conference", weighs=Weighs.WORTH_A_LOOK, where=Where.DETAILS
        )
