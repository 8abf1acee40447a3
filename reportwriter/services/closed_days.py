"""On which days people of an area work: public holidays, the area's own list and the user's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reportwriter.domain.clocks.calendar import Calendar, SchoolBreak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reportwriter.domain.clocks.calendar import PublicHolidays
    from reportwriter.domain.ids import AreaId
    from reportwriter.forms.area import Area
    from reportwriter.forms.timescale import NamedDay, WorkingDays

AREA_LIST = "the list of the area"
OWN_LIST = "your own list"


@dataclass(frozen=True, kw_only=True)
class ClosedDays:
    """`public` asks for the holidays of a calendar; `own` is what the user entered, if anything.

    A day that both a list of closed and one of working days name is worked.
    """

    public: Callable[[str, range], PublicHolidays]
    own: Callable[[AreaId], WorkingDays | None]

    def calendar(self, area: Area, years: range) -> Calendar:
        """Return the working days of an area. Raises FormError for a list that is not sound."""
        public, own = self.public(area.holidays, years), self.own(area.id)
        lists = (area.working_days,) if own is None else (area.working_days, own)
        told_by = [public.told_by, *(name for name, one in _named(*lists) if one.says_any)]
        return Calendar(
            zone=ZoneInfo(area.working_days.zone),
            years=years,
            closed={**public.days, **_days(day for one in lists for day in one.closed)},
            working=_days(day for one in lists for day in one.working),
            school_breaks=tuple(
                SchoolBreak(
                    name=found.name,
                    first=date.fromisoformat(found.first),
                    last=date.fromisoformat(found.last),
                )
                for one in lists
                for found in one.school_breaks
            ),
            clear_days=any(one.clear_days for one in lists),
            told_by=", ".join(told_by),
        )

    def working_days_between(self, area: Area, first: date, last: date) -> int:
        """Count the working days after the first day, up to the last."""
        calendar = self.calendar(area, range(first.year, last.year + 1))
        return calendar.working_days_between(first, last)


def _named(*lists: WorkingDays) -> Iterable[tuple[str, WorkingDays]]:
    return zip((AREA_LIST, OWN_LIST), lists, strict=False)


def _days(listed: Iterable[NamedDay]) -> dict[date, str]:
    return {date.fromisoformat(one.day): one.name for one in listed}
