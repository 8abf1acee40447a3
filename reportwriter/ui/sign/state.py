"""What the signing screen shows, in words ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.completeness import Weighs
from reportwriter.wording.dates import weekday_date, weekday_moment
from reportwriter.wording.kinds import named, within
from reportwriter.wording.problems import problems_counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.services.completeness import Problem

LIES_HERE = (
    "The files are signed and lie on this computer. "
    "This program cannot send them. You do, then say so here."
)
NOT_SIGNED = "The report is not signed yet. Nothing has left this computer."
ANYONE = "Anyone who gets the file"
NO_INVITATION = "There is no invitation, so the confidential page cannot be sent yet."
NO_INVITATION_ADVICE = (
    "It is sealed to you alone. If there is something on it, print it from the confidential page "
    "and hand it to the chair in person, or make both files again when an invitation has come."
)
HOW = ("By secure e-mail", "By hand", "By post", "Another way")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    name: str
    role: str
    invited: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """A file that leaves. `name` and `size` are empty until it is made."""

    name: str
    what: str
    who: str
    size: str = ""
    icon: str = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSign:
    """Before signing. The two `asks_...` say which reasons must be given.

    `notices` are those printed on the first page; who signs has had them in mind. `withdrawn`
    says that it is no longer asked for, and what that means.
    """

    due: str
    signer: Signer
    leaving: tuple[Leaving, ...]
    folder: str
    problems: str
    blocked: bool
    asks_incomplete: bool
    incomplete_because: str
    asks_late: bool
    late_reason: str
    without_invitation: bool
    notices: tuple[str, ...] = ()
    withdrawn: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptShown:
    """What the chair's receipt says, and who signed it."""

    said: str
    more: str
    is_good: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """After signing; `handed_over` is empty while it is NOT SENT.

    `word_copy` is what a Word copy of it is called. `receipt` is None until one came, and
    `withdrawn` while it is asked for.
    """

    due: str
    signer: Signer
    signed_at: str
    words: tuple[str, ...]
    leaving: tuple[Leaving, ...]
    folder: str
    email_text: str
    handed_over: str
    without_invitation: bool
    word_copy: str
    receipt: ReceiptShown | None = None
    withdrawn: tuple[str, str] | None = None


def due_words(conference: Conference) -> str:
    """Return by when the chair should have the report."""
    if conference.reports_due is None:
        return ""
    due = conference.reports_due
    return f"To the chair by {weekday_moment(due)}"


def who_can_open(recipients: Sequence[str]) -> str:
    """Return who can open the sealed page: those it is sealed to, and its author."""
    return f"Only {named((*recipients, 'you'))}" if recipients else "Only you"


def goes_to_words(receivers: Sequence[str]) -> str:
    """Return to whom reports go in this area: `Goes to the chair and Service Quality Team`."""
    said = [f"{one[0].lower()}{one[1:]}" if one.startswith("The ") else one for one in receivers]
    return f"Goes to {named(said)}" if said else "Goes to the chair"


def to_be_made(recipients: Sequence[str], receivers: Sequence[str] = ()) -> tuple[Leaving, ...]:
    what = f"One PDF with your report and its data. {goes_to_words(receivers)}"
    return (
        Leaving(name="The signed report", what=what, who=ANYONE),
        Leaving(
            name="The sealed page",
            what="Goes with every report, full or empty",
            who=who_can_open(recipients),
            icon="lock",
        ),
    )


def made_files(
    report: Path,
    page: Path,
    sizes: tuple[int, int],
    recipients: Sequence[str],
    receivers: Sequence[str] = (),
) -> tuple[Leaving, ...]:
    what = f"The signed report. {goes_to_words(receivers)}"
    return (
        Leaving(name=report.name, what=what, who=ANYONE, size=size_words(sizes[0])),
        Leaving(
            name=page.name,
            what="Goes with every report, full or empty",
            who=who_can_open(recipients),
            size=size_words(sizes[1]),
            icon="lock",
        ),
    )


def size_words(size: int) -> str:
    """Return a size in KB, empty for a file that is no longer there."""
    return f"{max(round(size / 1024), 1)} KB" if size else ""


def open_words(problems: Sequence[Problem]) -> tuple[str, bool, bool]:
    """Return how many problems are open, whether one blocks, and whether one wants a reason."""
    must = [problem for problem in problems if problem.weighs is not Weighs.WORTH_A_LOOK]
    blocked = any(problem.blocks_signing for problem in must)
    wants_reason = any(problem.weighs is Weighs.UNLESS_REASON for problem in must)
    return (problems_counted(len(must)) if must else "", blocked, wants_reason)


def handed_over_words(how: str, on: date) -> str:
    """Return `Handed over Wednesday 30 December 2026, by secure e-mail`."""
    return f"Handed over {weekday_date(on)}, {within(how)}"


def moment_words(moment: datetime) -> str:
    return weekday_moment(moment)
