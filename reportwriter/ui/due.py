"""How long is left until something is due, in working days; a plain value for presenters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Due:
    """Working days left: 0 is today, less is late; None says that no day is known."""

    days: int | None
    done: bool = False

    @property
    def words(self) -> str:
        if self.done:
            return "Handed over"
        if self.days is None:
            return "No due date"
        if self.days == 0:
            return "Due today"
        number = abs(self.days)
        unit = "working day" if number == 1 else "working days"
        return f"{number} {unit} left" if self.days > 0 else f"{number} {unit} late"
