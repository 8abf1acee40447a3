"""What the chair's list shows of an administrator's account: claims, each with who makes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.ui.chair.assigning import Proposed, is_letter
from reportwriter.wording import account as words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reportwriter.services.accounts_received import Told
    from reportwriter.ui.chair.rows import BoardRow, Received


def waiting_words(told: Told, agency: str) -> tuple[str, ...]:
    """Return who sent a missing agency its invitation, and who reminded it."""
    invited, reminded = told.invited.get(agency), told.reminded.get(agency)
    said = (
        words.sent_by(invited.by, invited.at, invited.how) if invited else "",
        words.reminded_by(reminded.by, reminded.at) if reminded else "",
    )
    return tuple(one for one in said if one)


def not_here_words(told: Told) -> str:
    """Return what was passed on and never arrived; nothing where all of it did."""
    return " ".join(words.not_here(name, count) for name, count in told.not_here.items())


def reminders(told: Told) -> Mapping[str, datetime]:
    """Return when somebody says they last reminded each agency."""
    return {agency: done.at for agency, done in told.reminded.items()}


def proposed(told: Told, submission: str) -> Proposed | None:
    """Return whose a letter is as an administrator says."""
    found = told.letters.get(submission)
    if found is None:
        return None
    said = found.said
    return Proposed(
        agency=said.agency,
        author=said.author,
        designation=said.designation,
        sentence=words.PROPOSED.format(name=found.by, agency=said.agency),
    )


def with_proposal(shown: BoardRow, row: Received, told: Told) -> BoardRow:
    """Return a row of the list, of a letter that is nobody's yet with who says whose it is."""
    found = told.letters.get(row.submission or "")
    is_open = is_letter(row) and row.check is not None and not row.check.is_assigned
    if found is None or not is_open:
        return shown
    headline = words.PROPOSED_SHORT.format(agency=found.said.agency, name=found.by)
    return replace(shown, headline=headline)
