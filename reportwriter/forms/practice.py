"""How an area goes about its conferences: words, ages, numbers and duties, each by its rule.

`rule` names the rule of the area that says so; empty where the product alone says so.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportwriter.domain.circulation import Round, SentTo
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.profession import Profession
from reportwriter.domain.without_quorum import GoOnGround


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What people and groups are called here; empty where the area has no such thing.

    `referral` is whom a conference may refer a child to, as the Children's Reporter.
    `help_without_plan` is what a family is offered where no plan is made.
    """

    lead_worker: str = "Lead social worker"
    core_group: str = "Core group"
    referral: str = ""
    help_without_plan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """What the rules were taken from, and the year it speaks for."""

    title: str
    year: int


class AgeMatter(StrEnum):
    """What is done from a certain age on, counted on the day of the conference."""

    VIEWS = "views"
    """The child's views are put to the conference."""
    LEAFLET = "leaflet"
    """The child gets a leaflet, and a form of their own to fill in."""
    ADVOCACY = "advocacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeThreshold:
    matter: AgeMatter
    from_age: int
    rule: str


class Stance(StrEnum):
    """What an age speaks for; the people who know the child decide."""

    OTHER_WAYS = "other_ways"
    """Views come another way than by attending."""
    CONSIDER = "consider"
    INVITE = "invite"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """A stance from an age, and from a school year: the two may disagree about one child."""

    stance: Stance
    from_age: int
    from_school_year: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryLimits:
    """`second_only_if` cautions who gives two; more than `most` are a matter for the chair."""

    second_only_if: str
    most: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingOn:
    """A ground on which a conference may go on without its quorum. `conferences` empty: any."""

    ground: GoOnGround
    conferences: tuple[ConferenceType, ...] = ()
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """How many agencies a conference needs, those in `always` among them.

    `direct_contact`: the others must have had direct contact with the child. The chair may go on
    with `at_discretion`; None where no number is given. `held_again` is the timescale by which a
    conference without quorum is held again. `ending_rule` says that a plan ends with a quorum only;
    empty where the area does not.
    """

    agencies: int
    always: tuple[str, ...] = ()
    direct_contact: bool = False
    at_discretion: int | None = None
    held_again: str = ""
    ending_rule: str = ""
    exceptions: tuple[GoingOn, ...] = ()
    rule: str

    def grounds(self, conference: ConferenceType) -> Mapping[GoOnGround, str]:
        """Return on what grounds a conference of a kind may go on, each with the rule for it."""
        found = {
            one.ground: one.rule
            for one in self.exceptions
            if not one.conferences or conference in one.conferences
        }
        return found if self.at_discretion is None else {**found, GoOnGround.DISCRETION: self.rule}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """How a conference is held here.

    `questions` are those the chair works through with everybody. `threshold_rule` is why a decision
    answers whether the child has suffered harm and is likely to; empty where that is not asked.
    """

    questions: tuple[str, ...] = ()
    questions_rule: str = ""
    threshold_rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionGround:
    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionRule:
    """On what grounds somebody may be excluded here; where none are listed, the chair says why.

    `hears_objections`: what is raised against it is heard before the conference begins.
    `after_rule` says what somebody can do who is excluded and not content; empty where nothing is.
    """

    grounds: tuple[ExclusionGround, ...] = ()
    hears_objections: bool = False
    after_rule: str = ""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingDuty:
    """Who lets the family know what the report says. `by` empty: every author."""

    what: str
    by: tuple[Profession, ...] = ()
    but_not: tuple[Profession, ...] = ()
    conferences: tuple[ConferenceType, ...] = ()
    """Kinds of conference it holds for, empty for all."""
    rule: str

    def binds(self, profession: Profession | None, conference: ConferenceType) -> bool:
        """Say whether it is this author's duty; None is bound by what binds everybody."""
        if self.conferences and conference not in self.conferences:
            return False
        return profession not in self.but_not and (not self.by or profession in self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Somebody who gets the report before the conference."""

    who: str
    conferences: tuple[ConferenceType, ...] = ()
    """Kinds of conference, empty for all."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation:
    """To whom the chair's office sends something, and which timescale says by when.

    `timescale` is empty where the area sets no day for it; `back` is by when it comes back signed.
    `of_absent`: of the reports those alone whose agency does not come (R127).
    """

    what: Round
    to: tuple[SentTo, ...]
    timescale: str = ""
    back: str = ""
    of_absent: bool = False
    conferences: tuple[ConferenceType, ...] = ()
    """Kinds of conference, empty for all."""
    rule: str = ""

    def holds_for(self, what: Round, conference: ConferenceType) -> bool:
        return self.what is what and (not self.conferences or conference in self.conferences)


class KeptFrom(StrEnum):
    """What a period of keeping is counted from."""

    CONFERENCE = "conference"
    BIRTH = "birth"
    """The date of birth of the youngest child the conference was about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long `holder` keeps the records of a conference."""

    holder: str
    years: int
    counted_from: KeptFrom = KeptFrom.CONFERENCE
    rule: str

    def review_on(self, conference: date | None, births: Collection[date | None]) -> date | None:
        """Return when the records are looked at again; None where the first day is not known.

        `births` are those of all children: of one that is not known, none counts as the youngest.
        """
        known = [born for born in births if born is not None]
        if self.counted_from is KeptFrom.CONFERENCE:
            return _years_after(conference, self.years) if conference else None
        is_known = bool(known) and len(known) == len(births)
        return _years_after(max(known), self.years) if is_known else None


def _years_after(day: date, years: int) -> date:
    """Return the same day years later; 1 March for a 29 February that year has not."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
