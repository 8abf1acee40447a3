"""The service of dates over the real areas and the real public holidays."""

from collections.abc import Mapping
from datetime import date, datetime

from reportwriter.domain.clocks.limb import Given, Trigger
from reportwriter.domain.conference import Conference, ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.exchange.calendar_writer import write_calendar
from reportwriter.forms.area import Area
from reportwriter.forms.library import Library
from reportwriter.forms.public_holidays import public_holidays
from reportwriter.forms.timescale import WorkingDays
from reportwriter.services.closed_days import ClosedDays
from reportwriter.services.deadlines import Dates, Deadlines, conference_days
from tests.domain.clocks.calendars import LONDON

LIBRARY = Library()


def an_area(name: str) -> Area:
    return LIBRARY.area(AreaId(name))


def deadlines(own: WorkingDays | None = None) -> Deadlines:
    closed_days = ClosedDays(public=public_holidays, own=lambda _area: own)
    return Deadlines(closed_days=closed_days, write_calendar=write_calendar)


def due_in_its_area(conference: Conference) -> datetime | None:
    """As `OpenVault.reports_due`, without a vault."""
    return deadlines().reports_due(LIBRARY.area(conference.area), conference)


def dates_of(
    area: str,
    kind: ConferenceType,
    start: str,
    known: Mapping[Trigger, str] | None = None,
    own: WorkingDays | None = None,
) -> Dates:
    starts_at = datetime.fromisoformat(start).replace(tzinfo=LONDON)
    given = [
        Given(trigger=trigger, day=date.fromisoformat(day))
        for trigger, day in (known or {}).items()
    ]
    profile = an_area(area)
    days = conference_days(profile.working_days.zone, kind, starts_at)
    return deadlines(own).of(profile, kind, (*days, *given))


def practical(dates: Dates) -> dict[str, str]:
    """Return each practical moment by the id of its rule; a close of business is its day alone."""
    return {
        one.timescale.id: f"{counted.practical:%a %Y-%m-%d %H:%M}".removesuffix(" 17:00")
        for one, counted in dates.counted
    }
