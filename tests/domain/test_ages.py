from datetime import date

import pytest

from reportwriter.domain.ages import age_on, school_year_on


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2015, 9, 14), date(2027, 1, 6), 11),
        (date(2015, 9, 14), date(2026, 9, 13), 10),
        (date(2015, 9, 14), date(2026, 9, 14), 11),
        (date(2024, 2, 29), date(2028, 2, 29), 4),
        (date(2024, 2, 29), date(2027, 2, 28), 2),
        (date(2024, 2, 29), date(2027, 3, 1), 3),
    ],
)
def test_an_age_is_full_on_the_birthday(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


@pytest.mark.parametrize(
    ("born", "day", "year"),
    [
        (date(2015, 9, 14), date(2027, 1, 6), 6),
        (date(2015, 8, 31), date(2027, 1, 6), 7),
        (date(2015, 8, 31), date(2026, 8, 31), 6),
        (date(2021, 12, 1), date(2026, 9, 1), 0),
        (date(2022, 9, 1), date(2027, 1, 6), -1),
    ],
)
def test_a_school_year_begins_in_september(born: date, day: date, year: int) -> None:
    assert school_year_on(born, day) == year
