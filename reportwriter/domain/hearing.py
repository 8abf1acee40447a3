"""What a chair decides about confidential items, and what happened behind a closed door (R64-R68).

All of it is as confidential as the items: it is kept sealed to the chair, and no `Report`, agenda
or bundle can hold it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from reportwriter.domain.confidential import ConfidentialItem, Hearers
from reportwriter.domain.exclusion import ExclusionReason
from reportwriter.domain.ids import ItemId, RecordId, ReportId


class Dealing(StrEnum):
    """How an item is dealt with at the conference."""

    CLOSED_SLOT = "closed_slot"
    TOLD_BY_CHAIR = "told_by_chair"
    NOT_TOLD = "not_told"


class Undecided(StrEnum):
    """What a chair has still to say about an item."""

    DEALING = "dealing"
    HEARERS = "hearers"
    BECAUSE = "because"
    LATER_TO = "later_to"
    LATER_BY = "later_by"
    LATER_WHEN = "later_when"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterTelling:
    """Who must later be told, and that it was done (R68). All but the day is in the chair's words.

    `done_on` may be missing though it is done, while the day is being typed.
    """

    to: str = ""
    by_whom: str = ""
    by_when: str = ""
    how: str = ""
    not_to_say: str = ""
    is_done: bool = False
    done_on: date | None = None
    done_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the chair decided about one item of one report.

    `item` is as it was when it was read: a newer version of the report may say it differently, or
    no longer. `agencies` and `others` may hear it; `because` says why, where that is not what the
    author proposed.
    """

    report: ReportId
    agency: str
    item: ConfidentialItem
    acknowledged_at: datetime
    dealing: Dealing | None = None
    agencies: tuple[str, ...] = ()
    others: str = ""
    because: str = ""
    later: LaterTelling | None = None

    @property
    def differs(self) -> bool:
        """Whether it is not what the author proposed: more people hear it, or nobody does."""
        proposed = self.item.hearers
        opens = proposed is Hearers.CHAIR_ONLY and self.dealing in _HEARD
        closes = proposed is Hearers.CLOSED_SLOT and self.dealing is Dealing.NOT_TOLD
        return opens or closes or (bool(self.item.must_be_told) and self.later is None)

    @property
    def undecided(self) -> tuple[Undecided, ...]:
        """Return what is still to be said.

        What is only to be arranged, and no secret of the family, is done with once it was read.
        """
        reason = self.item.reason
        must_be_dealt_with = reason is None or reason.is_secret
        has_hearers = bool(self.agencies) or bool(self.others.strip())
        missing = {
            Undecided.DEALING: must_be_dealt_with and self.dealing is None,
            Undecided.HEARERS: self.dealing in _HEARD and not has_hearers,
            Undecided.BECAUSE: self.differs and not self.because.strip(),
        }
        if (later := self.later) is not None:
            missing |= {
                Undecided.LATER_TO: not later.to.strip(),
                Undecided.LATER_BY: not later.by_whom.strip(),
                Undecided.LATER_WHEN: not later.by_when.strip(),
            }
        return tuple(what for what, is_missing in missing.items() if is_missing)

    @property
    def waits_for_telling(self) -> bool:
        return self.later is not None and not self.later.is_done


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedSlot:
    """A part of the conference without the family, or some of them (R66, R67).

    `leave` and `stay` name people and agencies; times are as the chair wrote them down.
    """

    id: RecordId
    leave: tuple[str, ...] = ()
    leave_others: str = ""
    stay: tuple[str, ...] = ()
    stay_others: str = ""
    begun: str = ""
    ended: str = ""
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """How much is left to do: items to read, items to decide about, and things still to be told.

    `items` are how many there are, done with or not.
    """

    to_read: int = 0
    to_decide: int = 0
    to_tell: int = 0
    items: int = 0

    @property
    def things(self) -> int:
        return self.to_read + self.to_decide + self.to_tell


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingRecord:
    """All that the chair of one conference decided, in the order it was first said."""

    decisions: tuple[Decision, ...] = ()
    slots: tuple[ClosedSlot, ...] = ()
    exclusions: tuple[ExclusionReason, ...] = ()

    def decision(self, report: ReportId, item: ItemId) -> Decision | None:
        found = (one for one in self.decisions if (one.report, one.item.id) == (report, item))
        return next(found, None)

    def slot(self, wanted: str) -> ClosedSlot | None:
        return next((one for one in self.slots if one.id == wanted), None)

    def exclusion(self, attendee: RecordId) -> ExclusionReason:
        """Return why somebody is excluded; an empty reason where nothing was written down."""
        found = (one for one in self.exclusions if one.attendee == attendee)
        return next(found, ExclusionReason(attendee=attendee))

    def with_exclusion(self, reason: ExclusionReason) -> "HearingRecord":
        """Return the record with a reason in the place of its earlier state, or as the last."""
        if all(one.attendee != reason.attendee for one in self.exclusions):
            return replace(self, exclusions=(*self.exclusions, reason))
        kept = (reason if one.attendee == reason.attendee else one for one in self.exclusions)
        return replace(self, exclusions=tuple(kept))

    def has_read(self, report: ReportId, item: ConfidentialItem) -> bool:
        """Tell whether an item was read as it is now."""
        decision = self.decision(report, item.id)
        return decision is not None and decision.item == item

    def left(self, items: Iterable[tuple[ReportId, ConfidentialItem]]) -> Left:
        """Return what is left to do about these items, and about all that must still be told.

        What must be told stays to be done where a newer report no longer holds the item.
        """
        held = tuple(items)
        decided = [self.decision(report, item.id) for report, item in held]
        return Left(
            to_read=sum(not self.has_read(report, item) for report, item in held),
            to_decide=sum(bool(one.undecided) for one in decided if one is not None),
            to_tell=sum(one.waits_for_telling for one in self.decisions),
            items=len(held),
        )

    def with_decision(self, decision: Decision) -> "HearingRecord":
        """Return the record with a decision in the place of its earlier state, or as the last."""
        key = (decision.report, decision.item.id)
        if self.decision(*key) is None:
            return replace(self, decisions=(*self.decisions, decision))
        kept = (decision if (one.report, one.item.id) == key else one for one in self.decisions)
        return replace(self, decisions=tuple(kept))

    def with_slot(self, slot: ClosedSlot) -> "HearingRecord":
        """Return the record with a closed slot in place of its earlier state, or as the last."""
        if self.slot(slot.id) is None:
            return replace(self, slots=(*self.slots, slot))
        return replace(self, slots=tuple(slot if one.id == slot.id else one for one in self.slots))

    def without_slot(self, slot: str) -> "HearingRecord":
        return replace(self, slots=tuple(one for one in self.slots if one.id != slot))


_HEARD = (Dealing.CLOSED_SLOT, Dealing.TOLD_BY_CHAIR)
