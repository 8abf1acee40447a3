"""What the chair is asked about an item, and about a closed slot; each reads and puts back one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from reportwriter.domain.exclusion import ExclusionReason
from reportwriter.domain.hearing import ClosedSlot, Dealing, Decision, LaterTelling
from reportwriter.ui.when_text import day_of
from reportwriter.wording import exclusion
from reportwriter.wording.dates import short_date

if TYPE_CHECKING:
    from datetime import date

Answer = str | tuple[str, ...]
_Asked = TypeVar("_Asked", ClosedSlot, ExclusionReason)


class DecisionAsk(StrEnum):
    """A tick is answered with `yes` or nothing."""

    DEALING = "dealing"
    AGENCIES = "agencies"
    OTHERS = "others"
    BECAUSE = "because"
    LATER = "later"
    LATER_TO = "later_to"
    LATER_BY = "later_by"
    LATER_WHEN = "later_when"
    LATER_HOW = "later_how"
    LATER_NOT = "later_not"
    DONE = "done"
    DONE_ON = "done_on"
    DONE_BY = "done_by"


class SlotAsk(StrEnum):
    LEAVE = "leave"
    LEAVE_OTHERS = "leave_others"
    STAY = "stay"
    STAY_OTHERS = "stay_others"
    BEGUN = "begun"
    ENDED = "ended"
    EXPLANATION = "explanation"


class ReasonAsk(StrEnum):
    """What is asked about why somebody is excluded; each is named as its field."""

    GROUNDS = "grounds"
    EVIDENCE = "evidence"
    OBJECTIONS = "objections"
    POLICE_SAID = "police_said"
    AFTERWARDS = "afterwards"


TYPED: frozenset[DecisionAsk | SlotAsk | ReasonAsk] = frozenset(
    {
        DecisionAsk.OTHERS,
        DecisionAsk.BECAUSE,
        DecisionAsk.LATER_TO,
        DecisionAsk.LATER_BY,
        DecisionAsk.LATER_WHEN,
        DecisionAsk.LATER_HOW,
        DecisionAsk.LATER_NOT,
        DecisionAsk.DONE_ON,
        DecisionAsk.DONE_BY,
        SlotAsk.LEAVE_OTHERS,
        SlotAsk.STAY_OTHERS,
        SlotAsk.BEGUN,
        SlotAsk.ENDED,
        SlotAsk.EXPLANATION,
        ReasonAsk.EVIDENCE,
        ReasonAsk.OBJECTIONS,
        ReasonAsk.POLICE_SAID,
        ReasonAsk.AFTERWARDS,
    }
)
"""What is typed letter by letter: one step for undo, however many letters it has."""
LABELS: Mapping[DecisionAsk, str] = {
    DecisionAsk.DEALING: "How do you deal with it?",
    DecisionAsk.AGENCIES: "Who may hear it",
    DecisionAsk.OTHERS: "Others who may hear it, or whom exactly",
    DecisionAsk.BECAUSE: "Why it is not as the author proposed",
    DecisionAsk.LATER: "Someone must later be told",
    DecisionAsk.LATER_TO: "Who must be told",
    DecisionAsk.LATER_BY: "By whom",
    DecisionAsk.LATER_WHEN: "By when",
    DecisionAsk.LATER_HOW: "How",
    DecisionAsk.LATER_NOT: "What must not be said",
    DecisionAsk.DONE: "They have been told",
    DecisionAsk.DONE_ON: "Told on",
    DecisionAsk.DONE_BY: "Told by",
}
REASON_LABELS: Mapping[ReasonAsk, str] = {
    ReasonAsk.GROUNDS: exclusion.ASK_GROUNDS,
    ReasonAsk.EVIDENCE: exclusion.ASK_EVIDENCE,
    ReasonAsk.OBJECTIONS: exclusion.ASK_OBJECTIONS,
    ReasonAsk.POLICE_SAID: exclusion.ASK_POLICE_SAID,
    ReasonAsk.AFTERWARDS: exclusion.ASK_AFTERWARDS,
}
SLOT_LABELS: Mapping[SlotAsk, str] = {
    SlotAsk.LEAVE: "Who leaves the room",
    SlotAsk.LEAVE_OTHERS: "Others who leave",
    SlotAsk.STAY: "Who stays",
    SlotAsk.STAY_OTHERS: "Others who stay, or whom exactly",
    SlotAsk.BEGUN: "Began at",
    SlotAsk.ENDED: "Ended at",
    SlotAsk.EXPLANATION: "What those who left were told, and why they were asked to leave",
}


def answer(decision: Decision, ask: DecisionAsk) -> Answer:
    return _WAYS[ask].read(decision)


def answered(decision: Decision, ask: DecisionAsk, given: Answer, today: date) -> Decision:
    """Return the decision with an answer put in."""
    later = decision.later
    if later is not None and ask is DecisionAsk.DONE_ON:
        # A day that cannot be read is no day: what stood there before is not what is typed.
        return replace(decision, later=replace(later, done_on=day_of(str(given), today)))
    if later is not None and ask is DecisionAsk.DONE and given:
        done = replace(later, is_done=True, done_on=today, done_by=later.done_by or later.by_whom)
        return replace(decision, later=done)
    return _WAYS[ask].put(decision, given)


def field_answer(of: ClosedSlot | ExclusionReason, ask: SlotAsk | ReasonAsk) -> Answer:
    """Return what a slot or a reason says; each question about these is named as its field."""
    found = getattr(of, ask)
    return found if isinstance(found, tuple) else str(found)


def field_answered(of: _Asked, ask: SlotAsk | ReasonAsk, given: Answer) -> _Asked:
    changed: dict[str, Answer] = {ask.value: given}
    return replace(of, **changed)  # type: ignore[arg-type]  # Each is named as its field.


@dataclass(frozen=True, slots=True)
class _Way:
    read: Callable[[Decision], Answer]
    put: Callable[[Decision, Answer], Decision]


def _later(
    read: Callable[[LaterTelling], Answer], put: Callable[[LaterTelling, str], LaterTelling]
) -> _Way:
    """Reach into what must later be told; where nothing must, there is nothing to put."""

    def read_it(decision: Decision) -> Answer:
        return read(decision.later) if decision.later else ""

    def put_it(decision: Decision, given: Answer) -> Decision:
        later = decision.later
        return decision if later is None else replace(decision, later=put(later, str(given)))

    return _Way(read_it, put_it)


def _put_later(decision: Decision, given: Answer) -> Decision:
    return replace(decision, later=(decision.later or LaterTelling()) if given else None)


_WAYS: Mapping[DecisionAsk, _Way] = {
    DecisionAsk.DEALING: _Way(
        lambda one: one.dealing or "",
        lambda one, given: replace(one, dealing=Dealing(str(given)) if given else None),
    ),
    DecisionAsk.AGENCIES: _Way(
        lambda one: one.agencies, lambda one, given: replace(one, agencies=tuple(given))
    ),
    DecisionAsk.OTHERS: _Way(
        lambda one: one.others, lambda one, given: replace(one, others=str(given))
    ),
    DecisionAsk.BECAUSE: _Way(
        lambda one: one.because, lambda one, given: replace(one, because=str(given))
    ),
    DecisionAsk.LATER: _Way(lambda one: "yes" if one.later else "", _put_later),
    DecisionAsk.LATER_TO: _later(
        lambda later: later.to, lambda later, given: replace(later, to=given)
    ),
    DecisionAsk.LATER_BY: _later(
        lambda later: later.by_whom, lambda later, given: replace(later, by_whom=given)
    ),
    DecisionAsk.LATER_WHEN: _later(
        lambda later: later.by_when, lambda later, given: replace(later, by_when=given)
    ),
    DecisionAsk.LATER_HOW: _later(
        lambda later: later.how, lambda later, given: replace(later, how=given)
    ),
    DecisionAsk.LATER_NOT: _later(
        lambda later: later.not_to_say, lambda later, given: replace(later, not_to_say=given)
    ),
    DecisionAsk.DONE: _later(
        lambda later: "yes" if later.is_done else "",
        lambda later, given: replace(later, is_done=bool(given)),
    ),
    DecisionAsk.DONE_ON: _later(
        lambda later: (
            short_date(later.done_on).replace("\N{NO-BREAK SPACE}", " ") if later.done_on else ""
        ),
        lambda later, _given: later,
    ),
    DecisionAsk.DONE_BY: _later(
        lambda later: later.done_by, lambda later, given: replace(later, done_by=given)
    ),
}
