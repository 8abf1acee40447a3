"""How a date was worked out, as people read it."""

from datetime import date

from reportwriter.domain.clocks.calendar import SchoolBreak
from reportwriter.domain.clocks.counting import _ELAPSED, count
from reportwriter.domain.clocks.limb import Direction, Given, Limb, Trigger, Unit
from reportwriter.domain.clocks.steps import StepKind
from reportwriter.wording.deadlines import (
    _LISTS,
    _SENTENCES,
    TRIGGERS,
    UNITS,
    explained,
    lasting,
    moment_words,
    not_given,
)
from tests.domain.clocks.calendars import ENGLAND, LONDON, SCOTLAND, a_calendar
from tests.domain.clocks.test_counting import _given, _limb

NBSP = "\N{NO-BREAK SPACE}"


def _said(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sentence.replace(NBSP, " ") for sentence in sentences)


def test_every_kind_of_step_trigger_and_unit_has_words() -> None:
    assert {*_LISTS, *_SENTENCES} == set(StepKind)
    assert set(TRIGGERS) == set(Trigger)
    assert set(UNITS) == set(Unit)
    assert set(_ELAPSED) < set(Unit)


def test_a_date_over_christmas_names_each_day_that_does_not_count() -> None:
    limb = Limb(
        number=15,
        unit=Unit.WORKING_DAYS,
        direction=Direction.AFTER,
        counted_from=Trigger.STRATEGY_DISCUSSION,
        else_from=(Trigger.DECISION,),
    )
    start = Given(trigger=Trigger.DECISION, day=date(2026, 12, 14))

    assert _said(explained(count(limb, start, ENGLAND).steps)) == (
        "Counted from the decision to hold a conference: Monday 14 December 2026.",
        "Nothing is known of the strategy discussion, so it is counted from the decision to hold "
        "a conference.",
        "Counted: 15 working days after.",
        "Not counted, as nobody works then: Saturday 19 December, Sunday 20 December, "
        "Friday 25 December (Christmas Day), Saturday 26 December, Sunday 27 December, "
        "Monday 28 December (Boxing Day (observed)), Friday 1 January (New Year's Day), "
        "Saturday 2 January, Sunday 3 January.",
        "That gives the end of Thursday 7 January 2027.",
    )


def test_hours_over_a_change_of_clocks_are_told_with_the_moment_that_keeps_them() -> None:
    limb = _limb(48, Unit.HOURS, Direction.BEFORE)

    assert _said(explained(count(limb, _given("2027-03-29T10:00"), SCOTLAND).steps)) == (
        "Counted from the day of the conference: Monday 29 March 2027, 10:00.",
        "Counted: 48 hours before.",
        "The clocks are changed in between: hours that pass count.",
        "That gives Saturday 27 March 2027, 09:00.",
        "Nobody works on: Saturday 27 March, Friday 26 March (Good Friday).",
        "Last working moment before it: Thursday 25 March 2027, 17:00.",
    )


def test_weeks_of_pregnancy_the_same_day_and_clear_days_are_told() -> None:
    early = _limb(28, Unit.PREGNANCY_WEEKS, Direction.BEFORE)
    same = _limb(0, Unit.CALENDAR_DAYS, Direction.AFTER)
    clear = _limb(1, Unit.WORKING_DAYS, Direction.BEFORE)
    strict = a_calendar(clear_days=True)

    said = [
        _said(explained(count(limb, _given("2027-06-11"), strict).steps))
        for limb in (early, same, clear)
    ]

    assert said[0][1] == "28 weeks of pregnancy are reached 12 weeks before the due date."
    assert said[1][1] == "Due on the same day."
    assert said[2][2] == "The days between must be clear, which is one working day more."


def test_a_short_month_an_early_hour_and_closed_schools_are_told() -> None:
    closed = SchoolBreak(name="half term", first=date(2027, 2, 15), last=date(2027, 2, 28))
    calendar = a_calendar(breaks=(closed,))
    month = count(_limb(3, Unit.MONTHS, Direction.AFTER), _given("2026-11-30"), calendar)
    hour = count(_limb(1, Unit.HOURS, Direction.AFTER), _given("2026-11-30"), calendar)
    days = count(_limb(2, Unit.DAYS, Direction.BEFORE), _given("2027-02-01T09:30"), calendar)
    same = count(_limb(0, Unit.CALENDAR_DAYS, Direction.AFTER), _given("2027-01-09"), calendar)

    assert _said(explained(month.steps))[-1] == (
        "Schools are closed from Monday 15 February 2027 to Sunday 28 February 2027 (half term). "
        "The clock does not stop: find out who holds the records."
    )
    assert "The month has no day 30, so its last day is taken." in explained(month.steps)
    assert "No time of day is known, so it is counted from midnight before it." in explained(
        hour.steps
    )
    assert _said(explained(days.steps))[-1] == (
        "If working days are meant it is due earlier: Thursday 28 January 2027, 17:00. The rule "
        "does not say."
    )
    assert explained(same.steps)[-1] == "There is no working time before it: do it at once."


def test_a_day_that_nobody_set_is_said_to_be_the_last() -> None:
    start = Given(trigger=Trigger.REVIEW_DATE, day=date(2027, 4, 6), assumed=True)

    said = explained(count(_limb(5, Unit.WORKING_DAYS, Direction.BEFORE), start, ENGLAND).steps)

    assert "That day is not set yet: this is the last on which it may be." in said


def test_numbers_moments_and_what_is_not_known_have_words() -> None:
    start = _given("2027-01-06T10:00").at
    assert start is not None

    assert lasting(1, "working_days") == "1 working day"
    assert moment_words(start).replace(NBSP, " ") == "Wednesday 6 January 2027, 10:00"
    assert start.tzinfo is LONDON
    assert not_given("due_date") == (
        "Not counted yet: it is counted from the due date of the baby, which is not known."
    )
