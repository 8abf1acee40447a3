"""How long is left until something is due, in working days; a plain value for presenters."""

from dataclasses import dataclass
from datetime import date, timedelta

from reportwriter.wording.updates import NO_LONGER_ASKED


@dataclass(frozen=True, slots=True)
class Due:
    """Working days left: 0 is today, less is late; None says that no day is known.

    `withdrawn`: nobody asks for it any more, so no day counts.
    """

    days: int | None
    done: bool = False
    withdrawn: bool = False

    @property
    def words(self) -> str:
        if self.done:
            return "Handed over"
        if self.days is None:
            return NO_LONGER_ASKED if self.withdrawn else "No due date"
        if self.days == 0:
            return "Due today"
        number = abs(self.days)
        unit = "working day" if number == 1 else "working days"
        return f"{number} {unit} left" if self.days > 0 else f"{number} {unit} late"


def weekdays(first: date, last: date) -> int:
    """Count the weekdays after the first day up to the last; `working_days` knows closed days."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(day.weekday() < 5 for day in days)
