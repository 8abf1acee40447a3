"""What is said of who comes to a conference, of its agencies and of its quorum beforehand."""

from collections.abc import Mapping, Sequence

from reportwriter.wording.kinds import named

TITLE = "Who comes"
BUTTON = "Who comes"
LEDE = "What you have heard beforehand, and on the day who sits at the table."
KEYS = "In the list: Space is here, N is not here, L comes late now, G goes now."
LIST = "Who comes"
AGENCIES = "Agencies"
FAMILY = "Family and children"
OTHERS = "Others"
CONFERENCE = "The conference"
COMES: Mapping[str, str] = {
    "not_heard": "Not heard yet",
    "comes": "Comes",
    "substitute": "Sends somebody else",
    "absent": "Does not come",
}
CONTACT: Mapping[str, str] = {
    "not_known": "Not known",
    "yes": "Yes",
    "no": "No",
}
COUNTS_AS_NONE = "No"
HERE: Mapping[str, str] = {
    "not_said": "Not said yet",
    "here": "Here",
    "late": "Came late",
    "not_here": "Not here",
}
ON_THE_DAY = "On the day"
ASK_HERE = "Are they here?"
ASK_ARRIVED = "Came at"
ASK_LEFT = "Left at"
NOW = "Now"
ASK_FIRST = "It is the first conference of whoever comes"
FIRST_HINT = (
    "Views says so: somebody new may know the child best, and say nothing unless they are asked."
)
FIRST = "First conference: bring them in"
ASK_CIRCULATED = "What they sent was given to the others"
ASK_COMES = "Do they come?"
ASK_WHO = "Who comes in their place"
ASK_ALSO = "Who else comes from there"
ALSO_HINT = "Put commas between the names."
TOO_MANY = "More than two come from one agency. Ask whom the conference needs."
ASK_REASON = "What they need to know, or have to add"
ASK_CONTACT = "Have they had direct contact with a child of this conference?"
ASK_COUNTS_AS = "Is it one that must be there?"
NOBODY_ASKED = "Nobody was asked there; a report came."
NO_AGENCY = "Nobody is invited yet, so nobody can come."
NO_REPORT = "No report yet"
REPORT = "Report is here"
MUST_BE_THERE = "Must be there"

QUORATE = "Quorate"
OPEN = "Not yet quorate"
NOT_QUORATE = "Will not be quorate"
NO_RULE = "The rules of this area say nothing of a quorum."
NOT_CHECKED = "Nobody has checked this rule: ask your unit."
SHORT: Mapping[str, str] = {
    "quorate": QUORATE,
    "open": OPEN,
    "not_quorate": NOT_QUORATE,
    "no_rule": "",
}
"""By the value of `forms.quorum.Outlook`, for the head of the chair's list."""
MAY_GO_ON = "With so many you may go on."


def asked(who: str) -> str:
    return f"Asked: {who}"


def observations(count: int | None) -> str:
    """Return what its report tells of contact, which decides nothing by itself."""
    if count is None:
        return "No report of theirs has arrived that could tell."
    if not count:
        return "Their report holds no observation of their own."
    seen = "1 observation" if count == 1 else f"{count} observations"
    return f"Their report holds {seen}; read whether of a child."


def here(presence: str, arrived: str, left: str) -> str:
    """Return who is there, for a list: `Here`, `Here since 10:20`, `Left at 11:00`."""
    if presence in ("here", "late") and left:
        return f"Left at {left}"
    if presence == "late":
        return f"Here since {arrived}" if arrived else HERE["late"]
    return HERE[presence] if presence != "not_said" else ""


def counts_as(must: str, agency: str) -> str:
    """Return which of the agencies that must be there one is; nothing where none."""
    if not must:
        return ""
    return MUST_BE_THERE if must in agency else f"Counts as {must}"


def sure(outlook: str, number: int, needed: int) -> str:
    """Return how many agencies are sure to come of those that a quorum needs."""
    is_are = "is" if number == 1 else "are"
    return f"{SHORT[outlook]}: {number} of the {needed} agencies needed {is_are} sure to come."


def absent(agencies: Sequence[str]) -> str:
    """Return which agencies must be there and are not sure to come; nothing where none."""
    return f"It needs {named(agencies)}." if agencies else ""


def unknown(agencies: Sequence[str]) -> str:
    """Return of which agencies the contact has to be said; nothing where of none."""
    if not agencies:
        return ""
    has = "has" if len(agencies) == 1 else "have"
    return f"Say whether {named(agencies)} {has} had direct contact with a child."


def coming(comes: str, who: str) -> str:
    """Return who comes, for a list: nothing where nothing was heard."""
    if comes == "substitute":
        return f"sends {who}" if who else "sends somebody else"
    return {"comes": f"{who} comes" if who else "comes", "absent": "does not come"}.get(comes, "")
