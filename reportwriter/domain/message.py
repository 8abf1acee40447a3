"""A message to the chair: what a conference must know of before any report comes (R122, R143).

It is part of no report. It is sealed to the chair, the deputies and its sender, and the program
keeps no word of it that is not sealed.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ConferenceReference, MessageId

LONGEST = 2_000
"""Letters of one point. So every message fits into the smallest of the sealed sizes."""


class Matter(StrEnum):
    """What a message can be about, in the order in which it is asked for."""

    INTERPRETER = "interpreter"
    SEPARATE_ATTENDANCE = "separate_attendance"
    WORRY_ABOUT_ATTENDING = "worry_about_attending"
    OWN_NEEDS = "own_needs"
    PLEASE_RING = "please_ring"


class MessageLack(StrEnum):
    """What keeps a message from being sent."""

    NOTHING_SAID = "nothing_said"
    TEXT = "text"
    """A matter was chosen and not a word was written to it."""
    TOO_LONG = "too_long"
    NUMBER = "number"
    """The chair is asked to ring, and is given no number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    matter: Matter
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairMessage:
    """`points` stand in the order of `Matter`, each matter once at the most."""

    id: MessageId
    conference: ConferenceReference
    sender: Contact
    points: tuple[Point, ...] = ()

    def text_of(self, matter: Matter) -> str | None:
        """Return what is said to a matter; None where the message is not about it."""
        return next((one.text for one in self.points if one.matter is matter), None)

    def saying(self, matter: Matter, text: str | None) -> "ChairMessage":
        """Return the message with this said to a matter; None takes the matter out."""
        said = {one.matter: one.text for one in self.points if one.matter is not matter}
        if text is not None:
            said[matter] = text
        return replace(
            self, points=tuple(Point(matter=one, text=said[one]) for one in Matter if one in said)
        )

    @property
    def lacks(self) -> tuple[MessageLack, ...]:
        """Return what is still to be put right; nothing overrides it."""
        ring = self.text_of(Matter.PLEASE_RING)
        others = [one.text for one in self.points if one.matter is not Matter.PLEASE_RING]
        found = {
            MessageLack.NOTHING_SAID: not self.points,
            MessageLack.TEXT: any(not text.strip() for text in others),
            MessageLack.TOO_LONG: any(len(one.text) > LONGEST for one in self.points),
            MessageLack.NUMBER: ring is not None and not (ring.strip() or self.sender.telephone),
        }
        return tuple(lack for lack, is_found in found.items() if is_found)
