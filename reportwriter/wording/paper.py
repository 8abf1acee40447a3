"""What minutes, decision letter and the like say, and what a chair reads about making them."""

from collections.abc import Mapping
from datetime import date

from reportwriter.wording.dates import long_date
from reportwriter.wording.reasons import FOR_CHAIR

TITLES: Mapping[str, str] = {
    "minutes": "Minutes of the conference",
    "decision": "What was decided",
    "child": "What was said and decided",
    "core_group": "Notes and plan of the core group",
    "reasons": "Reasons and complaints",
}
EDITIONS: Mapping[str, str] = {
    "minutes": "Minutes",
    "decision": "Decision letter",
    "child": "Own minutes",
    "core_group": "Core group notes and plan",
    "reasons": "Register of reasons",
}
"""By the value of `domain.paper.PaperKind`."""
REASONS: Mapping[str, str] = {
    "minutes": "These are the minutes of the conference",
    "decision": "This is what the conference decided",
    "child": "This is what the conference said and decided, in words for a child",
    "core_group": "These are the notes and the plan of the core group",
    "reasons": "These are the reasons that were written down",
}
"""Why the chair signs."""
FOR_PROFESSIONALS = (
    "For those who were asked to this conference and nobody else, unless the chair allows it. Not "
    "for family members as it is."
)
FOR_READER = (
    "This copy is for {name}. It holds what can be shared with you. You can ask the chair what "
    "else is held."
)
FOR_GROUP = (
    "For the members of the core group and nobody else, unless the chair or the key worker allows "
    "it. Not for family members as it is."
)
NO_REMOVAL = (
    "A conference cannot remove a child from home. Only a court can, or those who have parental "
    "responsibility by their agreement. You can take legal advice."
)
COMPLAIN = (
    "If you do not agree, tell the chair. You can also complain about how the conference was held, "
    "about what it decided or the category, or that a plan was made, goes on or ends; the office "
    "of the chair tells you how. About one agency alone you complain to that agency. What was "
    "decided stands until a conference decides otherwise."
)
FOR_OTHERS: Mapping[str, str] = {
    "minutes": FOR_PROFESSIONALS,
    "decision": FOR_PROFESSIONALS,
    "core_group": FOR_GROUP,
    "reasons": FOR_CHAIR,
}
OTHERS: Mapping[str, str] = {
    "minutes": "chair and agencies",
    "decision": "chair and agencies",
    "core_group": "agencies in the core group",
    "reasons": "the chair",
}
"""For whom a paper is that is for nobody of the family."""
WHO_WAS_THERE = "Who was there"
THERE_HEAD = ("Agency or person", "Who", "At the conference")
LEFT_AT = ", left {at}"
QUORUM = "Quorum"
WENT_ON = "The conference went on all the same: {reason}"
REPORTS = "Reports"
REPORTS_LEDE = "Each report is signed and stands by itself; what it says is not repeated here."
REPORTS_HEAD = ("Agency", "Author", "Report")
VERSION = "version {number}"
SAID = "What was said"
SAID_LEDE = (
    "Each contribution keeps its kind: what somebody thinks is no fact because it stands here."
)
SECOND_HAND = "Has it from {source}"
ABOUT = "About {whom}"
VOICES = "The children's own views"
PUT_BY = "Put by {who}"
NO_VOICE = "No view of {child} was put to the conference."
INFLUENCE = "How {child}'s views influenced the decision"
INFLUENCE_LEFT = "Not said: the core group takes it up."
VIEWS = "Views of the agencies"
DECISION = "Decision for {child}"
DECIDED = "Decided"
CATEGORY = "Category"
SUFFERED = "Has suffered harm"
LIKELY = "Is likely to suffer harm"
TEST = "Rests on"
EQUAL = "Both categories because"
REASONS_LABEL = "Reasons"
MANNER = "How it was decided"
CHAIR_JUDGED = "Why the chair judged"
MISSING = "Missing fact"
DECIDE_BY = "It is decided on"
HELP = "Help offered"
LOOKED_AFTER = "A plan beside being looked after"
SAFEGUARDS = "Safeguards while both go on"
REFERRED = "Referred to the {name}"
REFERRER = "Who refers"
RESTS_ON = "Rests on what reports say"
DISSENT = "Who does not agree"
STILL_OWNED = "Who does not agree still does their part of the plan."
FAMILY_DOES = "What the family does"
OTHERS_DO = "What the agencies do"
INTERIM = "Interim: it holds until more is known, and is then made whole"
CAME_FROM = "Moved in from, with the plan until now"
FAMILY_ASKS = "What the family thinks it needs"
CONTINGENCY = "If it does not work"
PLAN_HEAD = ("What", "Who", "By when", "How we will know")
CORE_GROUP = "Core group and dates"
LEADS = "Leads"
MEMBERS = "Members"
FIRST_ON = "Meets first on"
ASSESSMENT_BY = "Assessment done by"
REVIEW_ON = "Review conference on"
NEXT = "What must happen by when"
NEXT_HEAD = ("What", "By", "Who")
WHAT_YOU_CAN_DO = "What you can do"
NOBODY_COUNTED = "Not recorded"
HERE: Mapping[str, str] = {
    "not_said": NOBODY_COUNTED,
    "here": "Here",
    "late": "Came late",
    "not_here": "Not here",
}
CIRCULATED = "what they wrote was put to the conference"

IN_LIST: Mapping[str, str] = {
    "minutes": "Chair and agencies",
    "decision": "Chair and agencies",
    "core_group": "Agencies in the core group",
    "reasons": "The chair",
}
"""For whom a paper is that is for nobody of the family."""
MAKE = "Sign and save"
SAVE = "Where the paper is saved"
SIGN = "It signs the paper, and is asked each time."
MAKING = "Making the paper ..."
SAVED = "Saved as {name}."
WORD = "Save for Word, unsigned"
LEDE: Mapping[str, str] = {
    "minutes": "For chair and agencies: what was said, with its kind, and what was decided.",
    "decision": "For everybody who was asked: what was decided, the plan and the next dates.",
    "core_group": "For the agencies in the core group: what it noted, the plan in detail, and "
    "where each member signs.",
    "reasons": "For you: every reason that was written down, by whom, when and on what it rests; "
    "and each complaint. It can be made at any time.",
}
LEDE_READER = (
    "Leaves out what {name} may not read, and what reports keep from them. The finished pages are "
    "searched for addresses, schools and telephones that are kept from them before they are saved."
)


def reader_of(kind: str, name: str) -> str:
    """Return what a paper is called in a list: `Minutes for Tamsin Pebblewick`."""
    return f"{EDITIONS[kind]} for {name or OTHERS[kind]}"


def lede_of(kind: str, name: str) -> str:
    """Return what stands below the title: for whom it is, and what it does not hold."""
    return FOR_READER.format(name=name) if name else FOR_OTHERS[kind]


def on_day(day: date | None) -> str:
    return long_date(day) if day else ""


def views_head(registration: str) -> tuple[str, ...]:
    return ("Agency", "Child", registration, "Because")


def takes_up(lines: str) -> str:
    return f"Takes up: {lines}"
