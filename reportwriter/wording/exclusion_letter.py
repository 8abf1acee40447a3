"""The letter that tells somebody they may not come to a conference, for the chair to copy."""

from collections.abc import Mapping
from dataclasses import dataclass

COPY = "Copy a letter to them"
COPIED = "The letter is copied"
WHAT = "It names no ground: what you tell them of that is for you to weigh."

_WHOLE = "I have decided that you cannot come to this meeting."
_PART = "I have decided that you cannot come to one part of this meeting: {part}."
_VIEWS = (
    "What you think matters all the same. Please tell me how you would like the meeting to hear it:"
    " in writing, recorded, through somebody who supports you, or by talking with me beforehand."
)
_AGREED = "What you think matters all the same. The meeting will hear it in this way: {ways}."
_OUTCOME = "{teller} will tell you what was decided{telling}."
_OUTCOME_OPEN = "You will be told what was decided. Please tell me how you would like to hear it."
_COMPLAINT = (
    "If you are not content with this, please talk with me. You can also make a complaint: {who}"
    " how."
)
WAYS: Mapping[str, str] = {
    "talks_with_chair": "you talk with me beforehand",
    "supporter": "through somebody who supports you",
    "written": "in writing",
    "recorded": "recorded",
    "professional": "a professional speaks for you",
}
"""By the value of `domain.attendee.Way`."""
_ONCE = "This decision is for this meeting alone. Another meeting decides afresh."


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """`meeting` says which one, as `the conference on Wednesday 6 January 2027, 10:00`.

    `part` is empty where it is all of it, `ways` where nothing was agreed, `teller` and `telling`
    where nothing was said, `unit` where the area names none.
    """

    name: str
    meeting: str
    part: str = ""
    ways: str = ""
    teller: str = ""
    telling: str = ""
    chair: str
    unit: str = ""


def exclusion_letter(facts: LetterFacts) -> str:
    """Return the letter. It names neither child nor ground, as others may open it."""
    part, ways, teller, telling = map(_plain, (facts.part, facts.ways, facts.teller, facts.telling))
    how = f", {telling}" if telling else ""
    paragraphs = (
        f"Dear {facts.name}",
        f"This letter is about {facts.meeting}.",
        _PART.format(part=part) if part else _WHOLE,
        _AGREED.format(ways=ways) if ways else _VIEWS,
        _OUTCOME.format(teller=teller, telling=how) if teller else _OUTCOME_OPEN,
        _COMPLAINT.format(who=f"{facts.unit} tells you" if facts.unit else "I tell you"),
        _ONCE,
        f"{facts.chair}\nChair of the meeting",
    )
    return "\n\n".join(paragraphs) + "\n"


def _plain(said: str) -> str:
    return said.strip().rstrip(".")
