"""When a conference begins, from a day and a time as they were typed, and what follows from it."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.when_text import exact_day, read_when
from reportwriter.wording.dates import LOCAL
from reportwriter.wording.deadlines import ready_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reportwriter.domain.conference import Conference

NO_REFERENCE = "No reference"
TYPE_THE_DAY = "Type the day, as 6 Jan or 6 January 2027."
_MIDNIGHT = time(0, 0)


def start_of(day: str, at: str, today: date) -> datetime | None:
    """Return the moment, at midnight where no time was typed; None where it cannot be read."""
    when = read_when(f"{day} {at}".strip(), today, ahead=True)
    exact = exact_day(when)
    if when is None or exact is None:
        return None
    clock = time.fromisoformat(when.time) if when.time else _MIDNIGHT
    return datetime.combine(exact, clock, LOCAL)


def when_due(
    meeting: Conference,
    reports_due: Callable[[Conference], datetime | None],
    trouble: Callable[[ReportWriterError], None],
) -> datetime | None:
    """Return no day rather than a wrong one where a list of days is not sound, and say so."""
    if not meeting.area:
        return None
    try:
        return reports_due(meeting)
    except ReportWriterError as error:
        trouble(error)
        return None


def ready_by(due: datetime) -> str:
    """Say it as the dates of the conference do, by the clock of who writes."""
    return ready_words(due.astimezone(LOCAL))
