"""When a conference begins, from a day and a time as they were typed, and what follows from it."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from reportwriter.ui.when_text import exact_day, read_when
from reportwriter.wording.dates import LOCAL
from reportwriter.wording.deadlines import moment_words

if TYPE_CHECKING:
    from datetime import date

NO_REFERENCE = "No reference"
TYPE_THE_DAY = "Type the day, as 6 Jan or 6 January 2027."
_MIDNIGHT = time(0, 0)


def start_of(day: str, at: str, today: date) -> datetime | None:
    """Return the moment, at midnight where no time was typed; None where it cannot be read."""
    when = read_when(f"{day} {at}".strip(), today, ahead=True)
    exact = exact_day(when)
    if when is None or exact is None:
        return None
    clock = time.fromisoformat(when.first.time) if when.first.time else _MIDNIGHT
    return datetime.combine(exact, clock, LOCAL)


def ready_by(due: datetime) -> str:
    """Say it in the words that the dates of the conference use for the same day."""
    return f"Have your report ready by {moment_words(due.astimezone(LOCAL))}."
