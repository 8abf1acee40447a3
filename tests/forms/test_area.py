"""How an area goes about its conferences: what it answers, and what is refused."""

from dataclasses import replace

import pytest

from reportwriter.domain.circulation import Round, SentTo
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef
from reportwriter.forms.area import Area, Rule, RuleStatus
from reportwriter.forms.errors import Fault, FormError
from reportwriter.forms.loader import load_area
from reportwriter.forms.practice import (
    AgeMatter,
    AgeThreshold,
    Circulation,
    Participation,
    Receiver,
    SharingDuty,
    Stance,
)
from tests.forms.mini import MINI, an_area

PRACTICE = """
id = "anywhere"
title = "Anywhere"
nation = "Scotland"
conference_name = "Conference"
registration_name = "Register"
plan_name = "Plan"
unit_name = "Unit"
holidays = "GB-SCT"
local_note = "Check your local procedure."
provisional_view = true
view_rule = "R1"
second_person_rule = "R1"
invitee_rule = "R1"
no_view_from = ["social_worker"]
forms = [{ id = "incident", version = 1 }]
categories = [{ id = "neglect", title = "Neglect" }]
ages = [{ matter = "views", from_age = 4, rule = "R1" }]
participation = [
  { stance = "other_ways", from_age = 0, from_school_year = 0, rule = "R1" },
  { stance = "invite", from_age = 14, from_school_year = 9, rule = "R1" },
]
receivers = [{ who = "The chair", rule = "R1" }]
circulation = [{ what = "minutes", to = ["invited"], timescale = "T1", rule = "R1" }]

[handbook]
title = "a handbook"
year = 2010

[names]
lead_worker = "Lead professional"
referral = "Children's Reporter"

[category_limits]
second_only_if = "it is to an equal extent"
most = 2
rule = "R1"

[quorum]
agencies = 3
at_discretion = 2
ending_rule = "R1"
held_again = "T1"
exceptions = [{ ground = "few_agencies", rule = "R1" }]
rule = "R1"

[[timescales]]
id = "T1"
what = "Held again"
number = 3
unit = "weeks"
direction = "after"
counted_from = "conference_date"
responsible = "The chair"
rule = "R1"

[exclusion]
grounds = [{ id = "violence", words = "Violence is threatened" }]
after_rule = "R1"
rule = "R1"

[[sharing]]
what = "Told"
by = ["school"]
but_not = ["police"]
rule = "R1"

[retention]
holder = "Somebody"
years = 75
counted_from = "birth"
rule = "R1"

[[rules]]
id = "R1"
text = "Be early."
source = "made for tests"
date = "2010"
note = "Or so."
status = "unchecked"
"""


def _load(text: str) -> Area:
    return load_area(text.encode(), forms=[FormRef(id="incident", version=1)])


def test_everything_an_area_may_say_is_read() -> None:
    area = _load(PRACTICE)

    assert area.handbook is not None
    assert area.handbook.year == 2010
    assert area.names.referral == "Children's Reporter"
    assert area.quorum is not None
    assert area.quorum.at_discretion == 2
    assert area.retention is not None
    assert area.retention.counted_from == "birth"
    assert area.rules[0].note == "Or so."


