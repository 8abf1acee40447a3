from datetime import date

import pytest

from reportwriter.domain.access import AccessRequest, Ground
from reportwriter.domain.ids import RecordId, ReportId
from tests.builders import CORIN


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2027, 1, 4), date(2027, 2, 4)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 15), date(2027, 1, 15)),
        (date(2026, 11, 30), date(2026, 12, 30)),
    ],
)
def test_an_answer_is_due_one_month_on_or_on_the_last_day_of_a_shorter_month(
    received: date, due: date
) -> None:
    request = AccessRequest(
        id=RecordId("q1"),
        report=ReportId("r1"),
        person=CORIN,
        ground=Ground.OWN_DATA,
        received=received,
    )

    assert request.due == due
