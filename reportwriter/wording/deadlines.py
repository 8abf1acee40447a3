"""How the date of a deadline was worked out, in sentences, and what deadlines are counted from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Protocol

from reportwriter.wording.areas import rests_on
from reportwriter.wording.dates import NBSP, weekday_date

TRIGGERS: Mapping[str, str] = {
    "conference_start": "the start of the conference",
    "conference_date": "the day of the conference",
    "review_date": "the day of the review",
    "strategy_discussion": "the strategy discussion",
    "decision": "the decision to hold a conference",
    "investigation_end": "the end of the investigation",
    "concern": "the day on which the concern was notified",
    "request": "the request",
    "notification": "the notification of the move",
    "due_date": "the due date of the baby",
    "core_group": "the core group meeting",
    "put_off": "the decision that was put off",
    "circulation": "the day on which notes and plan were sent out",
    "complaint_decision": "the decision about the complaint",
    "complaint_outcome": "the day on which the outcome of the complaint was told",
    "professional_concern": "the receipt of the professional's concern",
    "change": "the change",
}
"""By the value of `domain.clocks.limb.Trigger`."""
UNITS: Mapping[str, tuple[str, str]] = {
    "minutes": ("minute", "minutes"),
    "hours": ("hour", "hours"),
    "days": ("day", "days"),
    "calendar_days": ("calendar day", "calendar days"),
    "working_days": ("working day", "working days"),
    "weeks": ("week", "weeks"),
    "months": ("month", "months"),
    "years": ("year", "years"),
    "pregnancy_weeks": ("week of pregnancy", "weeks of pregnancy"),
}
"""By the value of `domain.clocks.limb.Unit`: one of it, several."""
NOT_GIVEN = "Not counted yet: it is counted from {trigger}, which is not known."
NO_TIMES = "No rule of this area names a time for this kind of conference."
NO_DATE_YET = "The conference has no date yet, and everything is counted from it."
HOW = "How this date was worked out:"
RESPONSIBLE = "Responsible: {who}."
SOURCE = "Rule:"
TERM = 40


class StepFacts(Protocol):
    """One step of an explanation, as `domain.clocks.steps.Step` tells it."""

    @property
    def kind(self) -> str: ...
    @property
    def day(self) -> date | None: ...
    @property
    def last(self) -> date | None: ...
    @property
    def at(self) -> datetime | None: ...
    @property
    def name(self) -> str: ...
    @property
    def other(self) -> str: ...
    @property
    def number(self) -> int: ...


def explained(steps: Sequence[StepFacts]) -> tuple[str, ...]:
    """Return the sentences; days that lie together in one kind of step share one."""
    return tuple(_sentences(steps))


def not_given(trigger: str) -> str:
    return NOT_GIVEN.format(trigger=TRIGGERS[trigger])


def moment_words(moment: datetime) -> str:
    """Return a moment with its own wall clock, or the day alone where its end is meant."""
    day = weekday_date(moment.date())
    return day if _is_end(moment) else f"{day}, {moment:%H:%M}"


def ready_words(at: datetime) -> str:
    """Say by when the report must be there."""
    return f"Have your report ready by {moment_words(at)}."


def plain(text: str) -> str:
    """Return a text with ordinary spaces, for a terminal or a program that reads it."""
    return text.replace(NBSP, " ")


def lasting(number: int, unit: str) -> str:
    one, many = UNITS[unit]
    return f"{number} {one if number == 1 else many}"


def _sentences(steps: Sequence[StepFacts]) -> Iterator[str]:
    for kind, group in groupby(steps, key=lambda step: step.kind):
        together = list(group)
        if kind in _LISTS:
            days = ", ".join(_closed_day(step) for step in together)
            yield _LISTS[kind].format(days=days)
        else:
            yield from (_SENTENCES[kind](step) for step in together)


def _closed_day(step: StepFacts) -> str:
    if step.day is None:
        return ""
    named = weekday_date(step.day).rsplit(NBSP, 1)[0]
    return f"{named} ({step.name})" if step.name else named


def _is_end(moment: datetime) -> bool:
    return (moment.hour, moment.minute) == (23, 59)


def _at(step: StepFacts) -> str:
    if step.at is not None:
        return moment_words(step.at)
    return weekday_date(step.day) if step.day else ""


def _counted(step: StepFacts) -> str:
    if step.name == "pregnancy_weeks":
        before = lasting(TERM - step.number, "weeks")
        return f"{lasting(step.number, step.name)} are reached {before} before the due date."
    if not step.number:
        return "Due on the same day."
    return f"Counted: {lasting(step.number, step.name)} {step.other}."


def _moment(step: StepFacts) -> str:
    by_end = "the end of " if step.at is not None and _is_end(step.at) else ""
    return f"That gives {by_end}{_at(step)}."


def _instead(step: StepFacts) -> str:
    missing = TRIGGERS[step.other].removeprefix("the ")
    return f"Nothing is known of the {missing}, so it is counted from {TRIGGERS[step.name]}."


def _school(step: StepFacts) -> str:
    first, last = (weekday_date(day) if day else "" for day in (step.day, step.last))
    return (
        f"Schools are closed from {first} to {last} ({step.name}). The clock does not stop: find "
        "out who holds the records."
    )


_LISTS: Mapping[str, str] = {
    "skipped": "Not counted, as nobody works then: {days}.",
    "closed": "Nobody works on: {days}.",
}
_SENTENCES: Mapping[str, Callable[[StepFacts], str]] = {
    "from": lambda step: f"Counted from {TRIGGERS[step.name]}: {_at(step)}.",
    "assumed": lambda _step: "That day is not set yet: this is the last on which it may be.",
    "instead": _instead,
    "no_time": lambda _step: "No time of day is known, so it is counted from midnight before it.",
    "counted": _counted,
    "clear_day": lambda _step: "The days between must be clear, which is one working day more.",
    "clocks_changed": lambda _step: "The clocks are changed in between: hours that pass count.",
    "clamped": lambda step: f"The month has no day {step.number}, so its last day is taken.",
    "moment": _moment,
    "out_of_hours": lambda _step: (
        "That is outside working hours, which are taken as 9:00 to 17:00."
    ),
    "practical": lambda step: f"Last working moment before it: {_at(step)}.",
    "at_once": lambda _step: "There is no working time before it: do it at once.",
    "reading": lambda step: (
        f"If working days are meant it is due earlier: {_at(step)}. The rule does not say."
    ),
    "school_closed": _school,
}
"""By the value of `domain.clocks.steps.StepKind`."""


def as_event(what: str, area: str) -> str:
    """Return the title of a date in a calendar, which names nobody."""
    return f"{what} ({area})"


def event_text(*, responsible: str, source: str, status: str, how: Sequence[str], note: str) -> str:
    """Return what stands below such a title."""
    lines = [RESPONSIBLE.format(who=responsible)]
    if source:
        lines.append(f"{SOURCE} {rests_on(source, status).strip('()')}")
    return "\n".join([*lines, HOW, *how, note])