@pytest.mark.parametrize(
    ("old", "new", "field", "fault"),
    [
        ('view_rule = "R1"', 'view_rule = "R2"', "view_rule", Fault.DANGLING),
        ('second_person_rule = "R1"', 'second_person_rule = "R2"', "second_person_rule",
         Fault.DANGLING),
        ('no_view_from = ["social_worker"]', 'no_view_from = ["cook"]', "no_view_from[0]",
         Fault.UNKNOWN_WORD),
        ('from_age = 4, rule = "R1"', 'from_age = 4, rule = "R2"', "ages[0].rule", Fault.DANGLING),
        ("from_age = 4", "from_age = 0", "ages[0].from_age", Fault.TOO_SMALL),
        ('matter = "views"', 'matter = "view"', "ages[0].matter", Fault.UNKNOWN_WORD),
        ("from_age = 14", "from_age = 0", "participation[1].from_age", Fault.BAND_BACKWARDS),
        ("from_school_year = 9", "from_school_year = 0", "participation[1].from_school_year",
         Fault.BAND_BACKWARDS),
        ('who = "The chair"', 'who = " "', "receivers[0].who", Fault.EMPTY),
        ('to = ["invited"]', "to = []", "circulation[0].to", Fault.EMPTY),
        ('to = ["invited"]', 'to = ["cook"]', "circulation[0].to[0]", Fault.UNKNOWN_WORD),
        ('timescale = "T1", rule = "R1"', 'timescale = "T2", rule = "R1"',
         "circulation[0].timescale", Fault.DANGLING),
        ('timescale = "T1", rule', 'timescale = "T1", back = "T3", rule',
         "circulation[0].back", Fault.DANGLING),
        ('timescale = "T1", rule = "R1"', 'timescale = "T1", rule = "R2"',
         "circulation[0].rule", Fault.DANGLING),
        ("year = 2010", "year = 210", "handbook.year", Fault.TOO_SMALL),
        ('lead_worker = "Lead', 'leadworker = "Lead', "names.leadworker", Fault.UNKNOWN_KEY),
        ("most = 2", "most = 0", "category_limits.most", Fault.TOO_SMALL),
        ("agencies = 3", "agencies = 0", "quorum.agencies", Fault.TOO_SMALL),
        ("at_discretion = 2", "at_discretion = 3", "quorum.at_discretion", Fault.NOT_FEWER),
        ('ending_rule = "R1"', 'ending_rule = "R2"', "quorum.ending_rule", Fault.DANGLING),
        ('words = "Violence is threatened"', 'words = ""', "exclusion.grounds[0].words",
         Fault.EMPTY),
        ('id = "violence"', 'id = "No id"', "exclusion.grounds[0].id", Fault.NOT_AN_ID),
        ('after_rule = "R1"', 'after_rule = "R2"', "exclusion.after_rule", Fault.DANGLING),
        ('invitee_rule = "R1"', 'invitee_rule = "R2"', "invitee_rule", Fault.DANGLING),
        ('held_again = "T1"', 'held_again = "T2"', "quorum.held_again", Fault.DANGLING),
        ('"few_agencies", rule = "R1"', '"few_agencies", rule = "R2"',
         "quorum.exceptions[0].rule", Fault.DANGLING),
        ('what = "Told"', 'what = ""', "sharing[0].what", Fault.EMPTY),
        ('by = ["school"]', 'by = ["police"]', "sharing[0].but_not", Fault.BARS_EVERYBODY),
        ('"birth"', '"brith"', "retention.counted_from", Fault.UNKNOWN_WORD),
        ("years = 75", "years = 0", "retention.years", Fault.TOO_SMALL),
        ('"unchecked"', '"unchekced"', "rules[0].status", Fault.UNKNOWN_WORD),
    ],
)  # fmt: skip
def test_an_area_with_one_fault_is_refused_at_that_field_with_a_remedy(
    old: str, new: str, field: str, fault: Fault
) -> None:
    assert PRACTICE.count(old) == 1

    with pytest.raises(FormError) as caught:
        _load(PRACTICE.replace(old, new))

    assert (field, fault) in [(one.field, one.fault) for one in caught.value.problems]
    assert all(one.what and one.remedy for one in caught.value.problems)


def test_a_matter_of_age_stands_once() -> None:
    twice = PRACTICE.replace(
        'rule = "R1" }]\nparticipation',
        'rule = "R1" }, { matter = "views", from_age = 5, rule = "R1" }]\nparticipation',
    )

    with pytest.raises(FormError) as caught:
        _load(twice)

    assert [one.field for one in caught.value.problems] == ["ages[1].matter"]


def test_a_rule_nobody_checked_may_never_refuse_anything() -> None:
    rules = tuple(
        Rule(id=status, text="Be early.", source="a page", date="2010", status=status)
        for status in RuleStatus
    )
    area = replace(an_area(), rules=rules)

    assert [rule.id for rule in area.unchecked] == ["unchecked"]
    assert [rule.id for rule in rules if area.may_refuse(rule.id)] == [
        "from_source",
        "check_locally",
        "product_default",
    ]
    assert not area.may_refuse("a rule the area lacks")


