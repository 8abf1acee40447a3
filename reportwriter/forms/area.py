"""An area profile: the rules, names and forms of one area, as data that an area can change."""

from dataclasses import dataclass
from enum import StrEnum

from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import FormRef


class RuleStatus(StrEnum):
    """How far a rule may be relied on."""

    FROM_SOURCE = "from_source"
    CHECK_LOCALLY = "check_locally"
    PRODUCT_DEFAULT = "product_default"
    UNCHECKED = "unchecked"
    """Not from the source pages: shown as not checked, and never a reason to refuse anything."""


class Unit(StrEnum):
    """Kinds of clock; "48 hours", "2 days" and "2 working days" are three different things."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Direction(StrEnum):
    BEFORE = "before"
    AFTER = "after"


class Clock(StrEnum):
    """What a timescale is counted from."""

    CONFERENCE_START = "conference_start"
    CONFERENCE_DATE = "conference_date"
    REVIEW_DATE = "review_date"
    STRATEGY_DISCUSSION = "strategy_discussion"
    INITIAL_CONFERENCE = "initial_conference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule in our own words, where it stands (`source`) and when that was said (`date`, EDTF)."""

    id: str
    text: str
    source: str
    date: str
    status: RuleStatus = RuleStatus.FROM_SOURCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Timescale:
    """Something that must happen in time. `rule` names the area's rule that says so."""

    id: str
    what: str
    number: int
    unit: Unit
    direction: Direction
    counted_from: Clock
    responsible: str
    rule: str


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

    `reports_due_hours` is the figure in hours before the conference starts; None where there is
    none. `local_note` is said wherever a rule is shown. `holidays` names the calendar of closed
    days, as `GB-ENG`.
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
    reports_due_hours: int | None = None
    forms: tuple[FormRef, ...]
    categories: tuple[Category, ...]
    rules: tuple[Rule, ...]
    timescales: tuple[Timescale, ...] = ()

    def category(self, category_id: str) -> Category | None:
        return next((found for found in self.categories if found.id == category_id), None)

    def rule(self, rule_id: str) -> Rule | None:
        return next((found for found in self.rules if found.id == rule_id), None)

    def timescale(self, timescale_id: str) -> Timescale | None:
        return next((found for found in self.timescales if found.id == timescale_id), None)
