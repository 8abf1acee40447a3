"""What is asked about each kind of row: the words, and with what it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reportwriter.wording.core_group import EXPLAINED, PART, PLAN_ASKS, VIEWS


class Form(StrEnum):
    """A kind of row that can be edited; each has its questions."""

    STEP = "step"
    SAID = "said"
    VIEW = "view"
    DECISION = "decision"
    DISSENT = "dissent"
    ACTION = "action"
    CORE_GROUP = "core_group"
    WORDING = "wording"
    """What one child is told of one thing."""
    DEBRIEF = "debrief"
    GROUP_MET = "group_met"
    """When the core group met, who was there, and what was noted."""
    GROUP_PLAN = "group_plan"
    GROUP_CHILD = "group_child"
    GROUP_DETAIL = "group_detail"
    """Of one action of the plan of the conference."""
    GROUP_ACTION = "group_action"
    COMPLAINT = "complaint"
    REASON = "reason"
    """Is given elsewhere, and only listed."""
    PAPER = "paper"
    """Is made, and asks nothing but the passphrase."""
    PACK = "pack"
    """The same, of the reports for one of the family."""


class Control(StrEnum):
    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHIPS = "chips"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Question:
    """`ask` is the name of the field it answers."""

    ask: str
    words: str
    control: Control


_LINE, _TEXT, _CHOICE, _CHIPS, _TICK = Control
_OFTEN = Question("often", "How often", _LINE)
_ACTION = (
    Question("what", "What is to be done", _TEXT),
    Question("purpose", "What it is for, what must change", _LINE),
    Question("who", "Who does it", _LINE),
    Question("is_familys", "A member of the family does it", _TICK),
    Question("by_when", "By when", _LINE),
    Question("success", "How one will know that it helped", _LINE),
    Question("children", "For", _CHIPS),
    Question("withheld_from", "Who may not read it", _CHIPS),
)

_SAFEGUARDS = "Safeguards: who meets how often, what both reviews know, which manager endorsed it"

QUESTIONS: Mapping[Form, tuple[Question, ...]] = {
    Form.STEP: (Question("note", "Note for you; no paper holds it", _TEXT),),
    Form.SAID: (
        Question("who", "Who says it", _LINE),
        Question("text", "What is said", _TEXT),
        Question("kind", "Kind", _CHOICE),
        Question("second_hand", "From whom they have it, where they were not there", _LINE),
        Question("about", "About", _CHIPS),
        Question("is_childs_view", "It gives the child's own view", _TICK),
        Question("rests_on", "Statements it takes up", _LINE),
        Question("withheld_from", "Who may not read it in the minutes", _CHIPS),
        Question("said_at", "Time", _LINE),
    ),
    Form.VIEW: (
        Question("has_suffered", "Has the child suffered harm?", _CHOICE),
        Question("is_likely", "Is the child likely to?", _CHOICE),
        Question("view", "Their view now", _CHOICE),
        Question("categories", "Category", _CHIPS),
        Question("because", "Because", _TEXT),
    ),
    Form.DECISION: (
        Question("decided", "What is decided", _CHOICE),
        Question("missing", "Which fact is missing", _TEXT),
        Question("decide_by", "It is decided on", _LINE),
        Question("has_suffered", "Has the child suffered harm?", _CHOICE),
        Question("is_likely", "Is the child likely to?", _CHOICE),
        Question("limb", "On which half of the test it rests", _CHOICE),
        Question("categories", "Category; choose the main worry first", _CHIPS),
        Question("equal_extent", "What shows both to an equal extent", _TEXT),
        Question("because", "The reasons", _TEXT),
        Question("rests_on", "Statements they rest on", _LINE),
        Question("manner", "How it was decided", _CHOICE),
        Question("chair_because", "Why the chair judged", _TEXT),
        Question("voice", "How the child's views influenced the decision", _TEXT),
        Question("help_offered", "What help is offered instead", _TEXT),
        Question("looked_after", "Where the child is looked after: why a plan as well", _TEXT),
        Question("safeguards", _SAFEGUARDS, _TEXT),
        Question("referral", "Referred?", _CHOICE),
        Question("referral_because", "Why, or why not", _TEXT),
        Question("referrer", "Who refers", _LINE),
    ),
    Form.DISSENT: (
        Question("who", "Who does not agree", _LINE),
        Question("about", "With what", _LINE),
        Question("because", "Why", _TEXT),
    ),
    Form.ACTION: _ACTION,
    Form.CORE_GROUP: (
        Question("lead_worker", "Who leads", _LINE),
        Question("came_from", "Moved in from which authority, and its plan until now", _TEXT),
        Question("members", "Core group, one on a line", _TEXT),
        Question("first_on", "It meets first on", _LINE),
        Question("assessment_by", "Assessment done by", _LINE),
        Question("review_on", "Review conference on", _LINE),
        Question("family_asks", "What the family thinks it needs", _TEXT),
        Question("contingency", "What happens if the plan does not work", _TEXT),
        Question("is_interim", "It is an interim plan, until more is known", _TICK),
    ),
    Form.COMPLAINT: (
        Question("who", "Who complains", _LINE),
        Question("matter", "About", _CHOICE),
        Question("text", "What they complain of", _TEXT),
        Question("received_on", "Received on", _LINE),
        Question("looked_at_by", "Who looks at it", _LINE),
        Question("outcome", "What came of it", _TEXT),
        Question("answered_on", "They were answered on", _LINE),
    ),
    Form.GROUP_MET: (
        Question("held_on", "It met on", _LINE),
        Question("there", "Who was there, one on a line", _TEXT),
        Question("absent", "Who was not, and what they sent, one on a line", _TEXT),
        Question("notes", "What was noted", _TEXT),
        Question("next_on", "It meets again on", _LINE),
    ),
    Form.GROUP_PLAN: tuple(Question(ask, said, _TEXT) for ask, said in PLAN_ASKS.items()),
    Form.GROUP_CHILD: (
        Question("views", VIEWS, _TEXT),
        Question("part", PART, _TEXT),
        Question("explained", EXPLAINED, _TEXT),
    ),
    Form.GROUP_DETAIL: (Question("steps", "How it is done, step by step", _TEXT), _OFTEN),
    Form.GROUP_ACTION: (*_ACTION[:5], _OFTEN, *_ACTION[5:]),
    Form.REASON: (),
    Form.WORDING: (Question("text", "In words for the child", _TEXT),),
    Form.DEBRIEF: (
        Question("on", "Day of the talk", _LINE),
        Question("supporter", "Who was beside the child", _LINE),
        Question("is_held", "The talk was held", _TICK),
        Question("not_because", "If there is none: why", _TEXT),
    ),
    Form.PAPER: (),
    Form.PACK: (),
}
