"""What a rail shows, and the three states of a section; plain values for presenters."""

from collections.abc import Sequence
from dataclasses import dataclass

READY, STARTED, NOT_STARTED = "ready", "started", "not_started"
STATUS_WORDS = {READY: "Ready", STARTED: "Started", NOT_STARTED: "Not started"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RailRow:
    """`status` is one of the three or empty; `aside` a count or a key; `rule_above` a new group."""

    key: str
    title: str
    number: str = ""
    icon: str = ""
    status: str = ""
    aside: str = ""
    rule_above: bool = False

    @property
    def spoken(self) -> str:
        parts = (self.number, self.title, STATUS_WORDS.get(self.status, ""), self.aside)
        return ", ".join(part for part in parts if part)


def readiness_words(states: Sequence[str]) -> str:
    """Return `6 of 13 ready`."""
    return f"{sum(state == READY for state in states)} of {len(states)} ready"
