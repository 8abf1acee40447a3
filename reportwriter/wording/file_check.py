"""The sentences of the file check: what is so, and what to do next. Keyed by the answer's value."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`so` fits behind its question in a table; `next` is empty where there is nothing to do."""

    so: str
    next: str = ""


QUESTIONS: Mapping[str, str] = {
    "integrity": "Unchanged?",
    "signer": "Who signed?",
    "asked": "Were they asked?",
    "version": "Which version?",
    "in_time": "In time?",
    "missing": "Is anything missing?",
    "contents": "What is on the confidential page?",
}
CHECKED_QUESTION = "Checked in the agency?"
"""Asked only where a colleague's agreement came: not every form wants one."""

_NOT_SO = (
    "Ring the author: the report says that it was checked, and this program cannot confirm that."
)
CHECKED: Mapping[str, Answer] = {
    "holds": Answer(so="{checked_by}. They agreed to these very statements. {known}"),
    "other_statements": Answer(
        so="No. {name} agreed to other statements than these.", next=_NOT_SO
    ),
    "not_genuine": Answer(
        so="No. The agreement in the name of {name} is not theirs.", next=_NOT_SO
    ),
}
CHECKER: Mapping[str, str] = {
    "known": "Known to you.",
    "not_yet_known": "Not yet known to you.",
}

INTEGRITY: Mapping[str, str] = {
    "unchanged": "Unchanged",
    "added_to": "Added to after signing",
    "changed_or_damaged": "Changed or damaged: do not rely on it",
    "could_not_be_checked": "Could not be checked",
}
CANNOT_BE_SAID = "Cannot be said"

_SEND_AGAIN = "Ask the sender for the file again, as it left their program."
_AS_A_LETTER = (
    "Read it as a letter; nothing here is proven. Ring the sender if you mean to rely on it."
)
_DO_NOT_OPEN = "Do not open it in another program. " + _SEND_AGAIN

WHY: Mapping[str, Answer] = {
    "holds": Answer(so="Yes, since it was signed."),
    "too_large": Answer(
        so="We cannot tell. The file is larger than any report.", next=_AS_A_LETTER
    ),
    "not_a_pdf": Answer(so="We cannot tell. This is not a PDF.", next=_AS_A_LETTER),
    "unreadable": Answer(
        so="We cannot tell. The file could not be opened safely.", next=_DO_NOT_OPEN
    ),
    "encrypted": Answer(
        so="We cannot tell. The file is locked with a password of its own.",
        next="Ask the sender for the file without a password.",
    ),
    "active_content": Answer(
        so="We cannot tell. The file would run or send something when it is opened.",
        next=_DO_NOT_OPEN,
    ),
    "foreign_parts": Answer(
        so="We cannot tell. It holds hidden parts that no report of ours has.", next=_DO_NOT_OPEN
    ),
    "no_signature": Answer(so="We cannot tell. There is no signature.", next=_AS_A_LETTER),
    "cut_or_broken": Answer(so="No. The file is cut short or broken.", next=_SEND_AGAIN),
    "signature_missing": Answer(
        so="No. It is a report of ours from which the signature was taken.", next=_SEND_AGAIN
    ),
    "several_signatures": Answer(so="No. It carries more than one signature.", next=_SEND_AGAIN),
    "bytes_outside": Answer(
        so="No. Part of the file is not covered by the signature.", next=_SEND_AGAIN
    ),
    "bytes_after": Answer(
        so="The signed text is unchanged. Something was added after signing.",
        next="The addition is not shown. Ask the sender what it was, and for the file as signed.",
    ),
    "digest_differs": Answer(so="No. This is not the file that was signed.", next=_SEND_AGAIN),
    "signature_faulty": Answer(so="No. The signature does not hold.", next=_SEND_AGAIN),
    "changes_permitted": Answer(
        so="We would not see a change: the signature permits changes.", next=_SEND_AGAIN
    ),
    "no_data": Answer(
        so="We cannot tell. It is signed, but was not made with this program.", next=_AS_A_LETTER
    ),
    "attached_differs": Answer(
        so="No. A document inside it is not the one that its author attached.", next=_SEND_AGAIN
    ),
    "data_faulty": Answer(so="No. The data inside it is not as we write it.", next=_SEND_AGAIN),
    "certificate_differs": Answer(
        so="No. It names another author than the one who signed it.", next=_SEND_AGAIN
    ),
    "text_differs": Answer(
        so="No. What you would read and what the data says are not the same.", next=_SEND_AGAIN
    ),
}

SIGNER: Mapping[str, Answer] = {
    "known": Answer(so="{name}, {agency}. Known to you."),
    "not_yet_known": Answer(
        so="Somebody who says to be {name}, {agency}. Not yet known to you.",
        next="Ring them on a number you already have and enter the eight words they read out.",
    ),
}

