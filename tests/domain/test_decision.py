"""What must be said of a child's decision before a conference is closed."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.decision import (
    Bounds,
    ChildDecision,
    CoreGroup,
    Decided,
    Lack,
    Limb,
    Manner,
    PlanAction,
    Referral,
    YesNo,
)
from tests.builders import JUNIPER

HERE = Bounds(type=ConferenceType.INITIAL, most_categories=2)
REVIEW = replace(HERE, type=ConferenceType.REVIEW)
A_PLAN = ChildDecision(
    child=JUNIPER,
    decided=Decided.PLAN,
    has_suffered=YesNo.YES,
    is_likely=YesNo.YES,
    limb=Limb.SHOWN,
    categories=("neglect",),
    manner=Manner.CONSENSUS,
    because="The facts of three agencies agree.",
)


def decided(**changes: object) -> ChildDecision:
    return replace(A_PLAN, **changes)  # type: ignore[arg-type]  # Callers name its fields.


def test_what_was_said_in_full_lacks_nothing() -> None:
    assert A_PLAN.lacks(HERE) == ()


def test_of_no_decision_the_decision_alone_is_asked() -> None:
    assert ChildDecision(child=JUNIPER).lacks(HERE) == (Lack.DECISION,)


def test_a_bare_plan_lacks_all_that_it_rests_on() -> None:
    bare = ChildDecision(child=JUNIPER, decided=Decided.PLAN)

    assert bare.lacks(replace(HERE, asks_referral=True)) == (
        Lack.THRESHOLD,
        Lack.LIMB,
        Lack.REASONS,
        Lack.MANNER,
        Lack.CATEGORY,
        Lack.REFERRAL,
    )


def test_without_a_plan_neither_limb_nor_category_is_asked() -> None:
    none = decided(decided=Decided.NO_PLAN, limb=Limb.NOT_SAID, categories=())

    assert none.lacks(HERE) == ()


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"categories": ("neglect", "emotional_abuse")}, Lack.SECOND_CATEGORY),
        (
            {"categories": ("a", "b", "c"), "equal_extent": "Both are shown."},
            Lack.TOO_MANY_CATEGORIES,
        ),
        ({"manner": Manner.CHAIR}, Lack.CHAIR_REASONS),
        ({"because": " "}, Lack.REASONS),
        ({"is_likely": YesNo.NOT_SAID}, Lack.THRESHOLD),
    ],
)
def test_each_rule_names_what_is_lacking(changes: dict[str, object], lack: Lack) -> None:
    assert decided(**changes).lacks(HERE) == (lack,)


def test_a_referral_has_its_reason() -> None:
    asked = replace(HERE, asks_referral=True)

    assert decided(referral=Referral.NO).lacks(asked) == (Lack.REFERRAL_REASON,)
    assert decided(referral=Referral.NO, referral_because="No need.").lacks(asked) == ()


@pytest.mark.parametrize("may_end", [True, False])
def test_a_plan_ends_only_where_the_conference_may_end_one(*, may_end: bool) -> None:
    ends = decided(decided=Decided.PLAN_ENDS, categories=())

    assert (Lack.QUORUM in ends.lacks(replace(REVIEW, may_end_plan=may_end))) is not may_end


def test_a_plan_is_made_without_the_quorum_and_without_a_test_where_the_area_asks_none() -> None:
    elsewhere = replace(HERE, may_end_plan=False, has_threshold_test=False, has_categories=False)

    assert decided(has_suffered=YesNo.NOT_SAID, categories=()).lacks(elsewhere) == ()


def test_what_is_put_off_names_the_missing_fact_and_a_day() -> None:
    put_off = ChildDecision(child=JUNIPER, decided=Decided.PUT_OFF)

    assert put_off.lacks(HERE) == (Lack.MISSING_FACT, Lack.DECIDE_BY)
    whole = replace(put_off, missing="The medical report", decide_by=date(2027, 2, 1))
    assert whole.lacks(HERE) == ()


def test_of_a_conference_that_is_held_again_nothing_more_is_asked() -> None:
    assert ChildDecision(child=JUNIPER, decided=Decided.HELD_AGAIN).lacks(HERE) == ()


def test_a_plan_begins_at_a_first_conference_and_ends_at_a_review() -> None:
    assert Decided.PLAN in HERE.choices
    assert Decided.PLAN_ENDS not in HERE.choices
    assert Decided.PLAN not in REVIEW.choices
    assert Decided.PLAN_GOES_ON in REVIEW.choices


def test_no_plan_and_an_ended_plan_are_both_without_one() -> None:
    assert [one for one in Decided if one.is_without_plan] == [Decided.NO_PLAN, Decided.PLAN_ENDS]


def test_a_core_group_lacks_its_people_and_days() -> None:
    assert CoreGroup().lacks(is_review=False) == (
        Lack.LEAD_WORKER,
        Lack.CORE_GROUP,
        Lack.CORE_GROUP_DAY,
        Lack.ASSESSMENT_DAY,
        Lack.REVIEW_DAY,
    )
    assert Lack.ASSESSMENT_DAY not in CoreGroup().lacks(is_review=True)


def test_an_action_says_who_does_what_by_when_and_how_success_is_known() -> None:
    whole = PlanAction(id="a", what="Visit", who="Health visitor", by_when="Friday", success="Seen")

    assert whole.is_whole
    assert not replace(whole, success=" ").is_whole
