"""Who comes besides the agencies: what is still to be said of each."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.attendance import Attendance, Comes, Here, Presence
from reportwriter.domain.attendance_plan import AttendancePlan, Proceedings
from reportwriter.domain.attendee import (
    Allowed,
    Attendee,
    AttendeeLack,
    Basis,
    Coming,
    Standing,
    Way,
)
from reportwriter.domain.exclusion import (
    Exclusion,
    ExclusionLack,
    ExclusionReason,
    Extent,
    Police,
    ReasonLack,
)
from reportwriter.domain.ids import RecordId

JUNIPER = Attendee(id=RecordId("a1"), name="Juniper Pebblewick", standing=Standing.CHILD)
MARA = Attendee(id=RecordId("a2"), name="Mara Pebblewick")
LACK = AttendeeLack
WHOLE = {
    "is_reasoned": True,
    "police": Police.ASKED,
    "told_in_writing": True,
    "told_on": date(2027, 1, 4),
    "teller": "Tom Fennimore",
    "telling": "at home, the same day",
}


def one(standing: Standing, **said: object) -> Attendee:
    return Attendee(id=RecordId("a3"), name="Ida", standing=standing, **said)  # type: ignore[arg-type]


def test_of_whom_nothing_was_heard_nothing_is_asked() -> None:
    assert (JUNIPER.lacks, MARA.lacks) == ((), ())


@pytest.mark.parametrize("coming", [Coming.WHOLE, Coming.PART])
def test_no_child_comes_without_the_chair_knowing_it(coming: Coming) -> None:
    comes = replace(JUNIPER, coming=coming, part="the beginning")

    assert comes.lacks == (LACK.ACKNOWLEDGED,)
    assert replace(comes, acknowledged_on=date(2027, 1, 4)).lacks == ()


def test_a_child_who_is_there_all_the_same_is_to_be_acknowledged() -> None:
    there = replace(JUNIPER, presence=Presence(here=Here.HERE))

    assert there.waits_for_acknowledgement


def test_of_a_child_who_does_not_come_it_is_said_why_and_how_its_views_come() -> None:
    absent = replace(JUNIPER, coming=Coming.WILL_NOT)

    assert absent.lacks == (LACK.WHY_NOT, LACK.VIEWS)
    assert replace(absent, why_not="She said so", views=(Way.WRITTEN,)).lacks == ()


def test_an_adult_of_the_family_attends_on_a_ground_and_sends_views_otherwise() -> None:
    assert replace(MARA, coming=Coming.WHOLE).lacks == (LACK.BASIS,)
    assert replace(MARA, coming=Coming.WHOLE, basis=(Basis.CONTACT,)).lacks == ()
    assert replace(MARA, coming=Coming.CANNOT).lacks == (LACK.VIEWS,)
    assert replace(MARA, coming=Coming.NOT_ASKED).lacks == (LACK.WHY_NOT,)


def test_whoever_comes_for_part_comes_for_which() -> None:
    assert replace(MARA, coming=Coming.PART, basis=(Basis.CONTACT,)).lacks == (LACK.PART,)


def test_whoever_comes_for_somebody_comes_for_whom() -> None:
    for standing in (Standing.SUPPORTER, Standing.LAWYER):
        assert one(standing).lacks == (LACK.FOR_WHOM,)
    assert one(Standing.INTERPRETER, for_whom="Mara").lacks == (LACK.BOOKED,)
    assert one(Standing.GUARDIAN).lacks == ()
    assert replace(one(Standing.GUARDIAN), name=" ").lacks == (LACK.NAME,)


def test_an_observer_is_not_expected_before_the_chair_allowed_it() -> None:
    asked = one(Standing.OBSERVER, coming=Coming.WHOLE)

    assert asked.lacks == (LACK.ALLOWED,)
    assert not asked.is_expected
    assert replace(asked, allowed=Allowed.YES).is_expected
    assert not replace(asked, allowed=Allowed.NO).is_expected
    assert replace(asked, allowed=Allowed.NO).lacks == ()


def test_whoever_is_excluded_from_all_of_it_is_not_expected_and_is_still_to_be_heard() -> None:
    excluded = replace(MARA, coming=Coming.WHOLE, exclusion=Exclusion())

    assert not excluded.is_expected
    assert excluded.lacks == (LACK.VIEWS,)
    in_part = replace(excluded, exclusion=Exclusion(extent=Extent.PART), basis=(Basis.CONTACT,))
    assert in_part.is_expected
    assert in_part.lacks == (LACK.VIEWS,)


def test_family_and_supporters_may_be_excluded_and_no_child() -> None:
    assert MARA.may_be_excluded
    assert one(Standing.SUPPORTER).may_be_excluded
    assert not JUNIPER.may_be_excluded


def test_an_exclusion_says_what_it_still_needs() -> None:
    lack = ExclusionLack
    assert Exclusion().lacks == (lack.REASON, lack.POLICE, lack.LETTER, lack.TELLER)
    whole = Exclusion(**WHOLE)  # type: ignore[arg-type]
    assert whole.lacks == ()
    assert replace(whole, extent=Extent.PART, told_on=None).lacks == (lack.PART, lack.LETTER_DAY)


def test_a_reason_says_what_it_still_needs() -> None:
    reason = ExclusionReason(attendee=MARA.id)

    assert reason.lacks(area_has_grounds=True) == (ReasonLack.GROUND, ReasonLack.EVIDENCE)
    assert reason.lacks(area_has_grounds=False) == (ReasonLack.EVIDENCE,)
    said = replace(reason, grounds=("violence",), evidence="Threats")
    assert said.lacks(area_has_grounds=True) == ()


def test_whoever_left_or_was_never_there_does_not_sit_at_the_table() -> None:
    late = Presence(here=Here.LATE, arrived="10:20")

    assert late.is_at_table
    assert not replace(late, left="11:00").is_at_table
    assert not Presence(here=Here.NOT_HERE).is_at_table
    assert not Presence().came


def test_more_than_two_of_one_agency_are_many() -> None:
    school = Attendance(agency="School", comes=Comes.COMES, also="Ada Quill")

    assert (school.persons, school.are_too_many) == (2, False)
    many = replace(school, also="Ada Quill, Bo Lark, ")
    assert (many.persons, many.are_too_many) == (3, True)
    assert not replace(many, comes=Comes.ABSENT).are_too_many


def test_proceedings_that_are_pending_want_legal_advice() -> None:
    pending = AttendancePlan(proceedings=Proceedings.PENDING)

    assert pending.lacks_legal_advice
    assert not replace(pending, legal_advice="Asked on 3 December").lacks_legal_advice
    assert not AttendancePlan().lacks_legal_advice
