"""The forms of Fife and Guernsey and of Stockport's other professionals: what each asks of whom."""

from dataclasses import replace

import pytest

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import Report
from reportwriter.forms.form import Form, SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from tests.builders import BABY, PEOPLE, a_conference, a_report
from tests.forms.mini import ODALYS

LIBRARY = Library()
FIFE = LIBRARY.latest("fife-conference-report")
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
    assert (slot.type, slot.need.value) == (SlotType.CHOICE, "required")
    assert "To be discussed at the conference" in slot.choices


@pytest.mark.parametrize("area", ["fife", "scotland"])
def test_the_scottish_profiles_offer_the_scottish_form(area: str) -> None:
    assert FIFE.ref in LIBRARY.area(AreaId(area)).forms
    assert FIFE.reconstructed
    assert FIFE.listed_title.endswith("(reconstructed)")
