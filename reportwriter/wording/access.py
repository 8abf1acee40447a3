"""What people read of requests to see what is held about somebody, and of what left for others."""

from collections.abc import Mapping

GROUNDS: Mapping[str, str] = {
    "own_data": "Own data",
    "court": "A court asks",
    "cpia": "Prosecution (CPIA 1996)",
    "other": "Another ground",
}

LEFT: Mapping[str, str] = {
    "withheld": "withheld from this person",
    "until_chair_advises": "kept back until the chair advises",
    "told_by_another": "told by somebody else, who gave no leave to be named",
    "about_others": "also about somebody else",
    "names_others": "names somebody else",
    "rests_on": "rests on something that is left out",
}

ONE_MONTH = (
    "The answer is due one month after the request came (UK GDPR, article 12). What your agency "
    "or its data protection officer says goes before it."
)
ASK_THE_CHAIR = (
    "The confidential page was not opened for this list. Whether it holds anything about this "
    "person is asked of the chair. This sentence is the same in every list."
)
NOTHING_ON_PAGE = "Nothing on the confidential page is about this person."

TITLE = "What the report holds about {name}"
SENTENCES = (
    "This is what this report holds about you and can be given to you.",
    "If something of it is wrong, ask the author to correct it. If you think that something is "
    "missing, ask the agency named here; you can also complain to the Information Commissioner.",
)
NOTHING_HELD = "The report holds no statement about you that can be given to you."
LIST_TITLE = "What was left out, and why"
LIST_BANNER = "FOR THE PERSON RESPONSIBLE ONLY"
LIST_BELOW = "Not for whoever asked, nor for anybody of the family."
NOTHING_LEFT_OUT = "Nothing about this person was left out of the report's statements."
NOTHING_ALLOWED = "Nothing that was left out at first was included by a decision."
BY_HAND = "It is not given out from here: look through it by hand."
AN_ANSWER = 'The answer to "{question}"'
A_VIEW = "The provisional view"
A_COMMENT = "What another of the family said"
A_DOCUMENT = "Attached document {number}"
NOTHING_ELSEWHERE = "No table, view or attached document seems to be about this person."