def test_a_stance_is_found_by_age_and_by_school_year() -> None:
    area = replace(
        an_area(),
        participation=(
            Participation(stance=Stance.OTHER_WAYS, from_age=0, from_school_year=0, rule="R1"),
            Participation(stance=Stance.CONSIDER, from_age=11, from_school_year=7, rule="R1"),
            Participation(stance=Stance.RIGHT, from_age=16, from_school_year=11, rule="R1"),
        ),
    )

    by_age = {age: found.stance for age in (3, 11, 15, 17) if (found := area.stance_at_age(age))}
    in_year_six = area.stance_in_year(6)

    assert by_age == {3: "other_ways", 11: "consider", 15: "consider", 17: "right"}
    assert in_year_six is not None
    assert in_year_six.stance is Stance.OTHER_WAYS
    assert an_area().stance_at_age(12) is None


def test_a_threshold_is_found_by_what_it_is_about() -> None:
    area = replace(
        an_area(), ages=(AgeThreshold(matter=AgeMatter.ADVOCACY, from_age=5, rule="R1"),)
    )

    advocacy = area.from_age(AgeMatter.ADVOCACY)

    assert advocacy is not None
    assert advocacy.from_age == 5
    assert area.from_age(AgeMatter.VIEWS) is None


def test_one_profession_may_be_let_off_a_duty_that_binds_all_others() -> None:
    told = SharingDuty(what="Tell the family", but_not=(Profession.POLICE,), rule="R1")
    handed = SharingDuty(
        what="Hand it over",
        by=(Profession.SOCIAL_WORKER,),
        conferences=(ConferenceType.INITIAL,),
        rule="R1",
    )
    area = replace(an_area(), sharing=(told, handed))

    assert area.duties_of(Profession.POLICE, ConferenceType.INITIAL) == ()
    assert area.duties_of(Profession.SCHOOL, ConferenceType.INITIAL) == (told,)
    assert area.duties_of(Profession.SOCIAL_WORKER, ConferenceType.INITIAL) == (told, handed)
    assert area.duties_of(Profession.SOCIAL_WORKER, ConferenceType.REVIEW) == (told,)
    assert area.duties_of(None, ConferenceType.INITIAL) == (told,)


def test_who_receives_reports_may_differ_by_kind_of_conference() -> None:
    always = Receiver(who="The chair", rule="R1")
    first = Receiver(who="The office", conferences=(ConferenceType.INITIAL,), rule="R1")
    area = replace(an_area(), receivers=(always, first))

    assert area.receivers_of(ConferenceType.INITIAL) == (always, first)
    assert area.receivers_of(ConferenceType.REVIEW) == (always,)


def test_an_area_that_does_not_say_to_whom_something_goes_has_it_go_as_is_usual() -> None:
    said = Circulation(what=Round.MINUTES, to=(SentTo.ATTENDING,), rule="R1")
    first = replace(said, what=Round.REPORTS, conferences=(ConferenceType.INITIAL,))
    area = replace(an_area(), circulation=(said, first))

    minutes = area.circulates(Round.MINUTES, ConferenceType.REVIEW)
    reports = area.circulates(Round.REPORTS, ConferenceType.REVIEW)

    assert minutes == (said,)
    assert area.circulates(Round.REPORTS, ConferenceType.INITIAL) == (first,)
    assert [(one.to, one.rule, one.timescale) for one in reports] == [
        ((SentTo.ATTENDING, SentTo.PARENTS), "", "")
    ]


def test_a_form_of_a_profession_that_gives_no_view_asks_for_none() -> None:
    area = replace(an_area(), no_view_from=(Profession.SOCIAL_WORKER,))
    of_social_worker = replace(MINI, written_by=(Profession.SOCIAL_WORKER,))

    assert MINI.for_area(area).section("9") is not None
    assert of_social_worker.for_area(area).section("9") is None


def test_a_form_is_offered_for_its_professions_and_kinds_of_conference() -> None:
    form = replace(MINI, written_by=(Profession.POLICE,), conferences=(ConferenceType.REVIEW,))

    assert form.is_for(Profession.POLICE, ConferenceType.REVIEW)
    assert form.is_for(None, ConferenceType.REVIEW)
    assert not form.is_for(Profession.SCHOOL, ConferenceType.REVIEW)
    assert not form.is_for(Profession.POLICE, ConferenceType.INITIAL)
    assert MINI.is_for(Profession.SCHOOL, ConferenceType.TRANSFER)
