"""A moment is stored as UTC and comes back aware."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.dialects.sqlite import dialect

from reportwriter.storage.moments import UtcDateTime
from reportwriter.storage.utc import utc_now

SQLITE = dialect()
SUMMER = timezone(timedelta(hours=1))


def test_a_moment_of_another_zone_comes_back_as_the_same_moment() -> None:
    moment = datetime(2027, 7, 1, 0, 30, tzinfo=SUMMER)

    stored = UtcDateTime().process_bind_param(moment, SQLITE)

    assert stored == "2027-06-30T23:30:00.000000"
    assert UtcDateTime().process_result_value(stored, SQLITE) == moment


def test_a_year_that_was_mistyped_comes_back_as_it_was_kept() -> None:
    moment = datetime(27, 1, 6, 10, 0, tzinfo=UTC)

    stored = UtcDateTime().process_bind_param(moment, SQLITE)

    assert stored == "0027-01-06T10:00:00.000000"
    assert UtcDateTime().process_result_value(stored, SQLITE) == moment


def test_no_moment_is_none() -> None:
    assert UtcDateTime().process_bind_param(None, SQLITE) is None
    assert UtcDateTime().process_result_value(None, SQLITE) is None


def test_a_moment_without_its_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="without its time zone"):
        UtcDateTime().process_bind_param(datetime(2027, 1, 1), SQLITE)  # noqa: DTZ001


def test_now_is_aware() -> None:
    assert utc_now().tzinfo is UTC
