"""Counts one limb of a deadline from a day that is known."""

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from reportwriter.domain.clocks.calendar import CLOSES, END_OF_DAY, OPENS, Calendar
from reportwriter.domain.clocks.limb import Aim, Direction, Given, Limb, Unit
from reportwriter.domain.clocks.steps import Step, StepKind

TERM = 40
"""Weeks of pregnancy at the due date."""
_ELAPSED: Mapping[Unit, timedelta] = {
    Unit.MINUTES: timedelta(minutes=1),
    Unit.HOURS: timedelta(hours=1),
    Unit.DAYS: timedelta(days=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """`moment` is what the rule says, `practical` the last working moment that keeps it.

    Both are local to the area. `advice` is an earlier reading of the rule, where it has one.
    """

    limb: Limb
    given: Given
    moment: datetime
    practical: datetime
    steps: tuple[Step, ...]
    advice: datetime | None = None


def count(limb: Limb, given: Given, calendar: Calendar, aim: Aim = Aim.LATEST) -> Counted:
    """Return when it is due. Raises DataError where closed days of a year are not known."""
    moment, counted = _moment(limb, given, calendar)
    practical, moved = _practical(limb, given, calendar, moment, aim)
    advice, read = _advice(limb, given, calendar, practical)
    steps = (
        *_began(limb, given, calendar),
        *counted,
        Step(kind=StepKind.MOMENT, at=moment),
        *moved,
        *read,
        *_school(calendar, practical.date(), aim),
    )
    return Counted(
        limb=limb, given=given, moment=moment, practical=practical, steps=steps, advice=advice
    )


def earliest(counted: Sequence[Counted]) -> Counted:
    """Return the limb that governs: the earliest; the first of those that fall together."""
    return min(counted, key=lambda one: (one.moment, one.practical))


def _began(limb: Limb, given: Given, calendar: Calendar) -> tuple[Step, ...]:
    at = calendar.local(given.at) if given.at else None
    steps = [Step(kind=StepKind.FROM, day=given.day, at=at, name=given.trigger)]
    if given.trigger is not limb.counted_from:
        first = limb.counted_from
        steps.append(Step(kind=StepKind.INSTEAD, name=given.trigger, other=first))
    if given.assumed:
        steps.append(Step(kind=StepKind.ASSUMED, name=given.trigger))
    counted = Step(kind=StepKind.COUNTED, number=limb.number, name=limb.unit, other=limb.direction)
    return (*steps, counted)


def _moment(limb: Limb, given: Given, calendar: Calendar) -> tuple[datetime, tuple[Step, ...]]:
    if limb.unit in (Unit.MINUTES, Unit.HOURS) or (limb.unit is Unit.DAYS and given.at):
        return _elapsed(limb, given, calendar)
    day, steps = _DAYS_BY[limb.unit](limb, given.day, calendar)
    before = limb.direction is Direction.BEFORE and limb.unit is not Unit.PREGNANCY_WEEKS
    return calendar.at(day, CLOSES if before else END_OF_DAY), steps


def _elapsed(limb: Limb, given: Given, calendar: Calendar) -> tuple[datetime, tuple[Step, ...]]:
    """Count hours that pass, also over the night in which clocks are changed."""
    steps = [] if given.at else [Step(kind=StepKind.NO_TIME, day=given.day)]
    start = calendar.local(given.at or calendar.at(given.day, time()))
    passed = _ELAPSED[limb.unit] * limb.number * _sign(limb)
    moment = calendar.local(start.astimezone(UTC) + passed)
    if start.utcoffset() != moment.utcoffset():
        steps.append(Step(kind=StepKind.CLOCKS_CHANGED, at=moment))
    return moment, tuple(steps)


def _sign(limb: Limb) -> int:
    return -1 if limb.direction is Direction.BEFORE else 1


def _by_working_days(limb: Limb, day: date, calendar: Calendar) -> tuple[date, tuple[Step, ...]]:
    steps: list[Step] = []
    left = limb.number
    if calendar.clear_days and limb.direction is Direction.BEFORE:
        steps.append(Step(kind=StepKind.CLEAR_DAY))
        left += 1
    while left:
        day += timedelta(days=_sign(limb))
        closed = calendar.closure(day)
        if closed is None:
            left -= 1
        else:
            steps.append(Step(kind=StepKind.SKIPPED, day=day, name=closed.name))
    return day, tuple(steps)


def _by_days(limb: Limb, day: date, _calendar: Calendar) -> tuple[date, tuple[Step, ...]]:
    length = 7 if limb.unit is Unit.WEEKS else 1
    return day + timedelta(days=length * limb.number * _sign(limb)), ()


def _by_months(limb: Limb, day: date, _calendar: Calendar) -> tuple[date, tuple[Step, ...]]:
    """Keep the number of the day, or take the last day of a month that is too short."""
    months = limb.number * (12 if limb.unit is Unit.YEARS else 1) * _sign(limb)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    clamped = (Step(kind=StepKind.CLAMPED, number=day.day),) if day.day > last else ()
    return date(year, month + 1, min(day.day, last)), clamped


def _by_pregnancy(limb: Limb, day: date, _calendar: Calendar) -> tuple[date, tuple[Step, ...]]:
    return day - timedelta(weeks=TERM - limb.number), ()


_DAYS_BY: Mapping[Unit, Callable[[Limb, date, Calendar], tuple[date, tuple[Step, ...]]]] = {
    Unit.DAYS: _by_days,
    Unit.CALENDAR_DAYS: _by_days,
    Unit.WORKING_DAYS: _by_working_days,
    Unit.WEEKS: _by_days,
    Unit.MONTHS: _by_months,
    Unit.YEARS: _by_months,
    Unit.PREGNANCY_WEEKS: _by_pregnancy,
}


def _practical(
    limb: Limb, given: Given, calendar: Calendar, moment: datetime, aim: Aim
) -> tuple[datetime, tuple[Step, ...]]:
    """Return the last working moment up to the moment; never one before counting began."""
    if aim is not Aim.LATEST:
        return moment, ()
    practical, steps = _last_working(calendar, moment)
    began = given.at or calendar.at(given.day, time())
    if limb.direction is Direction.AFTER and practical < began:
        return moment, (*steps, Step(kind=StepKind.AT_ONCE))
    if steps:
        steps = (*steps, Step(kind=StepKind.PRACTICAL, at=practical))
    return practical, steps


def _last_working(calendar: Calendar, moment: datetime) -> tuple[datetime, tuple[Step, ...]]:
    day = moment.date()
    steps: list[Step] = []
    if calendar.closure(day) is None:
        if OPENS <= moment.time() <= CLOSES:
            return moment, ()
        if moment.time() == END_OF_DAY:
            return calendar.at(day, CLOSES), ()
        steps.append(Step(kind=StepKind.OUT_OF_HOURS, at=moment))
        if moment.time() > CLOSES:
            return calendar.at(day, CLOSES), tuple(steps)
        day -= timedelta(days=1)
    for closed in calendar.closed_back_from(day):
        steps.append(Step(kind=StepKind.CLOSED, day=closed.day, name=closed.name))
        day = closed.day - timedelta(days=1)
    return calendar.at(day, CLOSES), tuple(steps)


def _advice(
    limb: Limb, given: Given, calendar: Calendar, practical: datetime
) -> tuple[datetime | None, tuple[Step, ...]]:
    """Read days of no stated kind as working days, and advise it where that is earlier."""
    if limb.unit is not Unit.DAYS:
        return None, ()
    reading, _ = _moment(replace(limb, unit=Unit.WORKING_DAYS), given, calendar)
    if reading >= practical:
        return None, ()
    return reading, (Step(kind=StepKind.READING, at=reading),)


def _school(calendar: Calendar, day: date, aim: Aim) -> tuple[Step, ...]:
    found = calendar.school_break(day)
    if found is None or aim is Aim.KEEP:
        return ()
    closed = Step(kind=StepKind.SCHOOL_CLOSED, day=found.first, last=found.last, name=found.name)
    return (closed,)
