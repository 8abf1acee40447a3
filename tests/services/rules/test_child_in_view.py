"""What stands on the sheet of a child is about the child."""

from dataclasses import replace

import pytest

from reportwriter.domain.report import Report
from reportwriter.domain.statement import Place
from reportwriter.services.completeness import Weighs
from reportwriter.services.rules.child_in_view import of_child_in_view
from tests.builders import BABY, JUNIPER, PEOPLE, a_conference, a_report, a_statement
from tests.services.rules.opened import codes, opened

OF_MOTHER = "Tamsin has been tired since the spring."
OF_BOTH_PARENTS = "Her parents argue about money most evenings."


def saying(*texts: str, place: Place | None = None) -> Report:
    """Return a report with this under one heading, on Juniper's sheet where no place is given."""
    where = place or a_statement().place
    return a_report(
        *(a_statement(number, text=text, place=where) for number, text in enumerate(texts, 1))
    )


def test_a_sheet_that_tells_of_adults_alone_is_worth_a_look() -> None:
    (found,) = of_child_in_view(opened(saying(OF_MOTHER, OF_BOTH_PARENTS)))

    assert (found.code, found.weighs) == ("adults_alone", Weighs.WORTH_A_LOOK)
    assert found.place == Place(section="3", slot="health", person=JUNIPER)
    assert found.facts == {"person": "Juniper"}


@pytest.mark.parametrize(
    "texts",
    [
        (OF_MOTHER,),
        (OF_MOTHER, "Juniper gets herself up in the morning."),
        (OF_MOTHER, "Mother does not wake when the children cry."),
        (OF_MOTHER, "The flat was cold on both visits."),
        (OF_MOTHER, " "),
    ],
    ids=["too little", "the child", "the children", "nobody", "nothing"],
)
def test_a_sheet_with_the_child_in_it_or_hardly_begun_is_not(texts: tuple[str, ...]) -> None:
    assert codes(of_child_in_view(opened(saying(*texts)))) == []


def test_a_family_name_is_no_child() -> None:
    report = saying("Ms Pebblewick has been tired.", OF_BOTH_PARENTS)

    assert codes(of_child_in_view(opened(report))) == ["adults_alone"]


def test_where_the_parents_have_the_heading_they_are_what_it_is_about() -> None:
    report = saying(OF_MOTHER, OF_BOTH_PARENTS, place=Place(section="5", slot="strengths"))

    assert codes(of_child_in_view(opened(report))) == []


def test_who_is_not_yet_born_lives_through_its_mother() -> None:
    place = Place(section="3", slot="health", person=BABY.id)
    report = saying(OF_MOTHER, OF_BOTH_PARENTS, place=place)
    report = replace(report, conference=a_conference(people=(*PEOPLE, BABY)))

    assert codes(of_child_in_view(opened(report))) == []
