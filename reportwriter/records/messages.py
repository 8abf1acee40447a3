"""What a vault keeps of the messages to chairs that its owner made. None of it says what is inside.

Their words are kept as they were sent: sealed.
"""

from dataclasses import dataclass
from datetime import date, datetime

from reportwriter.domain.ids import ConferenceReference, MessageId


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMessage:
    """`number` counts the messages to one conference, from 1. `sent_on` is None until it is said.

    `name` is what the file is called.
    """

    id: MessageId
    conference: ConferenceReference
    number: int
    name: str
    made_at: datetime
    how: str = ""
    sent_on: date | None = None
