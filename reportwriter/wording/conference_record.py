"""What a chair reads while a conference is held: its course, what is asked, and what is lacking."""

from collections.abc import Mapping, Sequence
from datetime import date

from reportwriter.wording import child_told, core_group, kinds, reasons
from reportwriter.wording.dates import weekday_date
from reportwriter.wording.kinds import KINDS, NO_KIND, named

TITLE = "At the conference"
BUTTON = "At the conference"
PARTS: Mapping[str, tuple[str, str]] = {
    "course": ("Running sheet", "What the chair sees to, in order. Enter ticks a step."),
    "said": (
        "What is said",
        "Each contribution with its kind, as in the reports. What was said behind a closed door "
        "belongs into the sealed minute.",
    ),
    "views": (
        "Views",
        "What each agency thinks now, whoever has had most contact with a child first. The view in "
        "its report stays as it was, beside it.",
    ),
    "decisions": ("Decision", "For each child, with the reasons; and who does not agree."),
    "plan": (
        "Plan and dates",
        "Who does what by when, so that no more harm is done and each child does well; the core "
        "group, and the next dates.",
    ),
    "told": (child_told.TITLE, child_told.LEDE),
    "group": (core_group.TITLE, core_group.LEDE),
    "reasons": (
        reasons.REASONS,
        "Every reason that was written down, by whom and when; complaints first. A reason is "
        "changed where it was given. Those about confidential items stand in the sealed minute.",
    ),
    "papers": (
        "Papers",
        "Each signed, and each for one reader: the reports to read before the conference; decision "
        "letter and minutes once all that must be said is said.",
    ),
}
"""Title and lede of each part, by the value of `ui.at_conference.rows.Part`."""
STEPS: Mapping[str, str] = {
    "family_met": "Met the parents or carers before the start",
    "children_met": "Met the child, or who speaks for them",
    "independent": "Said that the chair has no part in managing the case",
    "copies": "Everybody has the reports they may have",
    "opened": "Everybody introduced; said who is here and who is not",
    "quorum": "Said whether the conference is quorate",
    "purpose": "Purpose, course and confidentiality explained",
    "needs": "Interpreter, access and other needs seen to",
    "closed_part": "Closed part held, if there is one; who left and when stands under Confidential "
    "items",
    "absent": "What absent agencies wrote was put to the conference",
    "family_heard": "The family asked what they say to what the agencies told",
    "views": "Every agency, and the family, asked for their view",
    "explained": "Decision and reasons told in plain words",
    "dates": "Core group, plan and dates set",
    "after": "Family told how to disagree or complain, and where to get advice",
    "children_told": "Agreed who tells each child what was decided",
}
"""In order; the questions of an area come before `views`."""
QUESTIONS_BEFORE = "views"
NOT_DONE = "Not yet"
NOW_DONE = "Done now"
NOT_DONE_AFTER_ALL = "Not done after all"

