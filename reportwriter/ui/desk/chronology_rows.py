"""The rows of the merged chronology: events of all reports, and the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.when_words import when_in_words
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.desk.remarked import MARKED, is_marked, remarks_said
from reportwriter.wording import merged as words
from reportwriter.wording.dates import short_date
from reportwriter.wording.desk import not_for
from reportwriter.wording.kinds import KINDS, named

if TYPE_CHECKING:
    from reportwriter.domain.ids import PersonId
    from reportwriter.services.desk.chronology import MergedEvent
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.sightings import SeenOnDesk, Unseen
    from reportwriter.ui.desk.remarked import Remarked


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """`kind` is None where there is none to show as a chip; `kind_words` says which there are.

    `card` is the key of the first statement it rests on, empty where there is none. `aside` says
    who may not read it; `remarks` are what the chair remarked on it.
    """

    key: str
    submission: str
    card: str
    number: int
    when: str
    agency: str
    kind: str | None
    kind_words: str
    hand: str
    about: str
    text: str
    reference: str
    aside: str = ""
    marked: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def small(self) -> str:
        """Return what stands under the text."""
        about = f"About {self.about}" if self.about else ""
        parts = (about, self.reference, self.aside, MARKED if self.marked else "")
        return " \N{MIDDLE DOT} ".join(filter(None, parts))

    @property
    def spoken(self) -> str:
        parts = (
            f"Event {self.number}, {self.when}",
            self.agency,
            self.kind_words,
            self.hand,
            self.text,
            self.small.replace(" \N{MIDDLE DOT}", ","),
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


def event_row(number: int, one: MergedEvent, desk: SideBySide, names: Names) -> EventRow:
    """Return the row of an event; `number` counts from 1 in order of time."""
    event, report = one.event, desk.reports[one.report]
    kinds = tuple(dict.fromkeys(each.kind for each in event.cited))
    kept = dict.fromkeys(name for each in event.cited for name in report.kept_from(each))
    about = named([names[one.report, person] for person in event.about])
    references = [str(each.reference) for each in event.cited]
    return EventRow(
        key=one.key,
        submission=report.submission,
        card=card_key(event.cited[0].id) if event.cited else "",
        number=number,
        when=when_in_words(event.when, short_date) if event.when else words.NO_DATE,
        agency=report.agency,
        kind=(kinds[0] or "") if len(kinds) == 1 else None,
        kind_words=named([KINDS[kind].word if kind else words.NO_KIND for kind in kinds]),
        hand=words.HANDS[one.hand] if one.hand else "",
        about=about or (words.WHOLE_FAMILY if event.cited else ""),
        text=event.what.strip() or words.NOTHING_SAID,
        reference=f"ref. {' '.join(references)}" if references else words.NO_STATEMENT,
        aside=not_for(list(kept)),
    )


def remarked(row: EventRow, one: MergedEvent, on: Remarked) -> EventRow:
    """Return the row with what was remarked on the statements it rests on."""
    found = [each for said in one.event.cited for each in on.get((row.submission, said.id), ())]
    if not found:
        return row
    return replace(row, marked=is_marked(found), remarks=remarks_said(found))


def gap_row(number: int, gap: Unseen, seen: SeenOnDesk, desk: SideBySide) -> GapRow:
    often = (words.seen_often(desk.reports[at].agency, said) for at, said in seen.often)
    return GapRow(key=f"gap {number}", text=gap_words(gap), often=" ".join(often))


def gap_words(gap: Unseen) -> str:
    return words.not_seen(gap.child.known.known_as, gap.weeks, gap.first, gap.last)
