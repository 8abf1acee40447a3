"""The events of the chronology, ready to be shown: in a list, as a picture, and one by one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportwriter.domain.chronology import time_key
from reportwriter.domain.statement import Kind
from reportwriter.forms.chronology import Chronology, chronology, events
from reportwriter.pictures.timeline import lay_out
from reportwriter.pictures.timeline_events import event_of, lanes_of, timeline_of
from reportwriter.ui.when_text import echo, short_words
from reportwriter.ui.write.cards import whence, withheld_words
from reportwriter.ui.write.lending import Lent, lent_to
from reportwriter.wording.dates import local_day
from reportwriter.wording.kinds import KINDS, NO_KIND, named
from reportwriter.wording.timeline import SEVERAL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reportwriter.domain.chronology import Event
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Statement
    from reportwriter.forms.form import Column
    from reportwriter.pictures.picture import LayOut
    from reportwriter.ui.write.desk import Desk

NO_DATE = "No date yet"
NOTHING_SAID = "Nothing written yet"
NOT_YET = "Has not happened yet"
NO_STATEMENT = "Rests on no statement"
NO_READER = "It rests on no statement, so no copy for the family or another agency holds it."
WHOLE_FAMILY = "The whole family"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """`kind` is None where there is none to show as a chip; `kind_words` says which there are.

    `notes` say what is worth a second look, `withheld` who may not read it.
    """

    key: str
    number: int
    when: str
    what: str
    kind: str | None
    kind_words: str
    about: str
    source: str
    statement: str
    notes: tuple[str, ...] = ()
    withheld: str = ""

    @property
    def spoken(self) -> str:
        """Return all of it as one sentence after the other, for screen readers."""
        parts = (
            f"Event {self.number}, {self.when}",
            self.what,
            self.kind_words,
            f"about {self.about}",
            self.source,
            self.statement,
            self.withheld,
            *self.notes,
        )
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPane:
    """What is asked of one event. `lent` is what each cell says where it is left empty.

    Without `columns` nothing is asked: the form has no chronology, and the event is a statement.
    `facts` are titles and words of what its statements say of it.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    cells: tuple[str, ...]
    lent: Lent
    facts: tuple[tuple[str, str], ...]
    note: str
    statements: tuple[tuple[StatementId, str], ...]
    people: tuple[Person, ...]
    references: tuple[tuple[int, str], ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event with its number in order of time."""

    key: str
    number: int
    event: Event


class Tale:
    """The chronology of the report on a desk, as it is told today."""

    def __init__(self, desk: Desk, today: date) -> None:
        self._desk = desk
        self._today = today
        self.held = chronology(desk.form, desk.report)
        self.told = _told(desk, self.held)
        self._lanes = lanes_of(desk.report.people)

    @property
    def rows(self) -> tuple[EventRow, ...]:
        return tuple(self._row(told) for told in self.told)

    def picture(self, *, facts_only: bool) -> LayOut:
        """Return what lays the timeline out for the room there is."""
        told_here = [told for told in self.told if not facts_only or told.event.kind is Kind.FACT]
        starts = self._desk.report.conference.starts_at
        shown = (
            event_of(
                told.event,
                key=told.key,
                number=str(told.number),
                lane=self._lane(told.event),
                note=self._withheld(told.event),
            )
            for told in told_here
        )
        timeline = timeline_of(
            shown,
            undated=sum(told.event.when is None for told in told_here),
            conference=local_day(starts) if starts else None,
            with_words=True,
            left_out=len(self.told) - len(told_here) if facts_only else None,
        )
        return partial(lay_out, timeline)

    def pane(self, key: str) -> EventPane | None:
        found = next((told for told in self.told if told.key == key), None)
        return self._pane(found) if found else None

    def statement_of(self, key: str) -> StatementId | None:
        """Return the first statement that an event rests on."""
        cited = next((told.event.cited for told in self.told if told.key == key), ())
        return cited[0].id if cited else None

    def _row(self, told: Told) -> EventRow:
        event = told.event
        kinds = tuple(dict.fromkeys(one.kind for one in event.cited))
        words = [KINDS[kind].word if kind else NO_KIND for kind in kinds]
        return EventRow(
            key=told.key,
            number=told.number,
            when=short_words(event.when) or NO_DATE,
            what=event.what.strip() or NOTHING_SAID,
            kind=(kinds[0] or "") if len(kinds) == 1 else None,
            kind_words=named(words),
            about=self._about(event),
            source=self._source(event),
            statement=self._numbered(event.cited),
            notes=self._notes(event),
            withheld=self._withheld(event),
        )

    def _pane(self, told: Told) -> EventPane:
        held, event = self.held, told.event
        numbers = self._desk.known.numbers
        row = held.rows(self._desk.report)[event.row or 0] if held else ()
        width = len(held.slot.cells) if held else 0
        return EventPane(
            key=told.key,
            title=f"Event {told.number} of {len(self.told)}",
            columns=held.slot.cells if held else (),
            cells=(*row, *[""] * width)[:width],
            lent=lent_to(held, row, self._desk) if held else Lent(words=(), why=""),
            facts=self._facts(event),
            note="" if event.cited else NO_READER,
            statements=tuple((one.id, self._numbered((one,))) for one in event.cited),
            people=self._desk.report.people,
            references=tuple(
                (numbers[one.id], one.reference) for one in self._desk.report.statements
            ),
            today=self._today,
        )

    def _facts(self, event: Event) -> tuple[tuple[str, str], ...]:
        if not event.cited:
            return ()
        facts = (
            ("When", echo(event.when)),
            (
                "Kind",
                ", ".join(KINDS[one.kind].word if one.kind else NO_KIND for one in event.cited),
            ),
            ("About", self._about(event)),
            ("Source", self._source(event)),
            ("Who may read it", self._withheld(event) or "Everybody who is given the report"),
        )
        return tuple((title, words) for title, words in facts if words)

    def _notes(self, event: Event) -> tuple[str, ...]:
        is_to_come = event.when is not None and event.when.span[0] > self._today
        notes = (NOT_YET if is_to_come else "", "" if event.cited else NO_STATEMENT)
        return tuple(filter(None, notes))

    def _source(self, event: Event) -> str:
        sources = (whence(one, self._desk.known) or one.evidence.text for one in event.cited)
        return "; ".join(dict.fromkeys(source.rstrip(".") for source in sources if source))

    def _withheld(self, event: Event) -> str:
        words = (withheld_words(one, self._desk.known) for one in event.cited)
        return "; ".join(dict.fromkeys(filter(None, words)))

    def _numbered(self, cited: Sequence[Statement]) -> str:
        numbers = sorted(self._desk.known.numbers.get(one.id, 0) for one in cited)
        if not numbers:
            return ""
        word = "Statement" if len(numbers) == 1 else "Statements"
        return f"{word} {named([str(number) for number in numbers])}"

    def _lane(self, event: Event) -> str:
        return self._lanes.get(event.whose, SEVERAL) if event.whose else SEVERAL

    def _about(self, event: Event) -> str:
        about = event.about
        names = [lane for person, lane in self._lanes.items() if person in about]
        return named(names) if names else WHOLE_FAMILY


def _told(desk: Desk, held: Chronology | None) -> tuple[Told, ...]:
    """Return the events in order of time, also those that say nothing yet."""
    found = held.events(desk.report) if held else events(desk.form, desk.report)
    in_order = sorted(found, key=lambda event: time_key(event.when))
    return tuple(
        Told(key=_key(event), number=number, event=event)
        for number, event in enumerate(in_order, start=1)
    )


def _key(event: Event) -> str:
    return f"row {event.row}" if event.row is not None else f"statement {event.cited[0].id}"
