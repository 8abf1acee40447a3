"""What people read of a message to the chair, in the window and on paper."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterWords:
    """`title` names a matter; `ask` says what is wanted of whoever writes about it."""

    title: str
    ask: str


MATTERS: Mapping[str, MatterWords] = {
    "interpreter": MatterWords(
        title="An interpreter or an aid",
        ask="For whom, and which language, dialect, sign language or aid",
    ),
    "separate_attendance": MatterWords(
        title="Attending at separate times",
        ask="Who should not be in the room with whom, and why",
    ),
    "worry_about_attending": MatterWords(
        title="A worry about somebody attending",
        ask="Whom you are worried about, and what could happen",
    ),
    "own_needs": MatterWords(
        title="What you need yourself",
        ask="For example a room without stairs, or to take part by video",
    ),
    "please_ring": MatterWords(
        title="Please ring me", ask="On which number, and when you can be reached"
    ),
}

LACKS: Mapping[str, str] = {
    "nothing_said": "Tick what the chair must know of.",
    "text": "Write a sentence to each thing that you ticked.",
    "too_long": "Write at most 2,000 letters to each thing. What is longer belongs in the report.",
    "number": "Write on which number the chair can reach you.",
}

TITLE = "Message to the chair"
FOR_THE_CHAIR = (
    "For the chair and the deputies. It is part of no report and is not to be copied to anybody."
)

_EMAIL = """\
Subject: Message to the chair of conference {reference}

Please find attached a sealed message to the chair of conference {reference}:
{file}

Only the chair and the deputies can open it, with Report Writer.
Please keep the file as it is.
"""


def message_email_text(reference: str, file: str) -> str:
    """Return the e-mail text; it says nothing of what is inside."""
    return _EMAIL.format(reference=reference, file=file)
