"""What a chair is told before a conference is called or changed: the rules of its area on it.

Nothing of it is refused: a meeting that a child needs is never kept from being held.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.clocks.limb import Unit
from reportwriter.domain.conference import ConferenceType
from reportwriter.services.deadlines import BEGINNINGS
from reportwriter.wording import convening as words
from reportwriter.wording.deadlines import lasting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from datetime import date, datetime

    from reportwriter.domain.clocks.counting import Counted
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.report import FormRef
    from reportwriter.forms.area import Area
    from reportwriter.forms.library import Library
    from reportwriter.services.deadlines import Dates, Deadline, Deadlines

_BY_DAYS = (Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)
"""What is told as so many days instead of so many."""


@dataclass(frozen=True, kw_only=True)
class Convening:
    """`deadlines` is called when it is first asked: how a day is counted takes much to load."""

    deadlines: Callable[[], Deadlines]
    library: Library
    now: Callable[[], datetime]

    def told(self, conference: Conference, forms: Collection[FormRef] = ()) -> tuple[str, ...]:
        """Return what is not as the area would have it, a sentence each; empty without an area.

        `forms` are those that are asked for. Raises FormError where the area, or the user's list of
        closed days, is not sound.
        """
        if conference.area not in self.library.area_ids:
            return ()
        area = self.library.area(conference.area)
        found = _of_kind(conference)
        dates = self.deadlines().of_conference(area, conference)
        by_date = self._of_dates(area, conference, dates) if dates else ()
        return (*found, *by_date, *self._of_forms(conference, forms))

    def _of_dates(self, area: Area, conference: Conference, dates: Dates) -> tuple[str, ...]:
        starts = conference.starts_at
        if starts is None:
            return ()
        day, name, now = dates.calendar.local(starts).date(), called(area), self.now()
        return (
            *_closed(dates, day),
            *(said for one in dates.deadlines for said in _held(one, name, dates, starts)),
            *(said for one in dates.deadlines for said in _notice(one, name, now)),
            *_reports(dates, name, conference.reports_due, now),
        )

    def _of_forms(self, conference: Conference, forms: Collection[FormRef]) -> Iterator[str]:
        for ref in dict.fromkeys(forms):
            form = self.library.form(ref)
            if form.conferences and conference.type not in form.conferences:
                yield words.other_kind(form.listed_title)


def called(area: Area) -> str:
    """Return the name of an area as a sentence has it, without what stands in brackets."""
    return area.title.split(" (")[0]


def _of_kind(conference: Conference) -> tuple[str, ...]:
    children = conference.children
    is_pre_birth = conference.type is ConferenceType.PRE_BIRTH
    if is_pre_birth and children and not any(one.is_unborn for one in children):
        return (words.NOBODY_UNBORN,)
    return ()


def _closed(dates: Dates, day: date) -> Iterator[str]:
    closed = dates.calendar.closure(day)
    if closed is not None:
        yield words.closed(day, closed.name)


def _held(deadline: Deadline, area: str, dates: Dates, starts: datetime) -> Iterator[str]:
    """Say how late it is; or that it cannot be known, where the day is lacking that it asks for."""
    counted, timescale = deadline.governing, deadline.timescale
    if not timescale.of_conference:
        return
    if counted is not None:
        if dates.calendar.local(starts) > counted.moment:
            yield _late(counted, area, dates, starts)
    elif timescale.counted_from in BEGINNINGS:
        asks = lasting(timescale.number, timescale.unit)
        yield words.unknown(area, asks, timescale.counted_from)


def _late(counted: Counted, area: str, dates: Dates, starts: datetime) -> str:
    limb, first = counted.limb, counted.given.day
    asks = lasting(limb.number, limb.unit)
    last = dates.calendar.local(starts).date()
    if limb.unit not in _BY_DAYS:
        said = words.counted(limb.number, limb.unit, limb.direction, limb.counted_from)
        return words.late(area, said, counted.moment)
    used = (
        dates.calendar.working_days_between(first, last)
        if limb.unit is Unit.WORKING_DAYS
        else (last - first).days
    )
    said = lasting(used, limb.unit)
    return words.late_by_days(area, said, asks, limb.counted_from, counted.moment)


def _notice(deadline: Deadline, area: str, now: datetime) -> Iterator[str]:
    counted, timescale = deadline.governing, deadline.timescale
    if timescale.of_notice and counted is not None and counted.moment < now:
        asks = lasting(timescale.number, timescale.unit)
        yield words.notice(area, asks, counted.moment)


def _reports(dates: Dates, area: str, due: datetime | None, now: datetime) -> Iterator[str]:
    """Say what is wrong with the day by which reports are asked for, beside that of the area."""
    ready = dates.ready_by
    counted = ready.governing if ready else None
    if counted is None:
        return
    if counted.moment < now:
        yield words.reports_past(area, counted.moment)
    elif due is not None and due > counted.moment:
        yield words.reports_late(area, counted.moment)
