"""The library of public holidays, and the dates it gives: those that were worked out by hand."""

from datetime import date, datetime

import pytest

from reportwriter.domain.clocks.calendar import CLOSES, Calendar
from reportwriter.domain.clocks.counting import count
from reportwriter.domain.clocks.limb import Direction, Given, Limb, Trigger, Unit
from reportwriter.forms.public_holidays import public_holidays
from reportwriter.forms.timescale import HOLIDAYS
from tests.domain.clocks.calendars import LONDON

YEARS = range(2024, 2031)
AFTER, BEFORE = Direction.AFTER, Direction.BEFORE
ENG, SCT, GG = "GB-ENG", "GB-SCT", "GG"


def _calendar(name: str) -> Calendar:
    found = public_holidays(name, YEARS)
    return Calendar(zone=LONDON, years=YEARS, closed=found.days, told_by=found.told_by)


@pytest.mark.parametrize("name", HOLIDAYS)
def test_every_calendar_an_area_can_name_knows_christmas(name: str) -> None:
    assert "Christmas" in public_holidays(name, YEARS).days[date(2026, 12, 25)]


@pytest.mark.parametrize(
    ("day", "closed_in"),
    [
        ("2027-03-29", {ENG, GG}),
        ("2027-01-04", {SCT}),
        ("2026-06-15", {SCT}),
        ("2027-08-02", {SCT}),
        ("2027-08-30", {ENG, GG}),
        ("2026-11-30", {SCT}),
        ("2026-05-09", {GG}),
    ],
)
def test_nations_differ(day: str, closed_in: set[str]) -> None:
    closed = {
        name
        for name in (ENG, SCT, GG)
        if date.fromisoformat(day) in public_holidays(name, YEARS).days
    }

    assert closed == closed_in


def test_where_the_days_were_taken_from_is_told_with_its_version() -> None:
    assert public_holidays(GG, YEARS).told_by == "the library holidays 0.109 (GG)"


def test_years_of_which_no_library_knows_have_no_holidays() -> None:
    assert public_holidays(ENG, range(2101, 2103)).days == {}


@pytest.mark.parametrize(
    ("number", "unit", "direction", "start", "due"),
    [
        (15, Unit.WORKING_DAYS, AFTER, "2026-12-14",
         {ENG: "2027-01-07", SCT: "2027-01-08", GG: "2027-01-07"}),
        (15, Unit.WORKING_DAYS, AFTER, "2026-03-27",
         {ENG: "2026-04-21", SCT: "2026-04-20", GG: "2026-04-21"}),
        (2, Unit.WORKING_DAYS, BEFORE, "2027-01-06",
         {ENG: "2027-01-04", SCT: "2026-12-31", GG: "2027-01-04"}),
        (5, Unit.WORKING_DAYS, BEFORE, "2027-04-06", {ENG: "2027-03-30"}),
        (48, Unit.HOURS, BEFORE, "2027-01-06T10:00",
         {ENG: "2027-01-04T10:00", SCT: "2026-12-31", GG: "2027-01-04T10:00"}),
        (48, Unit.HOURS, BEFORE, "2027-02-01T09:30",
         {ENG: "2027-01-29", SCT: "2027-01-29", GG: "2027-01-29"}),
        (48, Unit.HOURS, BEFORE, "2027-03-29T10:00", {SCT: "2027-03-25"}),
        (3, Unit.MONTHS, AFTER, "2027-01-06",
         {ENG: "2027-04-06", SCT: "2027-04-06", GG: "2027-04-06"}),
        (3, Unit.MONTHS, AFTER, "2026-11-30", {ENG: "2027-02-26"}),
        (6, Unit.WEEKS, AFTER, "2027-02-10", {ENG: "2027-03-24"}),
        (28, Unit.PREGNANCY_WEEKS, BEFORE, "2027-06-11",
         {ENG: "2027-03-19", SCT: "2027-03-19", GG: "2027-03-19"}),
    ],
)  # fmt: skip
def test_dates_are_those_that_were_worked_out_by_hand(
    number: int, unit: Unit, direction: Direction, start: str, due: dict[str, str]
) -> None:
    limb = Limb(number=number, unit=unit, direction=direction, counted_from=Trigger.CONFERENCE_DATE)
    moment = datetime.fromisoformat(start).replace(tzinfo=LONDON)
    at = moment if "T" in start else None
    given = Given(trigger=Trigger.CONFERENCE_DATE, day=moment.date(), at=at)

    practical = {name: count(limb, given, _calendar(name)).practical for name in due}

    assert practical == {name: _by(day) for name, day in due.items()}


def _by(day: str) -> datetime:
    """Return the moment, or the close of business where only a day is named."""
    moment = datetime.fromisoformat(day)
    if "T" not in day:
        moment = datetime.combine(moment.date(), CLOSES)
    return moment.replace(tzinfo=LONDON)
