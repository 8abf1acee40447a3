"""Puts what was confidential at a conference, and what was decided about it, into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.records.minute import MinutePart
from reportwriter.services.exclusion_parts import exclusion_parts
from reportwriter.wording import minute as words
from reportwriter.wording.confidential import ALL_FAMILY_MEMBERS, HEARERS, REASONS
from reportwriter.wording.dates import long_moment
from reportwriter.wording.hearing import DEALINGS
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportwriter.domain.confidential import ConfidentialItem
    from reportwriter.domain.hearing import ClosedSlot, Decision
    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person
    from reportwriter.services.coming import ComingTo
    from reportwriter.services.hearing import OpenHearing

    People = Mapping[PersonId, Person]


def minute_parts(hearing: OpenHearing, coming: ComingTo) -> tuple[MinutePart, ...]:
    """Return the items by agency, what only a decision still holds, slots and exclusions."""
    record = hearing.record
    slots = (_slot(slot, number) for number, slot in enumerate(record.slots, start=1))
    found = (*_items(hearing), *_gone(hearing), *slots, *exclusion_parts(coming, record))
    return found or (MinutePart(title=words.NOTHING_TITLE, paragraphs=(words.NOTHING,)),)


def _items(hearing: OpenHearing) -> Iterator[MinutePart]:
    for part in hearing.parts:
        people = {person.id: person for person in part.people}
        for number, item in enumerate(part.items, start=1):
            decision = hearing.record.decision(part.report, item.id)
            title = f"{part.agency}, item {number}, ref. {item.reference}"
            said = (*_item(item, people), *_decided(decision))
            yield MinutePart(title=title, paragraphs=said)


def _gone(hearing: OpenHearing) -> Iterator[MinutePart]:
    held = {(report, item.id) for report, item in hearing.items}
    for one in hearing.record.decisions:
        if (one.report, one.item.id) not in held:
            title = f"{one.agency}, ref. {one.item.reference}"
            said = (words.GONE, *_item(one.item, {}), *_decided(one))
            yield MinutePart(title=title, paragraphs=said)


def _item(item: ConfidentialItem, people: People) -> Iterator[str]:
    yield item.text
    why = (REASONS[item.reason] if item.reason else "", item.reason_in_words.rstrip("."))
    if said := ". ".join(part for part in why if part):
        yield f"Why confidential: {said}."
    kept_from = named([people[one].name for one in item.withhold_from if one in people])
    if people or not item.withhold_from:
        yield f"Kept from: {kept_from or ALL_FAMILY_MEMBERS}."
    proposed = ": ".join(filter(None, (HEARERS[item.hearers], item.proposed_hearers)))
    yield f"Proposed by its author: {proposed.rstrip('.')}."


def _decided(decision: Decision | None) -> Iterator[str]:
    if decision is None:
        yield words.NOT_READ
        return
    at = decision.acknowledged_at
    yield f"Read by the chair on {long_moment(at)}."
    if decision.dealing is not None:
        hearers = ": ".join(filter(None, (named(decision.agencies), decision.others.strip(" ."))))
        yield words.dealt(DEALINGS[decision.dealing], hearers, decision.because.strip())
    if (later := decision.later) is None:
        return
    yield words.to_be_told(later.to, later.by_whom, later.by_when, later.how)
    if later.not_to_say.strip():
        yield f"Not to be said: {later.not_to_say.strip()}"
    yield words.told(later.done_on, later.done_by) if later.is_done else "Not told yet."


def _slot(slot: ClosedSlot, number: int) -> MinutePart:
    leave = named([*slot.leave, *filter(None, [slot.leave_others.strip()])])
    stay = named([*slot.stay, *filter(None, [slot.stay_others.strip()])])
    said = (
        f"Began at {slot.begun.strip()}." if slot.begun.strip() else "",
        f"Ended at {slot.ended.strip()}." if slot.ended.strip() else "",
        f"Left the room: {leave}." if leave else "",
        f"Stayed: {stay}." if stay else "",
        f"Those who left were told: {slot.explanation.strip()}" if slot.explanation.strip() else "",
    )
    known = tuple(one for one in said if one)
    return MinutePart(title=f"Closed slot {number}", paragraphs=known or ("Nothing noted.",))
