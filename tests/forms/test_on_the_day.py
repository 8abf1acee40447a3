from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.ids import AreaId
from reportwriter.forms.library import Library
from reportwriter.forms.on_the_day import on_the_day
from reportwriter.forms.practice import AgeMatter, Stance
from tests.builders import BABY, PEOPLE, TAMSIN

STOCKPORT = Library().area(AreaId("stockport"))
DAY = date(2027, 1, 6)


@pytest.mark.parametrize(
    ("born", "year", "by_age", "by_year"),
    [
        (date(2015, 9, 14), 6, Stance.CONSIDER, Stance.OTHER_WAYS),
        (date(2015, 8, 31), 7, Stance.CONSIDER, Stance.CONSIDER),
        (date(2024, 1, 6), None, Stance.OTHER_WAYS, None),
        (date(2010, 12, 1), 11, Stance.RIGHT, Stance.RIGHT),
    ],
)
def test_age_and_school_year_each_speak_for_themselves(
    born: date, year: int | None, by_age: Stance, by_year: Stance | None
) -> None:
    found = on_the_day(replace(PEOPLE[0], born=born), STOCKPORT, DAY)

    assert found is not None
    assert (found.school_year, found.by_age, found.by_year) == (year, by_age, by_year)


def test_what_an_age_asks_for_is_named_from_that_age_on() -> None:
    four, ten = (replace(PEOPLE[0], born=date(year, 1, 6)) for year in (2023, 2017))

    assert [on_the_day(child, STOCKPORT, DAY).matters for child in (four, ten)] == [  # type: ignore[union-attr]
        (AgeMatter.VIEWS,),
        (AgeMatter.VIEWS,),
    ]
    eleven = on_the_day(replace(PEOPLE[0], born=date(2016, 1, 6)), STOCKPORT, DAY)
    assert eleven is not None
    assert AgeMatter.LEAFLET in eleven.matters


def test_nothing_is_said_of_adults_or_of_who_is_not_born_or_has_no_date() -> None:
    adult = replace(next(one for one in PEOPLE if one.id == TAMSIN), born=date(1990, 5, 21))
    not_born_then = replace(PEOPLE[0], born=date(2027, 1, 7))

    for person in (adult, BABY, PEOPLE[0], not_born_then):
        assert on_the_day(person, STOCKPORT, DAY) is None
