"""What is said of an invitation that takes the place of one before, and of one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.dates import weekday_moment

if TYPE_CHECKING:
    from datetime import datetime

STARTS, VENUE, DUE = "When", "Where", "Report due"
STRATEGY = "Strategy discussion"
CHAIR, DEPUTIES, PEOPLE, KIND = "Chair", "Deputies", "Who it is about", "Kind"
ADMINISTRATOR = "Administrator"
NOT_SAID = "not said"
ANOTHER_KEY = "with another key"
TELEPHONE = "telephone"
NOT_PRINTED = "What is said of the people around the children. Report Writer shows it."
"""On paper, where nobody of the family is named but the children."""


def moment(at: datetime | None) -> str:
    """Return `Wednesday 6 January 2027, 10:00`; empty where none is known."""
    return weekday_moment(at) if at else ""


def changed(label: str, before: str, now: str) -> str:
    """Return one change with the old value and the new one."""
    return f"{label}: {now or NOT_SAID} (before: {before or NOT_SAID})."


def followed(reports: int) -> str:
    """Return what became of the reports in writing for that conference."""
    if reports == 0:
        return "No report for it is being written here."
    if reports == 1:
        return "Your report for it says so now; no word you wrote was changed."
    return f"Your {reports} reports for it say so now; no word you wrote was changed."
