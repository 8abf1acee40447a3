"""The confidential page: a type of its own, so that no report can hold what is on it (R62-R68).

Only the modules that make, seal and open the page import this one; import-linter holds family
editions away from it.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reportwriter.domain.ids import ItemId, PersonId, Reference, ReportId
from reportwriter.domain.profession import Profession
from reportwriter.domain.statement import Basis, Evidence, Kind, Source, Weight
from reportwriter.domain.when import When


class Reason(StrEnum):
    """Why something is for the chair alone: the national list, and more.

    The last two are no secrets of the family: what the conference needs, as an interpreter or a
    room without stairs (R122), and who is afraid of whom (R143). They go to the chair and are
    never printed in the open report.
    """

    THIRD_PARTY_IDENTIFIABLE = "third_party_identifiable"
    LIVE_INVESTIGATION = "live_investigation"
    SAFETY_OF_A_PERSON = "safety_of_a_person"
    ANOTHER_PERSONS_INFORMATION = "another_persons_information"
    ADDRESS_OR_SCHOOL_UNKNOWN = "address_or_school_unknown"
    FABRICATED_OR_INDUCED_ILLNESS = "fabricated_or_induced_illness"
    CHAIR_ASKED = "chair_asked"
    TO_ARRANGE = "to_arrange"
    WORRY_ABOUT_ATTENDING = "worry_about_attending"

    @property
    def is_secret(self) -> bool:
        """Whether it is kept from the family, and not only told to the chair beforehand."""
        return self not in (Reason.TO_ARRANGE, Reason.WORRY_ABOUT_ATTENDING)


class Lack(StrEnum):
    """What an item must say before the chair gets it; no reason overrides it (R52, R65, R67)."""

    TEXT = "text"
    KIND = "kind"
    REASON = "reason"
    REASON_IN_WORDS = "reason_in_words"
    TOLD_WHO = "told_who"
    TOLD_BY = "told_by"
    TOLD_WHEN = "told_when"


class Hearers(StrEnum):
    """Who the author proposes may hear it. The chair alone decides (R64)."""

    CHAIR_ONLY = "chair_only"
    CLOSED_SLOT = "closed_slot"


@dataclass(frozen=True, slots=True, kw_only=True)
class MustBeTold:
    """Someone must later be told, to keep a child safe (R68)."""

    to: tuple[PersonId, ...]
    by_whom: str
    by_when: str = ""
    how: str = ""
    not_to_say: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialItem:
    """One item. `about` and `withhold_from` name persons of the report.

    `about_others` are people it does not list. An empty `withhold_from` means all family members.
    `family_is_told` is what may be said to them about it, as why they are asked to leave (R67).
    """

    id: ItemId
    reference: Reference
    text: str
    kind: Kind | None = None
    when: When | None = None
    about: tuple[PersonId, ...] = ()
    about_others: tuple[str, ...] = ()
    source: Source = field(default_factory=Source)
    evidence: Evidence = field(default_factory=Evidence)
    basis: Basis = field(default_factory=Basis)
    rests_on: tuple[Reference, ...] = ()
    weight: Weight = Weight.NEUTRAL
    reason: Reason | None = None
    reason_in_words: str = ""
    withhold_from: tuple[PersonId, ...] = ()
    hearers: Hearers = Hearers.CHAIR_ONLY
    proposed_hearers: str = ""
    must_be_told: tuple[MustBeTold, ...] = ()
    family_is_told: str = ""

    def lacks(self, *, is_exceptional: bool) -> tuple[Lack, ...]:
        """Return what is still to be said.

        `is_exceptional`: its author is one for whom keeping something back is rare, so says why.
        """
        explains = is_exceptional and (self.reason is None or self.reason.is_secret)
        missing = {
            Lack.TEXT: not self.text.strip(),
            Lack.KIND: self.kind is None,
            Lack.REASON: self.reason is None,
            Lack.REASON_IN_WORDS: explains and not self.reason_in_words.strip(),
            Lack.TOLD_WHO: any(not duty.to for duty in self.must_be_told),
            Lack.TOLD_BY: any(not duty.by_whom.strip() for duty in self.must_be_told),
            Lack.TOLD_WHEN: any(not duty.by_when.strip() for duty in self.must_be_told),
        }
        return tuple(lack for lack, is_missing in missing.items() if is_missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTold:
    """When and how the author told the chair, or that the chair is asked to ring (R65)."""

    on: date | None = None
    how: str = ""
    please_ring: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialPage:
    """All confidential items of one report; with none, the page still exists and says so."""

    report: ReportId
    items: tuple[ConfidentialItem, ...] = ()
    chair_told: ChairTold = field(default_factory=ChairTold)
    contact: str = ""


def is_exceptional_for(profession: Profession | None) -> bool:
    """Say whether a confidential page is rare for this author: for all but the police (R67)."""
    return profession is not Profession.POLICE
