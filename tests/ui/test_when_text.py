from datetime import date

import pytest

from reportwriter.domain.when import When
from reportwriter.ui.when_text import echo, exact_day, read_when, short_words, typed

TODAY = date(2026, 12, 18)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("11 dec", "2026-12-11"),
        ("11th December 2026", "2026-12-11"),
        ("fri 11 dec 26", "2026-12-11"),
        ("20 dec", "2025-12-20"),
        ("3/11/2025", "2025-11-03"),
        ("3 11 25", "2025-11-03"),
        ("2026-12-09", "2026-12-09"),
        ("nov 2025", "2025-11"),
        ("Sept", "2026-09"),
        ("2019", "2019"),
        ("about 2019", "2019~"),
        ("about June 2019", "2019-06~"),
        ("7 to 9 dec 2026", "2026-12-07/2026-12-09"),
        ("1 nov to 11 dec 2026", "2026-11-01/2026-12-11"),
        ("aug to dec 2026", "2026-08/2026-12"),
        ("2021 to 2026", "2021/2026"),
        ("7/12/2026 - 9/12/2026", "2026-12-07/2026-12-09"),
        ("12 dec 2026 21:14", "2026-12-12T21:14"),
        ("12 dec at 9.05", "2026-12-12T09:05"),
        ("autumn term 2025", "2025-09/2025-12"),
        ("today", "2026-12-18"),
        ("yesterday", "2026-12-17"),
    ],
)
def test_a_date_means_what_it_says_and_no_more(text: str, edtf: str) -> None:
    assert read_when(text, TODAY) == When(edtf)


@pytest.mark.parametrize(
    "text", ["", "31 sept 2026", "last week", "13/13/2026", "9 to 7 dec 2026", "x", "2026 at 9:00"]
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert read_when(text, TODAY) is None


def test_a_day_to_come_takes_the_next_year_that_has_it() -> None:
    assert read_when("6 jan", TODAY, ahead=True) == When("2027-01-06")


def test_what_was_understood_is_said_in_full() -> None:
    assert echo(When("2026-12-11")) == "Friday 11\xa0December\xa02026"
    assert echo(When("2026-12-07/2026-12-09")).count("December") == 2
    assert echo(None) == ""


def test_a_date_goes_back_into_its_field_as_it_could_be_typed() -> None:
    for edtf in ("2026-12-11", "2019~", "2026-11", "2026-12-07/2026-12-09", "2026-12-12T21:14"):
        assert read_when(typed(When(edtf)), TODAY) == When(edtf)


def test_a_list_shows_short_dates() -> None:
    assert short_words(When("2026-12-09")) == "9\xa0Dec\xa02026"
    assert short_words(None) == ""


def test_only_a_whole_day_is_an_exact_day() -> None:
    assert exact_day(When("2026-12-09")) == date(2026, 12, 9)
    assert exact_day(When("2026-12")) is None
    assert exact_day(None) is None
