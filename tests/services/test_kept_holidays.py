from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reportwriter.domain.clocks.calendar import PublicHolidays
from reportwriter.services.kept_holidays import KeptHolidays

YEARS = range(2026, 2028)
FOUND = PublicHolidays(days={date(2026, 12, 25): "Christmas Day"}, told_by="a library")


class Library:
    def __init__(self) -> None:
        self.asked: list[tuple[str, range]] = []

    def __call__(self, calendar: str, years: range) -> PublicHolidays:
        self.asked.append((calendar, years))
        return FOUND


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture
def kept(tmp_path: Path, library: Library) -> Callable[[str], KeptHolidays]:
    def make(program: str) -> KeptHolidays:
        return KeptHolidays(file=tmp_path / "kept" / "days.json", program=program, ask=library)

    return make


def test_the_library_is_asked_once_for_a_calendar_and_its_years(
    kept: Callable[[str], KeptHolidays], library: Library
) -> None:
    found = [kept("1.0").of("GB-ENG", YEARS) for _ in range(3)]

    assert found == [FOUND] * 3
    assert library.asked == [("GB-ENG", YEARS)]
    kept("1.0").of("GB-SCT", YEARS)
    kept("1.0").of("GB-ENG", range(2026, 2029))
    kept("1.0").of("GB-ENG", YEARS)
    assert len(library.asked) == 3


def test_another_version_of_the_program_asks_anew(
    kept: Callable[[str], KeptHolidays], library: Library
) -> None:
    kept("1.0").of("GB-ENG", YEARS)
    kept("1.1").of("GB-ENG", YEARS)

    assert len(library.asked) == 2


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"\xff\xfe", b'{"program": 7}'])
def test_a_file_that_is_no_use_is_no_loss(
    kept: Callable[[str], KeptHolidays], library: Library, tmp_path: Path, spoilt: bytes
) -> None:
    kept("1.0").of("GB-ENG", YEARS)
    (tmp_path / "kept" / "days.json").write_bytes(spoilt)

    assert kept("1.0").of("GB-ENG", YEARS) == FOUND
    assert kept("1.0").of("GB-ENG", YEARS) == FOUND
    assert len(library.asked) == 2


def test_where_nothing_can_be_written_days_are_worked_out_all_the_same(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "kept").write_bytes(b"in the way")
    holidays = KeptHolidays(file=tmp_path / "kept" / "days.json", program="1.0", ask=library)

    assert holidays.of("GB-ENG", YEARS) == FOUND
