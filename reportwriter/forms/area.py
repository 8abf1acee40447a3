"""An area profile: the rules, names and forms of one area, as data that an area can change."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from reportwriter.domain.circulation import Round, SentTo
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef
from reportwriter.forms.practice import (
    AgeMatter,
    AgeThreshold,
    CategoryLimits,
    Circulation,
    Conduct,
    ExclusionRule,
    Handbook,
    Names,
    Participation,
    Quorum,
    Receiver,
    Retention,
    SharingDuty,
)
from reportwriter.forms.timescale import Timescale, WorkingDays

USUALLY = {
    Round.REPORTS: (SentTo.ATTENDING, SentTo.PARENTS),
    Round.DECISION: (SentTo.INVITED, SentTo.PARENTS),
    Round.MINUTES: (SentTo.INVITED, SentTo.PARENTS),
    Round.CORE_GROUP: (SentTo.CORE_GROUP,),
}
"""To whom something goes where an area does not say; no rule of any area stands behind it."""


class RuleStatus(StrEnum):
    """How far a rule may be relied on."""

    FROM_SOURCE = "from_source"
    CHECK_LOCALLY = "check_locally"
    PRODUCT_DEFAULT = "product_default"
    UNCHECKED = "unchecked"
    """Not from the source pages: shown as not checked, and never a reason to refuse anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule in our own words, where it stands (`source`) and when that was said (`date`, EDTF).

    `date` is empty where the source gives none. `note` is what else a reader must know, as that
    another page of the area says otherwise.
    """

    id: str
    text: str
    source: str
    date: str
    status: RuleStatus = RuleStatus.FROM_SOURCE
    note: str = ""

    @property
    def may_refuse(self) -> bool:
        """Whether the program may refuse to go on because of it: never for what nobody checked."""
        return self.status is not RuleStatus.UNCHECKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category of the plan. `second_only_if` cautions who gives it beside another one."""

    id: str
    title: str
    second_only_if: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """`provisional_view`: whether authors give a view on registration here (some areas forbid it).

    `no_view_from`: professions that give none where the others do. `view_rule` says why.
    `second_person_rule` asks that somebody else looks at every copy before it leaves; empty leaves
    that to each agency.
    `invitee_rule` asks that it is said of each agency why it is asked to come; empty: it need not.
    `looked_after_rule`: why a child who is looked after would not normally have a plan as well.
    `local_note` is said wherever a rule is shown. `holidays` names the calendar of public
    holidays, as `GB-ENG`; `working_days` is what the area adds to it.
    """

    id: AreaId
    title: str
    nation: str
    conference_name: str
    registration_name: str
    plan_name: str
    unit_name: str
    holidays: str
    local_note: str
    provisional_view: bool
    forms: tuple[FormRef, ...]
    categories: tuple[Category, ...]
    rules: tuple[Rule, ...]
    timescales: tuple[Timescale, ...] = ()
    working_days: WorkingDays = field(default_factory=WorkingDays)
    handbook: Handbook | None = None
    names: Names = field(default_factory=Names)
    no_view_from: tuple[Profession, ...] = ()
    view_rule: str = ""
    looked_after_rule: str = ""
    second_person_rule: str = ""
    category_limits: CategoryLimits | None = None
    ages: tuple[AgeThreshold, ...] = ()
    participation: tuple[Participation, ...] = ()
    quorum: Quorum | None = None
    conduct: Conduct = field(default_factory=Conduct)
    invitee_rule: str = ""
    exclusion: ExclusionRule | None = None
    sharing: tuple[SharingDuty, ...] = ()
    receivers: tuple[Receiver, ...] = ()
    circulation: tuple[Circulation, ...] = ()
    retention: Retention | None = None

    def category(self, category_id: str) -> Category | None:
        return next((found for found in self.categories if found.id == category_id), None)

    def rule(self, rule_id: str) -> Rule | None:
        return next((found for found in self.rules if found.id == rule_id), None)

    def timescale(self, timescale_id: str) -> Timescale | None:
        return next((found for found in self.timescales if found.id == timescale_id), None)

    @property
    def unchecked(self) -> tuple[Rule, ...]:
        """The rules that nobody checked against the procedures of the area."""
        return tuple(rule for rule in self.rules if rule.status is RuleStatus.UNCHECKED)

    def may_refuse(self, rule_id: str) -> bool:
        """Say whether the program may refuse to go on because of this rule of the area."""
        rule = self.rule(rule_id)
        return rule is not None and rule.may_refuse

    @property
    def based_on(self) -> tuple[str, int]:
        """The title of the handbook and its year; empty and 0 where none is named."""
        return (self.handbook.title, self.handbook.year) if self.handbook else ("", 0)

    def from_age(self, matter: AgeMatter) -> AgeThreshold | None:
        return next((found for found in self.ages if found.matter is matter), None)

    def stance_at_age(self, age: int) -> Participation | None:
        """Return what the age speaks for; None where the area has no such table."""
        return self._last(band for band in self.participation if band.from_age <= age)

    def stance_in_year(self, school_year: int) -> Participation | None:
        return self._last(
            band for band in self.participation if band.from_school_year <= school_year
        )

    def asks_view_of(self, professions: tuple[Profession, ...]) -> bool:
        """Say whether a form for these professions asks for a provisional view. Empty: all."""
        silent = bool(professions) and set(professions) <= set(self.no_view_from)
        return self.provisional_view and not silent

    def duties_of(
        self, profession: Profession | None, conference: ConferenceType
    ) -> tuple[SharingDuty, ...]:
        """Return what this author owes the family before the conference."""
        return tuple(duty for duty in self.sharing if duty.binds(profession, conference))

    def receivers_of(self, conference: ConferenceType) -> tuple[Receiver, ...]:
        return tuple(
            receiver
            for receiver in self.receivers
            if not receiver.conferences or conference in receiver.conferences
        )

    def circulates(self, what: Round, conference: ConferenceType) -> tuple[Circulation, ...]:
        """Return to whom something goes, as the area says, or as is usual where it does not."""
        said = tuple(one for one in self.circulation if one.holds_for(what, conference))
        return said or (Circulation(what=what, to=USUALLY[what]),)

    @staticmethod
    def _last(bands: Iterable[Participation]) -> Participation | None:
        """Return the band that begins latest; the loader has put them in order."""
        return max(bands, key=lambda band: band.from_age, default=None)
