"""What a chair reads of a report that has not come, and the reminder its agency is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.dates import (
    NBSP,
    long_moment,
    weekday_moment,
)

if TYPE_CHECKING:
    from datetime import datetime

_TEXT = """\
Subject: Your report for conference {reference}

To: {agency}

Your report for conference {reference} has not reached me yet.
{due}{conference}
Please send two files: the signed report, and its sealed page. Keep both as they are.
If your agency holds no information, please send a report that says so.
If it cannot be there in time, please ring me.
"""
NOT_DUE = "No day was set by which it is due."


def late_words(days: int) -> str:
    """Return `2 days late`, with whole days alone counted."""
    if days == 0:
        return f"less than a{NBSP}day late"
    return f"{days}{NBSP}day{'' if days == 1 else 's'} late"


def due_words(due: datetime | None, days_late: int | None) -> str:
    """Return when a report was due and how late it is, as a sentence."""
    if due is None:
        return NOT_DUE
    when = weekday_moment(due)
    if days_late is None:
        return f"It is due by {when}."
    return f"It was due by {when} and is {late_words(days_late)}."


def reminded_words(at: datetime) -> str:
    """Return when the reminder was copied; whether it was sent is not known here."""
    return f"You copied a reminder on {long_moment(at)}."


def reminder_text(
    reference: str,
    agency: str,
    *,
    due: datetime | None,
    days_late: int | None,
    starts_at: datetime | None,
) -> str:
    """Return the e-mail text. It names neither child nor family nor place, as anybody may see it.

    Nor does it say what kind of conference it is: the invitation does.
    """
    when = weekday_moment(starts_at) if starts_at else ""
    text = _TEXT.format(
        reference=reference,
        agency=agency,
        due=f"{due_words(due, days_late)}\n" if due else "",
        conference=f"The conference is on {when}.\n" if when else "",
    )
    # What is pasted into an e-mail has plain spaces.
    return text.replace(NBSP, " ")
