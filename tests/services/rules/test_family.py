from dataclasses import replace

import pytest

from reportwriter.domain.report import Report
from reportwriter.services.completeness import Weighs, Where
from reportwriter.services.rules.family import of_family
from tests.builders import PEOPLE, TAMSIN, a_report
from tests.services.rules.opened import codes, opened


def _with(language: str, interpreter: str) -> Report:
    people = tuple(
        replace(one, language=language, interpreter=interpreter) if one.id == TAMSIN else one
        for one in PEOPLE
    )
    return a_report(people=people)


@pytest.mark.parametrize(
    "interpreter",
    [
        "Corin Thrumm",
        "Corey Vantis",
        "Corin",
        "her sister",
        "Juniper, who helps at home",
        "A Friend",
    ],
)
def test_nobody_of_the_family_and_no_child_interprets(interpreter: str) -> None:
    (found,) = of_family(opened(_with("Polish", interpreter)))

    assert found.code == "interpreter_of_the_family"
    assert (found.weighs, found.where) == (Weighs.UNLESS_REASON, Where.FAMILY)


@pytest.mark.parametrize("interpreter", ["Booked with the service", "Ms Pebblewick of the service"])
def test_a_professional_interpreter_is_fine(interpreter: str) -> None:
    assert codes(of_family(opened(_with("Polish", interpreter)))) == []


@pytest.mark.parametrize(
    ("language", "found"),
    [("Polish", ["no_interpreter"]), ("English", []), ("Polish and English", []), ("", [])],
)
def test_who_speaks_another_language_may_need_one(language: str, found: list[str]) -> None:
    assert codes(of_family(opened(_with(language, "")))) == found


@pytest.mark.parametrize("name", ["", " "])
def test_somebody_without_a_name_is_named_as_a_problem(name: str) -> None:
    report = a_report(people=(*PEOPLE[:4], replace(PEOPLE[4], name=name)))

    assert codes(of_family(opened(report))) == ["person_without_name"]
