"""The rows of the merged chronology: events of all reports, and the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import Difference
from reportwriter.domain.when_words import when_in_words
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.desk.agreement_rows import (
    differences_of,
    reasons_for,
    reworded_since,
    verdict_on,
)
from reportwriter.ui.desk.remarked import MARKED, is_marked, remarks_said
from reportwriter.wording import merged as words
from reportwriter.wording.accounts import JOINED, why
from reportwriter.wording.dates import short_date
from reportwriter.wording.desk import not_for
from reportwriter.wording.kinds import KINDS, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.accounts import Account, ToldEvent
    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.statement import Kind
    from reportwriter.domain.when import When
    from reportwriter.services.desk.chronology import MergedEvent
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.sightings import SeenOnDesk, Unseen
    from reportwriter.services.desk.told_once import ToldOnce
    from reportwriter.ui.desk.remarked import Remarked


@dataclass(frozen=True, slots=True, kw_only=True)
class PartAt:
    """Where an account of an event stands that others tell as well; its key is like no other's."""

    key: str
    submission: str
    card: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """`kind` is None where there is none to show as a chip; `kind_words` says which there are.

    `card` is the key of the first statement it rests on, empty where there is none. `aside` says
    who may not read it; `remarks` are what the chair remarked on it. Where several accounts tell
    it, `told` are who says what, `also` where all but the first stand, and `text` is empty.
    `matched` says what they come to, why they are taken for one, and what the chair decided.
    `number` is None while accounts are still being compared.
    """

    key: str
    submission: str
    card: str
    number: int | None
    when: str
    agency: str
    kind: str | None
    kind_words: str
    hand: str
    about: str
    text: str
    reference: str
    told: tuple[tuple[str, str], ...] = ()
    also: tuple[PartAt, ...] = ()
    matched: tuple[str, ...] = ()
    aside: str = ""
    marked: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def small(self) -> str:
        """Return what stands under the text."""
        about = f"About {self.about}" if self.about else ""
        parts = (about, self.reference, self.aside, MARKED if self.marked else "")
        return words.DOT.join(filter(None, parts))

    @property
    def spoken(self) -> str:
        parts = (
            f"Event {self.number}, {self.when}" if self.number else self.when,
            self.agency,
            self.kind_words,
            self.hand,
            self.text,
            *(f"{who}: {said}" for who, said in self.told),
            *self.matched,
            self.small.replace(words.DOT, ", "),
            *self.remarks,
        )
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    """A long time in which no report tells that a child was seen; `often` qualifies it."""

    key: str
    text: str
    often: str = ""

    @property
    def spoken(self) -> str:
        return f"Gap. {self.text} {self.often}".strip()


ChronologyRow = EventRow | GapRow
Names = dict[tuple[int, "PersonId"], str]


def names_of(desk: SideBySide) -> Names:
    """Return what each report's people are called on the desk."""
    return {
        (number, person): one.known.known_as or words.NO_NAME
        for one in desk.people
        for number, person in one.ids
    }


def event_row(
    number: int | None, one: ToldOnce, parts: Sequence[MergedEvent], desk: SideBySide, names: Names
) -> EventRow:
    """Return the row of an event; `number` counts from 1 in order of time.

    `parts` are those who tell it and are chosen to be seen.
    """
    first, *rest = (_at(part, desk) for part in parts)
    cited = [(part, each) for part in parts for each in part.event.cited]
    kinds = tuple(dict.fromkeys(each.kind for _, each in cited))
    kept = (name for part, each in cited for name in desk.reports[part.report].kept_from(each))
    about = (names[part.report, person] for part in parts for person in part.event.about)
    hands = tuple(dict.fromkeys(part.hand for part in parts))
    row = EventRow(
        key=first.key,
        submission=first.submission,
        card=first.card,
        number=number,
        when=_days(one, parts) or words.NO_DATE,
        agency=named(list(dict.fromkeys(desk.reports[part.report].agency for part in parts))),
        kind=(kinds[0] or "") if len(kinds) == 1 else None,
        kind_words=named([_kind(kind) for kind in kinds]),
        hand=words.HANDS[hands[0]] if len(hands) == 1 and hands[0] else "",
        about=named(list(dict.fromkeys(about))) or (words.WHOLE_FAMILY if cited else ""),
        text=parts[0].event.what.strip() or words.NOTHING_SAID,
        reference=_references(parts[0]),
        also=tuple(rest),
        matched=tuple(_matched(one, parts, desk)),
        aside=not_for(list(dict.fromkeys(kept))),
    )
    return row if len(one.parts) == 1 else _told_by_several(row, parts, desk)


