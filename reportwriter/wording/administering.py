"""What an administrator reads of a conference they administer, and the texts of their e-mails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.dates import NBSP, long_moment
from reportwriter.wording.file_check import ARRIVAL, Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

MESSAGE_HEADLINE = "A message for the chair: pass it on unopened"
SEALED_HEADLINE = "Sealed for the chair: pass it on unopened"
FOR_THE_CHAIR = ("signer", "asked", "version", "checked", "by_author")
"""Of what the chair decides what follows from it."""
SAY_WHOSE = "Say whose it is: it then counts for that agency, and is passed on."
ADMINISTERED = "Conferences I administer"
CHAIR = "{chair} (chair)"
ON_TO_CHAIR = "Pass on to the chair"
ALL_AGAIN = "Pass on all of it again"
CHOOSE = "Choose the folder in which the folder for the chair is made"
COMPARE = "Compare check words"
NOT_CERTAIN = "It is not certain yet that {chair} called this conference."
NOT_CERTAIN_MORE = (
    "Until you compare the check words, nothing is passed on and no invitation is sent. Ring the "
    "chair on a number you already had; never take it from the invitation."
)
NOT_MINE = "{chair} has named somebody else as administrator."
NOT_MINE_MORE = "Pass on what is here. What comes from now on is for whoever was named."
DOUBTFUL = "An invitation to this conference came from {name}, who is not its chair so far."
DOUBTFUL_MORE = (
    "It does not hold. Ring the chair you know and ask. Where the chair has changed, compare the "
    "check words of the new one."
)
NEVER_OPENED = "Drop invitations, reports, or the mails they came in, anywhere here."
EMPTY = "Nothing has arrived yet"
PASSED = "{count} in the folder {folder}."
PASSED_MORE = "Send them yourself, as they are. The text of the e-mail is ready to be copied."
COPY_TEXT = "Copy the e-mail text"
COPIED = "Copied. Paste it into an e-mail."
WRITING = "Writing the files ..."
NOTHING_TO_DO = "Nothing to do"
NOT_PASSED_ON = "Not passed on"
OF_NOBODY = "For no chair yet"
_TEXT = """\
Subject: Files for conference {reference}

To: {chair}

{count} for conference {reference}, as {they} came. What is sealed is unopened.
{arrivals}"""
_ARRIVALS = "{what} came without the mail that brought {it}:\n{lines}\n"


def for_chair(chair: str) -> str:
    return f"I administer for {CHAIR.format(chair=chair)}"


def sealed_page(chair: str) -> Answer:
    """Return what is answered of a report's sealed page."""
    return Answer(so=f"Sealed for {chair}. You pass it on unopened.")


def sealed_letter(chair: str) -> Answer:
    """Return what is answered of a message, which nobody but the chair opens."""
    return Answer(so=f"No. It is sealed for {chair}. You pass it on unopened.")


SEALED: Mapping[str, Callable[[str], Answer]] = {
    "contents": sealed_page,
    "opened": sealed_letter,
}
"""By the question of the file check."""


def standing_words(chair: str, passed_on: datetime | None) -> str:
    """Return whether a file was passed on, as a sentence that says what to do."""
    if passed_on is None:
        return f"Pass it on to {chair}."
    at = long_moment(passed_on)
    return f"Passed on to {chair} on {at}."


def taken_words(
    invitations: int, here: int, sealed: int, elsewhere: int, nowhere: int, left: int
) -> str:
    """Return what came of files that were dropped."""
    counted = (
        (invitations, "1 invitation taken in.", "{count} invitations taken in."),
        (
            here,
            "1 file taken in for this conference.",
            "{count} files taken in for this conference.",
        ),
        (sealed, "1 sealed file, unopened.", "{count} sealed files, unopened."),
        (elsewhere, "1 file for other conferences.", "{count} files for other conferences."),
        (nowhere, "1 file of no conference yet.", "{count} files of no conference yet."),
        (left, "1 file was not taken in.", "{count} files were not taken in."),
    )
    found = [one for one in counted if one[0]]
    said = (one if count == 1 else many.format(count=count) for count, one, many in found)
    return " ".join(said) or "Nothing was taken in."


def received_words(arrived: int, of: int, late: int, waiting: int) -> str:
    """Return how many came of those that were asked, and what is left to do."""
    counted = ((of - arrived, "missing"), (late, "late"))
    said = ", ".join(f"{count} {what}" for count, what in counted if count)
    parts = [f"Received {arrived} of {of}."]
    if said:
        parts.append(f"{said}.")
    if waiting:
        parts.append(f"{files_words(waiting)} not passed on.")
    return " ".join(parts)


def arrival(at: datetime, known_from: str) -> str:
    """Return when a file came and how that is known, in plain spaces."""
    moment = long_moment(at)
    return ARRIVAL[known_from].format(arrived=moment).replace(NBSP, " ")


def files_words(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def waiting_words(count: int) -> str:
    return f"{files_words(count)} to pass on"


def passing_text(
    reference: str, chair: str, names: Sequence[str], arrivals: Mapping[str, str]
) -> str:
    """Return the e-mail text. `arrivals` is when each came that goes without its mail."""
    is_one = len(arrivals) == 1
    said = _ARRIVALS.format(
        what="One file" if is_one else f"{len(arrivals)} files",
        it="it" if is_one else "them",
        lines="\n".join(f"{name}: {came}" for name, came in arrivals.items()),
    )
    text = _TEXT.format(
        reference=reference,
        chair=chair,
        count=files_words(len(names)),
        they="it" if len(names) == 1 else "they",
        arrivals=f"\n{said}" if arrivals else "",
    )
    return text.replace(NBSP, " ")
