"""What is said of somebody's exclusion, in the window of the chair and in the sealed minute."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from reportwriter.wording.dates import long_moment

TITLE = "Exclusion"
HEADING = "Why somebody is excluded"
EXCLUDED = "Excluded"
EXCLUDED_IN_PART = "Excluded from a part"
EXTENTS: Mapping[str, str] = {"whole": "From all of it", "part": "From a part"}
POLICE: Mapping[str, str] = {"not_yet": "Not asked yet", "asked": "Asked"}
LACKS: Mapping[str, str] = {
    "part": "Write which part.",
    "reason": "Write why, under Confidential items: it is sealed.",
    "police": "Ask the police about the risk.",
    "letter": "Tell them in writing.",
    "letter_day": "Write when they were told.",
    "teller": "Write who tells them what was decided, and how.",
}
"""By the value of `domain.exclusion.ExclusionLack`."""

REASON_LACKS: Mapping[str, str] = {
    "ground": "on what ground",
    "evidence": "what it rests on",
}
"""By the value of `domain.exclusion.ReasonLack`."""

ASK_EXCLUDED = "I exclude this person"
ASK_EXTENT = "From how much?"
ASK_PART = "From which part"
ASK_GROUNDS = "On what ground"
ASK_EVIDENCE = "What it rests on"
ASK_EVIDENCE_ALONE = "On what ground, and what it rests on"
ASK_OBJECTIONS = "What was raised against it before the conference began"
ASK_POLICE = "Were the police asked about the risk?"
ASK_POLICE_SAID = "What the police said"
ASK_TOLD = "Told in writing, with how to complain"
ASK_TOLD_ON = "Told on"
ASK_TELLER = "Who tells them what was decided"
ASK_TELLING = "How"
ASK_AFTERWARDS = "What came of it afterwards"

THIS_CONFERENCE = (
    "It holds for this conference alone: having been excluded once is no reason the next time."
    " Why is kept sealed: write it under Confidential items, behind your passphrase. Of all papers"
    " only the sealed minute tells it."
)
NOW_SEALED = "It is sealed to you now why somebody is excluded."
BACKUPS = (
    "Older backups still hold it as it was, made on {days}: whoever opens them finds it there."
)
UNTOLD = "Open the items to see whether older backups still hold it as it was, and to remove them."
REMOVE_BACKUPS = "Remove these backups"
BACKUPS_REMOVED = "The older backups are removed. No backup beside your store holds it in the open."
SEALED_NOW = "Until now it stood in your store as the rest does, and opened with it."

GROUND = "Ground"
RAISED = "Raised against it before the conference"
VIEWS = "How their views came in"
TELLER = "Who tells them what was decided"
EXCLUDED_WHOLLY = "Excluded from all of the conference."
POLICE_NOT_ASKED = "The police were not asked about the risk."
NOT_TOLD = "Not told in writing."


def backups(made_at: Iterable[datetime]) -> str:
    days = [long_moment(at) for at in made_at]
    return BACKUPS.format(days="; ".join(days))


def minute_title(name: str) -> str:
    return f"Excluded: {name}" if name else "Excluded"


def excluded_from(part: str) -> str:
    return labelled(EXCLUDED_IN_PART, part) or f"{EXCLUDED_IN_PART}."


def labelled(label: str, said: str) -> str:
    """Return what was said after what it is; nothing where nothing was."""
    plain = said.strip().rstrip(".")
    return f"{label}: {plain}." if plain else ""


def police_asked(said: str) -> str:
    return labelled("The police were asked about the risk", said) or "The police were asked."


def told_in_writing(day: str) -> str:
    return f"Told in writing on {day}." if day else "Told in writing."
