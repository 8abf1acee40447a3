"""What is asked about conference and author, and what stands for an answer."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.ui.begin.labels import LABELS as BEGIN_LABELS
from reportwriter.ui.begin.meeting import NO_REFERENCE
from reportwriter.wording.dates import NBSP, clock, local_day, short_date

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
    NAME = "name"
    DESIGNATION = "designation"
    AGENCY = "agency"
    TELEPHONE = "telephone"
    EMAIL = "email"


OF_CONFERENCE = (
    DetailAsk.TYPE,
    DetailAsk.DAY,
    DetailAsk.TIME,
    DetailAsk.VENUE,
    DetailAsk.REFERENCE,
    DetailAsk.CHAIR,
)
OF_AUTHOR = tuple(ask for ask in DetailAsk if ask not in OF_CONFERENCE)
LABELS: Mapping[DetailAsk, str] = {
    DetailAsk.TYPE: "Kind of conference",
    DetailAsk.VENUE: "Place",
    DetailAsk.CHAIR: "Chair",
    **{ask: BEGIN_LABELS[ask] for ask in DetailAsk if ask in BEGIN_LABELS},
}


def answers(report: Report) -> dict[DetailAsk, str]:
    """Return what stands in the report, as it would be typed."""
    meeting = report.conference
    starts = meeting.starts_at
    return {
        DetailAsk.TYPE: meeting.type,
        DetailAsk.DAY: short_date(local_day(starts)).replace(NBSP, " ") if starts else "",
        DetailAsk.TIME: clock(starts) if starts else "",
        DetailAsk.VENUE: meeting.venue,
        DetailAsk.REFERENCE: "" if meeting.reference == NO_REFERENCE else meeting.reference,
        DetailAsk.CHAIR: meeting.chair.name,
        **{ask: getattr(report.author, ask.value) for ask in OF_AUTHOR},
    }
