from datetime import UTC, date, datetime

import pytest

from reportwriter.wording import dates


def test_a_day_never_breaks_between_day_and_month() -> None:
    assert dates.weekday_date(date(2027, 1, 6)) == "Wednesday 6\u00a0January\u00a02027"


def test_a_moment_is_told_by_the_local_day_and_clock() -> None:
    late = datetime(2027, 7, 6, 23, 30, tzinfo=UTC)

    assert dates.weekday_moment(late) == "Wednesday 7\u00a0July\u00a02027, 00:30"


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("year", "2026"),
        ("month", "November\u00a02026"),
        ("day", "9\u00a0November\u00a02026"),
    ],
)
def test_a_moment_is_said_no_more_exactly_than_it_is_known(precision: str, words: str) -> None:
    assert dates.known_moment(date(2026, 11, 9), precision, day=dates.long_date) == words


@pytest.mark.parametrize(
    ("first", "precision", "words"),
    [
        (date(1990, 1, 1), "decade", "the\u00a01990s"),
        (date(2024, 1, 1), "third", "early\u00a02024"),
        (date(2025, 3, 1), "season", "spring\u00a02025"),
        (date(2024, 12, 1), "season", "winter\u00a02024/25"),
        (date(1999, 12, 1), "season", "winter\u00a01999/00"),
    ],
)
def test_a_part_of_a_year_has_its_name(first: date, precision: str, words: str) -> None:
    assert dates.known_moment(first, precision, day=dates.long_date) == words


def test_a_moment_may_have_a_time() -> None:
    words = dates.known_moment(date(2026, 12, 12), "minute", time="21:14", day=dates.long_date)

    assert words == "12\u00a0December\u00a02026, 21:14"


def test_time_is_said_as_clocks_in_britain_show_it() -> None:
    winter, summer = (datetime(2027, month, 6, 10, 0, tzinfo=UTC) for month in (1, 7))

    assert (dates.clock(winter), dates.zone_name(winter)) == ("10:00", "Greenwich Mean Time")
    assert (dates.clock(summer), dates.zone_name(summer)) == ("11:00", "British Summer Time")
    assert dates.local_day(datetime(2027, 7, 6, 23, 30, tzinfo=UTC)) == date(2027, 7, 7)


def test_a_birthday_counts_from_its_day() -> None:
    assert dates.age_on(date(2015, 9, 14), date(2026, 9, 13)) == 10
    assert dates.age_on(date(2015, 9, 14), date(2026, 9, 14)) == 11


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2027, 3, 18), "27\u00a0weeks and 6\u00a0days"),
        (date(2027, 3, 19), "28\u00a0weeks"),
        (date(2026, 9, 12), "1\u00a0week and 1\u00a0day"),
        (date(2027, 6, 11), "40\u00a0weeks"),
        (date(2027, 6, 12), ""),
        (date(2026, 9, 3), ""),
    ],
)
def test_a_pregnancy_is_counted_in_weeks_to_its_due_date(on: date, words: str) -> None:
    assert dates.pregnancy_on(date(2027, 6, 11), on) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2027, 6, 8), ""),
        (date(2027, 6, 9), "0\u00a0days"),
        (date(2027, 6, 10), "1\u00a0day"),
        (date(2027, 6, 23), "2\u00a0weeks"),
        (date(2027, 9, 8), "2\u00a0months"),
        (date(2027, 9, 9), "3\u00a0months"),
        (date(2028, 6, 8), "11\u00a0months"),
        (date(2028, 6, 9), "1"),
    ],
)
def test_the_age_of_a_baby_is_told_in_days_weeks_and_months(on: date, words: str) -> None:
    assert dates.age_words(date(2027, 6, 9), on) == words
