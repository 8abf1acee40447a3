"""What is open, as rows: what must still be told, the items by agency, and the closed slots."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.confidential import ConfidentialItem
from reportwriter.domain.hearing import ClosedSlot, Decision, HearingRecord
from reportwriter.services.beside_words import handed_on_line
from reportwriter.services.file_check_words import headline_of
from reportwriter.ui.cards.item_rows import item_card_in_full
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.wording import exclusion as excluded
from reportwriter.wording.dates import clock, local_day, short_date
from reportwriter.wording.hearing import CONTENTS, DEALINGS
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.exclusion import ExclusionReason
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.hearing import OpenHearing, SealedPart
    from reportwriter.ui.cards.rows import ReadingRow

NOT_READ = "Not read yet"
CHANGED = "Changed since you read it"
TO_DECIDE = "Read, to decide"
TO_TELL = "Still to be told"
DECIDED = "Decided"
READ = "Read"
NOBODY = "No report has come yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An item with whose it is. `is_gone`: the newest report no longer holds it."""

    key: str
    report: ReportId
    part: SealedPart | None
    agency: str
    number: int
    item: ConfidentialItem
    is_gone: bool = False

    @property
    def title(self) -> str:
        if self.is_gone:
            return f"{self.agency}, ref. {self.item.reference}"
        return f"{self.agency}, item {self.number}, ref. {self.item.reference}"


def shown_items(hearing: OpenHearing, record: HearingRecord) -> tuple[Shown, ...]:
    """Return the items of the newest reports, then those that only a decision still holds."""
    held = [
        Shown(
            key=f"item {part.report} {item.id}",
            report=part.report,
            part=part,
            agency=part.agency,
            number=number,
            item=item,
        )
        for part in hearing.parts
        for number, item in enumerate(part.items, start=1)
    ]
    keys = {one.key for one in held}
    gone = [
        Shown(
            key=key,
            report=one.report,
            part=None,
            agency=one.agency,
            number=0,
            item=one.item,
            is_gone=True,
        )
        for one in record.decisions
        if (key := f"item {one.report} {one.item.id}") not in keys
    ]
    return (*held, *gone)


def all_rows(hearing: OpenHearing, record: HearingRecord) -> tuple[ReadingRow, ...]:
    shown = shown_items(hearing, record)
    return (
        *_to_tell(shown, record),
        *(row for part in hearing.parts for row in _of_part(part, shown, record)),
        *_gone(shown, record),
        *_slots(record),
        *_excluded(hearing, record),
        *([] if hearing.parts else [LineRow(key="nobody", text=f"{NOBODY}.", second=True)]),
    )


def reason_key(attendee: str) -> str:
    return f"excluded {attendee}"


def extent_words(who: Attendee) -> str:
    """Return from how much somebody is excluded."""
    found = who.exclusion
    if found is None or who.is_excluded_wholly:
        return excluded.EXCLUDED_WHOLLY
    return excluded.excluded_from(found.part)


def reason_lacks(hearing: OpenHearing, reason: ExclusionReason) -> str:
    rule = hearing.rules.exclusion
    lacks = reason.lacks(area_has_grounds=bool(rule and rule.grounds))
    said = named([excluded.REASON_LACKS[one] for one in lacks])
    return f"Still to say: {said}." if said else ""


def slot_key(slot: str) -> str:
    return f"slot {slot}"


def decision_of(shown: Shown, record: HearingRecord) -> Decision | None:
    return record.decision(shown.report, shown.item.id)


def read_words(decision: Decision) -> str:
    """Return when an item was read."""
    at = decision.acknowledged_at
    return f"Read {short_date(local_day(at))}, {clock(at)}"


def hearers_words(decision: Decision) -> str:
    """Return who may hear it, as `Police, Health visiting: the officer alone`."""
    others = decision.others.strip()
    return ": ".join(filter(None, (named(decision.agencies), others)))


