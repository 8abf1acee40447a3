"""What the core group noted: kept beside what was decided, and changing nothing of it."""

from dataclasses import replace
from datetime import date

from reportwriter.domain.conference_record import ConferenceRecord
from reportwriter.domain.core_group import (
    NOT_MET,
    ChildInGroup,
    GroupAction,
    GroupNotes,
    PlanDetail,
    members_of,
)
from reportwriter.domain.decision import CoreGroup, PlanAction
from reportwriter.records.canonical import from_json, to_json
from tests.builders import JUNIPER, NOON, OTTO

MET = GroupNotes(held_on=date(2027, 1, 19), notes="The house was warm.")
AGREED = GroupAction(id="b", what="Ring at 7:15", often="each school day")


def test_what_the_group_noted_opens_no_conference_again() -> None:
    closed = ConferenceRecord(closed_at=NOON)

    noted = closed.with_group_notes(MET)

    assert noted.group_notes == MET
    assert noted.closed_at == NOON


def test_each_child_action_and_detail_is_kept_once() -> None:
    said = ChildInGroup(child=JUNIPER, views="I want Mum to wake me.")
    detail = PlanDetail(action="a", often="weekly")

    made = MET.with_child(ChildInGroup(child=JUNIPER)).with_child(said)
    made = made.with_detail(PlanDetail(action="a")).with_detail(detail)
    made = made.with_action(GroupAction(id="b")).with_action(GroupAction(id="c"))
    made = made.with_action(AGREED)

    assert (made.children, made.details) == ((said,), (detail,))
    assert made.actions == (AGREED, GroupAction(id="c"))
    assert (made.child(JUNIPER), made.detail("a")) == (said, detail)


def test_what_was_never_said_reads_as_nothing_said() -> None:
    assert NOT_MET.child(OTTO) == ChildInGroup(child=OTTO)
    assert not NOT_MET.child(OTTO).is_said
    assert ChildInGroup(child=OTTO, part="He drew").is_said
    assert NOT_MET.detail("a") == PlanDetail(action="a")


def test_an_action_of_the_group_is_taken_away_and_the_plan_of_the_conference_stays() -> None:
    record = ConferenceRecord(actions=(PlanAction(id="a"),), closed_at=NOON)
    record = record.with_group_notes(MET.with_action(AGREED))

    taken = record.without("b")

    assert taken.group_notes == MET
    assert taken.actions == (PlanAction(id="a"),)
    assert taken.closed_at == NOON


def test_who_leads_is_one_of_the_group_and_named_once() -> None:
    group = CoreGroup(lead_worker="Idris Calloway", members="School\n\n Mother ")

    assert members_of(group) == ("Idris Calloway", "School", "Mother")
    named = replace(group, members="Idris Calloway, social care\nSchool")
    assert members_of(named) == ("Idris Calloway, social care", "School")
    assert members_of(CoreGroup()) == ()


def test_a_record_without_notes_is_written_as_before_and_one_with_them_is_read_back() -> None:
    whole = ConferenceRecord(group_notes=MET.with_action(AGREED))

    assert b"group_notes" not in to_json(ConferenceRecord())
    assert from_json(to_json(whole), ConferenceRecord) == whole
