"""What must happen in time in each area, and what is refused of a timescale or a closed day."""

import pytest

from reportwriter.domain.clocks.limb import Aim, Direction, Trigger, Unit
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.forms.area import Area, RuleStatus
from reportwriter.forms.errors import Fault, FormError, Problem
from reportwriter.forms.library import Library
from reportwriter.forms.loader import load_area
from tests.forms.test_loader import AREA, INCIDENT, _changed

AREAS = {area.id: area for area in Library().areas()}
DAYS = """
[working_days]
zone = "Europe/Guernsey"
clear_days = true
note = "Enter your own."
closed = [{ day = "2027-04-05", name = "Council holiday" }]
working = [{ day = "2027-05-03", name = "Worked by agreement" }]
school_breaks = [{ first = "2026-12-19", last = "2027-01-04", name = "Christmas" }]

[[rules]]
"""
OTHER_WAYS = """
number = 28
unit = "pregnancy_weeks"
direction = "before"
counted_from = "due_date"
else_from = ["decision"]
or_earlier = [{ number = 15, unit = "working_days", direction = "after", counted_from = "concern" }]
"""
ONE_WAY = """
number = 2
unit = "days"
direction = "before"
counted_from = "conference_date"
"""


@pytest.mark.parametrize(
    ("area_id", "timescale_id", "number", "unit", "direction", "counted_from"),
    [
        ("stockport", "T-S01", 15, "working_days", "after", "strategy_discussion"),
        ("stockport", "T-S02", 15, "working_days", "after", "notification"),
        ("stockport", "T-S03", 3, "months", "after", "conference_date"),
        ("stockport", "T-S04", 3, "months", "after", "conference_date"),
        ("stockport", "T-S05", 48, "hours", "before", "conference_start"),
        ("stockport", "T-S06", 2, "days", "before", "conference_date"),
        ("stockport", "T-S07", 48, "hours", "before", "conference_start"),
        ("stockport", "T-S08", 5, "working_days", "before", "review_date"),
        ("stockport", "T-S09", 2, "days", "before", "conference_date"),
        ("stockport", "T-S10", 4, "weeks", "after", "conference_date"),
        ("stockport", "T-S11", 30, "minutes", "before", "conference_start"),
        ("stockport", "T-S12", 3, "weeks", "after", "conference_date"),
        ("stockport", "T-S13", 1, "working_days", "after", "conference_date"),
        ("stockport", "T-S14", 15, "working_days", "after", "conference_date"),
        ("stockport", "T-S15", 10, "working_days", "after", "core_group"),
        ("stockport", "T-S16", 5, "working_days", "after", "circulation"),
        ("stockport", "T-S17", 10, "working_days", "after", "conference_date"),
        ("stockport", "T-S18", 15, "working_days", "after", "conference_date"),
        ("stockport", "T-S19", 20, "working_days", "after", "conference_date"),
        ("stockport", "T-S20", 6, "weeks", "after", "complaint_decision"),
        ("stockport", "T-S21", 5, "working_days", "after", "complaint_outcome"),
        ("stockport", "T-S22a", 1, "hours", "after", "professional_concern"),
        ("stockport", "T-S22b", 0, "calendar_days", "after", "professional_concern"),
        ("stockport", "T-S22c", 2, "days", "after", "professional_concern"),
        ("stockport", "T-S23", 10, "working_days", "after", "professional_concern"),
        ("stockport", "T-S24", 75, "years", "after", "conference_date"),
        ("portsmouth", "T-P01", 2, "working_days", "before", "conference_date"),
        ("portsmouth", "T-P02", 1, "days", "before", "conference_date"),
        ("portsmouth", "T-P03", 6, "weeks", "after", "core_group"),
        ("fife", "T-F01", 48, "hours", "before", "conference_start"),
        ("fife", "T-F02", 24, "hours", "before", "conference_start"),
        ("fife", "T-F03", 15, "working_days", "after", "investigation_end"),
        ("fife", "T-F04", 28, "pregnancy_weeks", "before", "due_date"),
        ("fife", "T-F05", 20, "working_days", "after", "request"),
        ("fife", "T-F06", 3, "weeks", "before", "review_date"),
        ("fife", "T-F07", 20, "working_days", "after", "request"),
        ("fife", "T-F08a", 3, "months", "after", "conference_date"),
        ("fife", "T-F08b", 6, "months", "after", "review_date"),
        ("fife", "T-F09", 5, "working_days", "after", "conference_date"),
        ("guernsey", "T-G01", 15, "working_days", "after", "strategy_discussion"),
        ("guernsey", "T-G02", 2, "working_days", "after", "conference_date"),
        ("guernsey", "T-G03", 2, "working_days", "before", "conference_date"),
        ("england", "T-E01", 10, "working_days", "after", "conference_date"),
        ("england", "T-E02", 3, "months", "after", "conference_date"),
        ("scotland", "X-SC1", 28, "calendar_days", "after", "concern"),
        ("wales", "X-WA1b", 10, "working_days", "after", "conference_date"),
    ],
)  # fmt: skip
def test_each_area_counts_by_its_own_clocks(
    area_id: str, timescale_id: str, number: int, unit: str, direction: str, counted_from: str
) -> None:
    timescale = AREAS[AreaId(area_id)].timescale(timescale_id)

    assert timescale is not None
    assert (timescale.number, timescale.unit) == (number, unit)
    assert (timescale.direction, timescale.counted_from) == (direction, counted_from)