DECIDED: Mapping[str, str] = {
    "not_yet": "Not yet decided",
    "plan": "{plan} is made",
    "plan_goes_on": "{plan} goes on",
    "no_plan": "No {plan}",
    "plan_ends": "{plan} ends",
    "put_off": "Decision put off",
    "held_again": "Conference is held again",
}
YES_NO: Mapping[str, str] = {"not_said": "Not said", **kinds.YES_NO}
LIMBS: Mapping[str, str] = {
    "not_said": "Not said",
    "shown": "Harm is shown, and more is likely",
    "judged": "Harm is judged likely, on findings or research",
}
MANNERS: Mapping[str, str] = {
    "not_said": "Not said",
    "consensus": "By consensus",
    "chair": "The chair judged",
}
REFERRALS: Mapping[str, str] = {
    "not_said": "Not said",
    "yes": "Yes",
    "no": "No",
    "already": "Already made",
}
VIEWS: Mapping[str, str] = {"": "Not given", **kinds.VIEWS}
KIND_CHOICES: Mapping[str, str] = {
    "": NO_KIND,
    **{kind: said.in_full for kind, said in KINDS.items()},
}
LACKS: Mapping[str, str] = {
    "kind": "the kind of something that was said",
    "decision": "the decision",
    "quorum": "a quorum: without one no plan ends",
    "threshold": "whether the child has suffered harm and is likely to",
    "limb": "on which half of the test it rests",
    "category": "the category",
    "second_category": "what shows that both categories hold to an equal extent",
    "too_many_categories": "fewer categories: the area allows no more than it says",
    "manner": "whether by consensus or by the chair",
    "reasons": "the reasons",
    "chair_reasons": "why the chair judged alone",
    "referral": "whether the child is referred",
    "referral_reason": "why the child is referred, or is not",
    "missing_fact": "which fact is missing",
    "decide_by": "by when it is decided",
    "plan": "what is to be done, under Plan and dates",
    "lead_worker": "who leads",
    "core_group": "who is in the core group",
    "core_group_day": "the first core group",
    "assessment_day": "by when the assessment is done",
    "review_day": "the review",
}
"""By the value of `domain.decision.Lack`."""
ALL_SAID = "All that must be said is said."
CLOSED = "Closed on {day}."
CLOSE = "Close the conference"
CANNOT_CLOSE = "The conference cannot be closed yet."
NOW_CLOSED = "The conference is closed. A change opens it again."
NO_CHILD = "The conference names no child, so there is nothing to decide."
NOTHING_SAID = "Nothing recorded yet"
ADD_SAID = "Add what is said"
ADD_ACTION = "Add an action"
ADD_DISSENT = "Add dissent"
REMOVE = "Take this away"
REMOVED = "Taken away. Undo brings it back."
CORE = "Core group and dates"
A_DAY = "Type one day, as 20 jan or in 2 weeks."
IN_REPORT = "In the report"
NO_VIEW_IN_REPORT = "No view of this child in their report"
NO_REPORT = "No report of theirs is here"
_MOST_REFERENCES = 6
"""Named one by one; of more it is said how many there are."""
CITE = "Type references of statements, as HKM, TRV. They stand beside each statement."
EVERYBODY_MAY_READ = "Everybody at the conference may read this in the minutes."
VOICE_TASK = "Left empty, it becomes a task for the core group."


def still_to_say(left: int) -> str:
    if not left:
        return ALL_SAID
    things = "1 thing is" if left == 1 else f"{left} things are"
    return f"{things} still to be said before you close."


def voice_tasks(names: Sequence[str]) -> str:
    """Return what is left to the core group of children whose voice nothing tells of."""
    if not names:
        return ""
    whose = named([f"{name}'s views" for name in names])
    return f"Left to the core group: how {whose} count. Say under Decision how they did."


def not_heard(names: Sequence[str]) -> str:
    """Return who came and has said nothing that is recorded, before the conference is closed."""
    return f"Not heard yet: {named(names)}. Ask them before you close." if names else ""


def not_before_child(child: str, kept: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return what is kept from a child that comes: by whom, and by which references."""
    said = [f"{_some(references)} ({agency})" for agency, references in kept]
    return f"{child} comes, and must not hear for the first time here: {'; '.join(said)}."


def _some(references: Sequence[str]) -> str:
    more = len(references) - _MOST_REFERENCES
    shown = [*references[:_MOST_REFERENCES], *([f"{more} more"] if more > 0 else [])]
    return named(shown)


def lacks_words(lacks: Sequence[str]) -> str:
    """Return what is lacking, by the values of `Lack`, as one sentence."""
    return f"Still to say: {named([LACKS[one] for one in lacks])}." if lacks else ""


def by_then(what: str, day: date, source: str) -> str:
    """Return by when the area wants something, and what that rests on."""
    rests_on = f" ({source}.)" if source else ""
    return f"{what} by {weekday_date(day)}.{rests_on}"


def unknown_cited(parts: Sequence[str]) -> str:
    """Return what to do about references that no report holds."""
    stands = "stands" if len(parts) == 1 else "stand"
    return f"{named(list(parts))} {stands} in no report here. Look at the three letters again."


def unclear_cited(part: str, agencies: Sequence[str]) -> str:
    """Return what to do where one reference stands in several reports."""
    return f"{part} stands in the reports of {named(list(agencies))}. Add whose, as {part} Police."


def cited_line(reference: str, agency: str, kind: str | None, text: str) -> str:
    """Return a cited statement in one line."""
    word = KINDS[kind].word.lower() if kind else NO_KIND.lower()
    return f"{reference}, {agency}, {word}: {text}"
