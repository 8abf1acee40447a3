"""What a chair reads about who is sent what, and the e-mail text that goes with the files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportwriter.wording.dates import (
    NBSP,
    clock,
    local_day,
    long_date,
    long_moment,
    month_name,
    weekday_date,
    weekday_moment,
)
from reportwriter.wording.kinds import named
from reportwriter.wording.reminder import late_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

BUTTON = "Send papers"
TITLE = "Who gets what"
LEDE = (
    "Reports, decision and minutes, each for those who are to have it. The files of one e-mail are "
    "put into a folder of their own. You send them; the program sends nothing."
)
ROUNDS: Mapping[str, str] = {
    "reports": "Reports",
    "decision": "Decision letter",
    "minutes": "Minutes",
    "core_group": "Core group notes and plan",
}
"""By the value of `domain.circulation.Round`."""
WHO, WHAT, DUE, SENT = "Who", "What", "Due", "Sent"
GROUPS: Mapping[str, str] = {
    "late": "Late",
    "due": "To be sent",
    "written": "Files written, not sent yet",
    "held": "Held back",
    "awaited": "Sent, not back signed yet",
    "sent": "Sent",
    "none": "Nothing to send",
}
"""By the value of `services.circulation_plan.State`, late ones under a heading of their own."""
HELD: Mapping[str, str] = {
    "chair_only": "This report is for the chair alone.",
    "restricted": (
        "This cannot go to them as it is. Ask its author for a copy made for this agency."
    ),
    "excluded": "Nothing goes to them from here. Look under Who comes how they are told.",
    "unclear": (
        "Somebody is named under Who comes whom this conference does not know by that name. Say "
        "there who it is; until then nothing goes to the family from here."
    ),
    "quotes": "It may repeat words that a report keeps from them.",
    "for_whom": (
        "Nothing goes to them while it cannot be told for whom they come. Write under Who comes the"
        " name of one of the family, as this conference has it."
    ),
    "of_family": (
        "They are named in this conference themselves, and what is made for another may hold what"
        " is kept from them. Nothing of it goes to them."
    ),
    "not_made": "It is not signed yet. Sign it under At the conference, Papers.",
    "changed": (
        "What it was made of has changed since. Sign it again under At the conference, Papers."
    ),
}
"""By the value of `services.circulation_plan.Held`; said to the chair, never to a receiver."""
HELD_SHORT: Mapping[str, str] = {
    "chair_only": "Held back",
    "restricted": "Held back",
    "excluded": "Held back",
    "unclear": "Held back",
    "quotes": "Held back: read why",
    "for_whom": "Held back: for whom?",
    "of_family": "Held back",
    "not_made": "Not signed yet",
    "changed": "To be signed again",
}
SAID_FOR_OTHERS = "Your reason was for other words. Read these, and tick it again."
BY_RULE = "By the rule of the area: {rule}"
AS_USUAL = "The area does not say to whom this goes; this is what is usual."
NOT_BY_RULE = "The area does not name them for this. You may add something, with a reason."
NO_DAY = "No day set"
NOT_SENT = "Not sent"
NOTHING = "Nothing"
NOTHING_YET = "Nothing has come yet that could go to them."
DOES_NOT_COME = "The agency does not come, so the others must have it."
FROM_OUTSIDE = "Was not asked to the conference. Goes to them only where you let it."
NOBODY_NAMED = "Somebody from outside"
ADD_OUTSIDER = "Add a reader from outside"
OUTSIDER_NAME, OUTSIDER_EMAIL = "Who", "E-mail"
NAME_FIRST = "Say who it is; until then nothing goes."
NOTHING_FOR_OUTSIDERS = "There is nothing yet that could go to somebody from outside."
REMOVE_OUTSIDER = "Take this reader away"
ALLOWED = "Who allows it, and why they need it"
REASON = "Why other than the rule has it"
NEEDS_REASON = "Give the reason; until then the rule holds."
FAMILY = "own edition, for this reader"
STANDS_FOR = "edition made for {name}"
PROFESSIONAL = "edition for professionals"
CHILD = "own edition, for a child"
WRITE = "Write these files"
WRITE_AGAIN = "Write them again"
CHOOSE = "Choose the folder in which the folder of this e-mail is made"
MARK = "I have sent it"
MARK_BACK = "Came back signed"
NOT_BACK = "If it will not come back signed: why"
UNDO = "Undo"
WROTE = "The files for {name} are in the folder {folder}."
WROTE_MORE = (
    "The text of the e-mail is beside them. Send them yourself, and then press I have sent it."
)
WRITING = "Writing the files ..."
MARKED = "Kept: sent to {name}."
CAME_BACK = "Kept: {name} sent it back signed."
UNDONE = "Taken back."
RECORD = "What went to them"
NO_RECORD = "Nothing so far."
ALL_SENT = "All that is due was sent."
REPORT = "Report of {agency}, version {version}"
SUPPLEMENT = "Supplement {number} to the report of {agency}"
WITH_REPORT = "It goes with the report."
LETTER = "Letter of {agency}: {name}"
ABOUT_LETTER = (
    "It was not made with this program: nothing in it is proven, and nobody said who may not read"
    " it. Read all of it before you send it; it may hold an address."
)
OWN_REPORTS = "Copies of the reports, made for this reader"
PAPERS: Mapping[str, str] = {
    "reports": OWN_REPORTS,
    "decision": "Decision letter",
    "minutes": "Minutes",
    "child": "Own minutes, in words for this child",
    "core_group": "Core group notes and plan",
}
FILE_NAMES: Mapping[str, str] = {
    "reports": "reports",
    "decision": "decision letter",
    "minutes": "minutes",
    "child": "minutes",
    "core_group": "core group notes and plan",
}
"""What a file is called in an e-mail; it names nobody."""
TEXT_NAME = "e-mail text.txt"
_TEXT = """\
Subject: Papers for conference {reference}
{to}
{files} for conference {reference} {are} attached.
{back}Keep {them} as {they}, and give {them} to nobody else.
If this was not meant for you, please tell me at once and delete it.
"""


def sign_it(back: datetime | None) -> str:
    """Return what is asked of whoever signs a copy, and by when."""
    by = f" by {weekday_date(local_day(back))}" if back else ""
    return f"Please sign it on the page for signatures, and send the signed copy back to me{by}."


def email_text(reference: str, count: int, address: str, *, back: str = "") -> str:
    """Return the e-mail text. It names neither child nor family nor place, nor what is attached.

    `back` asks for a signed copy.
    """
    is_one = count == 1
    return _TEXT.format(
        reference=reference,
        to=f"To: {address}\n" if address else "",
        files="1 paper" if is_one else f"{count} papers",
        are="is" if is_one else "are",
        them="it" if is_one else "them",
        they="it is" if is_one else "they are",
        back=f"{back}\n" if back else "",
    )


def quotes(said: Sequence[str]) -> str:
    """Return which words of what is kept from a receiver a paper may quote, and what to do."""
    return (
        f"It has words that are kept from them: {'; '.join(said)}. Change them in the record and"
        " sign it again. If they tell nothing here, tick it and say why."
    )


def quote(agency: str, reference: str, words: str) -> str:
    return f"\u201c{words}\u201d (ref. {reference} of {agency})"


def how_many(words: str, count: int, held: int) -> str:
    """Return `3 reports, 1 held back`; `words` is what each is, as of one."""
    said = f"{count}{NBSP}{words if count == 1 else f'{words}s'}" if count else ""
    back = f"{held}{NBSP}held back" if held else ""
    return ", ".join(filter(None, (said, back))) or NOTHING


def noted(agencies: Sequence[str]) -> str:
    """Return that it was kept of these that all have what they sent."""
    return (
        f"Kept. All have what {named(agencies)} sent: that is noted under Who comes, and stands in"
        " the minutes."
    )


def day(moment: datetime) -> str:
    on = local_day(moment)
    return f"{on.day}{NBSP}{month_name(on.month)[:3]}, {clock(moment)}"


def due_words(due: datetime | None, days_late: int | None, *, is_back: bool = False) -> str:
    """Return by when something must be sent, or be back, and how late it is, as a sentence."""
    if due is None:
        return "The area sets no day for it."
    when = weekday_moment(due)
    what = " back" if is_back else ""
    if days_late is None:
        return f"Due{what} by {when}."
    return f"Was due{what} by {when}: {late_words(days_late)}."


def state(late: int, due: int, awaited: int = 0) -> str:
    """Return how much is still to be sent, and how many signed copies are to come back."""
    said = (
        f"{late}{NBSP}late" if late else "",
        f"{due}{NBSP}still to be sent" if due else "",
        f"{awaited}{NBSP}to come back signed" if awaited else "",
    )
    left = [one for one in said if one]
    return f"{named(left)}." if left else ALL_SENT


def back_line(at: datetime | None, not_back: str) -> str:
    """Return when a signed copy came back, or why it will not; nothing while it is awaited."""
    if at is not None:
        return f"Came back signed on {long_date(local_day(at))}"
    return f"Does not come back signed: {not_back.strip()}" if not_back.strip() else ""


def sent_line(at: datetime | None, written_at: datetime, by: str = "") -> str:
    """Return when an e-mail went, or that its files were only written.

    `by` is who says that they sent it, empty where the chair says so.
    """
    if at is not None:
        who = f", by {by}" if by else ""
        return f"Sent on {long_moment(at)}{who}"
    return f"Files written on {long_moment(written_at)}; not sent"


def file_line(title: str, name: str, sha256: str) -> str:
    """Return what a file was; its digest stands in groups, which break into lines."""
    grouped = " ".join(sha256[at : at + 16] for at in range(0, len(sha256), 16))
    return f"{title}\n{name}\nSHA-256 {grouped}"
