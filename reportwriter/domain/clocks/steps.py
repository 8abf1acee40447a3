"""How a date was worked out, step by step; wording puts it into sentences."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class StepKind(StrEnum):
    FROM = "from"
    ASSUMED = "assumed"
    INSTEAD = "instead"
    NO_TIME = "no_time"
    COUNTED = "counted"
    CLEAR_DAY = "clear_day"
    SKIPPED = "skipped"
    CLOCKS_CHANGED = "clocks_changed"
    CLAMPED = "clamped"
    MOMENT = "moment"
    CLOSED = "closed"
    OUT_OF_HOURS = "out_of_hours"
    PRACTICAL = "practical"
    AT_ONCE = "at_once"
    READING = "reading"
    SCHOOL_CLOSED = "school_closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. `at` is local; `name` is what the kind of step names, as a holiday or a trigger.

    `other` is a second name: the direction, or the trigger that is not known.
    """

    kind: StepKind
    day: date | None = None
    last: date | None = None
    at: datetime | None = None
    name: str = ""
    other: str = ""
    number: int = 0
