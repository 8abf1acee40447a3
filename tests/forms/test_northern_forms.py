"""The forms of Fife and Guernsey and of Stockport's other professionals: what each asks of whom."""

from dataclasses import replace

import pytest

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import Report
from reportwriter.forms.form import Form, Need, SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from tests.builders import BABY, PEOPLE, a_conference, a_report
from tests.forms.mini import ODALYS

LIBRARY = Library()
FIFE = LIBRARY.latest("fife-conference-report").for_area(LIBRARY.area(AreaId("fife")))
GUERNSEY = LIBRARY.latest("guernsey-conference-report").for_area(LIBRARY.area(AreaId("guernsey")))
PROFESSIONALS = LIBRARY.latest("stockport-professional-report")
INITIAL, PRE_BIRTH, REVIEW, TRANSFER = ConferenceType


def _report(kind: ConferenceType = INITIAL) -> Report:
    return a_report(people=(*PEOPLE, BABY, ODALYS), conference=replace(a_conference(), type=kind))


def _sections(form: Form, kind: ConferenceType = INITIAL) -> list[str]:
    """Return the ids of the sections asked, in printed order, each once."""
    return list(dict.fromkeys(leaf.section.id for leaf in outline(form, _report(kind))))


def _slots(form: Form, section: str, kind: ConferenceType = INITIAL) -> list[str]:
    leaves = outline(form, _report(kind))
    return list(dict.fromkeys(leaf.slot.id for leaf in leaves if leaf.section.id == section))