ASKED: Mapping[str, Answer] = {
    "person_asked": Answer(so="Yes, the person asked."),
    "another_of_the_agency": Answer(so="Another person of the agency that was asked."),
    "no_longer_asked": Answer(
        so="No longer. This agency was told that its report is not asked for any more.",
        next="Decide whether it is to be used. It goes to others only where you add it.",
    ),
    "agency_not_asked": Answer(
        so="No. This conference did not ask this agency.",
        next="Decide whether the report is to be taken into the conference.",
    ),
    "another_conference": Answer(
        so="No. The report is for another conference.", next="Tell the sender where it went."
    ),
    "no_invitation": Answer(so="We cannot tell. There is no invitation to compare it with."),
}

VERSION: Mapping[str, Answer] = {
    "newest": Answer(so="Version {number}, the newest."),
    "superseded": Answer(
        so="Version {number}. A newer one has arrived since.", next="Read the newer version."
    ),
    "older": Answer(
        so="Version {number}. You already hold a newer one.", next="Read the newer version."
    ),
    "same_number_other_content": Answer(
        so="Version {number}, but you hold another text under the same number.",
        next="Do not rely on either. Ring the author and ask which one counts.",
    ),
}

IN_TIME: Mapping[str, Answer] = {
    "in_time": Answer(so="Yes."),
    "late": Answer(so="No, {late} late."),
    "nothing_due": Answer(so="No due date was set."),
}

ARRIVAL: Mapping[str, str] = {
    "mail_server": "arrived {arrived}, by the mail server",
    "mailbox": "arrived {arrived}, by the delivery time of the mailbox",
    "entered": "arrived {arrived}, as entered",
    "taken_in": "taken in {arrived}",
}

MISSING: Mapping[str, Answer] = {
    "nothing": Answer(so="No. The sealed page has arrived and belongs to this report."),
    "sealed_page_not_arrived": Answer(
        so="The sealed page has not arrived.",
        next="Ask the sender for it; a report always comes with one.",
    ),
    "sealed_page_of_another": Answer(
        so="The sealed page is another report's.",
        next="Ask the sender for the sealed page of this report.",
    ),
}

CONTENTS: Mapping[str, Answer] = {
    "not_looked_at": Answer(
        so="Not looked at until you unlock.", next="Enter your passphrase to open the sealed page."
    ),
    "nothing_confidential": Answer(so="Nothing."),
    "items": Answer(so="{items}.", next="Read the confidential page before the conference."),
    "not_sealed_to_you": Answer(
        so="It is not sealed to you.",
        next="Ask its author, or the chair or deputy it was sealed to, to hand it on to you.",
    ),
    "does_not_belong": Answer(
        so="It does not belong to this report.",
        next="Do not use it. Ask the sender for the sealed page of this report.",
    ),
    "damaged": Answer(so="It is damaged and does not open.", next=_SEND_AGAIN),
}


def items(count: int) -> str:
    """Return how many items there are, in words that stand alone."""
    return "1 item" if count == 1 else f"{count} items"


def late(hours: int) -> str:
    """Return a lateness as people say it: hours up to two days, then days."""
    if hours < 1:
        return "less than an hour"
    if hours < 48:  # Two days: from then on nobody counts hours.
        return "1 hour" if hours == 1 else f"{hours} hours"
    return f"{hours // 24} days"


def supplement_of(number: int, author: str) -> str:
    """Return how a supplement is called in a list, as `Supplement 1, Pru Oakenshaw`."""
    return f"Supplement {number}, {author}"


SUPPLEMENT_QUESTIONS: Mapping[str, str] = {
    "integrity": "Unchanged?",
    "signer": "Who signed?",
    "adds_to": "Which report does it add to?",
    "by_author": "By that report's author?",
    "arrived": "When did it come?",
}
ADDS_TO: Mapping[str, Answer] = {
    "held": Answer(so="Version {number} of the report you hold."),
    "not_arrived": Answer(
        so="Version {number} of a report that has not arrived.",
        next="Ask for the report itself. This waits for it and is read with it.",
    ),
    "other_text": Answer(
        so="Another text of version {number} than the one you hold.",
        next="Ring the author and ask which report it was written to.",
    ),
    "another_conference": Answer(
        so="A report for another conference.", next="Tell the sender where it went."
    ),
}
BY_AUTHOR: Mapping[bool | None, Answer] = {
    True: Answer(so="Yes, signed by the same person."),
    False: Answer(
        so="No. Somebody else signed the report.",
        next="Ring the author of the report. Do not rely on this until they say that it is theirs.",
    ),
    None: Answer(so="We cannot tell before the report has arrived."),
}
SUPPLEMENT_HEADLINES: Mapping[str, str] = {
    "held": "Unchanged, adds to a report you hold",
    "not_arrived": "Unchanged, adds to a report not arrived",
    "other_text": "Unchanged, but adds to another text than you hold",
    "another_conference": "Unchanged, but for another conference",
}
NOT_BY_AUTHOR = "Unchanged, but not by the author of the report"


