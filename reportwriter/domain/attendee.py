"""Who comes to a conference besides the agencies: children, family, and who is there for them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reportwriter.domain.attendance import Presence
from reportwriter.domain.exclusion import Exclusion, Extent
from reportwriter.domain.ids import RecordId


class Standing(StrEnum):
    """As what somebody comes."""

    CHILD = "child"
    FAMILY = "family"
    SUPPORTER = "supporter"
    """A supporter or an advocate of somebody; a parent's solicitor is one (R135)."""
    LAWYER = "lawyer"
    GUARDIAN = "guardian"
    """The children's guardian, whom a court appointed."""
    INTERPRETER = "interpreter"
    OBSERVER = "observer"


class Coming(StrEnum):
    NOT_HEARD = "not_heard"
    WHOLE = "whole"
    PART = "part"
    CANNOT = "cannot"
    WILL_NOT = "will_not"
    NOT_ASKED = "not_asked"


class Basis(StrEnum):
    """On what ground an adult of the family attends (R136)."""

    PARENTAL_RESPONSIBILITY = "parental_responsibility"
    CONTACT = "contact"
    PARTNER_WITH_CARE = "partner_with_care"
    RELATIVE_WITH_CARE = "relative_with_care"


class Way(StrEnum):
    """How the views of somebody who is not there reach the conference (R110, R137)."""

    TALKS_WITH_CHAIR = "talks_with_chair"
    SUPPORTER = "supporter"
    WRITTEN = "written"
    RECORDED = "recorded"
    PROFESSIONAL = "professional"


class Allowed(StrEnum):
    """What the chair decided about an observer (R134)."""

    NOT_YET = "not_yet"
    YES = "yes"
    NO = "no"


class Consent(StrEnum):
    """Who agrees that somebody observes."""

    CHILD = "child"
    PARENTS = "parents"
    SOCIAL_WORKER = "social_worker"


class AttendeeLack(StrEnum):
    """What is still to be said of somebody."""

    NAME = "name"
    ACKNOWLEDGED = "acknowledged"
    """A child comes, and the chair has not said that they know of it (R113)."""
    PART = "part"
    BASIS = "basis"
    WHY_NOT = "why_not"
    VIEWS = "views"
    FOR_WHOM = "for_whom"
    BOOKED = "booked"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One person. `born` tells apart two of one name; `relationship` is in words, as "mother".

    `why_not` says why a child does not come, or why somebody is not asked to. `beforehand` is when
    the chair meets them before the conference, and who is there. `for_whom` somebody supports,
    speaks or interprets. `request` says who asked that somebody may observe, and why.
    """

    id: RecordId
    name: str = ""
    standing: Standing = Standing.FAMILY
    relationship: str = ""
    born: date | None = None
    coming: Coming = Coming.NOT_HEARD
    part: str = ""
    why_not: str = ""
    basis: tuple[Basis, ...] = ()
    views: tuple[Way, ...] = ()
    views_note: str = ""
    beforehand: str = ""
    acknowledged_on: date | None = None
    for_whom: str = ""
    language: str = ""
    is_booked: bool = False
    request: str = ""
    consents: tuple[Consent, ...] = ()
    allowed: Allowed = Allowed.NOT_YET
    presence: Presence = field(default_factory=Presence)
    exclusion: Exclusion | None = None

    @property
    def is_of_family(self) -> bool:
        return self.standing in (Standing.CHILD, Standing.FAMILY)

    @property
    def is_expected(self) -> bool:
        is_refused = self.standing is Standing.OBSERVER and self.allowed is not Allowed.YES
        comes = self.coming in (Coming.WHOLE, Coming.PART)
        return comes and not is_refused and not self.is_excluded_wholly

    @property
    def is_excluded_wholly(self) -> bool:
        return self.exclusion is not None and self.exclusion.extent is Extent.WHOLE

    @property
    def may_be_excluded(self) -> bool:
        return self.standing in (Standing.FAMILY, Standing.SUPPORTER)

    @property
    def needs_another_way(self) -> bool:
        """Whether their views must come in though they are not there."""
        absent = self.coming in (Coming.CANNOT, Coming.WILL_NOT) or self.exclusion is not None
        return self.is_of_family and absent

    @property
    def waits_for_acknowledgement(self) -> bool:
        return (
            self.standing is Standing.CHILD
            and self.acknowledged_on is None
            and (self.is_expected or self.presence.came)
        )

    @property
    def lacks(self) -> tuple[AttendeeLack, ...]:
        """Return what is still to be said; what an exclusion lacks is told by itself."""
        standing, expected = self.standing, self.is_expected
        says_why_not = standing is Standing.CHILD and self.needs_another_way
        observes = standing is Standing.OBSERVER
        found = {
            AttendeeLack.NAME: not self.name.strip(),
            AttendeeLack.ACKNOWLEDGED: self.waits_for_acknowledgement,
            AttendeeLack.PART: self.coming is Coming.PART and not self.part.strip(),
            AttendeeLack.BASIS: standing is Standing.FAMILY and expected and not self.basis,
            AttendeeLack.WHY_NOT: (says_why_not or self.coming is Coming.NOT_ASKED)
            and not self.why_not.strip(),
            AttendeeLack.VIEWS: self.needs_another_way and not self.views,
            AttendeeLack.FOR_WHOM: standing in FOR_SOMEBODY and not self.for_whom.strip(),
            AttendeeLack.BOOKED: standing is Standing.INTERPRETER and not self.is_booked,
            AttendeeLack.ALLOWED: observes and self.allowed is Allowed.NOT_YET,
        }
        return tuple(lack for lack, is_lacking in found.items() if is_lacking)


FOR_SOMEBODY = (Standing.SUPPORTER, Standing.LAWYER, Standing.INTERPRETER)
"""Who comes for somebody else."""
