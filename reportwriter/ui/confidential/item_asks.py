"""What the editor asks about a confidential item; each question reads one thing and puts it back.

Answers are text, or a tuple of person ids where several can be chosen.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reportwriter.domain.confidential import ConfidentialItem, Hearers, MustBeTold, Reason
from reportwriter.domain.ids import PersonId
from reportwriter.domain.statement import Kind
from reportwriter.ui.when_text import read_when, typed

Answer = str | tuple[str, ...]


class ItemAsk(StrEnum):
    TEXT = "text"
    KIND = "kind"
    WHEN = "when"
    ABOUT = "about"
    ABOUT_OTHERS = "about_others"
    EVIDENCE = "evidence"
    REASON = "reason"
    REASON_IN_WORDS = "reason_in_words"
    WITHHOLD_FROM = "withhold_from"
    HEARERS = "hearers"
    PROPOSED_HEARERS = "proposed_hearers"
    FAMILY_IS_TOLD = "family_is_told"
    MUST_BE_TOLD = "must_be_told"
    TOLD_WHO = "told_who"
    TOLD_BY = "told_by"
    TOLD_WHEN = "told_when"
    TOLD_HOW = "told_how"
    TOLD_NOT = "told_not"


LABELS: Mapping[ItemAsk, str] = {
    ItemAsk.TEXT: "What does the chair need to know?",
    ItemAsk.KIND: "What kind of statement is it?",
    ItemAsk.WHEN: "When",
    ItemAsk.ABOUT: "About",
    ItemAsk.ABOUT_OTHERS: "About others, whom the report does not list",
    ItemAsk.EVIDENCE: "What shows it?",
    ItemAsk.REASON: "Why not for the family now?",
    ItemAsk.REASON_IN_WORDS: "The reason in your own words, and who agreed",
    ItemAsk.WITHHOLD_FROM: "Kept from (nobody marked: all family members)",
    ItemAsk.HEARERS: "Who may hear it, in your view?",
    ItemAsk.PROPOSED_HEARERS: "Whom exactly?",
    ItemAsk.FAMILY_IS_TOLD: "What the family may be told about it",
    ItemAsk.MUST_BE_TOLD: "Someone must later be told",
    ItemAsk.TOLD_WHO: "Who",
    ItemAsk.TOLD_BY: "By whom",
    ItemAsk.TOLD_WHEN: "By when",
    ItemAsk.TOLD_HOW: "How",
    ItemAsk.TOLD_NOT: "What must not be said",
}


@dataclass(frozen=True, slots=True)
class _Way:
    read: Callable[[ConfidentialItem], Answer]
    put: Callable[[ConfidentialItem, Answer], ConfidentialItem]


def answer(item: ConfidentialItem, ask: ItemAsk) -> Answer:
    """Return what stands in the item for a question."""
    return _WAYS[ask].read(item)


def answered(item: ConfidentialItem, ask: ItemAsk, given: Answer, today: date) -> ConfidentialItem:
    """Return the item with an answer put in; a date that cannot be read leaves it as it is."""
    if ask is ItemAsk.WHEN:
        when = read_when(str(given), today)
        unread = when is None and bool(str(given).strip())
        return item if unread else replace(item, when=when)
    return _WAYS[ask].put(item, given)


def _persons(given: Answer) -> tuple[PersonId, ...]:
    return tuple(PersonId(person) for person in given)


def _names(given: Answer) -> tuple[str, ...]:
    return tuple(name for part in str(given).split(",") if (name := part.strip()))


def _put_must_be_told(item: ConfidentialItem, given: Answer) -> ConfidentialItem:
    if given == "yes":
        return replace(item, must_be_told=item.must_be_told or (MustBeTold(to=(), by_whom=""),))
    return replace(item, must_be_told=())


def _told(
    read: Callable[[MustBeTold], Answer], put: Callable[[MustBeTold, Answer], MustBeTold]
) -> _Way:
    """Reach into the first duty to tell; the editor shows one, further ones are kept."""

    def read_first(item: ConfidentialItem) -> Answer:
        return read(item.must_be_told[0]) if item.must_be_told else ""

    def put_first(item: ConfidentialItem, given: Answer) -> ConfidentialItem:
        first, *rest = item.must_be_told or (MustBeTold(to=(), by_whom=""),)
        return replace(item, must_be_told=(put(first, given), *rest))

    return _Way(read_first, put_first)


_WAYS: Mapping[ItemAsk, _Way] = {
    ItemAsk.TEXT: _Way(lambda item: item.text, lambda item, given: replace(item, text=str(given))),
    ItemAsk.KIND: _Way(
        lambda item: item.kind or "",
        lambda item, given: replace(item, kind=Kind(str(given)) if given else None),
    ),
    ItemAsk.WHEN: _Way(lambda item: typed(item.when), lambda item, _given: item),
    ItemAsk.ABOUT: _Way(
        lambda item: item.about, lambda item, given: replace(item, about=_persons(given))
    ),
    ItemAsk.ABOUT_OTHERS: _Way(
        lambda item: ", ".join(item.about_others),
        lambda item, given: replace(item, about_others=_names(given)),
    ),
    ItemAsk.EVIDENCE: _Way(
        lambda item: item.evidence.text,
        lambda item, given: replace(item, evidence=replace(item.evidence, text=str(given))),
    ),
    ItemAsk.REASON: _Way(
        lambda item: item.reason or "",
        lambda item, given: replace(item, reason=Reason(str(given)) if given else None),
    ),
    ItemAsk.REASON_IN_WORDS: _Way(
        lambda item: item.reason_in_words,
        lambda item, given: replace(item, reason_in_words=str(given)),
    ),
    ItemAsk.WITHHOLD_FROM: _Way(
        lambda item: item.withhold_from,
        lambda item, given: replace(item, withhold_from=_persons(given)),
    ),
    ItemAsk.HEARERS: _Way(
        lambda item: item.hearers,
        lambda item, given: replace(item, hearers=Hearers(str(given))),
    ),
    ItemAsk.PROPOSED_HEARERS: _Way(
        lambda item: item.proposed_hearers,
        lambda item, given: replace(item, proposed_hearers=str(given)),
    ),
    ItemAsk.FAMILY_IS_TOLD: _Way(
        lambda item: item.family_is_told,
        lambda item, given: replace(item, family_is_told=str(given)),
    ),
    ItemAsk.MUST_BE_TOLD: _Way(lambda item: "yes" if item.must_be_told else "", _put_must_be_told),
    ItemAsk.TOLD_WHO: _told(
        lambda duty: duty.to, lambda duty, given: replace(duty, to=_persons(given))
    ),
    ItemAsk.TOLD_BY: _told(
        lambda duty: duty.by_whom, lambda duty, given: replace(duty, by_whom=str(given))
    ),
    ItemAsk.TOLD_WHEN: _told(
        lambda duty: duty.by_when, lambda duty, given: replace(duty, by_when=str(given))
    ),
    ItemAsk.TOLD_HOW: _told(
        lambda duty: duty.how, lambda duty, given: replace(duty, how=str(given))
    ),
    ItemAsk.TOLD_NOT: _told(
        lambda duty: duty.not_to_say, lambda duty, given: replace(duty, not_to_say=str(given))
    ),
}