def _to_tell(shown: tuple[Shown, ...], record: HearingRecord) -> Iterator[ReadingRow]:
    waiting = [
        (one, decision.later)
        for one in shown
        if (decision := decision_of(one, record)) and decision.waits_for_telling
    ]
    if waiting:
        yield HeadingRow(key="to tell", title=TO_TELL, level=2)
    for one, later in waiting:
        if later is not None:
            parts = (
                f"{later.to or 'Somebody'} must be told",
                f"by {later.by_whom}" if later.by_whom else "",
                later.by_when,
            )
            said = ", ".join(part for part in parts if part)
            yield LineRow(key=f"task {one.key}", text=f"{said}. {one.title}.")


def _of_part(
    part: SealedPart, shown: tuple[Shown, ...], record: HearingRecord
) -> Iterator[ReadingRow]:
    said = f"{part.agency}, {part.author}, version {part.version}"
    yield HeadingRow(key=f"part {part.submission}", title=said, level=2)
    check = f"{headline_of(part.check).rstrip('.')}. {CONTENTS[part.contents]}"
    yield LineRow(key=f"page {part.submission}", text=check, second=bool(part.page))
    if part.handed_on is not None:
        said = handed_on_line(part.handed_on)
        yield LineRow(key=f"handed on {part.submission}", text=said, second=True)
    for one in shown:
        if one.part is part:
            yield _card(one, record)


def _gone(shown: tuple[Shown, ...], record: HearingRecord) -> Iterator[ReadingRow]:
    gone = [one for one in shown if one.is_gone]
    if gone:
        yield HeadingRow(key="gone", title="No longer on any page that opens", level=2)
    for one in gone:
        yield _card(one, record)


def _excluded(hearing: OpenHearing, record: HearingRecord) -> Iterator[ReadingRow]:
    """Give who is excluded, each with how much is still to be said of why."""
    if hearing.excluded:
        yield HeadingRow(key="excluded", title=excluded.HEADING, level=2)
    for one in hearing.excluded:
        lacks = reason_lacks(hearing, record.exclusion(one.id))
        said = f"{one.name or excluded.EXCLUDED}. {extent_words(one)}"
        yield LineRow(key=reason_key(one.id), text=" ".join(filter(None, (said, lacks))))


def _slots(record: HearingRecord) -> Iterator[ReadingRow]:
    if record.slots:
        yield HeadingRow(key="slots", title="Closed slots", level=2)
    for number, slot in enumerate(record.slots, start=1):
        yield LineRow(key=slot_key(slot.id), text=slot_words(slot, number))


def slot_words(slot: ClosedSlot, number: int) -> str:
    """Return a closed slot in one line."""
    times = " to ".join(part for part in (slot.begun.strip(), slot.ended.strip()) if part)
    leave = named([*slot.leave, *filter(None, [slot.leave_others.strip()])])
    parts = (f"Closed slot {number}", times, f"without {leave}" if leave else "")
    return f"{', '.join(part for part in parts if part)}."


def _card(shown: Shown, record: HearingRecord) -> CardRow:
    people = {person.id: person for person in shown.part.people} if shown.part else {}
    card = item_card_in_full(shown.item, shown.number, people)
    decision = decision_of(shown, record)
    decided = []
    if decision is not None and decision.dealing is not None:
        decided.append(("You decided", DEALINGS[decision.dealing]))
        if hearers := hearers_words(decision):
            decided.append(("May hear it", hearers))
    return replace(
        card,
        key=shown.key,
        aside=_aside(shown, decision),
        aside_icon="",
        facts=(*card.facts, *decided),
    )


def _aside(shown: Shown, decision: Decision | None) -> str:
    if decision is None or decision.item != shown.item:
        return NOT_READ if decision is None else CHANGED
    if decision.undecided:
        return TO_DECIDE
    done = DECIDED if decision.dealing else READ
    return TO_TELL if decision.waits_for_telling else done
