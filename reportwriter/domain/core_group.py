"""What the core group noted when it met, and the plan it made in detail (R118, R171, R172).

It changes nothing of what the conference decided: its outline of the plan stands beside it.
"""

from dataclasses import dataclass, replace
from datetime import date

from reportwriter.domain.decision import CoreGroup, PlanAction
from reportwriter.domain.ids import PersonId, with_one


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDetail:
    """How an action of the outline plan is done, and how often; `action` is its id."""

    action: str
    steps: str = ""
    often: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupAction(PlanAction):
    """Something that the core group agreed beside what the conference had planned."""

    often: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildInGroup:
    """How one child took part, what the child thinks of the plan, and who explained it."""

    child: PersonId
    part: str = ""
    views: str = ""
    explained: str = ""

    @property
    def is_said(self) -> bool:
        return any(one.strip() for one in (self.part, self.views, self.explained))


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupNotes:
    """All of the meeting at which the plan was made in detail; `held_on` is None until then.

    `there` and `absent` name one on a line. What follows `notes` is the plan in detail.
    """

    held_on: date | None = None
    there: str = ""
    absent: str = ""
    notes: str = ""
    next_on: date | None = None
    risks: str = ""
    must_change: str = ""
    aims: str = ""
    needs: str = ""
    contact: str = ""
    assessment: str = ""
    parents: str = ""
    looked_at: str = ""
    contingency: str = ""
    children: tuple[ChildInGroup, ...] = ()
    details: tuple[PlanDetail, ...] = ()
    actions: tuple[GroupAction, ...] = ()

    def child(self, child: PersonId) -> ChildInGroup:
        return next((one for one in self.children if one.child == child), ChildInGroup(child=child))

    def detail(self, action: str) -> PlanDetail:
        return next(
            (one for one in self.details if one.action == action), PlanDetail(action=action)
        )

    def with_child(self, child: ChildInGroup) -> "GroupNotes":
        kept = (one for one in self.children if one.child != child.child)
        return replace(self, children=(*kept, child))

    def with_detail(self, detail: PlanDetail) -> "GroupNotes":
        kept = (one for one in self.details if one.action != detail.action)
        return replace(self, details=(*kept, detail))

    def with_action(self, action: GroupAction) -> "GroupNotes":
        """Return them with an action in its place, or as the last that was agreed."""
        return replace(self, actions=with_one(self.actions, action))

    def without(self, key: str) -> "GroupNotes":
        """Return them without the action of that id."""
        return replace(self, actions=tuple(one for one in self.actions if one.id != key))


NOT_MET = GroupNotes()


def listed(text: str) -> tuple[str, ...]:
    """Return what was typed one on a line."""
    return tuple(one.strip() for one in text.splitlines() if one.strip())


def members_of(group: CoreGroup) -> tuple[str, ...]:
    """Return who is in a core group as they were typed; who leads it is one of them."""
    typed = listed(group.members)
    lead = group.lead_worker.strip()
    is_among = any(lead.casefold() in one.casefold() for one in typed)
    return typed if is_among or not lead else (lead, *typed)
