"""What a conference decides for each child, by which test, and on what it rests (R155-R180)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import PersonId, Reference, ReportId


class Decided(StrEnum):
    """What is decided for one child. A plan is made at a first conference only (R160)."""

    NOT_YET = "not_yet"
    PLAN = "plan"
    PLAN_GOES_ON = "plan_goes_on"
    NO_PLAN = "no_plan"
    PLAN_ENDS = "plan_ends"
    PUT_OFF = "put_off"
    """A crucial fact is missing (R178)."""
    HELD_AGAIN = "held_again"
    """The conference was not quorate (R147)."""

    @property
    def has_plan(self) -> bool:
        return self in (Decided.PLAN, Decided.PLAN_GOES_ON)

    @property
    def is_without_plan(self) -> bool:
        return self in (Decided.NO_PLAN, Decided.PLAN_ENDS)


class YesNo(StrEnum):
    NOT_SAID = "not_said"
    YES = "yes"
    NO = "no"


class Limb(StrEnum):
    """Which half of the threshold test is relied on (R157)."""

    NOT_SAID = "not_said"
    SHOWN = "shown"
    """Harm is shown, and further harm is judged likely."""
    JUDGED = "judged"
    """Harm is judged likely, and findings of the enquiry or research bear that out."""


class Manner(StrEnum):
    """How it came to the decision (R155)."""

    NOT_SAID = "not_said"
    CONSENSUS = "consensus"
    CHAIR = "chair"


class Referral(StrEnum):
    """Whether the child is referred to whom the area names, as the Children's Reporter."""

    NOT_SAID = "not_said"
    YES = "yes"
    NO = "no"
    ALREADY = "already"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A statement of a received report, by the reference it carries everywhere."""

    report: ReportId
    reference: Reference


class Lack(StrEnum):
    """What is still to be said before a conference can be closed."""

    KIND = "kind"
    """Something was said and has no kind yet (R54)."""
    DECISION = "decision"
    QUORUM = "quorum"
    THRESHOLD = "threshold"
    LIMB = "limb"
    CATEGORY = "category"
    SECOND_CATEGORY = "second_category"
    TOO_MANY_CATEGORIES = "too_many_categories"
    MANNER = "manner"
    REASONS = "reasons"
    CHAIR_REASONS = "chair_reasons"
    REFERRAL = "referral"
    REFERRAL_REASON = "referral_reason"
    MISSING_FACT = "missing_fact"
    DECIDE_BY = "decide_by"
    PLAN = "plan"
    LEAD_WORKER = "lead_worker"
    CORE_GROUP = "core_group"
    CORE_GROUP_DAY = "core_group_day"
    ASSESSMENT_DAY = "assessment_day"
    REVIEW_DAY = "review_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What binds a decision here: the kind of conference, and what its area asks.

    `most_categories` is None where the area sets no limit. `may_end_plan` is false where the area
    asks for a quorum to end one, and the conference has none (R149).
    """

    type: ConferenceType
    has_categories: bool = True
    has_threshold_test: bool = True
    most_categories: int | None = None
    asks_referral: bool = False
    may_end_plan: bool = True

    @property
    def choices(self) -> tuple[Decided, ...]:
        """Return what may be decided at this kind of conference (R160)."""
        if self.type is ConferenceType.REVIEW:
            kinds = (Decided.PLAN_GOES_ON, Decided.PLAN_ENDS)
        else:
            kinds = (Decided.PLAN, Decided.NO_PLAN)
        return (Decided.NOT_YET, *kinds, Decided.PUT_OFF, Decided.HELD_AGAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildDecision:
    """The decision for one child.

    `categories` are ids of the area's list, the main worry first; `equal_extent` says what shows
    that a second one holds to an equal extent (R162). `chair_because` is asked where the chair
    judged alone. `missing` and `decide_by` are of a decision put off. `voice` says how the child's
    views influenced it; where it is empty that becomes a task (R102). `help_offered` is what the
    family is offered without a plan, `looked_after` why a child who is looked after has one, and
    `safeguards` what keeps the two together: who meets how often, and who endorsed it (R177).
    """

    child: PersonId
    decided: Decided = Decided.NOT_YET
    has_suffered: YesNo = YesNo.NOT_SAID
    is_likely: YesNo = YesNo.NOT_SAID
    limb: Limb = Limb.NOT_SAID
    categories: tuple[str, ...] = ()
    equal_extent: str = ""
    manner: Manner = Manner.NOT_SAID
    chair_because: str = ""
    because: str = ""
    rests_on: tuple[Cited, ...] = ()
    voice: str = ""
    referral: Referral = Referral.NOT_SAID
    referral_because: str = ""
    referrer: str = ""
    missing: str = ""
    decide_by: date | None = None
    help_offered: str = ""
    looked_after: str = ""
    safeguards: str = field(default="", metadata={"added": True})

    def lacks(self, bounds: Bounds) -> tuple[Lack, ...]:
        """Return what is still to be said about this child before the conference is closed."""
        if self.decided is Decided.NOT_YET:
            return (Lack.DECISION,)
        return tuple(what for what, is_lacking in self._asked(bounds) if is_lacking)

    def _asked(self, bounds: Bounds) -> Iterator[tuple[Lack, bool]]:
        if self.decided is Decided.HELD_AGAIN:
            return
        if self.decided is Decided.PUT_OFF:
            yield Lack.MISSING_FACT, not self.missing.strip()
            yield Lack.DECIDE_BY, self.decide_by is None
            return
        ends = self.decided is Decided.PLAN_ENDS
        yield Lack.QUORUM, ends and not bounds.may_end_plan
        if bounds.has_threshold_test:
            yield from self._threshold()
        yield Lack.REASONS, not (self.because.strip() or self.rests_on)
        yield Lack.MANNER, self.manner is Manner.NOT_SAID
        yield Lack.CHAIR_REASONS, self.manner is Manner.CHAIR and not self.chair_because.strip()
        if self.decided.has_plan and bounds.has_categories:
            yield from self._category(bounds)
        if bounds.asks_referral:
            said = self.referral is not Referral.NOT_SAID
            yield Lack.REFERRAL, not said
            yield Lack.REFERRAL_REASON, said and not self.referral_because.strip()

    def _threshold(self) -> Iterator[tuple[Lack, bool]]:
        answers = (self.has_suffered, self.is_likely)
        yield Lack.THRESHOLD, YesNo.NOT_SAID in answers
        yield Lack.LIMB, self.decided.has_plan and self.limb is Limb.NOT_SAID

    def _category(self, bounds: Bounds) -> Iterator[tuple[Lack, bool]]:
        count, most = len(self.categories), bounds.most_categories
        yield Lack.CATEGORY, count == 0
        yield Lack.SECOND_CATEGORY, count > 1 and not self.equal_extent.strip()
        yield Lack.TOO_MANY_CATEGORIES, most is not None and count > most


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """Who does not agree, about what and why (R173). It excuses nobody from the plan (R167)."""

    id: str
    who: str = ""
    about: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction:
    """One thing that is to be done (R175). `children` empty: for all of them.

    `is_familys` where a member of the family does it. `withheld_from` may not read it.
    """

    id: str
    what: str = ""
    purpose: str = ""
    who: str = ""
    is_familys: bool = False
    by_when: str = ""
    success: str = ""
    children: tuple[PersonId, ...] = ()
    withheld_from: tuple[PersonId, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it says who does what by when, and how one will know that it helped."""
        return all(one.strip() for one in (self.what, self.who, self.by_when, self.success))


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreGroup:
    """Who carries the plan, and the days that are set with it (R164). `members` one on a line.

    `family_asks` is what the family thinks it needs (R92). `is_interim`: the plan is for the time
    until more is known (R180). `came_from` is the authority that a child moved in from, with the
    plan that holds until this one (R181).
    """

    lead_worker: str = ""
    members: str = ""
    first_on: date | None = None
    assessment_by: date | None = None
    review_on: date | None = None
    contingency: str = ""
    is_interim: bool = False
    family_asks: str = field(default="", metadata={"added": True})
    came_from: str = field(default="", metadata={"added": True})

    def lacks(self, *, is_review: bool) -> tuple[Lack, ...]:
        """Return what is still to be said; at a review the first two days are long past."""
        asked = {
            Lack.LEAD_WORKER: not self.lead_worker.strip(),
            Lack.CORE_GROUP: not self.members.strip(),
            Lack.CORE_GROUP_DAY: self.first_on is None,
            Lack.ASSESSMENT_DAY: self.assessment_by is None and not is_review,
            Lack.REVIEW_DAY: self.review_on is None,
        }
        return tuple(what for what, is_lacking in asked.items() if is_lacking)
