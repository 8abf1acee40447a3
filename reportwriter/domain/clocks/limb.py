"""What a deadline is counted by: kind of clock, direction, and the day it begins from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Unit(StrEnum):
    """Kinds of clock; "48 hours", "2 days" and "2 working days" are three different things."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    """Whether working days are meant is not said: counted as elapsed time."""
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    PREGNANCY_WEEKS = "pregnancy_weeks"
    """Weeks of pregnancy, told from the due date, which is at 40 weeks."""


class Direction(StrEnum):
    BEFORE = "before"
    AFTER = "after"


class Trigger(StrEnum):
    """What a deadline is counted from."""

    CONFERENCE_START = "conference_start"
    CONFERENCE_DATE = "conference_date"
    REVIEW_DATE = "review_date"
    STRATEGY_DISCUSSION = "strategy_discussion"
    DECISION = "decision"
    INVESTIGATION_END = "investigation_end"
    CONCERN = "concern"
    """When the concern for a child was notified."""
    REQUEST = "request"
    NOTIFICATION = "notification"
    """When the other authority said that the family moves."""
    DUE_DATE = "due_date"
    CORE_GROUP = "core_group"
    PUT_OFF = "put_off"
    """When a decision that was put off is made."""
    CIRCULATION = "circulation"
    COMPLAINT_DECISION = "complaint_decision"
    COMPLAINT_OUTCOME = "complaint_outcome"
    PROFESSIONAL_CONCERN = "professional_concern"
    CHANGE = "change"


class Aim(StrEnum):
    """What the moment is for."""

    LATEST = "latest"
    """To be done by then; where it falls on a closed day, done before it."""
    APPOINTMENT = "appointment"
    """To be done then."""
    KEEP = "keep"
    """Not to be undone before then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """One way of counting; `else_from` are taken in turn where `counted_from` is not known."""

    number: int
    unit: Unit
    direction: Direction
    counted_from: Trigger
    else_from: tuple[Trigger, ...] = ()

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return (self.counted_from, *self.else_from)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A day that is known; `at` is the aware moment where a time is known too.

    `assumed` says that nobody set the day: it is the last on which that may happen.
    """

    trigger: Trigger
    day: date
    at: datetime | None = None
    assumed: bool = False
