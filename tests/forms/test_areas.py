"""The areas that come with the program: what each may say, and how far its rules are checked."""

import pytest

from reportwriter.domain.circulation import Round, SentTo
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.domain.profession import Profession
from reportwriter.forms.area import Area, RuleStatus
from reportwriter.forms.form import SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.practice_checks import rules_named

LIBRARY = Library()
AREAS = {area.id: area for area in LIBRARY.areas()}
WITHOUT_A_SOURCE_PAGE = ("scotland", "wales")


def area(area_id: str) -> Area:
    return AREAS[AreaId(area_id)]


def test_the_seven_areas_come_with_the_program() -> None:
    assert sorted(AREAS) == [
        "england",
        "fife",
        "guernsey",
        "portsmouth",
        "scotland",
        "stockport",
        "wales",
    ]


@pytest.mark.parametrize("area_id", AREAS)
def test_each_way_of_an_area_rests_on_a_rule_it_names(area_id: str) -> None:
    without = [field for field, rule in rules_named(AREAS[AreaId(area_id)]) if not rule]

    assert without == []


@pytest.mark.parametrize("area_id", AREAS)
def test_each_area_says_to_check_the_local_procedure(area_id: str) -> None:
    assert AREAS[AreaId(area_id)].local_note


@pytest.mark.parametrize("area_id", WITHOUT_A_SOURCE_PAGE)
def test_where_no_page_was_read_nothing_refuses_but_what_the_program_set(area_id: str) -> None:
    refusing = {rule.status for rule in area(area_id).rules if rule.may_refuse}

    assert refusing <= {RuleStatus.PRODUCT_DEFAULT}


def test_a_rule_without_a_date_says_from_which_page_it_is() -> None:
    undated = [rule for one in AREAS.values() for rule in one.rules if not rule.date]

    assert all(rule.source for rule in undated)
    assert {rule.status for rule in undated} <= {RuleStatus.FROM_SOURCE, RuleStatus.UNCHECKED}


def test_police_in_fife_alone_need_not_tell_the_family() -> None:
    fife = area("fife")

    owed = {
        profession: [duty.rule for duty in fife.duties_of(profession, ConferenceType.PRE_BIRTH)]
        for profession in Profession
    }

    assert owed.pop(Profession.POLICE) == []
    assert owed.pop(Profession.SOCIAL_WORKER) == ["F-share-social-work"]
    assert {tuple(rules) for rules in owed.values()} == {("F-share",)}


def test_police_in_portsmouth_owe_the_family_nothing_for_a_review() -> None:
    portsmouth = area("portsmouth")

    assert portsmouth.duties_of(Profession.POLICE, ConferenceType.REVIEW) == ()
    assert portsmouth.duties_of(Profession.POLICE, ConferenceType.INITIAL) != ()
    assert [one.who for one in portsmouth.receivers_of(ConferenceType.REVIEW)] == ["The chair"]


def test_police_in_stockport_tell_the_family_like_everybody() -> None:
    assert area("stockport").duties_of(Profession.POLICE, ConferenceType.INITIAL) != ()


def test_in_fife_reports_go_to_the_social_worker_too() -> None:
    who = [one.who for one in area("fife").receivers_of(ConferenceType.INITIAL)]

    assert who == ["The chair", "The allocated social worker"]


def test_each_area_sends_round_by_its_own_rule_and_day() -> None:
    first = ConferenceType.INITIAL
    found = {
        (name, what.value): [
            (one.rule, one.timescale) for one in area(name).circulates(what, first)
        ]
        for name in ("portsmouth", "stockport", "fife", "guernsey", "wales")
        for what in Round
    }

    assert found["portsmouth", "reports"] == [("P-circulated", "T-P02")]
    assert found["stockport", "reports"] == [("S-16.3-open", ""), ("S-17.2", "")]
    assert found["stockport", "decision"] == [("S-18.3", "T-S13")]
    assert found["stockport", "minutes"] == [("S-22.2", "T-S18")]
    assert found["fife", "reports"] == [("F-reports", "T-F01")]
    assert found["fife", "minutes"] == [("F-minutes", "T-F09")]
    assert found["guernsey", "reports"] == [("G-early-figure", "T-G03")]
    assert found["wales", "decision"] == [("W-outline", "X-WA1a")]
    assert found["portsmouth", "minutes"] == [("", "")]


def test_in_stockport_all_invited_get_what_those_sent_who_do_not_come() -> None:
    by_rule = area("stockport").circulates(Round.REPORTS, ConferenceType.REVIEW)

    assert [one.to for one in by_rule if one.of_absent] == [(SentTo.INVITED,)]


def test_no_area_sends_the_copy_of_the_chair_to_the_family() -> None:
    who = {one.who for area in AREAS.values() for one in area.receivers}

    assert {name for name in who if "parent" in name.lower() or "family" in name.lower()} == set()


def test_a_welsh_social_worker_gives_no_view_and_everybody_else_does() -> None:
    wales = area("wales")
    of_all = LIBRARY.latest("stockport-conference-report").for_area(wales)
    of_social_worker = LIBRARY.latest("stockport-social-work-report").for_area(wales)

    views = [
        [slot.id for part in form.sections for slot in part.slots if slot.type is SlotType.VIEW]
        for form in (of_all, of_social_worker)
    ]

    assert views == [["view"], []]


def test_each_nation_has_its_own_words() -> None:
    words = {
        one.id: (one.conference_name, one.registration_name, one.names.referral)
        for one in AREAS.values()
    }

    assert words[AreaId("fife")] == (
        "Child Protection Case Conference",
        "Registration",
        "Children's Reporter",
    )
    assert words[AreaId("scotland")][0] == "Child Protection Planning Meeting"
    assert words[AreaId("guernsey")][2] == "Children's Convenor"
    assert area("wales").plan_name == "Care and support protection plan"
    assert area("portsmouth").unit_name == "Service Quality Team"


def test_a_figure_that_only_the_program_set_is_marked_so() -> None:
    guernsey = area("guernsey")
    early = guernsey.timescale("T-G03")

    assert early is not None
    rule = guernsey.rule(early.rule)
    assert rule is not None
    assert rule.status is RuleStatus.PRODUCT_DEFAULT


def test_a_quorum_is_data_of_the_area() -> None:
    guernsey, scotland = area("guernsey").quorum, area("scotland").quorum

    assert guernsey is not None
    assert scotland is not None
    assert (guernsey.agencies, guernsey.at_discretion) == (3, 2)
    assert scotland.always == ("Social work", "Health", "Police")
    assert not area("guernsey").may_refuse(guernsey.rule)


def test_the_grounds_of_exclusion_are_those_of_the_area() -> None:
    stockport, fife = area("stockport").exclusion, area("fife").exclusion

    assert stockport is not None
    assert fife is not None
    assert len(stockport.grounds) == 6
    assert len(fife.grounds) == 3
    assert (fife.hears_objections, fife.after_rule) == (True, "F-excluded")
    assert area("england").exclusion is None
