"""What an administrator reads of the invitations they send out, and the text of each e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.dates import (
    NBSP,
    long_moment,
    weekday_moment,
)

if TYPE_CHECKING:
    from datetime import datetime

TITLE = "Invitations to send out"
LEDE = (
    "The chair has signed them. They go out as they are, each to the agency it names; your own key "
    "signs nothing."
)
BUTTON = "Send invitations"
WRITE, WRITE_AGAIN = "Write the files", "Write the files again"
CHOOSE = "Choose the folder in which the folder of the invitations is made"
COPY = "Copy the text of the e-mail"
COPIED = "Copied. Paste it into an e-mail, and attach the file of this agency."
MARK, TAKE_BACK = "I have sent it", "Not sent after all"
HOW = "How you send it"
NOT_SENT = "Not sent"
WHO = "{name}, {role}"
WROTE = "{count} in the folder {folder}. Send each to the agency it names."
MARKED = "Kept: sent to {agency}."
TAKEN_BACK = "Kept: not sent to {agency}."
NOT_SENT_YET = "You have not said that their invitation was sent."
TELL_THEM = "Send them the file that says so: it stands under Send invitations."
NOBODY_WAITS = "Nothing is to be done. They were told."
NO_LONGER = "{who}, no longer asked"
ALL_SENT = "All invitations were sent."
NONE = "There is no invitation that holds for this conference."
_TEXT = """\
Subject: A report for conference {reference}

To: {to}

{chair} asks your agency for a report for conference {reference}.
{due}The invitation is attached, signed by the chair. Anybody can read it.
Please keep it as it is, take it into Report Writer, and send your report to me
with both its files: the signed report, and its sealed page.
I pass both on to the chair, and the sealed page unopened.
"""
_NO_LONGER_TEXT = """\
Subject: No report needed for conference {reference}

To: {to}

{chair} no longer asks your agency for a report for conference {reference}.
The attached file says so, signed by the chair. Please take it into Report Writer.
What you have written stays yours. If you have sent a report, the chair keeps it.
"""

PAPERS_TITLE = "Papers to send round"
PAPERS_LEDE = (
    "The chair's Send papers writes a folder for each e-mail. Add each here: it is looked at "
    "first, that nothing in it is sealed or was changed, and what went to whom is kept."
)
PAPERS = "Send papers"
ADD = "Add a folder"
CHOOSE_PAPERS = "Choose a folder that the chair's Send papers wrote"
ADDED = "Added: {what} for {receiver}. The text of the e-mail lies in the folder."
NO_PAPERS = "No folder of papers was added yet."
ALL_PAPERS_SENT = "All that was added was sent."


def papers_state(unsent: int, of_all: int) -> str:
    """Return what is left to be sent, as a sentence."""
    if not of_all:
        return NO_PAPERS
    if not unsent:
        return ALL_PAPERS_SENT
    return "1 e-mail not sent yet." if unsent == 1 else f"{unsent} e-mails not sent yet."


def invitations_words(count: int) -> str:
    return "1 invitation" if count == 1 else f"{count} invitations"


def state_words(unsent: int) -> str:
    """Return what is left to be sent, as a sentence."""
    return f"{invitations_words(unsent)} not sent yet." if unsent else ALL_SENT


def to_send_words(count: int) -> str:
    return f"{invitations_words(count)} to send"


def sent_words(at: datetime, how: str) -> str:
    """Return `By hand, 6 January 2027, 10:00`."""
    return f"{how}, {long_moment(at)}"


def no_longer_text(reference: str, to: str, chair: str) -> str:
    """Return the e-mail to whoever is no longer asked. It names nobody of the family."""
    return _NO_LONGER_TEXT.format(reference=reference, to=to, chair=chair).replace(NBSP, " ")


def email_text(reference: str, to: str, chair: str, due: datetime | None) -> str:
    """Return the e-mail text. It names neither child nor family nor place."""
    when = weekday_moment(due) if due else ""
    text = _TEXT.format(
        reference=reference,
        to=to,
        chair=chair,
        due=f"It is due by {when}.\n" if when else "",
    )
    # What is pasted into an e-mail has plain spaces.
    return text.replace(NBSP, " ")
