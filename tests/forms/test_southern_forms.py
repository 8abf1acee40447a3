"""The forms of Portsmouth, the general pair of England and Wales, and those of the family."""

from dataclasses import replace

import pytest

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind
from reportwriter.forms.area import Area
from reportwriter.forms.form import Column, ColumnType, Document, Form, Need, SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from tests.builders import BABY, PEOPLE, a_conference, a_report
from tests.forms.mini import ODALYS

LIBRARY = Library()
AGENCIES = LIBRARY.latest("portsmouth-conference-report")
SOCIAL_WORK = LIBRARY.latest("portsmouth-social-work-report")
CORE_GROUP = LIBRARY.latest("core-group-progress-report")
POLICE = LIBRARY.latest("police-report-for-chair")
PARENT = LIBRARY.latest("parents-own-form")
YOUNG = LIBRARY.latest("young-persons-own-form")
GENERAL = LIBRARY.latest("general-conference-report")
GENERAL_SOCIAL_WORK = LIBRARY.latest("general-social-work-report")
OWN_WORDS = (PARENT, YOUNG)
PORTSMOUTH, ENGLAND, WALES = (
    LIBRARY.area(AreaId(name)) for name in ("portsmouth", "england", "wales")
)
INITIAL, PRE_BIRTH, REVIEW, TRANSFER = ConferenceType
SEVEN_QUESTIONS = [
    "What is going well",
    "What worries me",
    "What I disagree with",
    "What I want to happen",
    "Who can help",
    "Who I want with me",
    "How I want to be told the result",
]


def _report(kind: ConferenceType = INITIAL) -> Report:
    return a_report(people=(*PEOPLE, BABY, ODALYS), conference=replace(a_conference(), type=kind))


def _sections(form: Form, kind: ConferenceType = INITIAL) -> list[str]:
    """Return the ids of the sections asked, in printed order, each once."""
    return list(dict.fromkeys(leaf.section.id for leaf in outline(form, _report(kind))))


def _numbered(form: Form) -> list[tuple[str, str]]:
    return [(part.number, part.title) for part in form.sections if part.number]


def _columns(form: Form, section: str, slot: str) -> dict[str, Column]:
    found = form.slot(section, slot)
    assert found is not None
    return {column.id: column for column in found.columns}


def _offered(kind: ConferenceType, profession: Profession) -> list[str]:
    forms = (LIBRARY.form(ref) for ref in PORTSMOUTH.forms)
    return [
        form.id
        for form in forms
        if form.document is Document.REPORT and not form.own_words and form.is_for(profession, kind)
    ]


def test_portsmouth_asks_its_agencies_nine_things_in_order() -> None:
    assert _numbered(AGENCIES) == [
        ("1", "Who I am, and how I know the family"),
        ("2", "What has happened, and what harm there was or may be"),
        ("3", "What it does to the child"),
        ("3", "Other children of the household"),
        ("4", "What is going well in the family and around it"),
        ("5", "How the family feel about what is said"),
        ("6", "What the child says"),
        ("7", "What better would look like"),
        ("8", "What we can offer, and what help the family needs"),
        ("9", "Sharing this report"),
    ]


def test_the_social_worker_of_portsmouth_answers_the_chairs_six_questions_first() -> None:
    questions = SOCIAL_WORK.section("questions")

    assert questions is not None
    assert [slot.id for slot in questions.slots] == [
        *("harm", "family_feel", "effect", "family_feel_effect", "better", "help"),
    ]
    assert _sections(SOCIAL_WORK)[:2] == ["summary", "questions"]
    assert [part.number for part in SOCIAL_WORK.sections if part.number] == [
        *("1", "2", "3", "4", "4", "5", "6", "7", "7", "8", "8", "9", "10"),
    ]


def test_the_outline_plan_of_portsmouth_says_how_much_by_when_and_who_leads() -> None:
    plan = SOCIAL_WORK.section("plan")

    assert plan is not None
    assert {"change", "how_much", "who", "by"} == set(_columns(SOCIAL_WORK, "plan", "plan"))
    assert {slot.id for slot in plan.slots if slot.need is Need.REQUIRED} == {
        *("plan", "lead_body", "lead_worker"),
    }


@pytest.mark.parametrize(("form", "section"), [(AGENCIES, "6"), (SOCIAL_WORK, "6")])
def test_portsmouth_asks_of_each_child_born_whether_mind_of_my_own_was_offered(
    form: Form, section: str
) -> None:
    leaves = outline(form, _report())
    asked = [leaf for leaf in leaves if leaf.slot.id == "mind_of_my_own"]

    assert {leaf.section.id for leaf in asked} == {section}
    assert [leaf.person.known_as for leaf in asked if leaf.person] == ["Juniper", "Otto"]


@pytest.mark.parametrize(
    ("kind", "profession", "forms"),
    [
        (INITIAL, Profession.SCHOOL, [AGENCIES.id]),
        (PRE_BIRTH, Profession.MIDWIFE, [AGENCIES.id]),
        (TRANSFER, Profession.SOCIAL_WORKER, [SOCIAL_WORK.id]),
        (REVIEW, Profession.SOCIAL_WORKER, [CORE_GROUP.id]),
        (REVIEW, Profession.SCHOOL, [CORE_GROUP.id]),
        (REVIEW, Profession.POLICE, [CORE_GROUP.id, POLICE.id]),
    ],
)
def test_a_review_in_portsmouth_has_the_core_groups_report_and_that_of_the_police(
    kind: ConferenceType, profession: Profession, forms: list[str]
) -> None:
    assert _offered(kind, profession) == forms


