"""Typed dates are read day first, never guessed and never made more exact than they were said."""

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.errors import DataError
from reportwriter.domain.typed_dates.named import easter
from reportwriter.domain.typed_dates.reading import read_date
from reportwriter.domain.typed_dates.unclear import UnclearDateError
from reportwriter.domain.when import Precision, When
from reportwriter.domain.when_words import when_in_words
from reportwriter.wording.dates import short_date, weekday_date
from tests.domain.typed_dates.spellings import SPELLINGS, TODAY

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_PARTS_OF_YEAR = (21, 22, 23, 24, 37, 38, 39)
_DAYS = st.dates(date(1950, 1, 1), date(2098, 12, 31))
_SPELLED = (
    *("{d} {m} {y}", "{d}/{n}/{y}", "{m} {y}", "in {y}", "about {m} {y}", "{d} {m} to {e}"),
    *("{n}/{y}", "early {m} {y}", "night of {d} {m} {y}", "since {m} {y}", "by {d}.{n}.{y}"),
    *("{d} {m} {y} 9:00 to 10:00", "before {m} {y}", "{d} {m} {y} or so", "{m} {y} onwards"),
)
_LETTERS = "0123456789 /.-?~'abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(("text", "edtf"), SPELLINGS)
def test_a_date_means_what_it_says_and_no_more(text: str, edtf: str) -> None:
    assert read_date(text, TODAY).when == When(edtf)


def test_there_are_enough_spellings_and_none_stands_twice() -> None:
    assert len({text for text, _ in SPELLINGS}) == len(SPELLINGS)
    assert len(SPELLINGS) >= 250


@pytest.mark.parametrize(("text", "edtf"), SPELLINGS)
def test_no_spelling_is_read_as_a_day_unless_it_names_one(text: str, edtf: str) -> None:
    ends = [end for end in (When(edtf).first, When(edtf).last) if end]
    is_exact = any(
        end.precision in (Precision.DAY, Precision.MINUTE) and not end.about for end in ends
    )

    assert not is_exact or _names_a_day(text.lower())


def _names_a_day(text: str) -> bool:
    named = r"day|eve|morning|night|ween|today|mon|tue|wed|thu|fri|sat|sun"
    return re.search(rf"(?<!\d)\d\d?(?!\d)|{named}", text) is not None


_MOMENTS = st.one_of(
    st.dates(date(1900, 1, 1), date(2199, 12, 1)).map(date.isoformat),
    st.dates(date(1900, 1, 1), date(2199, 12, 1)).map(lambda day: day.isoformat()[:7]),
    st.builds("{:04d}".format, st.integers(1900, 2199)),
    st.builds("{}X".format, st.integers(190, 219)),
    st.builds(
        "{:04d}-{}".format,
        st.integers(1900, 2199),
        st.sampled_from(["21", "22", "23", "24", "37", "38", "39"]),
    ),
    st.builds(
        "{}T{:02d}:{:02d}".format,
        st.dates(date(1900, 1, 1), date(2199, 12, 1)),
        st.integers(0, 23),
        st.integers(0, 59),
    ),
)
_ENDS = st.builds("{}{}".format, _MOMENTS, st.sampled_from(["", "", "~", "?", "%"]))
_DATES = st.one_of(
    _ENDS,
    st.builds("{}/{}".format, _ENDS, _ENDS),
    st.builds("[{}..{}]".format, _ENDS, _ENDS),
    st.builds("{}/..".format, _ENDS),
    st.builds("../{}".format, _ENDS),
    st.builds("[{}..]".format, _ENDS),
    st.builds("[..{}]".format, _ENDS),
)


def _is_date(edtf: str) -> bool:
    with suppress(DataError):
        return bool(When(edtf))
    return False


@given(_DATES.filter(_is_date), st.sampled_from([weekday_date, short_date]), st.booleans())
def test_a_date_said_in_words_and_typed_again_is_the_same_date(
    edtf: str, day: object, ahead: bool
) -> None:
    words = when_in_words(When(edtf), weekday_date if day is weekday_date else short_date)

    assert read_date(words, TODAY, ahead=ahead).when == When(edtf)


@given(st.dates(date(1950, 1, 1), TODAY), st.sampled_from(_SPELLED))
def test_what_was_said_stays_within_what_is_read(day: date, spelling: str) -> None:
    month = _MONTHS[day.month - 1]
    text = spelling.format(d=day.day, m=month, n=day.month, y=day.year, e=f"31 dec {day.year}")
    first, last = read_date(text, TODAY).when.span

    if spelling.startswith("before"):
        assert last < day.replace(day=1)
    else:
        assert first <= day <= last
    if "{d}" not in spelling:
        assert last.month != first.month or (last - first).days >= 27


@given(_DAYS)
def test_figures_are_always_read_day_first(day: date) -> None:
    text = f"{day.day}/{day.month}/{day.year}"

    assert read_date(text, TODAY).when == When(day.isoformat())


@given(st.one_of(st.text(), st.text(alphabet=_LETTERS, max_size=30)))
def test_any_text_is_a_date_that_can_be_said_or_is_named_as_none(text: str) -> None:
    with suppress(UnclearDateError):
        when = read_date(text, TODAY).when
        assert read_date(when_in_words(when), TODAY).when == when


@given(
    st.dates(date(2000, 1, 1), date(2098, 12, 31)), st.dates(date(2000, 1, 1), date(2098, 12, 31))
)
def test_a_day_without_a_year_is_the_last_one_or_the_next(day: date, today: date) -> None:
    text = f"{day.day} {_MONTHS[day.month - 1]}"
    if (day.month, day.day) == (2, 29):
        return
    past, ahead = (read_date(text, today, ahead=ahead).when.span[0] for ahead in (False, True))

    assert past <= today <= ahead
    assert (today - past).days < 366
    assert (ahead - today).days < 366


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("6 jan", "2027-01-06"),
        ("18 dec", "2026-12-18"),
        ("dec", "2026-12"),
        ("nov", "2027-11"),
        ("6 to 8 jan", "2027-01-06/2027-01-08"),
        ("28 dec to 3 jan", "2026-12-28/2027-01-03"),
        ("monday", "2026-12-21"),
        ("next monday", "2026-12-21"),
        ("tomorrow", "2026-12-19"),
        ("6 jan 36", "2036-01-06"),
        ("easter", "2027-03-28~"),
        ("next month", "2027-01"),
    ],
)
def test_a_date_to_come_is_the_next_one(text: str, edtf: str) -> None:
    assert read_date(text, TODAY, ahead=True).when == When(edtf)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1943, date(1943, 4, 25)),
        (1954, date(1954, 4, 18)),
        (1981, date(1981, 4, 19)),
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2038, date(2038, 4, 25)),
        (2049, date(2049, 4, 18)),
        (2076, date(2076, 4, 19)),
    ],
)
def test_easter_is_known_without_a_table(year: int, day: date) -> None:
    assert easter(year) == day
