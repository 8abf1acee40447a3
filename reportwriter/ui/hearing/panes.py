"""What the editor beside the items shows: of one item, or of one closed slot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.exclusion import ExclusionReason, Police
from reportwriter.domain.hearing import Dealing, Decision, LaterTelling
from reportwriter.ui.cards.facts import names
from reportwriter.ui.hearing.asks import (
    DecisionAsk,
    ReasonAsk,
    SlotAsk,
    answer,
    field_answer,
)
from reportwriter.ui.hearing.rows import (
    CHANGED,
    NOT_READ,
    decision_of,
    extent_words,
    read_words,
    reason_key,
    reason_lacks,
)
from reportwriter.ui.who_comes.panes import rule_words
from reportwriter.wording import exclusion as excluded
from reportwriter.wording.confidential import HEARERS
from reportwriter.wording.dates import weekday_date
from reportwriter.wording.hearing import UNDECIDED
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.hearing import ClosedSlot, HearingRecord
    from reportwriter.services.hearing import OpenHearing
    from reportwriter.ui.hearing.asks import Answer
    from reportwriter.ui.hearing.rows import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPane:
    """`read` says when it was read, or that it was not; `must_read` that it is to be read now.

    `answers` are empty before it was read once. `shown` are the questions that matter now.
    """

    key: str
    title: str
    read: str
    must_read: bool
    proposed: str
    lacks: str
    day: str
    answers: Mapping[DecisionAsk, Answer]
    shown: frozenset[DecisionAsk]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotPane:
    key: str
    title: str
    answers: Mapping[SlotAsk, Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonPane:
    """Why one person is excluded. `hints` stand below questions: what a rule of the area says.

    `alone`: the area lists no grounds, and one question asks for both.
    """

    key: str
    title: str
    below: str
    lacks: str
    answers: Mapping[ReasonAsk, Answer]
    shown: frozenset[ReasonAsk]
    grounds: tuple[tuple[str, str], ...]
    hints: Mapping[ReasonAsk, str]
    alone: bool


def item_pane(shown: Shown, record: HearingRecord) -> ItemPane:
    decision = decision_of(shown, record)
    changed = decision is not None and decision.item != shown.item
    read = f"{NOT_READ}." if decision is None else f"{read_words(decision)}."
    item = shown.item
    proposed = ": ".join(filter(None, (HEARERS[item.hearers], item.proposed_hearers)))
    return ItemPane(
        key=shown.key,
        title=shown.title,
        read=f"{CHANGED}. {read}" if changed else read,
        must_read=decision is None or changed,
        proposed=f"The author proposes: {proposed}.",
        lacks=lacks_words(decision) if decision else "",
        day=day_words(decision) if decision else "",
        answers={ask: answer(decision, ask) for ask in DecisionAsk} if decision else {},
        shown=_matter(decision) if decision else frozenset(),
    )


def slot_pane(slot: ClosedSlot, key: str, number: int) -> SlotPane:
    return SlotPane(
        key=key,
        title=f"Closed slot {number}",
        answers={ask: field_answer(slot, ask) for ask in SlotAsk},
    )


def reason_pane(who: Attendee, reason: ExclusionReason, hearing: OpenHearing) -> ReasonPane:
    rules = hearing.rules
    rule = rules.exclusion
    grounds = tuple((one.id, one.words) for one in rule.grounds) if rule else ()
    asked_police = who.exclusion is not None and who.exclusion.police is Police.ASKED
    matter = {
        ReasonAsk.GROUNDS: bool(grounds),
        ReasonAsk.EVIDENCE: True,
        ReasonAsk.OBJECTIONS: bool(rule and rule.hears_objections) or bool(reason.objections),
        ReasonAsk.POLICE_SAID: asked_police or bool(reason.police_said),
        ReasonAsk.AFTERWARDS: rules.after_exclusion is not None or bool(reason.afterwards),
    }
    return ReasonPane(
        key=reason_key(who.id),
        title=excluded.minute_title(who.name),
        below=extent_words(who),
        lacks=reason_lacks(hearing, reason),
        answers={ask: field_answer(reason, ask) for ask in ReasonAsk},
        shown=frozenset(ask for ask, matters in matter.items() if matters),
        grounds=grounds,
        hints={
            ReasonAsk.GROUNDS: rule_words(rules.exclusion_rule),
            ReasonAsk.AFTERWARDS: rule_words(rules.after_exclusion),
        },
        alone=not grounds,
    )


def lacks_words(decision: Decision) -> str:
    lacks = [UNDECIDED[what] for what in decision.undecided]
    return f"Still to say: {named(lacks)}." if lacks else ""


def day_words(decision: Decision) -> str:
    """Return the day of telling as it was understood."""
    later = decision.later
    if later is None or not later.is_done:
        return ""
    return weekday_date(later.done_on) if later.done_on else "Type one day, as 29 dec or yesterday."


def read_now(shown: Shown, before: Decision | None, at: datetime) -> Decision:
    """Return the decision of whoever has just read an item: what the author asks is put in first.

    What was decided on an earlier state of it stays, to be looked at again.
    """
    if before is not None:
        later = before.later or _asked_for(shown)
        return replace(before, item=shown.item, acknowledged_at=at, later=later)
    return Decision(
        report=shown.report,
        agency=shown.agency,
        item=shown.item,
        acknowledged_at=at,
        later=_asked_for(shown),
    )


def _asked_for(shown: Shown) -> LaterTelling | None:
    duties = shown.item.must_be_told
    if not duties or shown.part is None:
        return None
    people = {person.id: person for person in shown.part.people}
    told = dict.fromkeys(name for duty in duties for name in names(people, duty.to))
    return LaterTelling(
        to=named(tuple(told)),
        by_whom=_joined(duty.by_whom for duty in duties),
        by_when=_joined(duty.by_when for duty in duties),
        how=_joined(duty.how for duty in duties),
        not_to_say=_joined(duty.not_to_say for duty in duties),
    )


def _joined(said: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(one.strip() for one in said if one.strip()))


_ALWAYS = frozenset({DecisionAsk.DEALING, DecisionAsk.LATER})
_HEARD = frozenset({DecisionAsk.AGENCIES, DecisionAsk.OTHERS})
_LATER = frozenset(
    {
        DecisionAsk.LATER_TO,
        DecisionAsk.LATER_BY,
        DecisionAsk.LATER_WHEN,
        DecisionAsk.LATER_HOW,
        DecisionAsk.LATER_NOT,
        DecisionAsk.DONE,
    }
)
_DONE = frozenset({DecisionAsk.DONE_ON, DecisionAsk.DONE_BY})


def _matter(decision: Decision) -> frozenset[DecisionAsk]:
    found = _ALWAYS
    if decision.dealing in (Dealing.CLOSED_SLOT, Dealing.TOLD_BY_CHAIR):
        found |= _HEARD
    if decision.differs or decision.because:
        found |= {DecisionAsk.BECAUSE}
    if decision.later is not None:
        found |= _LATER
        if decision.later.is_done:
            found |= _DONE
    return found
