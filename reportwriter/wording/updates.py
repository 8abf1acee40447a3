"""What a chair reads when a conference is changed or handed over, and the e-mails that go out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportwriter.wording.dates import NBSP, local_day, long_date
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from datetime import datetime

BUTTON = "Change the conference"
LEDE = (
    "What you change here goes to everybody who was asked, as a signed update. Their program says "
    "what is new, and reports in writing follow. Nothing is told before you sign."
)
SIGN = "Sign the update"
SIGN_HAND_OVER = "Sign and hand over"
TAKE_OUT = "To take somebody out, clear their name. Nobody is taken out of a report in writing."
STAY = "I stay the chair"
HAND_OVER = (
    "Hand the conference over: whoever you choose chairs it from then on, and you can change "
    "nothing of it any more. Is their key not known yet, add them under Deputies first, and take "
    "the mark away there."
)
TELEPHONE, EMAIL = "Telephone of the new chair", "E-mail of the new chair"
NO_TELEPHONE = "Empty: agencies read it only in the first update that the new chair signs."
STILL_DEPUTY = "{name} becomes the chair. Take their mark as a deputy away, and name another."
STILL_ADMINISTRATOR = "{name} becomes the chair, who is no administrator. Choose somebody else."
WITHDRAW = (
    "Mark who was asked by mistake, or has nothing more to do with the family. They are told so, "
    "and nothing else; what they wrote stays theirs. What has come from them stays with you, and "
    "goes to others only where you add it under Send papers."
)
NO_LONGER_ASK = "No longer ask: {whom}"
WHY = "Why, for {whom}"
WHY_HINT = "They read it, so name nobody of the family. It may stay empty."
NO_LONGER_ASKED_ARE = "No longer asked: {names}. To ask one of them again, name them below."
NO_CHANGE = "Nothing is otherwise than before."
NOBODY_BUT_NEW = "Nothing else changes, so only those who are asked besides are told."
OTHER_DETAILS = "What is said of the people. Their program shows it."
BORN = "The day of line {line} cannot be read. Type it as 14 Sep 2015, or due 11 Jun 2027."
NO_PASSPHRASE = "Enter your passphrase: every update is signed."  # noqa: S105  # A sentence for people.
SIGNING = "Signing the updates."
GONE_OVER = "You handed this conference over to {name} on {day}."
GONE_OVER_MORE = (
    "Send on to them, as they came, the files you have and what still reaches you: Archive writes "
    "all of them. The pages that were sealed to you, hand on under Confidential items."
)
GONE_OVER_SHORT = "Handed over to {name}"
HAS_IT_NOW = "{name} has it now."
STEPPED_IN = "{name} has stepped in for you on {day}; they now have the conference."
STEPPED_IN_AND_GAVE = "{name} has stepped in for you on {day}; {now} now has the conference."
STEPPED_IN_MORE = (
    "The agencies go by what {now} signs, so your program signs no update in your name any more. "
    "To have it back, ask {now} to hand it back, and drop the files on Today. Send on to {now}, as "
    "it came, what still reaches you."
)
NOT_TOLD_YET = "You chair this conference here in place of {name}. The agencies do not know it yet."
NOT_TOLD_YET_STEP = "Sign an update"
NOT_TOLD_YET_MORE = "Name a deputy and sign an update: then their programs know you as the chair."
IS_DEPUTY_MORE = "You are their deputy, so you can step in as well."
STEPPED_IN_SHORT = "{name} stepped in for you"
ON_TODAY = "Conference {reference}: {said}"
ON_TODAY_MORE = "Your program signs no update of it any more. Open it to ask for it back."
OPEN = "Open conference {reference}"
COPY_REQUEST = "Copy a request to hand it back"
COPIED = "Copied. Paste it into an e-mail."
STEP_IN = "Step in as chair"
SIGN_STEP_IN = "Sign and step in"
STEPS_IN = (
    "For the agencies {name} chairs this conference. With your signature you step in for {name}: "
    "then the agencies know you as the chair, and {name} can no longer sign updates."
)
NO_LONGER_ASKED = "No longer asked for"
NO_LONGER_MORE = (
    "Nothing is to be done. To ask this agency again, name it under Change the conference."
)
_SUBJECT = "Subject: Conference {reference}, update {number}\n"
_UPDATE = """\
{to}
Something has changed about conference {reference}: {what}.
The attached file says what holds now. Please take it into Report Writer: drop it on Today, or
choose it under Write a report. A report that you are writing follows by itself.
Without the program, open the file and read it. If you have questions, please ring me.
"""
_INVITATION = """\
Subject: Your report for conference {reference}
{to}
Please write a report for conference {reference}. The attached invitation says by when.
Drop it on Today in Report Writer, or choose it under Write a report.
Without the program, open the file and read it.
"""
_STEPPED_IN = """\
Subject: Conference {reference}, I have stepped in