def test_a_conference_before_birth_in_fife_is_due_by_the_earlier_of_two_ways() -> None:
    timescale = AREAS[AreaId("fife")].timescale("T-F04")

    assert timescale is not None
    assert [(limb.number, limb.unit) for limb in timescale.limbs] == [
        (28, Unit.PREGNANCY_WEEKS),
        (15, Unit.WORKING_DAYS),
    ]
    assert timescale.holds_for(ConferenceType.PRE_BIRTH)
    assert not timescale.holds_for(ConferenceType.INITIAL)


@pytest.mark.parametrize("area_id", ["scotland", "wales"])
def test_where_no_page_was_read_every_time_is_said_to_be_unchecked(area_id: str) -> None:
    area = AREAS[AreaId(area_id)]

    rules = [area.rule(timescale.rule) for timescale in area.timescales]

    assert {rule.status for rule in rules if rule} == {RuleStatus.UNCHECKED}


def test_each_day_that_is_set_by_another_is_set_by_one_that_comes_before_it() -> None:
    for area in AREAS.values():
        given = [timescale.gives for timescale in area.timescales]
        for index, timescale in enumerate(area.timescales):
            used = {trigger for limb in timescale.limbs for trigger in limb.triggers}
            assert not used.intersection(filter(None, given[index:]))


def test_a_timescale_with_all_it_may_say_is_read_whole() -> None:
    whole = _changed(AREA, ONE_WAY, OTHER_WAYS + 'gives = "review_date"\naim = "appointment"\n')

    timescale = load_area(whole, forms=[INCIDENT]).timescales[0]

    assert timescale.limbs[0].triggers == (Trigger.DUE_DATE, Trigger.DECISION)
    assert timescale.limbs[1].direction is Direction.AFTER
    assert (timescale.gives, timescale.aim) == (Trigger.REVIEW_DATE, Aim.APPOINTMENT)


def test_an_area_may_add_to_the_public_holidays() -> None:
    days = _with_days().working_days

    assert (days.zone, days.clear_days, days.note) == ("Europe/Guernsey", True, "Enter your own.")
    assert (days.closed[0].day, days.working[0].name) == ("2027-04-05", "Worked by agreement")
    assert days.school_breaks[0].last == "2027-01-04"


@pytest.mark.parametrize(
    ("old", "new", "field", "fault"),
    [
        ('direction = "before"', 'direction = "after"\nof_report = true',
         "timescales[0].direction", Fault.REPORT_AFTER),
        ('direction = "before"', 'direction = "after"\nof_notice = true',
         "timescales[0].direction", Fault.NOTICE_AFTER),
        ('direction = "before"', 'direction = "before"\nof_conference = true',
         "timescales[0].counted_from", Fault.HELD_FROM_ITSELF),
        ('unit = "days"', 'unit = "pregnancy_weeks"', "timescales[0].unit",
         Fault.NOT_OF_PREGNANCY),
        (ONE_WAY, OTHER_WAYS.replace("28", "40"), "timescales[0].unit", Fault.NOT_OF_PREGNANCY),
        (ONE_WAY, OTHER_WAYS.replace("15", "0"), "timescales[0].or_earlier[0].number",
         Fault.TOO_SMALL),
        (ONE_WAY, OTHER_WAYS.replace('"concern"', '"the_moon"'),
         "timescales[0].or_earlier[0].counted_from", Fault.UNKNOWN_WORD),
        (ONE_WAY, OTHER_WAYS.replace('"decision"', '"due_date"'), "timescales[0].else_from",
         Fault.ELSE_THE_SAME),
        ('unit = "days"', 'unit = "days"\ngives = "conference_date"', "timescales[0].gives",
         Fault.GIVES_ITS_OWN),
        ('responsible = "Every author"', 'responsible = ""', "timescales[0].responsible",
         Fault.EMPTY),
        ('counted_from = "conference_date"', 'counted_from = "the_moon"',
         "timescales[0].counted_from", Fault.UNKNOWN_WORD),
        ('responsible = "Every author"\n', "", "timescales[0].responsible", Fault.MISSING_KEY),
        ('holidays = "GB-ENG"', 'holidays = "GB"', "holidays", Fault.UNKNOWN_WORD),
    ],
)  # fmt: skip
def test_a_timescale_with_one_fault_is_refused_at_that_field(
    old: str, new: str, field: str, fault: Fault
) -> None:
    [problem] = _problems(_changed(AREA, old, new))

    assert (problem.field, problem.fault) == (field, fault)
    assert problem.what
    assert problem.remedy


@pytest.mark.parametrize(
    ("old", "new", "field", "fault"),
    [
        ("Europe/Guernsey", "Europe/Sark", "working_days.zone", Fault.UNKNOWN_WORD),
        ("2027-04-05", "5 April", "working_days.closed[0].day", Fault.NOT_A_DAY),
        ("Worked by agreement", "", "working_days.working[0].name", Fault.EMPTY),
        ("2027-01-04", "2026-12-01", "working_days.school_breaks[0].last",
         Fault.PERIOD_BACKWARDS),
        ("2026-12-19", "2026-12", "working_days.school_breaks[0].first", Fault.NOT_A_DAY),
    ],
)  # fmt: skip
def test_a_closed_day_with_one_fault_is_refused_at_that_field(
    old: str, new: str, field: str, fault: Fault
) -> None:
    [problem] = _problems(_days().replace(old, new, 1).encode())

    assert (problem.field, problem.fault) == (field, fault)


def _days() -> str:
    return AREA.replace("\n[[rules]]\n", DAYS, 1)


def _with_days() -> Area:
    return load_area(_days().encode(), forms=[INCIDENT])


def _problems(data: bytes) -> tuple[Problem, ...]:
    with pytest.raises(FormError) as caught:
        load_area(data, forms=[INCIDENT])
    return caught.value.problems
