from datetime import UTC, datetime

import pytest

from reportwriter.wording.dates import NBSP
from reportwriter.wording.reminder import NOT_DUE, due_words, late_words, reminder_text

DUE = datetime(2027, 1, 4, 10, 0, tzinfo=UTC)
STARTS = datetime(2027, 1, 6, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "said"), [(0, "less than a day late"), (1, "1 day late"), (12, "12 days late")]
)
def test_lateness_is_said_in_days(days: int, said: str) -> None:
    assert late_words(days).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("due", "late", "said"),
    [
        (DUE, None, "It is due by Monday 4 January 2027, 10:00."),
        (DUE, 1, "It was due by Monday 4 January 2027, 10:00 and is 1 day late."),
        (None, None, NOT_DUE),
    ],
)
def test_the_chair_reads_when_it_was_due(due: datetime | None, late: int | None, said: str) -> None:
    assert due_words(due, late).replace(NBSP, " ") == said


def test_a_reminder_says_who_what_and_by_when() -> None:
    text = reminder_text("FIC-0001", "Midwifery", due=DUE, days_late=2, starts_at=STARTS)

    assert text == (
        "Subject: Your report for conference FIC-0001\n"
        "\n"
        "To: Midwifery\n"
        "\n"
        "Your report for conference FIC-0001 has not reached me yet.\n"
        "It was due by Monday 4 January 2027, 10:00 and is 2 days late.\n"
        "The conference is on Wednesday 6 January 2027, 09:30.\n"
        "\n"
        "Please send two files: the signed report, and its sealed page."
        " Keep both as they are.\n"
        "If your agency holds no information, please send a report that says so.\n"
        "If it cannot be there in time, please ring me.\n"
    )


def test_a_reminder_leaves_out_days_that_nobody_set() -> None:
    text = reminder_text("FIC-0001", "Midwifery", due=None, days_late=None, starts_at=None)

    assert "has not reached me yet.\n\nPlease send" in text
