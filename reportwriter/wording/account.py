"""What an administrator's account says, on paper and on the screens of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.dates import long_moment, weekday_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

TITLE = "Sent, chased and passed on"
EDITION = "Account"
REASON = "I say what I sent, chased and passed on"
ROLE = "the administrator"
LEDE = (
    "From the administrator of the conference, to its chair. It says what was done, and proves "
    "nothing of what was sent: each file is named by its SHA-256."
)
INVITED, REMINDED = "Invitations sent", "Reminders"
PASSED_ON, LETTERS, PAPERS = "Files passed on", "Letters, and from whom", "Papers sent round"
NOTHING = "Nothing so far."
SOMEBODY = "Not an agency"
FILE, AGENCY, WHEN, HOW, WHAT = "SHA-256 of the file", "Agency", "When", "How", "What"

BUTTON = "Account for the chair"
CHOOSE = "Where the account is to go"
SIGN = "Enter your passphrase: it signs the account, and opens nothing."
SIGN_BUTTON = "Sign the account"
WRITTEN = "The account is written: {name}. Send it to the chair."

TAKEN_ONE = "1 account of your administrator."
TAKEN_MANY = "{count} accounts of your administrator."
REFUSED_ONE = (
    "1 says to be an account of your administrator and is not signed by who you named: not taken "
    "in. Ring them."
)
REFUSED_MANY = (
    "{count} say to be accounts of your administrator and are not signed by who you named: not "
    "taken in. Ring them."
)
SENT_BY = "{name} sent the invitation on {moment} ({how})."
REMINDED_BY = "{name} reminded them on {moment}."
ONE_NOT_HERE = "{name} passed on 1 file that is not here: ask for it."
MANY_NOT_HERE = "{name} passed on {count} files that are not here: ask for them."
PROPOSED = (
    "{name} says that it is from {agency}. Nothing here is proven: look at it, and keep that if it "
    "is so."
)
PROPOSED_SHORT = "Not proven: {agency}, says {name}"


def up_to(at: datetime) -> str:
    return f"Up to {weekday_moment(at)}"


def sent_by(name: str, at: datetime, how: str) -> str:
    return SENT_BY.format(name=name, moment=long_moment(at), how=lowered(how))


def reminded_by(name: str, at: datetime) -> str:
    return REMINDED_BY.format(name=name, moment=long_moment(at))


def lowered(how: str) -> str:
    """Return `By e-mail` as it stands within a sentence."""
    return how[:1].lower() + how[1:]


def not_here(name: str, count: int) -> str:
    if not count:
        return ""
    return (ONE_NOT_HERE if count == 1 else MANY_NOT_HERE).format(name=name, count=count)


def written_by(parts: Sequence[str]) -> str:
    return ", ".join(part for part in parts if part)
