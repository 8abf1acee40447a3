"""What a deputy reads of a conference before they step in."""

from collections.abc import Sequence

from reportwriter.wording.kinds import named

DEPUTISED = "Where I am a deputy"
CHAIR = "{chair} (chair)"
COMPARE_FIRST = "Compare check words first"
MAY = "You may step in"
TITLE = "Deputy of {chair}"
COMPARE = "Compare check words"
CHOOSE = "Choose more invitations"
INVITATIONS = "What other agencies were sent"
EMPTY = "Nothing has reached you for it"
DROP = "Drop here what is handed on to you."
EMPTY_MORE = "Drop here what the chair hands on to you: confidential pages, and their reports."
BACK = "Back to Today"
OWN_WORDS = "My check words"
MAY_STEP_IN = "You may step in if {chair} cannot go on."
ASKED = "Here are the invitations of {agencies}."
ASKED_MORE = (
    "Whoever else was asked would not be told: choose theirs first. The agencies know you as the "
    "chair once you sign an update."
)
NOT_CERTAIN = "The key of {chair} is not known here yet, so you cannot step in."
NOT_CERTAIN_MORE = (
    "Whoever has your certificates can write such an invitation. Ring the chair on a number you "
    "already have, and compare the check words."
)
WRITES = "You write a report for this conference, so you cannot step in."
WRITES_MORE = "Whoever chairs it reads and checks that report. Another deputy has to step in."


def for_chair(chair: str) -> str:
    return f"deputy of {chair}"


def came_words(count: int) -> str:
    """Return how much has reached a deputy."""
    if not count:
        return "Nothing here"
    return "1 file here" if count == 1 else f"{count} files here"


def received_words(count: int) -> str:
    """Return how much has reached a deputy; of nothing the empty list says it."""
    if not count:
        return ""
    return "1 file has reached you." if count == 1 else f"{count} files have reached you."


def asked_words(agencies: Sequence[str]) -> str:
    """Return whose invitations are here, and what of those that are not."""
    return f"{ASKED.format(agencies=named(agencies))} {ASKED_MORE}"
