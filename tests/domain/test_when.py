from datetime import date

import pytest

from reportwriter.domain.errors import DataError
from reportwriter.domain.when import Precision, Sense, When


@pytest.mark.parametrize(
    ("edtf", "earliest", "precision"),
    [
        ("2019", date(2019, 1, 1), Precision.YEAR),
        ("2026-11", date(2026, 11, 1), Precision.MONTH),
        ("2026-12-09", date(2026, 12, 9), Precision.DAY),
        ("2026-12-12T21:14", date(2026, 12, 12), Precision.MINUTE),
        ("2024-02-29", date(2024, 2, 29), Precision.DAY),
        ("2025-21", date(2025, 3, 1), Precision.SEASON),
        ("2024-24", date(2024, 12, 1), Precision.SEASON),
        ("2024-38", date(2024, 5, 1), Precision.THIRD),
        ("199X", date(1990, 1, 1), Precision.DECADE),
    ],
)
def test_a_date_is_known_as_exactly_as_it_was_given(
    edtf: str, earliest: date, precision: Precision
) -> None:
    when = When(edtf)

    assert when.first is not None
    assert (when.first.earliest, when.first.precision) == (earliest, precision)
    assert when.last is None
    assert when.sense is Sense.SINGLE


@pytest.mark.parametrize(("edtf", "time"), [("2026-12-12T21:14", "21:14"), ("2026-12-12", None)])
def test_a_time_is_kept_as_it_was_said(edtf: str, time: str | None) -> None:
    assert When(edtf).time == time


@pytest.mark.parametrize(("edtf", "about"), [("2019~", True), ("2026-11~", True), ("2019", False)])
def test_a_rough_date_says_so(edtf: str, about: bool) -> None:
    first = When(edtf).first

    assert first is not None
    assert first.about is about


def test_a_period_has_both_ends() -> None:
    when = When("2026-09-07/2026-10-16")

    assert (when.first, when.last) == (When("2026-09-07").first, When("2026-10-16").first)
    assert when.sense is Sense.PERIOD


@pytest.mark.parametrize(
    "edtf",
    [
        "2026-09-07/2026-09-07",
        "2026-09/2026-09-01",
        "2026-09-07/2026-09",
        "2026-12-12T22:00/2026-12-12",
        "2019~/2021~",
        "2019~/2019",
    ],
)
def test_a_period_may_end_when_it_begins_and_be_as_rough_as_it_was_said(edtf: str) -> None:
    assert When(edtf).last is not None


@pytest.mark.parametrize(
    ("edtf", "what"),
    [
        ("", "not a date"),
        ("last week", "not a date"),
        ("09/12/2026", "not a date"),
        ("2026-9-7", "not a date"),
        ("2026-12-09T21", "not a date"),
        ("2026-12-09\n", "not a date"),
        ("\u0662\u0660\u0661\u0669", "not a date"),
        ("2026-12-09/", "not a date"),
        ("../..", "not a date"),
        ("[..]", "not a date"),
        ("[2026-12-09", "not a date"),
        ("[2026-12-09]", "not a date"),
        ("[2026-12-09/2026-12-10]", "not a date"),
        ("19XX", "not a date"),
        ("199X-12", "not a date"),
        ("2026-20", "no such day or time"),
        ("2026-21-01", "no such day or time"),
        ("000X", "no such day or time"),
        ("9999-24", "no such day or time"),
        ("[2026-10..2026-09]", "not a period"),
        ("/2026-12-09", "not a date"),
        ("2026-02-29", "no such day or time"),
        ("2026-13", "no such day or time"),
        ("0000", "no such day or time"),
        ("2026-12-09T24:00", "no such day or time"),
        ("2026-12-09T21:60", "no such day or time"),
        ("2026-10-16/2026-09-07", "not a period"),
        ("2026-10-16/2026-09", "not a period"),
        ("2026-12-12T22:00/2026-12-12T21:00", "not a period"),
        ("2026-09-07/2026-10-16/2026-11-01", "not a period"),
    ],
)
def test_what_is_no_date_is_refused_without_being_quoted(edtf: str, what: str) -> None:
    with pytest.raises(DataError) as caught:
        When(edtf)

    assert (caught.value.where, caught.value.what) == ("when", what)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2026-12-09", date(2026, 12, 9), date(2026, 12, 9)),
        ("2026-12-12T21:14", date(2026, 12, 12), date(2026, 12, 12)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2019~", date(2019, 1, 1), date(2019, 12, 31)),
        ("2026-09-07/2026-10", date(2026, 9, 7), date(2026, 10, 31)),
        ("[2026-09-07..2026-10]", date(2026, 9, 7), date(2026, 10, 31)),
        ("2021/..", date(2021, 1, 1), date.max),
        ("../2021-05", date.min, date(2021, 5, 31)),
        ("[..2018]", date.min, date(2018, 12, 31)),
        ("2025-22", date(2025, 6, 1), date(2025, 9, 30)),
        ("2024-24", date(2024, 12, 1), date(2025, 3, 31)),
        ("2024-39", date(2024, 9, 1), date(2024, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("9999", date(9999, 1, 1), date.max),
    ],
)
def test_a_date_spans_all_days_it_can_mean(edtf: str, first: date, last: date) -> None:
    assert When(edtf).span == (first, last)


@pytest.mark.parametrize(
    ("edtf", "sense", "open_ends"),
    [
        ("2019", Sense.SINGLE, (False, True)),
        ("2019/2020", Sense.PERIOD, (False, False)),
        ("2019/..", Sense.PERIOD, (False, True)),
        ("../2019", Sense.PERIOD, (True, False)),
        ("[2019..2020]", Sense.BETWEEN, (False, False)),
        ("[2019..]", Sense.BETWEEN, (False, True)),
        ("[..2019]", Sense.BETWEEN, (True, False)),
    ],
)
def test_what_goes_on_is_apart_from_what_happened_between(
    edtf: str, sense: Sense, open_ends: tuple[bool, bool]
) -> None:
    when = When(edtf)

    assert when.sense is sense
    assert (when.first is None, when.last is None) == open_ends


@pytest.mark.parametrize(
    ("edtf", "about", "possibly"),
    [("2019", False, False), ("2019~", True, False), ("2019?", False, True), ("2019%", True, True)],
)
def test_doubt_is_kept_apart_from_how_exact_a_date_is(
    edtf: str, about: bool, possibly: bool
) -> None:
    first = When(edtf).first

    assert first is not None
    assert (first.about, first.possibly, first.precision) == (about, possibly, Precision.YEAR)


def test_only_a_single_moment_has_a_time() -> None:
    assert When("2026-12-12T21:14").time == "21:14"
    assert When("2026-12-12T21:14/2026-12-12T22:00").time is None
    assert When("../2026-12-12").time is None
