from datetime import date

import pytest

from reportwriter.domain.when import When
from reportwriter.ui.when_text import (
    echo,
    exact_day,
    heard,
    read_when,
    short_words,
    typed,
    why_unread,
)

TODAY = date(2026, 12, 18)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("11 dec", "2026-12-11"), ("nov 2025", "2025-11"), ("about 2019", "2019~")],
)
def test_a_date_means_what_it_says_and_no_more(text: str, edtf: str) -> None:
    assert read_when(text, TODAY) == When(edtf)


@pytest.mark.parametrize("text", ["", "31 sept 2026", "last week", "13/13/2026", "x"])
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert read_when(text, TODAY) is None
    assert heard(text, TODAY) == ""


def test_why_it_is_no_date_is_said_of_what_was_typed_alone() -> None:
    assert why_unread("31 sept 2026", TODAY).startswith("31\xa0September\xa02026 does not exist.")
    assert why_unread("11 dec", TODAY) == ""
    assert why_unread("  ", TODAY) == ""


def test_what_may_be_a_slip_is_said_with_what_was_read() -> None:
    assert heard("3/4", TODAY) == (
        "Read as Friday 3\xa0April\xa02026. If that is wrong, type it with the month\u2019s name."
    )
    assert "has not happened yet" in heard("3 nov 2027", TODAY)
    assert heard("11 dec", TODAY) == "Friday 11\xa0December\xa02026"


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
    for rough in ("2026-12", "2026-12-09~", "2026-12-09?", "2026-12-09/..", "../2026-12-09"):
        assert exact_day(When(rough)) is None
    assert exact_day(None) is None
