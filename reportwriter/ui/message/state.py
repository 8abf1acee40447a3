"""What the screen of messages shows, in words ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.message import Matter
from reportwriter.wording.dates import clock, local_day, short_date
from reportwriter.wording.message import LACKS, MATTERS

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.message import ChairMessage
    from reportwriter.records.messages import KeptMessage

NO_INVITATION = "There is no invitation to this conference, so a message cannot be sent yet."
NO_INVITATION_ADVICE = (
    "A message is sealed to the chair, and only an invitation says with which key. Write it, print "
    "it and hand it to the chair in person; or take in the invitation first."
)
NOT_KNOWN = "You have not compared the chair's check words yet."
NOT_KNOWN_ADVICE = (
    "Until then nothing is sealed to this key: it came by e-mail, and anyone could have sent it. "
    "What you write is kept until you have."
)
BEGUN = "A message you began is stored safely. Enter your passphrase to go on with it."
READ_AGAIN = "Enter your passphrase to read message {number} again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the messages to one conference stand. `chair` is empty where there is no invitation."""

    conference: ConferenceReference
    chair: str
    is_known: bool
    has_draft: bool
    made: tuple[KeptMessage, ...]

    @property
    def can_be_sent(self) -> bool:
        return bool(self.chair)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRow:
    """`sent` is empty while its author has not said that it was sent."""

    key: str
    title: str
    sent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedPage:
    """`conferences` are (reference, words); only where there are several is one chosen."""

    to: str
    conferences: tuple[tuple[str, str], ...]
    current: str
    notice: str
    advice: str
    may_compare: bool
    has_draft: bool
    made: tuple[MadeRow, ...]
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMessage:
    """A message as it is being written. `on_paper`: it is printed, as it cannot be sent."""

    to: str
    texts: tuple[tuple[Matter, str | None], ...]
    on_paper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMessage:
    """A message to be read: from whom, and each matter with what is said to it."""

    title: str
    sender: str
    points: tuple[tuple[str, str], ...]


def to_words(standing: Standing) -> str:
    chair = f"{standing.chair}, chair" if standing.chair else "the chair"
    return f"{chair} of conference {standing.conference}"


def made_row(message: KeptMessage) -> MadeRow:
    at = message.made_at
    sent = f"Sent {short_date(message.sent_on)}. {message.how}" if message.sent_on else ""
    return MadeRow(
        key=message.id,
        title=f"Message {message.number}, sealed {short_date(local_day(at))}, {clock(at)}",
        sent=sent,
    )


def open_message(message: ChairMessage, standing: Standing) -> OpenMessage:
    return OpenMessage(
        to=to_words(standing),
        texts=tuple((matter, message.text_of(matter)) for matter in Matter),
        on_paper=not standing.can_be_sent,
    )


def read_message(message: ChairMessage) -> ReadMessage:
    sender = message.sender
    who = ", ".join(part for part in (sender.name, sender.designation, sender.agency) if part)
    reached = ", ".join(part for part in (sender.telephone, sender.email) if part)
    return ReadMessage(
        title=f"Message to the chair of conference {message.conference}",
        sender=f"{who}. {reached}" if reached else who,
        points=tuple((MATTERS[one.matter].title, one.text) for one in message.points),
    )


def lacks_words(message: ChairMessage) -> str:
    """Return what is still to be put right; empty when nothing is."""
    return " ".join(LACKS[lack] for lack in message.lacks)
