"""Every kind of clock, by the dates that were worked out by hand, and by what must always hold."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportwriter.domain.clocks.calendar import Calendar, SchoolBreak
from reportwriter.domain.clocks.counting import Counted, count, earliest
from reportwriter.domain.clocks.limb import Aim, Direction, Given, Limb, Trigger, Unit
from reportwriter.domain.clocks.steps import StepKind
from reportwriter.domain.errors import DataError
from tests.domain.clocks.calendars import ENGLAND, GUERNSEY, LONDON, PLAIN, SCOTLAND, a_calendar

AFTER, BEFORE = Direction.AFTER, Direction.BEFORE


def _limb(number: int, unit: Unit, direction: Direction) -> Limb:
    return Limb(number=number, unit=unit, direction=direction, counted_from=Trigger.CONFERENCE_DATE)


def _given(day: str) -> Given:
    """Return a day, or a moment where the text holds a time."""
    moment = datetime.fromisoformat(day).replace(tzinfo=LONDON)
    at = moment if "T" in day else None
    return Given(trigger=Trigger.CONFERENCE_DATE, day=moment.date(), at=at)


def _count(
    number: int,
    unit: Unit,
    direction: Direction,
    day: str,
    calendar: Calendar = ENGLAND,
    aim: Aim = Aim.LATEST,
) -> Counted:
    return count(_limb(number, unit, direction), _given(day), calendar, aim)


def _minute(moment: datetime) -> str:
    return f"{moment:%a %Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("number", "direction", "day", "calendar", "due"),
    [
        (15, AFTER, "2026-12-14", ENGLAND, "2027-01-07"),
        (15, AFTER, "2026-12-14", SCOTLAND, "2027-01-08"),
        (15, AFTER, "2026-12-14", GUERNSEY, "2027-01-07"),
        (15, AFTER, "2026-03-27", ENGLAND, "2026-04-21"),
        (15, AFTER, "2026-03-27", SCOTLAND, "2026-04-20"),
        (15, AFTER, "2026-03-27", GUERNSEY, "2026-04-21"),
        (2, BEFORE, "2027-01-06", ENGLAND, "2027-01-04"),
        (2, BEFORE, "2027-01-06", SCOTLAND, "2026-12-31"),
        (2, BEFORE, "2027-01-06", GUERNSEY, "2027-01-04"),
        (5, BEFORE, "2027-04-06", ENGLAND, "2027-03-30"),
    ],
)
def test_working_days_are_those_of_the_area(
    number: int, direction: Direction, day: str, calendar: Calendar, due: str
) -> None:
    counted = _count(number, Unit.WORKING_DAYS, direction, day, calendar)

    assert counted.moment.date() == counted.practical.date() == date.fromisoformat(due)


def test_five_working_days_before_the_tuesday_after_easter_skip_both_holidays() -> None:
    counted = _count(5, Unit.WORKING_DAYS, BEFORE, "2027-04-06")

    assert _minute(counted.practical) == "Tue 2027-03-30 17:00"


@pytest.mark.parametrize(
    ("day", "calendar", "moment", "practical"),
    [
        ("2027-01-06T10:00", ENGLAND, "Mon 2027-01-04 10:00", "Mon 2027-01-04 10:00"),
        ("2027-01-06T10:00", SCOTLAND, "Mon 2027-01-04 10:00", "Thu 2026-12-31 17:00"),
        ("2027-01-06T10:00", GUERNSEY, "Mon 2027-01-04 10:00", "Mon 2027-01-04 10:00"),
        ("2027-02-01T09:30", ENGLAND, "Sat 2027-01-30 09:30", "Fri 2027-01-29 17:00"),
        ("2027-02-01T09:30", SCOTLAND, "Sat 2027-01-30 09:30", "Fri 2027-01-29 17:00"),
        ("2027-02-01T09:30", GUERNSEY, "Sat 2027-01-30 09:30", "Fri 2027-01-29 17:00"),
        ("2027-03-29T10:00", SCOTLAND, "Sat 2027-03-27 09:00", "Thu 2027-03-25 17:00"),
    ],
)
def test_48_hours_pass_whatever_the_days_are(
    day: str, calendar: Calendar, moment: str, practical: str
) -> None:
    counted = _count(48, Unit.HOURS, BEFORE, day, calendar)

    assert (_minute(counted.moment), _minute(counted.practical)) == (moment, practical)


def test_a_night_in_which_the_clocks_are_changed_is_told() -> None:
    counted = _count(48, Unit.HOURS, BEFORE, "2027-03-29T10:00", SCOTLAND)

    assert StepKind.CLOCKS_CHANGED in [step.kind for step in counted.steps]
    assert counted.moment.tzname() == "GMT"


@pytest.mark.parametrize("calendar", [ENGLAND, SCOTLAND, GUERNSEY])
@pytest.mark.parametrize(
    ("number", "unit", "direction", "day", "due"),
    [
        (3, Unit.MONTHS, AFTER, "2027-01-06", "2027-04-06"),
        (6, Unit.WEEKS, AFTER, "2027-02-10", "2027-03-24"),
        (28, Unit.PREGNANCY_WEEKS, BEFORE, "2027-06-11", "2027-03-19"),
        (28, Unit.CALENDAR_DAYS, AFTER, "2027-03-08", "2027-04-05"),
        (75, Unit.YEARS, AFTER, "2024-02-29", "2099-02-28"),
        (1, Unit.MONTHS, BEFORE, "2027-03-31", "2027-02-28"),
    ],
)
def test_months_weeks_and_pregnancy_are_counted_by_the_calendar(
    number: int, unit: Unit, direction: Direction, day: str, due: str, calendar: Calendar
) -> None:
    counted = _count(number, unit, direction, day, calendar, Aim.KEEP)

    assert counted.moment.date() == date.fromisoformat(due)


def test_a_month_that_is_too_short_gives_its_last_day_and_the_friday_before_it() -> None:
    counted = _count(3, Unit.MONTHS, AFTER, "2026-11-30")

    assert _minute(counted.moment) == "Sun 2027-02-28 23:59"
    assert _minute(counted.practical) == "Fri 2027-02-26 17:00"
    assert StepKind.CLAMPED in [step.kind for step in counted.steps]


def test_days_of_no_stated_kind_are_elapsed_and_the_earlier_reading_is_advised() -> None:
    monday, wednesday = (
        _count(2, Unit.DAYS, BEFORE, day) for day in ("2027-02-01T09:30", "2027-01-06T10:00")
    )

    assert _minute(monday.moment) == "Sat 2027-01-30 09:30"
    assert monday.advice is not None
    assert _minute(monday.advice) == "Thu 2027-01-28 17:00"
    assert (_minute(wednesday.moment), wednesday.advice) == ("Mon 2027-01-04 10:00", None)


def test_days_of_no_stated_kind_after_a_day_end_with_the_day() -> None:
    assert _minute(_count(2, Unit.DAYS, AFTER, "2027-01-06").moment) == "Fri 2027-01-08 23:59"


def test_the_same_day_on_a_saturday_leaves_no_working_time_and_says_so() -> None:
    counted = _count(0, Unit.CALENDAR_DAYS, AFTER, "2027-01-09")

    assert counted.practical == counted.moment
    assert counted.steps[-1].kind is StepKind.AT_ONCE


def test_hours_without_a_time_are_counted_from_midnight_before_the_day() -> None:
    counted = _count(1, Unit.HOURS, AFTER, "2027-01-06")

    assert _minute(counted.moment) == "Wed 2027-01-06 01:00"
    assert StepKind.NO_TIME in [step.kind for step in counted.steps]


@pytest.mark.parametrize(
    ("start", "practical"),
    [
        ("2027-02-03T08:00", "Fri 2027-01-29 17:00"),
        ("2027-02-04T08:00", "Mon 2027-02-01 17:00"),
        ("2027-02-04T18:30", "Tue 2027-02-02 17:00"),
    ],
)
def test_a_moment_outside_working_hours_is_kept_by_the_last_one_inside(
    start: str, practical: str
) -> None:
    counted = _count(48, Unit.HOURS, BEFORE, start)

    assert _minute(counted.practical) == practical
    assert StepKind.OUT_OF_HOURS in [step.kind for step in counted.steps]


def test_an_appointment_stays_where_it_is() -> None:
    counted = _count(30, Unit.MINUTES, BEFORE, "2027-01-06T09:00", aim=Aim.APPOINTMENT)

    assert counted.moment == counted.practical
    assert _minute(counted.moment) == "Wed 2027-01-06 08:30"


def test_clear_days_take_one_more_before_a_conference_and_none_after_it() -> None:
    strict = a_calendar(clear_days=True)

    before = _count(2, Unit.WORKING_DAYS, BEFORE, "2027-01-14", strict)
    after = _count(2, Unit.WORKING_DAYS, AFTER, "2027-01-12", strict)

    assert before.moment.date() == date(2027, 1, 11)
    assert after.moment.date() == date(2027, 1, 14)


def test_a_closed_day_may_be_worked_after_all() -> None:
    calendar = a_calendar({"2027-01-08": "Council holiday"}, working=("2027-01-09",))

    counted = _count(2, Unit.WORKING_DAYS, AFTER, "2027-01-07", calendar)

    assert counted.moment.date() == date(2027, 1, 11)
    assert calendar.working_days_between(date(2027, 1, 7), date(2027, 1, 11)) == 2


def test_school_holidays_are_flagged_and_stop_no_clock() -> None:
    closed = SchoolBreak(name="Christmas", first=date(2026, 12, 19), last=date(2027, 1, 4))
    calendar = a_calendar(breaks=(closed,))

    counted = _count(48, Unit.HOURS, BEFORE, "2027-01-06T10:00", calendar)

    assert _minute(counted.practical) == "Mon 2027-01-04 10:00"
    assert (counted.steps[-1].kind, counted.steps[-1].name) == (
        StepKind.SCHOOL_CLOSED,
        "Christmas",
    )


def test_a_year_whose_closed_days_are_not_known_is_refused() -> None:
    with pytest.raises(DataError):
        _count(1, Unit.WORKING_DAYS, AFTER, "2050-01-01")


def test_what_is_counted_from_something_else_says_so() -> None:
    limb = Limb(
        number=15,
        unit=Unit.WORKING_DAYS,
        direction=AFTER,
        counted_from=Trigger.STRATEGY_DISCUSSION,
        else_from=(Trigger.DECISION,),
    )
    start = Given(trigger=Trigger.DECISION, day=date(2026, 12, 14), assumed=True)

    steps = count(limb, start, ENGLAND).steps

    assert [step.kind for step in steps[:4]] == [
        StepKind.FROM,
        StepKind.INSTEAD,
        StepKind.ASSUMED,
        StepKind.COUNTED,
    ]


def test_the_earliest_limb_governs() -> None:
    pregnancy = _count(28, Unit.PREGNANCY_WEEKS, BEFORE, "2027-06-11", SCOTLAND)
    late = _count(15, Unit.WORKING_DAYS, AFTER, "2027-03-08", SCOTLAND)

    assert late.moment.date() == date(2027, 3, 30)
    assert earliest([late, pregnancy]) is pregnancy


DAYS = st.dates(date(2025, 6, 1), date(2028, 6, 1))
NUMBERS = st.integers(0, 40)
CALENDARS = st.builds(
    lambda days: a_calendar({day.isoformat(): "Closed" for day in days}),
    st.sets(st.dates(date(2025, 1, 1), date(2029, 1, 1)), max_size=60),
)
UNITS = st.sampled_from([unit for unit in Unit if unit is not Unit.YEARS])
HOURS = st.integers(0, 23)
Start = Callable[[date], Given]


def _starts(hour: int | None) -> Start:
    def start(day: date) -> Given:
        at = (
            None
            if hour is None
            else datetime(day.year, day.month, day.day, hour, tzinfo=LONDON).astimezone(UTC)
        )
        return Given(trigger=Trigger.CONFERENCE_START, day=day, at=at)

    return start


LIMBS = st.builds(_limb, NUMBERS, UNITS, st.sampled_from(Direction))
STARTS = st.builds(_starts, st.none() | HOURS)


@for_all(DAYS, st.integers(0, 30), LIMBS, CALENDARS, STARTS)
def test_a_later_day_never_gives_an_earlier_date(
    day: date, later: int, limb: Limb, calendar: Calendar, start: Start
) -> None:
    first, second = (
        count(limb, start(day + timedelta(days=days)), calendar) for days in (0, later)
    )

    assert first.moment.astimezone(UTC) <= second.moment.astimezone(UTC)
    assert first.practical.astimezone(UTC) <= second.practical.astimezone(UTC)


@for_all(DAYS, NUMBERS, UNITS, CALENDARS, STARTS)
def test_what_is_due_before_is_never_moved_later(
    day: date, number: int, unit: Unit, calendar: Calendar, start: Start
) -> None:
    counted = count(_limb(number, unit, BEFORE), start(day), calendar)

    assert counted.practical.astimezone(UTC) <= counted.moment.astimezone(UTC)
    assert counted.practical.date() <= day
    assert counted.advice is None or counted.advice < counted.practical


@for_all(DAYS, LIMBS, CALENDARS, STARTS)
def test_an_explanation_names_every_day_that_is_skipped(
    day: date, limb: Limb, calendar: Calendar, start: Start
) -> None:
    counted = count(limb, start(day), calendar)

    by_work = limb.unit is Unit.WORKING_DAYS
    named = {step.day for step in counted.steps}
    moved = _between(counted.practical.date(), counted.moment.date())
    passed = _between(*sorted((day, counted.moment.date()))) if by_work else []
    skipped = {one for one in (*moved, *passed) if calendar.closure(one) and one != day}
    assert skipped <= named


def _between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def test_a_calendar_without_holidays_still_has_weekends() -> None:
    assert PLAIN.working_days_between(date(2027, 1, 8), date(2027, 1, 11)) == 1
