"""The words of an area in a form that several areas share."""

from dataclasses import replace

import pytest

from reportwriter.domain.profession import Profession
from reportwriter.forms.errors import Fault, FormError
from reportwriter.forms.form import AgencyPrompts, Form, Repeat
from reportwriter.forms.library import Library
from reportwriter.forms.loader import load_form
from reportwriter.forms.naming import NAMES, PERSON, named_in, names_of
from reportwriter.forms.practice import Names
from tests.forms.mini import MINI, an_area

FORM = """
id = "shared"
version = 1
title = "A shared form"
source = "made for tests"

[[sections]]
id = "referral"
title = "Should {referral} hear of this?"

[[sections.slots]]
id = "why"
label = "Why"
prompts = ["Is a {plan} enough?"]
"""


def _form() -> Form:
    return load_form(FORM.encode())


def test_a_name_becomes_the_word_of_the_area_wherever_it_stands() -> None:
    area = replace(an_area(), names=Names(referral="the Children's Reporter"))

    section = _form().for_area(area).sections[0]

    assert section.repeat is Repeat.ONCE
    assert section.title == "Should the Children's Reporter hear of this?"
    assert section.slots[0].prompts == (f"Is a {area.plan_name} enough?",)


def test_prompts_of_one_profession_speak_the_words_of_the_area_too() -> None:
    form = _form()
    pack = AgencyPrompts(professions=(Profession.POLICE,), prompts=("Does the {unit} know?",))
    slot = replace(form.sections[0].slots[0], agency_prompts=(pack,))
    form = replace(form, sections=(replace(form.sections[0], slots=(slot,)),))

    named = (
        form.for_area(
            an_area(),
        )
        .sections[0]
        .slots[0]
    )

    assert named.agency_prompts[0].prompts == (f"Does the {an_area().unit_name} know?",)


def test_where_an_area_has_no_such_thing_the_name_itself_is_said() -> None:
    section = _form().for_area(replace(an_area(), names=Names())).sections[0]

    assert section.title == "Should referral hear of this?"


def test_a_form_that_names_nothing_is_left_as_it_is() -> None:
    assert MINI.for_area(an_area()) is MINI


def test_a_name_no_area_has_is_refused_with_those_there_are() -> None:
    with pytest.raises(FormError) as caught:
        load_form(FORM.replace("{plan}", "{paln}").encode())

    (problem,) = caught.value.problems
    assert (problem.field, problem.fault) == (
        "sections[0].slots[0].prompts[0]",
        Fault.DANGLING,
    )
    assert problem.allowed == NAMES


def test_no_shipped_form_leaves_a_name_unsaid_in_any_area_that_uses_it() -> None:
    library = Library()
    unsaid = [
        (area.id, ref.id, field)
        for area in library.areas()
        for ref in area.forms
        for field, name in named_in(library.form(ref).for_area(area).sections, "sections")
        if not (f"{{{name}}}" == PERSON and field.endswith((".title_for", ".asks")))
    ]

    assert unsaid == []
    assert all(set(names_of(area)) == set(NAMES) for area in library.areas())
