from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.people import Person
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import Kind, Place
from reportwriter.services.completeness import Weighs
from reportwriter.services.rules.children import of_children
from tests.builders import BABY, JUNIPER, OTTO, PEOPLE, a_conference, a_report, a_statement
from tests.services.rules.opened import LIBRARY, STOCKPORT, codes, opened

WISHES = Place(section="3", slot="wishes", person=JUNIPER)


def _born(juniper: date | None, otto: date | None = None) -> tuple[Person, ...]:
    return (replace(PEOPLE[0], born=juniper), replace(PEOPLE[1], born=otto), *PEOPLE[2:])


def _report(*people: Person, **changed: object) -> Report:
    return a_report(conference=a_conference(people=people), **changed)


def test_a_child_old_enough_on_the_day_is_heard_or_it_is_said_why_not() -> None:
    report = _report(*_born(date(2023, 1, 6)))

    (found,) = of_children(opened(report))

    assert (found.code, found.weighs) == ("no_voice_of_child", Weighs.UNLESS_REASON)
    assert found.place == WISHES
    assert found.rule == "S-25.10"
    assert found.facts == {"person": "Juniper", "age": "4", "from_age": "4"}


@pytest.mark.parametrize(
    "answered",
    [
        {"statements": (a_statement(place=WISHES),)},
        {"nothing_held": (NothingHeld(place=WISHES),)},
    ],
    ids=["said", "nothing held"],
)
def test_what_it_said_or_that_nothing_is_held_is_an_answer(answered: dict[str, object]) -> None:
    assert codes(of_children(opened(_report(*_born(date(2015, 9, 14)), **answered)))) == []


def test_of_a_younger_child_something_was_seen() -> None:
    report = _report(*_born(None, date(2023, 1, 7)))
    seen = a_statement(place=Place(section="3", slot="health", person=OTTO), about=())

    (found,) = of_children(opened(report))

    assert (found.code, found.weighs) == ("young_child_not_observed", Weighs.WORTH_A_LOOK)
    assert codes(of_children(opened(replace(report, statements=(seen,))))) == []
    told = replace(seen, kind=Kind.FACT)
    assert codes(of_children(opened(replace(report, statements=(told,))))) == [found.code]


def test_nothing_is_asked_of_a_child_not_yet_born_or_of_unknown_age() -> None:
    assert codes(of_children(opened(_report(BABY, *_born(None))))) == []


def test_an_area_without_an_age_asks_nothing() -> None:
    report = _report(*_born(date(2015, 9, 14)))

    assert codes(of_children(opened(report, replace(STOCKPORT, ages=())))) == []


def test_nobody_has_to_be_heard_where_a_form_leaves_it_to_the_child() -> None:
    form = LIBRARY.latest("young-persons-own-form").ref
    report = replace(_report(*_born(date(2015, 9, 14), date(2024, 2, 1))), form=form)

    assert codes(of_children(opened(report))) == []
