"""Works out by when everything around a conference must be done, as its area counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reportwriter.domain.clocks.counting import count, earliest
from reportwriter.domain.clocks.limb import Given, Trigger
from reportwriter.domain.conference import ConferenceType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from reportwriter.domain.clocks.calendar import Calendar
    from reportwriter.domain.clocks.counting import Counted
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.occasion import Occasion
    from reportwriter.forms.area import Area, Rule
    from reportwriter.forms.timescale import Timescale
    from reportwriter.services.closed_days import ClosedDays

BEGINNINGS = (Trigger.STRATEGY_DISCUSSION, Trigger.INVESTIGATION_END, Trigger.CONCERN)
"""What the clock of a first conference begins with, in one area or another."""
YEARS_AROUND = 3
"""Nothing that closed days matter to is counted over more years than this."""
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """`governing` is the way of counting that comes first; None where its day is not known.

    `others` are the later ways, `missing` the days that are not known and could be counted from.
    """

    timescale: Timescale
    rule: Rule | None
    governing: Counted | None
    others: tuple[Counted, ...] = ()
    missing: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """All dates of a conference, the earliest first; those that could not be counted come last.

    `known` are the days that they are counted from.
    """

    area: Area
    type: ConferenceType
    calendar: Calendar
    deadlines: tuple[Deadline, ...]
    known: tuple[Given, ...]

    def knowing(self, day: Given) -> Dates:
        """Return the dates as they are counted once one more day is known."""
        return _dates(self.area, self.type, (*self.known, day), self.calendar)

    @property
    def ready_by(self) -> Deadline | None:
        """The earliest rule by which the author's report must be there."""
        return next((one for one in self.deadlines if _is_of_report(one)), None)

    @property
    def ready_at(self) -> datetime | None:
        """The practical moment of `ready_by`."""
        ready = self.ready_by
        return ready.governing.practical if ready and ready.governing else None

    def of_rule(self, rule: str) -> Deadline | None:
        """Return what a rule of the area sets a day for; None where that is not known."""
        for one in self.deadlines:
            counted = one.governing
            if one.timescale.rule == rule and counted is not None and not counted.given.assumed:
                return one
        return None

    def of_timescale(self, timescale: str) -> Counted | None:
        """Return the day of one timescale; None where it is not known."""
        found = (one.governing for one in self.deadlines if one.timescale.id == timescale)
        return next(found, None)

    @property
    def counted(self) -> tuple[tuple[Deadline, Counted], ...]:
        return tuple((one, one.governing) for one in self.deadlines if one.governing is not None)

    @property
    def not_counted(self) -> tuple[Deadline, ...]:
        return tuple(one for one in self.deadlines if one.governing is None)


@dataclass(frozen=True, kw_only=True)
class Deadlines:
    """`write_calendar` loads what knows the format of calendars."""

    closed_days: ClosedDays
    write_calendar: Callable[[Iterable[Occasion], datetime], bytes]

    def of(self, area: Area, conference: ConferenceType, known: Iterable[Given]) -> Dates:
        """Return the dates that hold for a kind of conference, counted from the days known.

        What an area lists first may set a day for what follows: the last day on which a review
        may be is what its reports are counted from until the review has a day of its own.
        """
        given = tuple(known)
        return _dates(area, conference, given, self.closed_days.calendar(area, _years(given)))

    def of_conference(self, area: Area, conference: Conference) -> Dates | None:
        """Return the dates of a conference that is written for; None while it has no date."""
        if conference.starts_at is None:
            return None
        known = conference_days(area.working_days.zone, conference.type, conference.starts_at)
        if conference.strategy_discussion is not None:
            known += beginning_days(conference.strategy_discussion)
        due = [child.due for child in conference.children if child.is_unborn and child.due]
        if due:
            known += (Given(trigger=Trigger.DUE_DATE, day=min(due)),)
        return self.of(area, conference.type, known)

    def reports_due(self, area: Area, conference: Conference) -> datetime | None:
        """Return when the report must be ready, as `ready_at` says; None while there is no date.

        An area that sets no time for reports has them at the conference itself.
        """
        dates = self.of_conference(area, conference)
        return (dates.ready_at if dates else None) or conference.starts_at


def _dates(
    area: Area, conference: ConferenceType, known: tuple[Given, ...], calendar: Calendar
) -> Dates:
    days = {given.trigger: given for given in known}
    found: list[Deadline] = []
    for timescale in area.timescales:
        if timescale.holds_for(conference):
            deadline = _deadline(area, timescale, days, calendar)
            found.append(deadline)
            _set_day(timescale, deadline, days)
    in_order = tuple(sorted(found, key=_place))
    return Dates(area=area, type=conference, calendar=calendar, deadlines=in_order, known=known)


def conference_days(
    zone: str, conference: ConferenceType, starts_at: datetime
) -> tuple[Given, ...]:
    """Return what the start of a conference sets; the day is that of the area's zone."""
    day = starts_at.astimezone(ZoneInfo(zone)).date()
    triggers = [Trigger.CONFERENCE_START, Trigger.CONFERENCE_DATE]
    if conference is ConferenceType.REVIEW:
        triggers.append(Trigger.REVIEW_DATE)
    return tuple(Given(trigger=trigger, day=day, at=starts_at) for trigger in triggers)


def beginning_days(day: date) -> tuple[Given, ...]:
    """Return what begins the clock of a first conference, whatever its area calls it."""
    return tuple(Given(trigger=trigger, day=day) for trigger in BEGINNINGS)


def _years(known: Iterable[Given]) -> range:
    years = [given.day.year for given in known]
    return range(min(years) - YEARS_AROUND, max(years) + YEARS_AROUND + 1)


def _deadline(
    area: Area, timescale: Timescale, days: Mapping[Trigger, Given], calendar: Calendar
) -> Deadline:
    found, missing = [], []
    for limb in timescale.limbs:
        known = next((days[one] for one in limb.triggers if one in days), None)
        if known is None:
            missing.append(limb.counted_from)
        else:
            found.append(count(limb, known, calendar, timescale.aim))
    governing = earliest(found) if found else None
    return Deadline(
        timescale=timescale,
        rule=area.rule(timescale.rule),
        governing=governing,
        others=tuple(one for one in found if one is not governing),
        missing=tuple(missing),
    )


def _set_day(timescale: Timescale, deadline: Deadline, days: dict[Trigger, Given]) -> None:
    trigger, counted = timescale.gives, deadline.governing
    if trigger is not None and counted is not None and trigger not in days:
        days[trigger] = Given(trigger=trigger, day=counted.practical.date(), assumed=True)


def _place(deadline: Deadline) -> tuple[bool, datetime]:
    counted = deadline.governing
    return (counted is None, counted.practical if counted else NEVER)


def _is_of_report(deadline: Deadline) -> bool:
    """Leave out what is due before a review that has no day of its own yet."""
    counted = deadline.governing
    return deadline.timescale.of_report and counted is not None and not counted.given.assumed