MESSAGE_QUESTIONS: Mapping[str, str] = {
    "opened": "Opened?",
    "signer": "Who sent it?",
    "asked": "Were they asked?",
    "arrived": "When did it come?",
}
OPENED: Mapping[str, Answer] = {
    "not_looked_at": Answer(
        so="Not yet. Whose it is and for which conference is known once you unlock.",
        next="Enter your passphrase now: a message is something you should know at once.",
    ),
    "items": Answer(so="Yes, and unchanged since it was signed.", next="Read the message."),
    "not_sealed_to_you": Answer(
        so="It is not sealed to you.", next="Ask the chair or the deputy it was sealed to."
    ),
    "does_not_belong": Answer(
        so="It was sealed again by somebody who did not write it.",
        next="Do not rely on it. Ring the agency and ask for the message as it left them.",
    ),
    "damaged": Answer(so="It is damaged and does not open.", next=_SEND_AGAIN),
}
MESSAGE_ASKED: Mapping[str, Answer] = {
    **ASKED,
    "no_longer_asked": Answer(so="No longer. This agency was asked for a report once."),
    "agency_not_asked": Answer(
        so="No. This conference did not ask this agency.",
        next="Ring the agency before you do anything because of it.",
    ),
    "another_conference": Answer(
        so="No. It is for another conference.", next="Tell the sender where it went."
    ),
}
MESSAGE_HEADLINES: Mapping[str, str] = {
    "not_looked_at": "Message to the chair, not opened yet",
    "items": "Message to the chair, unchanged",
    "not_sealed_to_you": "A message that is not sealed to you",
    "does_not_belong": "A message that was sealed again by somebody else",
    "damaged": "A message that is damaged and does not open",
}
MESSAGE_FROM_UNKNOWN = "Message to the chair, sender not yet known"
STRAY_MESSAGE: Mapping[str, str] = {
    "another_conference": "A message for another conference",
    "agency_not_asked": "A message from an agency not asked",
}


def message_from(sender: str) -> str:
    """Return how a message is called in a list; nobody knows whose it is until it is opened."""
    return f"Message, {sender}" if sender else "Sealed"


LETTER_QUESTIONS: Mapping[str, str] = {
    "integrity": "Unchanged?",
    "whose": "Whose is it?",
    "in_time": "In time?",
    "missing": "Is anything missing?",
}
LETTER_ASSIGNED = "Not made with this program: nothing is proven"
LETTER_NOBODYS = "Not made with this program: say whose it is"
LETTER_NOT_SHOWN = "Not made with this program: cannot be shown"
WHOSE: Mapping[bool, Answer] = {
    True: Answer(
        so="{whose}. You said so on {said}.",
        next="Read it beside the others. Ring them before you rely on it.",
    ),
    False: Answer(
        so="Nobody has said so yet.",
        next="Say whose it is: it then counts for that agency, and goes into the bundle.",
    ),
}
NO_PAGE_COMES = Answer(
    so="We cannot tell. No sealed page comes with it.",
    next="Ask them whether there is anything that only you should know.",
)
_AS_PDF = "Ask the sender to print it to a new PDF and to send that."
REFUSED: Mapping[str, str] = {
    "another_kind": f"This program cannot show a file of this kind. {_AS_PDF}",
    "old_or_locked": f"It is locked, or made by an old program. {_AS_PDF}",
    "damaged": "It is damaged. Ask the sender to send it again.",
    "active": f"It holds something that would run or fetch by itself. {_AS_PDF}",
    "files_inside": f"It holds other files. Ask for each by itself, or: {_AS_PDF}",
    "picture_not_shown": f"It holds a picture that cannot be shown. {_AS_PDF}",
    "picture_size": "It is a picture larger than any scan, or a strip. Ask for it in parts.",
    "too_many_pages": "It has more pages than this program shows. Ask for it in parts.",
}
"""Why a letter cannot be shown, by the value of `exchange.errors.Refusal`, and what to do."""

DRAFT_QUESTIONS: Mapping[str, str] = {
    "opened": "Opened?",
    "signer": "Who sent it?",
    "arrived": "When did it come?",
}
DRAFT_OPENED: Mapping[str, Answer] = {
    "not_looked_at": Answer(
        so="Not yet. Whose it is is known once it is opened.",
        next="Drop it on the window of whoever it was sent to. It is no report.",
    ),
    "items": Answer(
        so="Yes, and unchanged since it was signed.", next="Read it in the window. It is no report."
    ),
    "not_sealed_to_you": Answer(
        so="It is not sealed to you.", next="Tell the sender that it went astray, and delete it."
    ),
    "does_not_belong": Answer(
        so="It was sealed again by somebody who did not write it.",
        next="Do not rely on it. Ask the sender for the file as it left them.",
    ),
    "damaged": Answer(so="It is damaged and does not open.", next=_SEND_AGAIN),
}
DRAFT_HEADLINES: Mapping[str, str] = {
    "not_looked_at": "{what}, not opened yet",
    "items": "{what}, unchanged",
    "not_sealed_to_you": "{what} that is not sealed to you",
    "does_not_belong": "{what} that was sealed again by somebody else",
    "damaged": "{what} that is damaged and does not open",
}
DRAFT_FROM_UNKNOWN = "{what}, sender not yet known"
DRAFT, ANSWER = "Draft to be checked", "Answer to a draft"
"""What the file is, for the headlines above."""