def test_the_core_group_says_goal_by_goal_who_thinks_the_child_is_safer() -> None:
    safer = _columns(CORE_GROUP, "2", "safer")

    assert safer["safer"].choices == ("Yes", "Partly", "No")
    assert {"goal", "child", "who"} <= set(safer)
    assert safer["statements"].type is ColumnType.STATEMENTS
    assert [title for _, title in _numbered(CORE_GROUP)] == [
        "The plan and the core group",
        "Progress, goal by goal",
        "The child's view",
        "The parents' view",
        "Updates from agencies that were not at a meeting",
        "What remains",
        "The core group's view, and dissent",
    ]


def test_each_contribution_to_the_core_groups_report_has_a_source_of_its_own() -> None:
    contributions = CORE_GROUP.slot("2", "contributions")
    received = _columns(CORE_GROUP, "5", "updates")

    assert contributions is not None
    assert contributions.type is SlotType.STATEMENTS
    assert _columns(CORE_GROUP, "1", "contributors")
    assert received["received"].type is ColumnType.DATE
    assert received["statements"].type is ColumnType.STATEMENTS


def test_the_police_tell_the_chair_which_names_were_checked_and_what_may_be_said_to_whom() -> None:
    names, hearers = _columns(POLICE, "2", "names"), _columns(POLICE, "6", "may_say")

    assert POLICE.written_by == (Profession.POLICE,)
    assert names["person"].type is ColumnType.PERSON
    assert hearers["hearers"].choices[-1] == "The chair alone"
    assert "For the chair." in POLICE.notices[0]
    assert not any(leaf.slot.asks_child for leaf in outline(POLICE, _report(REVIEW)))


def test_what_police_hold_on_third_parties_has_no_place_in_their_open_report() -> None:
    slot = POLICE.slot("4", "more")

    assert slot is not None
    assert (slot.type, slot.need) == (SlotType.CHOICE, Need.OPTIONAL)


@pytest.mark.parametrize("form", [AGENCIES, SOCIAL_WORK, CORE_GROUP, POLICE])
def test_what_follows_a_page_and_no_template_is_called_reconstructed(form: Form) -> None:
    assert form.reconstructed
    assert form.ref in PORTSMOUTH.forms


def test_parents_and_young_people_are_asked_the_same_seven_questions() -> None:
    mine = YOUNG.section("mine")

    assert mine is not None
    assert [title for _, title in _numbered(PARENT)] == SEVEN_QUESTIONS
    assert list(mine.groups) == SEVEN_QUESTIONS


@pytest.mark.parametrize("form", OWN_WORDS, ids=lambda form: form.id)
def test_no_question_to_the_family_must_be_answered_or_given_a_kind(form: Form) -> None:
    slots = [(part.id, slot) for part in form.sections for slot in part.slots]

    assert {slot.need for _, slot in slots} == {Need.OPTIONAL}
    assert all(
        form.kind_of_answers(part, slot.id)
        for part, slot in slots
        if slot.type is SlotType.STATEMENTS
    )
    assert all(slot.help for _, slot in slots)


def test_what_somebody_of_the_family_tells_of_an_event_is_an_account_and_a_wish_an_opinion() -> (
    None
):
    assert PARENT.kind_of_answers("2", "happened") is Kind.ALLEGATION
    assert YOUNG.kind_of_answers("mine", "want") is Kind.OPINION
    assert PARENT.kind_of_answers("5", "gone") is None
    assert GENERAL.kind_of_answers("1", "involvement") is None


@pytest.mark.parametrize("area", LIBRARY.areas(), ids=lambda area: area.id)
def test_every_area_offers_the_family_forms_of_their_own(area: Area) -> None:
    assert {form.ref for form in OWN_WORDS} <= set(area.forms)


def test_the_general_forms_ask_a_review_how_the_plan_is_going() -> None:
    for form in (GENERAL, GENERAL_SOCIAL_WORK):
        assert "plan-so-far" in _sections(form, REVIEW)
        assert "plan-so-far" not in _sections(form, INITIAL)


def test_in_wales_everybody_but_the_social_worker_gives_a_view() -> None:
    views = {
        (area.id, form.id): any(
            slot.type is SlotType.VIEW
            for part in form.for_area(area).sections
            for slot in part.slots
        )
        for area in (ENGLAND, WALES)
        for form in (GENERAL, GENERAL_SOCIAL_WORK)
    }

    assert [key for key, asked in views.items() if not asked] == [
        (WALES.id, GENERAL_SOCIAL_WORK.id)
    ]


def test_in_wales_the_general_form_speaks_of_the_care_and_support_protection_plan() -> None:
    in_wales, in_england = GENERAL.for_area(WALES), GENERAL.for_area(ENGLAND)

    titles = [form.section("plan-so-far") for form in (in_wales, in_england)]
    assert [part.title for part in titles if part] == [
        "How the Care and support protection plan is going",
        "How the Child Protection Plan is going",
    ]


@pytest.mark.parametrize(
    "form",
    [AGENCIES, SOCIAL_WORK, CORE_GROUP, YOUNG, GENERAL, GENERAL_SOCIAL_WORK],
    ids=lambda form: form.id,
)
def test_every_child_that_is_born_can_be_heard(form: Form) -> None:
    kind = REVIEW if form is CORE_GROUP else INITIAL
    asked = {
        leaf.person.known_as
        for leaf in outline(form, _report(kind))
        if leaf.slot.asks_child and leaf.person
    }

    assert {"Juniper", "Otto"} <= asked
    assert "Baby" not in " ".join(asked)