I have stepped in for you as chair of conference {reference}, so that it can go on. Attached is the
update, as an agency gets it. Please drop it on Today in Report Writer: then your program knows too.
When you can go on yourself, write to me, and I hand the conference back to you.
"""
_HAND_BACK = """\
Subject: Conference {reference}, please hand it back

I can chair conference {reference} myself again. Please hand it back to me: in Report Writer, open
the conference and choose Change the conference, choose me under Who chairs it, and sign. Send
the files it makes to the agencies, and all of them to me.
What has reached you meanwhile, please send me as it came.
"""
_WITHDRAWAL = """\
Subject: No report needed for conference {reference}
{to}
Your report for conference {reference} is no longer asked for. The attached file says so.
Please take it into Report Writer: drop it on Today, or choose it under Write a report.
What you have written stays yours. If you have sent a report, I keep it.
Without the program, open the file and read it. If you have questions, please ring me.
"""
_NEW_CHAIR = """\
Subject: Conference {reference}, handed over

I hand conference {reference} over to you. Attached are all updates that go to the agencies,
one for each. Please choose them together under Write a report, Choose the invitation: then you
are the chair. If your program asks for my check words, ring me on a number you already have.
What has reached me so far I send you as it came.
"""


def heading(reference: str) -> str:
    return f"Change conference {reference}"


def told_to(agencies: Sequence[str]) -> str:
    """Return who is told."""
    return f"Told to {named(agencies)}."


def made(files: int) -> str:
    """Return how many updates were signed, and what is to be done with them."""
    count = "1 file is" if files == 1 else f"{files} files are"
    return f"{count} signed and on this computer. Send each to the agency it names."


def gone_over(name: str, at: datetime, now: str) -> tuple[str, str]:
    """Return that it was handed over, to whom `now` may be another, and what is still to do."""
    said = GONE_OVER.format(name=name, day=long_date(local_day(at)))
    if now != name:
        said = f"{said} {HAS_IT_NOW.format(name=now)}"
    return said, GONE_OVER_MORE


def stepped_in(name: str, at: datetime, now: str, *, is_deputy: bool) -> tuple[str, str]:
    """Return that a deputy stepped in for the reader, what follows, and how to have it back."""
    said = STEPPED_IN if now == name else STEPPED_IN_AND_GAVE
    more = " ".join((STEPPED_IN_MORE, IS_DEPUTY_MORE) if is_deputy else (STEPPED_IN_MORE,))
    return said.format(name=name, day=long_date(local_day(at)), now=now), more.format(now=now)


def no_longer_asked(at: datetime) -> str:
    """Return since when a report is no longer asked for."""
    return f"Since {long_date(local_day(at))} it is no longer asked for."


def not_told_yet(name: str) -> tuple[str, str]:
    """Return that a deputy has to sign before agencies know that they stepped in."""
    return NOT_TOLD_YET.format(name=name), NOT_TOLD_YET_MORE


def update_text(reference: str, number: int, labels: Sequence[str], address: str) -> str:
    """Return the e-mail with an update: which facts changed, and none of what they are now.

    It names neither child, family nor place, as anybody may see it.
    """
    what = named([one[:1].lower() + one[1:] for one in labels]) or "what is said of it"
    return _plain(
        (_SUBJECT + _UPDATE).format(
            reference=reference, number=number, what=what, to=_addressed(address)
        )
    )


def invitation_text(reference: str, address: str) -> str:
    """Return the e-mail with the invitation of an agency that is asked besides."""
    return _plain(_INVITATION.format(reference=reference, to=_addressed(address)))


def stepped_in_text(reference: str) -> str:
    """Return the e-mail of a deputy to the chair for whom they have stepped in."""
    return _plain(_STEPPED_IN.format(reference=reference))


def hand_back_text(reference: str) -> str:
    """Return the e-mail that asks whoever stepped in to hand the conference back."""
    return _plain(_HAND_BACK.format(reference=reference))


def told_alone(agency: str, sentence: str) -> str:
    """Return what one agency alone is told, as it is told."""
    return f"{agency} alone: {sentence}"


def withdrawal_text(reference: str, address: str) -> str:
    """Return the e-mail to whoever is no longer asked; the reason stands in the file alone."""
    return _plain(_WITHDRAWAL.format(reference=reference, to=_addressed(address)))


def new_chair_text(reference: str) -> str:
    """Return the e-mail to whoever takes the conference over."""
    return _plain(_NEW_CHAIR.format(reference=reference))


def _addressed(address: str) -> str:
    return f"To: {address}\n" if address else ""


def _plain(text: str) -> str:
    """Return it with plain spaces, as what is pasted into an e-mail has them."""
    return text.replace(NBSP, " ")
