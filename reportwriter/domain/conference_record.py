"""What happened at a conference, as its chair records it while it is held.

Nothing confidential has a place in it: what was said behind a closed door stands in the sealed
record of `domain.hearing`. A provisional view of a report is never changed by what its author says
at the table; both stand beside each other (R40).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from reportwriter.domain.child_told import ChildWording, Debrief
from reportwriter.domain.complaint import Complaint
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.core_group import NOT_MET, GroupNotes
from reportwriter.domain.decision import (
    Bounds,
    ChildDecision,
    Cited,
    CoreGroup,
    Decided,
    Dissent,
    Lack,
    PlanAction,
    YesNo,
)
from reportwriter.domain.ids import PersonId, with_one
from reportwriter.domain.statement import Kind
from reportwriter.domain.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDone:
    """That a step of the running sheet was done, when, and what the chair noted of it."""

    step: str
    done_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One thing that was said at the conference, with its kind, as statements of a report have one.

    `said_at` is the time by the clock as it was written down. `second_hand` names from whom the
    speaker has it. `is_childs_view`: it gives a child's own view, whoever speaks (R104, R105).
    `rests_on` are statements of reports it takes up. `withheld_from` may not read it.
    """

    id: str
    who: str = ""
    text: str = ""
    kind: Kind | None = None
    said_at: str = ""
    second_hand: str = ""
    is_childs_view: bool = False
    about: tuple[PersonId, ...] = ()
    rests_on: tuple[Cited, ...] = ()
    withheld_from: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenView:
    """What an agency thinks of one child at the end of the conference (R158)."""

    agency: str
    child: PersonId
    view: View | None = None
    has_suffered: YesNo = YesNo.NOT_SAID
    is_likely: YesNo = YesNo.NOT_SAID
    categories: tuple[str, ...] = ()
    because: str = ""

    @property
    def is_given(self) -> bool:
        return self != GivenView(agency=self.agency, child=self.child)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What is still to be said; `child` is whose decision it is, None where it is of all."""

    lack: Lack
    child: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceRecord:
    """All of one conference. Each change returns a new one.

    `closed_at` is when the chair closed it; a later change opens it again, but for what comes
    afterwards and changes nothing that was decided: a complaint, what a child is told, and what the
    core group noted.
    """

    steps: tuple[StepDone, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    views: tuple[GivenView, ...] = ()
    decisions: tuple[ChildDecision, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    actions: tuple[PlanAction, ...] = ()
    core_group: CoreGroup = field(default_factory=CoreGroup)
    complaints: tuple[Complaint, ...] = ()
    wordings: tuple[ChildWording, ...] = ()
    debriefs: tuple[Debrief, ...] = ()
    closed_at: datetime | None = None
    group_notes: GroupNotes = field(default=NOT_MET, metadata={"added": True})

    def step(self, step: str) -> StepDone:
        return next((one for one in self.steps if one.step == step), StepDone(step=step))

    def view(self, agency: str, child: PersonId) -> GivenView:
        given = (one for one in self.views if (one.agency, one.child) == (agency, child))
        return next(given, GivenView(agency=agency, child=child))

    def decision(self, child: PersonId) -> ChildDecision:
        made = (one for one in self.decisions if one.child == child)
        return next(made, ChildDecision(child=child))

    def wording(self, child: PersonId, of: str) -> ChildWording:
        given = (one for one in self.wordings if (one.child, one.of) == (child, of))
        return next(given, ChildWording(child=child, of=of))

    def debrief(self, child: PersonId) -> Debrief:
        return next((one for one in self.debriefs if one.child == child), Debrief(child=child))

    def with_wording(self, wording: ChildWording) -> "ConferenceRecord":
        key = (wording.child, wording.of)
        kept = (one for one in self.wordings if (one.child, one.of) != key)
        return replace(self, wordings=(*kept, wording))

    def with_debrief(self, debrief: Debrief) -> "ConferenceRecord":
        kept = (one for one in self.debriefs if one.child != debrief.child)
        return replace(self, debriefs=(*kept, debrief))

    def debriefs_left(self, children: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Return the children with whom nobody has talked since; each is a task (R117)."""
        return tuple(child for child in children if not self.debrief(child).is_settled)

    def with_step(self, step: StepDone) -> "ConferenceRecord":
        kept = (one for one in self.steps if one.step != step.step)
        return replace(self, steps=(*kept, step))

    def with_view(self, view: GivenView) -> "ConferenceRecord":
        key = (view.agency, view.child)
        kept = (one for one in self.views if (one.agency, one.child) != key)
        return self._changed(views=(*kept, view))

    def with_decision(self, decision: ChildDecision) -> "ConferenceRecord":
        kept = (one for one in self.decisions if one.child != decision.child)
        return self._changed(decisions=(*kept, decision))

    def with_contribution(self, said: Contribution) -> "ConferenceRecord":
        """Return the record with a contribution in its place, or as the last that was said."""
        return self._changed(contributions=with_one(self.contributions, said))

    def with_action(self, action: PlanAction) -> "ConferenceRecord":
        return self._changed(actions=with_one(self.actions, action))

    def with_dissent(self, dissent: Dissent) -> "ConferenceRecord":
        return self._changed(dissents=with_one(self.dissents, dissent))

    def with_complaint(self, complaint: Complaint) -> "ConferenceRecord":
        return replace(self, complaints=with_one(self.complaints, complaint))

    def with_group_notes(self, notes: GroupNotes) -> "ConferenceRecord":
        return replace(self, group_notes=notes)

    def with_core_group(self, core_group: CoreGroup) -> "ConferenceRecord":
        return self._changed(core_group=core_group)

    def without(self, key: str) -> "ConferenceRecord":
        """Return it without the contribution, action, dissent or complaint of that id."""
        kept = tuple(one for one in self.complaints if one.id != key)
        if kept != self.complaints:
            return replace(self, complaints=kept)
        if (notes := self.group_notes.without(key)) != self.group_notes:
            return self.with_group_notes(notes)
        return self._changed(
            contributions=tuple(one for one in self.contributions if one.id != key),
            actions=tuple(one for one in self.actions if one.id != key),
            dissents=tuple(one for one in self.dissents if one.id != key),
            wordings=tuple(one for one in self.wordings if one.of != key),
        )

    @property
    def untagged(self) -> tuple[Contribution, ...]:
        """What was said and has no kind yet; where nothing is written there is nothing to tag."""
        return tuple(one for one in self.contributions if one.text.strip() and one.kind is None)

    def missing(self, children: Iterable[PersonId], bounds: Bounds) -> tuple[Missing, ...]:
        """Return what must be said before the conference can be closed (R164)."""
        return tuple(self._missing(tuple(children), bounds))

    def _missing(self, children: tuple[PersonId, ...], bounds: Bounds) -> Iterator[Missing]:
        if self.untagged:
            yield Missing(lack=Lack.KIND)
        decisions = [self.decision(child) for child in children]
        for one in decisions:
            yield from (Missing(lack=lack, child=one.child) for lack in one.lacks(bounds))
        if any(one.decided.has_plan for one in decisions):
            if not any(one.what.strip() for one in self.actions):
                yield Missing(lack=Lack.PLAN)
            is_review = bounds.type is ConferenceType.REVIEW
            yield from (Missing(lack=one) for one in self.core_group.lacks(is_review=is_review))

    def voices_to_follow(self, children: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Return the children of whom nothing says how their views influenced what was decided.

        Each is a task that is left (R102).
        """
        decided = (self.decision(child) for child in children)
        is_due = (Decided.NOT_YET, Decided.HELD_AGAIN)
        return tuple(
            one.child for one in decided if one.decided not in is_due and not one.voice.strip()
        )

    def _changed(self, **parts: object) -> "ConferenceRecord":
        """Return it with other parts; what was closed is open again."""
        return replace(self, closed_at=None, **parts)  # type: ignore[arg-type]  # Fields by name.
