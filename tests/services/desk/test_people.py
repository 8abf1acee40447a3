from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.services.desk.people import is_slip, people_of

CORIN = Person(
    id=PersonId("P6"),
    name="Corin Thrumm",
    role=Role.PARENT_OR_CARER,
    born=date(1986, 1, 30),
    aliases=("Corey Vantis",),
)
OTTO = Person(id=PersonId("P2"), name="Otto Pebblewick", role=Role.SUBJECT_CHILD)


def test_one_person_of_two_reports_is_one_on_the_desk() -> None:
    theirs = replace(CORIN, id=PersonId("X1"), name="corin  thrumm", aliases=(), born=None)

    (found,) = people_of([(CORIN,), (theirs,)])

    assert found.ids == {(0, PersonId("P6")), (1, PersonId("X1"))}
    assert found.names == ("Corin Thrumm", "Corey Vantis")


def test_a_name_that_one_report_gives_as_an_alias_joins_the_other() -> None:
    theirs = Person(id=PersonId("X1"), name="Corey Vantis", role=Role.PARENT_OR_CARER)

    (found,) = people_of([(CORIN,), (theirs,)])

    assert found.is_in(1, (PersonId("X1"),))
    assert not found.is_in(1, (PersonId("P6"),))


def test_two_of_one_name_with_other_dates_of_birth_stay_two() -> None:
    nephew = replace(CORIN, id=PersonId("X1"), born=date(2015, 5, 1))

    assert len(people_of([(CORIN,), (nephew,)])) == 2


@pytest.mark.parametrize("born", [date(1986, 1, 3), date(1985, 1, 30), date(1986, 7, 30)])
def test_a_date_of_birth_with_a_slip_in_it_is_of_the_same_person(born: date) -> None:
    (found,) = people_of([(CORIN,), (replace(CORIN, id=PersonId("X1"), born=born),)])

    assert found.known.born == CORIN.born


def test_day_and_month_may_be_changed_over() -> None:
    assert is_slip(date(2018, 3, 5), date(2018, 5, 3))
    assert not is_slip(date(2018, 3, 5), date(2017, 5, 3))


def test_two_of_one_name_in_one_report_stay_two() -> None:
    other = replace(CORIN, id=PersonId("X1"), born=None)

    assert len(people_of([(CORIN, other)])) == 2


def test_a_date_of_birth_that_only_the_second_report_knows_is_taken_over() -> None:
    (found,) = people_of([(replace(CORIN, born=None),), (CORIN,)])

    assert found.known.born == date(1986, 1, 30)


def test_children_come_first() -> None:
    assert [one.known.name for one in people_of([(CORIN, OTTO)])] == [
        "Otto Pebblewick",
        "Corin Thrumm",
    ]
