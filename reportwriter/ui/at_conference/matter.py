"""Which questions matter to a row as it is, and what the area has to say to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.child_told import ChildWording
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.conference_record import GivenView
from reportwriter.domain.decision import (
    ChildDecision,
    CoreGroup,
    Decided,
    Manner,
    Referral,
    YesNo,
)
from reportwriter.ui.at_conference.group_rows import hint_of_members
from reportwriter.ui.at_conference.questions import QUESTIONS
from reportwriter.wording import child_told, reasons
from reportwriter.wording import conference_record as words
from reportwriter.wording.areas import view_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportwriter.services.deciding import AtConference
    from reportwriter.ui.at_conference.questions import Form
    from reportwriter.ui.at_conference.recorded import Row

Choices = tuple[tuple[str, str], ...]


def that_matter(meeting: AtConference, form: Form, row: Row) -> frozenset[str]:
    """Return the questions that matter to a row as it is."""
    every = frozenset(question.ask for question in QUESTIONS[form])
    if isinstance(row, ChildDecision):
        return frozenset(_of_decision(meeting, row))
    if isinstance(row, GivenView):
        return every - _left_out_of_views(meeting)
    return every - _left_out_of_plan(meeting) if isinstance(row, CoreGroup) else every


def _left_out_of_plan(meeting: AtConference) -> frozenset[str]:
    kind = meeting.conference.type
    first_days = ("assessment_by",) if kind is ConferenceType.REVIEW else ()
    before = () if kind is ConferenceType.TRANSFER else ("came_from",)
    return frozenset((*first_days, *before))


def _left_out_of_views(meeting: AtConference) -> frozenset[str]:
    bounds = meeting.bounds
    test = () if bounds.has_threshold_test else ("has_suffered", "is_likely")
    categories = () if bounds.has_categories else ("categories",)
    return frozenset((*test, *categories))


def _of_decision(meeting: AtConference, row: ChildDecision) -> Iterator[str]:
    yield "decided"
    if row.decided in (Decided.NOT_YET, Decided.HELD_AGAIN):
        return
    yield from ("because", "rests_on", "voice")
    if row.decided is Decided.PUT_OFF:
        yield from ("missing", "decide_by")
        return
    yield "manner"
    if meeting.bounds.has_threshold_test:
        yield from ("has_suffered", "is_likely")
    if row.manner is Manner.CHAIR:
        yield "chair_because"
    yield from _of_plan(meeting, row) if row.decided.has_plan else ("help_offered",)
    if meeting.bounds.asks_referral:
        yield from ("referral", "referral_because")
        if row.referral is Referral.YES:
            yield "referrer"


def _of_plan(meeting: AtConference, row: ChildDecision) -> Iterator[str]:
    if meeting.bounds.has_threshold_test and YesNo.YES in (row.has_suffered, row.is_likely):
        yield "limb"
    if meeting.bounds.has_categories:
        yield "categories"
    if len(row.categories) > 1:
        yield "equal_extent"
    if meeting.area.looked_after_rule:
        yield "looked_after"
        if row.looked_after.strip():
            yield "safeguards"


def asked_here(meeting: AtConference, row: Row, ask: str) -> str:
    """Return the words of a question where the area has its own; else nothing."""
    if isinstance(row, ChildWording):
        return child_told.IN_WORDS.format(name=meeting.known_as(row.child))
    if ask == "view" and isinstance(row, GivenView):
        return view_asked(meeting.area.registration_name, meeting.known_as(row.child))
    names = meeting.area.names
    own = {
        "referral": f"Referred to the {names.referral}?",
        "lead_worker": names.lead_worker,
        "members": f"{names.core_group}, one on a line",
    }
    return own.get(ask, "")


def hint(meeting: AtConference, ask: str) -> str:
    """Return what is said below a question."""
    limits, help_named = meeting.area.category_limits, meeting.area.names.help_without_plan
    said = {
        "voice": words.VOICE_TASK,
        "members": hint_of_members(meeting) if ask == "members" else "",
        "help_offered": f"As {help_named}." if help_named else "",
        "decided": "" if meeting.bounds.may_end_plan else meeting.coming.answer.reason,
        "categories": f"A second only if {limits.second_only_if}." if limits else "",
    }
    return said.get(ask, "")


_TABLES: Mapping[str, Mapping[str, str]] = {
    "kind": words.KIND_CHOICES,
    "view": words.VIEWS,
    "has_suffered": words.YES_NO,
    "is_likely": words.YES_NO,
    "limb": words.LIMBS,
    "manner": words.MANNERS,
    "referral": words.REFERRALS,
    "matter": reasons.ABOUT,
}


def choices(meeting: AtConference, row: Row, ask: str) -> Choices:
    """Return what can be chosen, each with its words."""
    if ask in _TABLES:
        return tuple(_TABLES[ask].items())
    if ask == "decided":
        plan = meeting.area.plan_name
        may = _may_decide(meeting, row)
        return tuple((one, words.DECIDED[one].format(plan=plan)) for one in may)
    if ask == "categories":
        return tuple((one.id, one.title) for one in meeting.area.categories)
    people = meeting.children if ask == "children" else meeting.family
    return tuple((person.id, person.known_as) for person in people)


def _may_decide(meeting: AtConference, row: Row) -> tuple[Decided, ...]:
    """Return what can be chosen: that a plan ends only where it may, or where it was chosen."""
    chosen = row.decided if isinstance(row, ChildDecision) else None
    may_end = meeting.bounds.may_end_plan or chosen is Decided.PLAN_ENDS
    return tuple(one for one in meeting.bounds.choices if may_end or one is not Decided.PLAN_ENDS)
