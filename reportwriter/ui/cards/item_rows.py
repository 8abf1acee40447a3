"""Confidential items as cards, for their author and for the chair who reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.confidential import Hearers
from reportwriter.ui.cards.facts import common_facts, names
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.when_text import short_words
from reportwriter.wording.confidential import ALL_FAMILY_MEMBERS, HEARERS, REASONS
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.confidential import ConfidentialItem, MustBeTold
    from reportwriter.ui.cards.facts import Fact, People

NO_REASON = "Say why it is not for the family"
MUST_BE_TOLD = "Must later be told"
SHORT_HEARERS = {
    Hearers.CHAIR_ONLY: "Chair only",
    Hearers.CLOSED_SLOT: "Chair, family out of the room",
}


def item_card(item: ConfidentialItem, number: int) -> CardRow:
    """Return an item's card for its author: what it says, why, and who may hear it."""
    told = bool(item.must_be_told)
    return CardRow(
        key=item.id,
        number=number,
        kind=item.kind or "",
        text=item.text or "Nothing written yet",
        lead=REASONS[item.reason] if item.reason else NO_REASON,
        aside=MUST_BE_TOLD if told else SHORT_HEARERS[item.hearers],
        aside_icon="people" if told else "",
        called="item",
    )


def item_card_in_full(item: ConfidentialItem, number: int, people: People) -> CardRow:
    """Return an item's card for the chair, with all that is to be weighed and obeyed."""
    return CardRow(
        key=item.id,
        number=number,
        kind=item.kind or "",
        text=item.text,
        lead=f"ref. {item.reference}",
        aside=MUST_BE_TOLD if item.must_be_told else SHORT_HEARERS[item.hearers],
        aside_icon="people" if item.must_be_told else "",
        facts=tuple(_facts(item, people)),
        called="item",
    )


def _facts(item: ConfidentialItem, people: People) -> Iterator[Fact]:
    if item.when:
        yield "When", short_words(item.when)
    if about := (*names(people, item.about), *item.about_others):
        yield "About", named(about)
    yield from common_facts(item.kind, item.evidence, item.source, item.basis)
    if item.rests_on:
        yield "Rests on", named([f"ref. {reference}" for reference in item.rests_on])
    why = [REASONS[item.reason]] if item.reason else []
    if item.reason_in_words:
        why.append(item.reason_in_words)
    yield "Why confidential", ". ".join(why) or "not said"
    yield "Kept from", named(names(people, item.withhold_from)) or ALL_FAMILY_MEMBERS
    hearers = HEARERS[item.hearers]
    yield "Who may hear it, proposed", ": ".join(filter(None, (hearers, item.proposed_hearers)))
    if item.family_is_told:
        yield "Family may be told", item.family_is_told
    for duty in item.must_be_told:
        yield MUST_BE_TOLD, _duty(duty, people)


def _duty(duty: MustBeTold, people: People) -> str:
    parts = (
        named(names(people, duty.to)) or "somebody",
        f"by {duty.by_whom}" if duty.by_whom else "",
        duty.by_when,
        duty.how,
        f"not to be said: {duty.not_to_say}" if duty.not_to_say else "",
    )
    return ", ".join(part for part in parts if part)
