"""What is said of people who come to a conference besides the agencies."""

from collections.abc import Mapping, Sequence

from reportwriter.wording.kinds import named

STANDINGS: Mapping[str, str] = {
    "child": "A child of this conference",
    "family": "Of the family",
    "supporter": "Supporter or advocate",
    "lawyer": "Lawyer",
    "guardian": "Children's guardian",
    "interpreter": "Interpreter",
    "observer": "Observer",
}
SHORT_STANDINGS: Mapping[str, str] = {**STANDINGS, "child": "Child", "family": "Family"}
COMING: Mapping[str, str] = {
    "not_heard": "Not heard yet",
    "whole": "Comes, to all of it",
    "part": "Comes, to a part",
    "cannot": "Cannot come",
    "will_not": "Does not wish to come",
    "not_asked": "Is not asked to come",
}
CHILD_COMING: Mapping[str, str] = {
    "not_heard": "Not decided yet",
    "whole": "Comes, to all of it",
    "part": "Comes, to a part",
    "cannot": "Takes part in another way",
    "will_not": "Does not wish to come",
}
OTHER_COMING: Mapping[str, str] = {
    "not_heard": "Not heard yet",
    "whole": "Comes, to all of it",
    "part": "Comes, to a part",
    "cannot": "Does not come",
}
BASES: Mapping[str, str] = {
    "parental_responsibility": "Parental responsibility",
    "contact": "Parent with significant contact",
    "partner_with_care": "Partner who cares for the child",
    "relative_with_care": "Relative who cares for the child",
}
WAYS: Mapping[str, str] = {
    "talks_with_chair": "Talks with me beforehand",
    "supporter": "By a supporter or an advocate",
    "written": "In writing or drawings",
    "recorded": "Recorded",
    "professional": "A professional speaks for them",
}
ALLOWED: Mapping[str, str] = {
    "not_yet": "Not decided yet",
    "yes": "I allow it",
    "no": "I do not allow it",
}
OBSERVER_EXPECTED: Mapping[str, str] = {
    "not_yet": "Waits for your decision",
    "no": "May not observe",
}
CONSENTS: Mapping[str, str] = {
    "child": "The child",
    "parents": "The parents",
    "social_worker": "The social worker",
}
LACKS: Mapping[str, str] = {
    "name": "Write the name.",
    "acknowledged": "Tick that you know the child comes, and agreed it with the social worker.",
    "part": "Write which part.",
    "basis": "Choose on what ground they attend.",
    "why_not": "Write why; it is one of your reasons.",
    "views": "Choose how their views come in.",
    "for_whom": "Write for whom they come.",
    "booked": "Tick when the interpreter is booked and briefed.",
    "allowed": "Decide whether they may observe.",
}
"""By the value of `domain.attendee.AttendeeLack`."""

ASK_STANDING = "As what do they come?"
ASK_NAME = "Name"
ASK_OFFERED = "Named in the reports"
ASK_FOR_WHOM: Mapping[str, str] = {
    "supporter": "Whom they support",
    "lawyer": "Whose lawyer they are",
    "guardian": "For which children",
    "interpreter": "For whom they interpret",
}
ASK_LANGUAGE = "Which language, or which aid"
ASK_BOOKED = "Booked, and briefed before the conference"
ASK_REQUEST = "Who asked, and why"
ASK_CONSENTS = "Who agrees"
ASK_ALLOWED = "May they observe?"
ASK_COMING = "Do they come?"
ASK_PART = "Which part"
ASK_WHY_NOT = "Why"
ASK_BASIS = "On what ground they attend"
ASK_ACKNOWLEDGED = "I know that this child comes, and agreed it with the social worker"
ASK_BEFOREHAND = "When you meet them beforehand, and who is there"
ASK_VIEWS = "How their views come in"
ASK_VIEWS_NOTE = "Who brings them, and by when"

CHILD_HINT = "A parent cannot refuse this for a young person. Parents may come to another part."
FAMILY_HINT = "They may be there throughout; they take no part in the decision."
LAWYER_HINT = "A parent's solicitor supports the parent and questions nobody."
BASIS_HINT = "A report says that they have parental responsibility."
OBSERVER_HINT = "Nobody observes without your leave, and nobody while a child is there."
OFFERED_HINT = "Choose one, or write another name."

SOMEBODY = "Somebody new"
ADD = "Add somebody"
REMOVE = "Take away"
PUT_BACK = "Put back"
NOT_MARKED = "{name} is not marked as here yet. Tick that you know this child comes."


def needs_interpreter(which: str) -> str:
    """Return that a report asks for an interpreter; nothing where none does."""
    return f"A report asks for an interpreter: {which.rstrip('.')}." if which else ""


def removed(name: str) -> str:
    return f"{name or SOMEBODY} is taken away."


def for_whom(standing: str, whom: str) -> str:
    """Return as what somebody comes, and for whom: `Interpreter for Mara`."""
    return f"{SHORT_STANDINGS[standing]} for {whom}" if whom else SHORT_STANDINGS[standing]


def observed(children: Sequence[str]) -> str:
    """Return the warning that nobody observes while a child is there (R116)."""
    return f"An observer would be there together with {named(children)}."


OBSERVED_MORE = "Nobody observes while a child attends: let one of them come to another part."


def here_though_excluded(names: Sequence[str]) -> str:
    is_are = "is" if len(names) == 1 else "are"
    return f"{named(names)} {is_are} here and excluded from all of the conference."


EXCLUDED_MORE = "Speak with them before you begin, or take the exclusion back."
