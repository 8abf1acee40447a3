"""What is said of the quorum on the day, and of what is done where there is none."""

from collections.abc import Mapping, Sequence
from datetime import date

from reportwriter.wording.dates import weekday_date
from reportwriter.wording.kinds import VIEWS, named

STATES: Mapping[str, str] = {
    "no_rule": "The rules of this area ask for no quorum.",
    "quorate": "The conference is quorate.",
    "not_counted": "Nobody is counted as here yet, so nobody knows whether the conference is"
    " quorate. Say who is here in Who comes.",
    "contact_open": "Whether the conference is quorate depends on who has had direct contact with"
    " a child. Say so in Who comes.",
    "not_quorate": "The conference is not quorate.",
}
"""By the value of `services.quorum_answer.QuorumState`."""
MAY_NOT_END = "A plan ends only at a conference that is quorate."
SHOULD_NOT_END = "Ending a plan without a quorum: ask your unit first."
TITLE = "Quorum"
WHAT = "What is done when too few agencies are here to decide safely."
AT_TABLE: Mapping[str, str] = {
    "no_rule": "",
    "quorate": "Quorate",
    "open": "Not yet quorate",
    "not_quorate": "Not quorate",
}
"""By the value of `forms.quorum.Outlook`, of who is here."""
QUORATE = "Nothing to decide"
ENOUGH = "There is nothing to decide here while the conference is quorate."
ASK_PATH = "What do you do without a quorum?"
ASK_HELD_AGAIN = "Held again on"
ASK_GROUND = "On what ground"
ASK_AGENCY = "Which agency is absent"
ASK_RECOMMENDS = "I read its report: it recommends that the plan continues"
ASK_REASON = "Why it goes on, for the minute"
NO_DAY = "Type a day, as 27 January 2027."

LEGAL = "Legal advice"
LEGAL_WHAT = "Legal services are asked where a court is dealing with the children."
ASK_PROCEEDINGS = "Does a court deal with the children?"
PROCEEDINGS: Mapping[str, str] = {"not_known": "Not known", "pending": "Yes", "none": "No"}
ASK_ADVICE = "When legal services were asked, and what they said"
NO_ADVICE = "Ask legal services, and write down when."
PENDING = "A court deals with the children"

APART = "Attending apart"
APART_WHAT = (
    "Where members of the family cannot sit together, who comes when. The parent who mainly cares"
    " for the child comes first."
)
ASK_APART = "Who comes when"

PATHS: Mapping[str, str] = {
    "": "Choose",
    "held_again": "It is held again",
    "interim_plan": "We make an interim plan, and it is held again",
    "go_on": "It goes on, exceptionally",
}
GROUNDS: Mapping[str, str] = {
    "": "Choose",
    "absent_agency_agrees": "An absent agency's report agrees to it",
    "few_agencies": "The child has had contact with fewer agencies",
    "discretion": "Enough are here for the chair to go on",
}
LACKS: Mapping[str, str] = {
    "path": "Say what you do without a quorum.",
    "new_date": "Set the new date now.",
    "too_late": "The new date is too late.",
    "ground": "Say on what ground it goes on.",
    "agency": "Say which agency is absent.",
    "recommends": "Read its report: it must recommend that the plan continues.",
    "reason": "Write why it goes on; the minute needs it.",
}
"""By the value of `domain.without_quorum.PathLack`."""


def table(outlook: str, number: int, needed: int) -> str:
    """Return how many agencies are here that count, of those that a quorum needs."""
    is_are = "is" if number == 1 else "are"
    return f"{outlook}: {number} of the {needed} agencies needed {is_are} here."


def views_given(views: Sequence[tuple[str, str]]) -> str:
    """Return what a report says of a plan for each child, or that it is to be read for it."""
    if not views:
        return "Its report gives no view that the program can read: read what it says."
    said = "; ".join(f"{child}: {VIEWS[view].lower()}" for child, view in views)
    return f"Its view on a plan: {said}. Read why."


def held_again_by(day: date | None) -> str:
    """Return until when it must be held again; nothing where the area sets no day."""
    return f"By {weekday_date(day)} at the latest." if day else ""


def reason(state: str, *, may_end: bool, absent: Sequence[str] = ()) -> str:
    """Return why a conference is quorate or is not, and whether a plan may end there."""
    said = [STATES[state]]
    if absent:
        said.append(f"It needs {named(absent)}.")
    if state not in ("quorate", "no_rule"):
        said.append(SHOULD_NOT_END if may_end else MAY_NOT_END)
    return " ".join(said)
