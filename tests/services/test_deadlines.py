"""All dates of a conference: those that two invented families expect, and what an area adds."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from reportwriter.domain.clocks.limb import Trigger, Unit
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.forms.timescale import NamedDay, NamedPeriod, WorkingDays
from reportwriter.services.deadlines import beginning_days
from reportwriter.wording.deadlines import explained
from tests.builders import a_conference
from tests.domain.clocks.calendars import LONDON
from tests.services.dated import LIBRARY, an_area, dates_of, deadlines, practical

INITIAL, PRE_BIRTH = ConferenceType.INITIAL, ConferenceType.PRE_BIRTH
REVIEW, TRANSFER = ConferenceType.REVIEW, ConferenceType.TRANSFER
PEBBLEWICK = "2027-01-06T10:00"
LARKABOUT = "2027-03-18T14:00"


def test_the_dates_of_the_pebblewick_family_are_those_expected() -> None:
    dates = dates_of("stockport", INITIAL, PEBBLEWICK, {Trigger.STRATEGY_DISCUSSION: "2026-12-14"})

    assert practical(dates) == practical(dates) | {
        "T-S01": "Thu 2027-01-07",
        "T-S05": "Mon 2027-01-04 10:00",
        "T-S06": "Mon 2027-01-04 10:00",
        "T-S07": "Mon 2027-01-04 10:00",
        "T-S13": "Thu 2027-01-07",
        "T-S17": "Wed 2027-01-20",
        "T-S18": "Wed 2027-01-27",
        "T-S19": "Wed 2027-02-03",
        "T-S04": "Tue 2027-04-06",
        "T-S08": "Tue 2027-03-30",
        "T-S11": "Wed 2027-01-06 09:30",
        "T-S15": "Wed 2027-02-03",
        "T-S16": "Wed 2027-02-10",
    }
    assert dates.ready_by is not None
    assert dates.ready_by.timescale.id == "T-S05"


def test_the_dates_of_the_larkabout_family_are_those_expected() -> None:
    known = {Trigger.CONCERN: "2027-03-08", Trigger.DUE_DATE: "2027-06-11"}

    dates = dates_of("fife", PRE_BIRTH, LARKABOUT, known)

    assert practical(dates) == {
        "T-F04": "Fri 2027-03-19",
        "T-F01": "Tue 2027-03-16 14:00",
        "T-F02": "Wed 2027-03-17 14:00",
        "T-F09": "Thu 2027-03-25",
        "T-F08a": "Fri 2027-06-18",
        "T-F08b": "Fri 2027-12-17",
        "T-F06": "Fri 2027-05-28",
    }
    assert [one.timescale.id for one in dates.not_counted] == ["T-F07"]


def test_the_later_way_of_counting_is_told_beside_the_one_that_governs() -> None:
    known = {Trigger.CONCERN: "2027-03-08", Trigger.DUE_DATE: "2027-06-11"}

    dates = dates_of("fife", PRE_BIRTH, LARKABOUT, known)

    [held] = [one for one in dates.deadlines if one.timescale.id == "T-F04"]
    assert held.governing is not None
    assert held.governing.limb.unit is Unit.PREGNANCY_WEEKS
    assert [one.practical.date() for one in held.others] == [date(2027, 3, 30)]


def test_a_late_notice_governs_where_no_due_date_is_known() -> None:
    dates = dates_of("fife", PRE_BIRTH, LARKABOUT, {Trigger.CONCERN: "2027-03-08"})

    [held] = [one for one in dates.deadlines if one.timescale.id == "T-F04"]
    assert practical(dates)["T-F04"] == "Tue 2027-03-30"
    assert held.missing == (Trigger.DUE_DATE,)


def test_scotland_counts_calendar_days_from_the_concern() -> None:
    dates = dates_of(
        "scotland",
        PRE_BIRTH,
        LARKABOUT,
        {Trigger.CONCERN: "2027-03-08", Trigger.DUE_DATE: "2027-08-01"},
    )

    assert practical(dates)["X-SC2"] == "Mon 2027-04-05"


def test_a_review_counts_its_reports_from_itself() -> None:
    dates = dates_of("stockport", REVIEW, "2027-04-06T10:00")

    assert practical(dates)["T-S08"] == "Tue 2027-03-30"
    assert dates.ready_by is not None
    assert dates.ready_by.timescale.id == "T-S08"
    assert "T-S05" not in practical(dates)


def test_a_transfer_is_counted_from_the_request() -> None:
    dates = dates_of("fife", TRANSFER, LARKABOUT, {Trigger.REQUEST: "2027-03-01"})

    assert practical(dates)["T-F05"] == "Tue 2027-03-30"


def test_what_is_counted_from_an_unknown_day_comes_last_and_says_which() -> None:
    dates = dates_of("stockport", INITIAL, PEBBLEWICK)

    missing = {one.timescale.id: one.missing for one in dates.not_counted}
    assert missing["T-S01"] == (Trigger.STRATEGY_DISCUSSION,)
    assert missing["T-S20"] == (Trigger.COMPLAINT_DECISION,)
    assert dates.deadlines[-1] in dates.not_counted


@pytest.mark.parametrize("kind", ConferenceType)
@pytest.mark.parametrize("area", LIBRARY.area_ids)
def test_every_area_has_dates_for_every_kind_each_with_a_rule_and_somebody_responsible(
    area: AreaId, kind: ConferenceType
) -> None:
    dates = dates_of(area, kind, PEBBLEWICK)

    # The guide for parents names no time around a review.
    assert dates.deadlines or (area, kind) == ("england", REVIEW)
    assert all(one.rule and one.timescale.responsible for one in dates.deadlines)
    assert all(explained(counted.steps) for _, counted in dates.counted)
    moments = [counted.practical for _, counted in dates.counted]
    assert moments == sorted(moments)


def test_the_list_of_an_area_and_that_of_the_user_close_and_open_days() -> None:
    own = WorkingDays(
        closed=(NamedDay(day="2027-01-04", name="Training day"),),
        working=(NamedDay(day="2027-01-01", name="On duty"),),
        school_breaks=(NamedPeriod(first="2026-12-19", last="2027-01-04", name="Christmas"),),
        clear_days=True,
    )

    dates = dates_of("stockport", INITIAL, PEBBLEWICK, own=own)

    assert practical(dates)["T-S05"] == "Fri 2027-01-01"
    assert dates.calendar.clear_days
    assert dates.calendar.told_by == "the library holidays 0.109 (GB-ENG), your own list"
    report = next(counted for one, counted in dates.counted if one.timescale.id == "T-S05")
    assert any(line.startswith("Schools are closed") for line in explained(report.steps))


def test_working_days_are_counted_without_holidays() -> None:
    closed = deadlines().closed_days

    days = closed.working_days_between(an_area("stockport"), date(2026, 12, 23), date(2027, 1, 4))

    assert days == 5


def test_a_conference_that_is_written_for_brings_its_own_days() -> None:
    baby = Person(
        id=PersonId("p2"),
        name="Baby Larkabout",
        role=Role.SUBJECT_CHILD,
        due=date(2027, 6, 11),
    )
    meeting = replace(
        a_conference(),
        area=AreaId("fife"),
        type=PRE_BIRTH,
        starts_at=datetime(2027, 3, 18, 14, tzinfo=LONDON),
        strategy_discussion=date(2027, 3, 8),
        people=(baby,),
    )

    dates = deadlines().of_conference(an_area("fife"), meeting)

    assert dates is not None
    assert practical(dates)["T-F04"] == "Fri 2027-03-19"
    assert deadlines().of_conference(an_area("fife"), replace(meeting, starts_at=None)) is None


def test_the_beginning_is_known_by_every_name_that_areas_have_for_it() -> None:
    triggers = {given.trigger for given in beginning_days(date(2026, 12, 14))}

    assert triggers == {Trigger.STRATEGY_DISCUSSION, Trigger.INVESTIGATION_END, Trigger.CONCERN}


@pytest.mark.parametrize(
    ("area", "kind", "due"),
    [
        ("stockport", INITIAL, "2027-01-04T10:00"),
        ("stockport", REVIEW, "2026-12-29T17:00"),
        ("portsmouth", INITIAL, "2027-01-04T17:00"),
        ("fife", INITIAL, "2026-12-31T17:00"),
        # England sets no time for reports: they are there when the conference begins.
        ("england", INITIAL, "2027-01-06T10:00"),
    ],
)
def test_a_report_is_due_when_the_earliest_rule_of_its_area_wants_it(
    area: str, kind: ConferenceType, due: str
) -> None:
    meeting = replace(
        a_conference(),
        area=AreaId(area),
        type=kind,
        starts_at=datetime(2027, 1, 6, 10, tzinfo=LONDON),
    )

    found = deadlines().reports_due(an_area(area), meeting)

    assert found == datetime.fromisoformat(due).replace(tzinfo=LONDON)
    assert deadlines().reports_due(an_area(area), replace(meeting, starts_at=None)) is None
