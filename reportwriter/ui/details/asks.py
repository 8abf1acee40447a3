"""What is asked about conference and author, and what stands for an answer."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.ui.begin.labels import LABELS as BEGIN_LABELS
from reportwriter.ui.begin.meeting import NO_REFERENCE
from reportwriter.ui.when_text import typed_day
from reportwriter.wording.conference import CONFERENCE_TYPES, PROFESSIONS
from reportwriter.wording.dates import clock, local_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportwriter.domain.report import Report


class DetailAsk(StrEnum):
    TYPE = "type"
    DAY = "day"
    TIME = "time"
    VENUE = "venue"
    REFERENCE = "reference"
    CHAIR = "chair"
    STRATEGY = "strategy_discussion"
    NAME = "name"
    DESIGNATION = "designation"
    AGENCY = "agency"
    TELEPHONE = "telephone"
    EMAIL = "email"
    PROFESSION = "profession"


OF_CONFERENCE = (
    DetailAsk.TYPE,
    DetailAsk.DAY,
    DetailAsk.TIME,
    DetailAsk.VENUE,
    DetailAsk.REFERENCE,
    DetailAsk.CHAIR,
    DetailAsk.STRATEGY,
)
OF_AUTHOR = tuple(ask for ask in DetailAsk if ask not in (*OF_CONFERENCE, DetailAsk.PROFESSION))
CHOICES: Mapping[DetailAsk, tuple[tuple[str, str], ...]] = {
    DetailAsk.TYPE: tuple(CONFERENCE_TYPES.items()),
    DetailAsk.PROFESSION: (("", "Not said yet"), *PROFESSIONS.items()),
}
LABELS: Mapping[DetailAsk, str] = {
    DetailAsk.TYPE: "Kind of conference",
    DetailAsk.VENUE: "Place",
    DetailAsk.CHAIR: "Chair",
    DetailAsk.STRATEGY: "Strategy discussion",
    DetailAsk.PROFESSION: "Your work",
    **{ask: BEGIN_LABELS[ask] for ask in DetailAsk if ask in BEGIN_LABELS},
}


def answers(report: Report) -> dict[DetailAsk, str]:
    """Return what stands in the report, as it would be typed."""
    meeting = report.conference
    starts = meeting.starts_at
    return {
        DetailAsk.TYPE: meeting.type,
        DetailAsk.DAY: typed_day(local_day(starts) if starts else None),
        DetailAsk.TIME: clock(starts) if starts else "",
        DetailAsk.VENUE: meeting.venue,
        DetailAsk.REFERENCE: "" if meeting.reference == NO_REFERENCE else meeting.reference,
        DetailAsk.CHAIR: meeting.chair.name,
        DetailAsk.STRATEGY: typed_day(meeting.strategy_discussion),
        **{ask: getattr(report.author, ask.value) for ask in OF_AUTHOR},
        DetailAsk.PROFESSION: report.profession or "",
    }
