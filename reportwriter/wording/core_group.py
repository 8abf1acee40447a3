"""What a chair reads about the core group after the conference, and what its paper says."""

from collections.abc import Mapping, Sequence

from reportwriter.wording.kinds import named

TITLE = "Core group"
LEDE = (
    "For the key worker: what the core group noted when it met, and the plan in detail. It changes "
    "nothing that was decided; what would, is for a conference."
)
MEETING = "The meeting"
PLAN_ROW = "The plan in detail"
NOT_MET = "Not held yet"
NOT_WRITTEN = "Nothing written yet"
ADD = "Add an action"
OUTLINE = "From the plan of the conference"
ADDED = "Agreed by the core group"
MAY_READ = "Everybody who gets the paper may read this."
FIRST = "Say under Core group on which day it met."
SENT_WHOM = "Notes and plan go to: {known}."
NOT_KNOWN = (
    "Not known here by that name: {unknown}. Write the agency or the person as this conference has "
    "them, as Ada Quill (School), or add them yourself under Send papers."
)
MET = "The core group"
MET_ON = "Met on"
THERE = "There"
ABSENT = "Not there, and what they sent"
NEXT_ON = "Meets again on"
NOTES = "What was noted"
CHILD = "{child}"
VIEWS = "What the child thinks of the plan"
PART = "How the child took part"
EXPLAINED = "Who explained the plan to the child, when, and whether the child agrees"
NO_VIEW = "What {child} thinks of the plan is not noted."
PLAN = "The plan in detail"
PLAN_ASKS: Mapping[str, str] = {
    "risks": "What the worries are, and what protects",
    "must_change": "What must change",
    "aims": "What is aimed at, soon and later",
    "needs": "Needs and services; culture, faith, language, disability",
    "contact": "Who sees each child, and how often",
    "assessment": "What is still to be assessed, and by whom",
    "parents": "What the parents think of the plan",
    "looked_at": "When it is looked at whether it helps",
    "contingency": "What happens if it does not work",
}
"""By the field of `domain.core_group.GroupNotes`, in order."""
SIGN = "Signatures"
SIGN_LEDE = (
    "Each member signs here that this is the plan, and sends the copy back to whoever sent it. Who "
    "does not agree says so and still does their part."
)
SIGN_HEAD = ("Member", "Signature", "Day")


def written(count: int, of: int) -> str:
    """Return how much of the plan in detail is written."""
    return f"{count} of {of} written" if count else NOT_WRITTEN


def goes_to(known: Sequence[str], unknown: Sequence[str]) -> str:
    """Return who gets notes and plan by the names in the core group, and who cannot be told."""
    said = [SENT_WHOM.format(known=named(list(known)))] if known else []
    said += [NOT_KNOWN.format(unknown=named(list(unknown)))] if unknown else []
    return " ".join(said)