def test_fife_asks_its_headings_in_their_order() -> None:
    numbered = {part.id: part.title for part in FIFE.sections if part.number}

    assert [
        number for number in dict.fromkeys(part.number for part in FIFE.sections) if number
    ] == [
        *("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
    ]
    assert numbered["1"] == "Reason for the conference"
    assert numbered["4"] == "The child's world"
    assert numbered["9"] == "Need for a Child's Plan, and registration"
    assert numbered["9-measures"] == "Compulsory measures, and the Children's Reporter"


def test_fife_looks_at_the_childs_world_and_wellbeing_under_the_national_headings() -> None:
    world, wellbeing = FIFE.section("4"), FIFE.section("5")
    assert world is not None
    assert wellbeing is not None

    assert [slot.label for slot in world.slots] == [
        "How I grow and develop",
        "What I need from people who look after me",
        "My wider world",
    ]
    assert [slot.label for slot in wellbeing.slots] == [
        *("Safe", "Healthy", "Achieving", "Nurtured"),
        *("Active", "Respected", "Responsible", "Included"),
    ]


@pytest.mark.parametrize(
    ("kind", "own_section", "own_slots"),
    [
        (INITIAL, None, ["reasons", "circumstances"]),
        (PRE_BIRTH, "before-birth", ["reasons", "circumstances"]),
        (REVIEW, "plan-so-far", ["circumstances", "since_last"]),
        (TRANSFER, None, ["reasons", "circumstances", "registered_elsewhere"]),
    ],
)
def test_each_kind_of_conference_in_fife_has_questions_of_its_own(
    kind: ConferenceType, own_section: str | None, own_slots: list[str]
) -> None:
    everywhere = set(_sections(FIFE)) - {"before-birth", "plan-so-far"}

    assert set(_sections(FIFE, kind)) - everywhere == ({own_section} if own_section else set())
    assert _slots(FIFE, "1", kind) == own_slots


def test_a_baby_not_yet_born_is_not_asked_for_views_in_fife() -> None:
    asked = {leaf.section.id for leaf in outline(FIFE, _report(PRE_BIRTH)) if leaf.person == BABY}

    assert {"before-birth", "4", "5", "8", "9", "9-measures"} <= asked
    assert "6" not in asked


def test_nobody_in_fife_can_leave_the_question_of_the_reporter_open() -> None:
    slot = FIFE.slot("9-measures", "reporter")

    assert slot is not None
    assert (slot.type, slot.need) == (SlotType.CHOICE, Need.REQUIRED)
    assert "To be discussed at the conference" in slot.choices


@pytest.mark.parametrize("area", ["fife", "scotland"])
def test_the_scottish_profiles_offer_the_scottish_form(area: str) -> None:
    assert FIFE.ref in LIBRARY.area(AreaId(area)).forms
    assert FIFE.reconstructed
    assert FIFE.listed_title.endswith("(reconstructed)")


def test_the_scottish_form_speaks_the_words_of_each_profile() -> None:
    national = LIBRARY.form_in(FIFE.ref, LIBRARY.area(AreaId("scotland")))
    assert FIFE.notices[1].endswith("to the Children's Reporter.")
    assert national.notices[1].endswith("to the Principal Reporter.")
    titles = {form.section("9-measures"): form.section("roles") for form in (FIFE, national)}

    assert [(asked.title, roles.title) for asked, roles in titles.items() if asked and roles] == [
        (
            "Compulsory measures, and the Children's Reporter",
            "Lead Professional, Named Person and attendance",
        ),
        (
            "Compulsory measures, and the Principal Reporter",
            "Lead professional, Named Person and attendance",
        ),
    ]


def _numbered(form: Form) -> list[tuple[str, str]]:
    return [(part.number, part.title) for part in form.sections if part.number]


def test_other_professionals_are_asked_the_headings_of_the_handbook_in_their_order() -> None:
    assert _numbered(PROFESSIONALS) == [
        ("1", "Involvement with the child and family"),
        ("2", "Information about the child's health and development"),
        ("2", "Health and development of other children in the household"),
        ("3", "Capacity of the parents to safeguard the child's health and development"),
        ("4", "The family's strengths and areas of concern, including child protection concerns"),
        ("5", "Sharing this report with the other members of the conference"),
    ]
    assert Profession.SOCIAL_WORKER not in PROFESSIONALS.written_by
    assert PROFESSIONALS.ref in LIBRARY.area(AreaId("stockport")).forms


def test_not_being_able_to_comment_on_the_parents_is_an_answer() -> None:
    slot = PROFESSIONALS.slot("3", "capacity")

    assert slot is not None
    assert slot.need is Need.OR_REASON


@pytest.mark.parametrize(
    ("profession", "own", "asks"),
    [
        (Profession.SCHOOL, "school", "brings and collects the child"),
        (Profession.NURSERY, "school", "brings and collects the child"),
        (Profession.HEALTH_VISITOR, "appointments", "immunisations"),
        (Profession.MIDWIFE, "appointments", "care in pregnancy"),
        (Profession.DOCTOR, "appointments", "immunisations"),
        (Profession.POLICE, "checks", "Which names and earlier names were checked"),
        (Profession.HOUSING, None, "Repairs, rent, visitors, neighbours"),
        (Profession.PROBATION, "sessions", "Which order or licence"),
        (Profession.ADULT_SERVICES, "sessions", "where are the children meanwhile"),
    ],
)
def test_each_profession_has_its_own_questions(
    profession: Profession, own: str | None, asks: str
) -> None:
    everybody = {part.id for part in PROFESSIONALS.sections if not part.only_for}

    form = PROFESSIONALS.for_profession(profession)

    prompts = [prompt for part in form.sections for slot in part.slots for prompt in slot.prompts]
    assert {part.id for part in form.sections} - everybody == ({own} if own else set())
    assert any(asks in prompt for prompt in prompts)


def test_guernsey_asks_for_the_child_the_risk_the_view_and_the_convenor() -> None:
    assert _numbered(GUERNSEY) == [
        ("1", "Our part, and how well we know the child"),
        ("2", "What led to the conference"),
        ("3", "The child, and its needs"),
        ("4", "The child's voice"),
        ("3", "Other children of the household"),
        ("5", "Parents and carers"),
        ("5", "Other people who matter to the child"),
        ("6", "Risk of harm"),
        ("7", "Registration, and a plan to reduce the risk of harm"),
        ("8", "Referral to the Children's Convenor"),
    ]
    assert GUERNSEY.reconstructed
    assert GUERNSEY.ref in LIBRARY.area(AreaId("guernsey")).forms


def test_guernsey_asks_the_social_worker_alone_when_children_were_seen_alone() -> None:
    sections = {
        profession: {part.id for part in GUERNSEY.for_profession(profession).sections}
        for profession in (Profession.SOCIAL_WORKER, Profession.SCHOOL)
    }

    own = sections[Profession.SOCIAL_WORKER] - sections[Profession.SCHOOL]
    assert own == {"seen", "plan"}


@pytest.mark.parametrize("form", [FIFE, GUERNSEY, PROFESSIONALS], ids=lambda form: form.id)
def test_every_child_can_be_heard_and_an_unborn_one_is_not_asked(form: Form) -> None:
    asked = {
        leaf.person.known_as: leaf.person.role
        for leaf in outline(form, _report())
        if leaf.slot.asks_child and leaf.person
    }

    assert sorted(asked) == ["Juniper", "Marlow", "Otto"]
