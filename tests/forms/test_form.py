"""A form answers what stands where, and how an area or a profession sees it."""

from dataclasses import replace

from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef
from reportwriter.forms.form import (
    OUTCOME_COLUMNS,
    AgencyCheck,
    AgencyPrompts,
    Column,
    Form,
    Section,
    Slot,
    SlotType,
)
from reportwriter.forms.library import Library
from tests.forms.mini import MINI, an_area

LIBRARY = Library()


def _ids(form: Form) -> list[str]:
    return [section.id for section in form.sections]


def test_a_form_knows_its_reference_sections_and_slots() -> None:
    slot = MINI.slot("3", "health")

    assert MINI.ref == FormRef(id="mini", version=1)
    assert slot is not None
    assert slot.label == "Health"
    assert MINI.slot("3", "gone") is None
    assert MINI.slot("gone", "health") is None


def test_a_colleague_may_check_what_a_professional_writes_and_not_what_the_family_writes() -> None:
    offered = {form.id: form.agency_check for form in LIBRARY.forms()}

    not_offered = {one for one, check in offered.items() if check is AgencyCheck.NONE}
    assert not_offered == {"parents-own-form", "young-persons-own-form", "confidential-page"}
    assert offered["stockport-conference-report"] is AgencyCheck.OPTIONAL


def test_a_section_for_one_profession_is_left_out_for_the_others() -> None:
    assert "police" in _ids(MINI.for_profession(Profession.POLICE))
    assert "police" not in _ids(MINI.for_profession(Profession.SCHOOL))


def test_an_unknown_profession_sees_all_of_a_form_that_is_not_the_form_of_one() -> None:
    of_police = replace(MINI, written_by=(Profession.POLICE,))

    assert MINI.for_profession(None) is MINI
    assert of_police.for_profession(None) == of_police.for_profession(Profession.POLICE)


def test_a_profession_is_prompted_for_what_it_may_hold() -> None:
    pack = AgencyPrompts(professions=(Profession.SCHOOL,), prompts=("How often was it late?",))
    slot = Slot(id="health", label="Health", prompts=("What is known?",), agency_prompts=(pack,))
    section = Section(id="3", title="The child", slots=(slot,))
    form = replace(MINI, sections=(section,))

    seen = form.for_profession(Profession.SCHOOL).slot("3", "health")
    others = form.for_profession(Profession.POLICE).slot("3", "health")

    assert seen is not None
    assert seen.prompts == ("What is known?", "How often was it late?")
    assert others is not None
    assert others.prompts == ("What is known?",)


def test_an_area_without_a_provisional_view_does_not_see_the_section_that_needs_it() -> None:
    form = MINI.for_area(an_area(provisional_view=False))

    assert _ids(form) == [found for found in _ids(MINI) if found != "9"]


def test_an_area_with_a_provisional_view_sees_the_form_as_it_is() -> None:
    assert MINI.for_area(an_area()) is MINI


def test_a_view_slot_among_others_goes_alone_and_a_section_left_empty_goes_too() -> None:
    view = Slot(id="view", label="View", type=SlotType.VIEW)
    mixed = Section(id="mixed", title="Mixed", slots=(view, Slot(id="why", label="Why")))
    only = Section(id="only", title="Only", slots=(view,))
    form = replace(MINI, sections=(mixed, only))

    seen = form.for_area(an_area(provisional_view=False))

    assert _ids(seen) == ["mixed"]
    assert [slot.id for slot in seen.sections[0].slots] == ["why"]


def test_prompts_for_everybody_come_before_those_of_the_profession() -> None:
    slot = Slot(
        id="health",
        label="Health",
        prompts=("How is the child's health?",),
        agency_prompts=(
            AgencyPrompts(professions=(Profession.HEALTH_VISITOR,), prompts=("Growth?",)),
            AgencyPrompts(professions=(Profession.HOUSING,), prompts=("Repairs?",)),
        ),
    )

    assert slot.prompts_for(Profession.HEALTH_VISITOR) == ("How is the child's health?", "Growth?")
    assert slot.prompts_for(None) == ("How is the child's health?",)


def test_outcomes_have_the_same_two_columns_everywhere_and_a_table_has_its_own() -> None:
    column = Column(id="date", label="Date")

    assert Slot(id="o", label="O", type=SlotType.OUTCOMES).cells == OUTCOME_COLUMNS
    assert Slot(id="t", label="T", type=SlotType.TABLE, columns=(column,)).cells == (column,)


def test_an_area_finds_its_categories_rules_and_timescales() -> None:
    area = an_area()

    category, rule = area.category("neglect"), area.rule("R1")

    assert category is not None
    assert category.title == "Neglect"
    assert rule is not None
    assert rule.text == "Be early."
    assert area.category("gone") is None
    assert area.rule("gone") is None
    assert area.timescale("gone") is None
