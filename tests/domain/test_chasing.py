from datetime import UTC, datetime, timedelta

import pytest

from reportwriter.domain.chasing import days_late

DUE = datetime(2027, 1, 4, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("since", "late"),
    [
        (timedelta(days=-1), None),
        (timedelta(0), None),
        (timedelta(minutes=1), 0),
        (timedelta(hours=23, minutes=59), 0),
        (timedelta(days=1), 1),
        (timedelta(days=2, hours=5), 2),
    ],
)
def test_whole_days_are_counted_from_the_moment_a_report_was_due(
    since: timedelta, late: int | None
) -> None:
    assert days_late(DUE, DUE + since) == late


def test_what_has_no_day_is_never_late() -> None:
    assert days_late(None, DUE) is None
