"""What is recorded at a conference, and what is still to be said before it is closed."""

from dataclasses import replace
from datetime import date

from reportwriter.domain.complaint import Complaint
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.conference_record import (
    ConferenceRecord,
    Contribution,
    GivenView,
    Missing,
    StepDone,
)
from reportwriter.domain.decision import (
    Bounds,
    ChildDecision,
    CoreGroup,
    Decided,
    Dissent,
    Lack,
    PlanAction,
)
from reportwriter.domain.statement import Kind
from reportwriter.domain.view import View
from tests.builders import JUNIPER, NOON, OTTO
from tests.domain.test_decision import A_PLAN, HERE

EMPTY = ConferenceRecord()
CLOSED = replace(EMPTY, closed_at=NOON)
GROUP = CoreGroup(
    lead_worker="Idris Calloway",
    members="School\nHealth visiting",
    first_on=date(2027, 1, 20),
    assessment_by=date(2027, 2, 10),
    review_on=date(2027, 4, 6),
)


def test_what_was_never_said_reads_as_nothing_said() -> None:
    assert EMPTY.step("opened") == StepDone(step="opened")
    assert EMPTY.view("School", JUNIPER) == GivenView(agency="School", child=JUNIPER)
    assert not EMPTY.view("School", JUNIPER).is_given
    assert EMPTY.decision(JUNIPER) == ChildDecision(child=JUNIPER)


def test_a_complaint_comes_afterwards_and_opens_nothing_again() -> None:
    complaint = Complaint(id="c1", who="Mother")
    made = CLOSED.with_complaint(complaint)
    answered = made.with_complaint(replace(complaint, outcome="Explained"))

    assert made.closed_at == NOON
    assert [one.is_open for one in (*made.complaints, *answered.complaints)] == [True, False]
    assert answered.without("c1") == CLOSED
    assert CLOSED.without("c2").closed_at is None


def test_a_change_takes_the_place_of_what_was_there() -> None:
    view = GivenView(agency="School", child=JUNIPER, view=View.YES)
    record = EMPTY.with_view(view).with_view(replace(view, child=OTTO))
    record = record.with_view(replace(view, view=View.NO)).with_decision(A_PLAN)
    record = record.with_decision(replace(A_PLAN, because="x"))
    record = record.with_step(StepDone(step="opened")).with_step(
        StepDone(step="opened", done_at=NOON)
    )

    assert record.view("School", JUNIPER).view is View.NO
    assert record.view("School", OTTO).view is View.YES
    assert [one.because for one in record.decisions] == ["x"]
    assert record.step("opened").done_at == NOON


def test_contributions_actions_and_dissent_keep_their_order() -> None:
    record = EMPTY.with_contribution(Contribution(id="a")).with_contribution(Contribution(id="b"))
    record = record.with_action(PlanAction(id="c")).with_action(PlanAction(id="d"))
    record = record.with_dissent(Dissent(id="e")).with_dissent(Dissent(id="f"))

    record = record.with_contribution(Contribution(id="a", text="x"))
    record = record.with_action(PlanAction(id="c", what="y")).with_dissent(Dissent(id="e", who="z"))

    assert [(one.id, one.text) for one in record.contributions] == [("a", "x"), ("b", "")]
    assert [(one.id, one.what) for one in record.actions] == [("c", "y"), ("d", "")]
    assert [(one.id, one.who) for one in record.dissents] == [("e", "z"), ("f", "")]


def test_one_of_them_is_taken_away_by_its_id() -> None:
    record = EMPTY.with_contribution(Contribution(id="a")).with_action(PlanAction(id="c"))

    assert record.without("c") == EMPTY.with_contribution(Contribution(id="a"))
    assert record.without("a") == EMPTY.with_action(PlanAction(id="c"))
    assert EMPTY.with_dissent(Dissent(id="e")).without("e") == EMPTY


def test_what_is_changed_after_closing_opens_the_record_again() -> None:
    assert CLOSED.with_decision(A_PLAN).closed_at is None
    assert CLOSED.with_core_group(GROUP).closed_at is None
    assert CLOSED.with_step(StepDone(step="after")).closed_at == NOON


def test_each_child_is_decided_about() -> None:
    missing = EMPTY.with_decision(replace(A_PLAN, decided=Decided.NO_PLAN)).missing(
        (JUNIPER, OTTO), HERE
    )

    assert missing == (Missing(lack=Lack.DECISION, child=OTTO),)


def test_what_was_said_has_a_kind_before_the_conference_is_closed() -> None:
    bare = EMPTY.with_contribution(Contribution(id="a", text="He eats."))
    empty = bare.with_contribution(Contribution(id="b"))

    assert [one.id for one in empty.untagged] == ["a"]
    assert empty.missing((), HERE) == (Missing(lack=Lack.KIND),)
    tagged = empty.with_contribution(Contribution(id="a", text="He eats.", kind=Kind.OBSERVATION))
    assert tagged.missing((), HERE) == ()


def test_with_a_plan_seven_things_are_agreed() -> None:
    made = EMPTY.with_decision(A_PLAN)

    assert [one.lack for one in made.missing((JUNIPER,), HERE)] == [
        Lack.PLAN,
        Lack.LEAD_WORKER,
        Lack.CORE_GROUP,
        Lack.CORE_GROUP_DAY,
        Lack.ASSESSMENT_DAY,
        Lack.REVIEW_DAY,
    ]
    whole = made.with_core_group(GROUP).with_action(PlanAction(id="c", what="Visit weekly"))
    assert whole.missing((JUNIPER,), HERE) == ()


def test_at_a_review_the_assessment_is_long_past() -> None:
    goes_on = EMPTY.with_decision(replace(A_PLAN, decided=Decided.PLAN_GOES_ON))
    group = replace(GROUP, assessment_by=None)
    made = goes_on.with_core_group(group).with_action(PlanAction(id="c", what="Visit"))

    review = Bounds(type=ConferenceType.REVIEW)
    assert made.missing((JUNIPER,), review) == ()
    assert [one.lack for one in made.missing((JUNIPER,), HERE)] == [Lack.ASSESSMENT_DAY]


def test_a_child_whose_voice_is_not_told_of_becomes_a_task() -> None:
    record = EMPTY.with_decision(A_PLAN).with_decision(
        ChildDecision(child=OTTO, decided=Decided.HELD_AGAIN)
    )

    assert record.voices_to_follow((JUNIPER, OTTO)) == (JUNIPER,)
    told = record.with_decision(replace(A_PLAN, voice="She asked to stay at her school."))
    assert told.voices_to_follow((JUNIPER, OTTO)) == ()