def remarked(
    row: EventRow, desk: SideBySide, parts: Sequence[MergedEvent], on: Remarked
) -> EventRow:
    """Return the row with what was remarked on the statements it rests on."""
    found = [
        each
        for part in parts
        for said in part.event.cited
        for each in on.get((desk.reports[part.report].submission, said.id), ())
    ]
    if not found:
        return row
    once = tuple(dict.fromkeys(found))
    return replace(row, marked=is_marked(once), remarks=remarks_said(once))


def _told_by_several(row: EventRow, parts: Sequence[MergedEvent], desk: SideBySide) -> EventRow:
    """Return the row with each account under its own head: what else differs stands there."""
    told = []
    for part in parts:
        report, event = desk.reports[part.report], part.event
        kept = dict.fromkeys(name for each in event.cited for name in report.kept_from(each))
        kinds = dict.fromkeys(_kind(each.kind) for each in event.cited)
        head = (
            report.agency,
            day if (day := _day(event.when)) != row.when else "",
            named(list(kinds)) if row.kind is None else "",
            words.HANDS[part.hand] if part.hand and not row.hand else "",
            _references(part),
            not_for(list(kept)),
        )
        told.append((words.DOT.join(filter(None, head)), event.what.strip() or words.NOTHING_SAID))
    return replace(row, text="", reference="", aside="", told=tuple(told))


def _matched(one: ToldOnce, parts: Sequence[MergedEvent], desk: SideBySide) -> Iterator[str]:
    """Give what several accounts come to, and what the chair decided of them."""
    hidden = [part for part in one.parts if part not in parts]
    event = one.event
    if hidden:
        # Not what those say who were not chosen: a chair may have chosen what may be read out.
        agencies = dict.fromkeys(desk.reports[part.report].agency for part in hidden)
        yield words.also_told(list(agencies))
    elif event is not None and len(one.parts) > 1:
        yield verdict_on(event) if event.is_told_by_several else words.told_again(len(one.parts))
        yield from differences_of(event)
        if reasons := reasons_for(event):
            yield why(reasons)
    if event is not None:
        yield from _decided(one, event)


def _decided(one: ToldOnce, event: ToldEvent) -> Iterator[str]:
    if event.is_joined:
        yield JOINED
    elif event.is_confirmed:
        yield words.CONFIRMED
    if one.apart:
        yield words.kept_apart([_named(each) for each in one.apart])
    if said := reworded_since(event):
        yield said


def _named(account: Account) -> str:
    if account.is_row:
        return words.a_row_of(account.agency)
    return words.statement_of(account.agency, account.key.reference)


def _at(part: MergedEvent, desk: SideBySide) -> PartAt:
    cited = part.event.cited
    return PartAt(
        key=part.key,
        submission=desk.reports[part.report].submission,
        card=card_key(cited[0].id) if cited else "",
    )


def _references(part: MergedEvent) -> str:
    references = [str(each.reference) for each in part.event.cited]
    return f"ref. {' '.join(references)}" if references else words.NO_STATEMENT


def _kind(kind: Kind | None) -> str:
    return KINDS[kind].word if kind else words.NO_KIND


def _days(one: ToldOnce, parts: Sequence[MergedEvent]) -> str:
    """Return when it was; each day where accounts give days that cannot both be."""
    if len(parts) < len(one.parts) or one.event is None:
        return _day(parts[0].event.when)
    if Difference.DATE in one.event.differs_in:
        return words.one_of_days(list(dict.fromkeys(_day(part.event.when) for part in parts)))
    return _day(one.when)


@lru_cache(maxsize=4096)
def _day(when: When | None) -> str:
    """Put a date into words once: many accounts share one."""
    return when_in_words(when, short_date) if when else ""


def gap_row(number: int, gap: Unseen, seen: SeenOnDesk, desk: SideBySide) -> GapRow:
    often = (words.seen_often(desk.reports[at].agency, said) for at, said in seen.often)
    return GapRow(key=f"gap {number}", text=gap_words(gap), often=" ".join(often))


def gap_words(gap: Unseen) -> str:
    return words.not_seen(gap.child.known.known_as, gap.weeks, gap.first, gap.last)
