"""A message to the chair on paper: to be sealed, or to be printed and handed over in person."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from reportwriter.domain.conference import Conference
from reportwriter.domain.message import ChairMessage
from reportwriter.pdf.letter import Letter, Part, letter_to_pad
from reportwriter.wording import message as words

DATA_NAME = "message.json"
REASON = "I send this to the chair"


def lay_out_message(message: ChairMessage, conference: Conference, *, made: datetime) -> bytes:
    """Return the message to be printed and signed by hand."""
    return letter_to_pad(_letter(message, conference, made))(0)


def message_to_pad(
    message: ChairMessage, conference: Conference, *, data: bytes, made: datetime
) -> Callable[[int], bytes]:
    """Return what gives the message with so much padding and a place for its sender's signature.

    `data` is attached as `message.json`.
    """
    letter = _letter(message, conference, made)
    return letter_to_pad(replace(letter, data=data, reason=REASON))


def _letter(message: ChairMessage, conference: Conference, made: datetime) -> Letter:
    return Letter(
        title=words.TITLE,
        lede=words.FOR_THE_CHAIR,
        facts=(
            ("Conference", message.conference),
            ("Chair", conference.chair.name),
            ("From", ", ".join(filter(None, (message.sender.name, message.sender.agency)))),
            ("Telephone", message.sender.telephone),
        ),
        parts=tuple(
            Part(title=words.MATTERS[one.matter].title, paragraphs=(one.text,))
            for one in message.points
        ),
        conference=conference,
        writer=message.sender,
        role="who sends it",
        at=made,
        reason="",
        data_name=DATA_NAME,
    )
