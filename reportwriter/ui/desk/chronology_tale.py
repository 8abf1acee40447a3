"""The merged chronology of one desk as its page shows it: rows, timeline and child-seen strip."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import in_time
from reportwriter.domain.when_words import when_in_words
from reportwriter.pictures.child_seen import SeenChild, Visit, first_month
from reportwriter.pictures.seen_by_agency import ChildSeen, NotSeen, seen_by_agency
from reportwriter.pictures.timeline import lay_out
from reportwriter.pictures.timeline_events import event_of, timeline_of
from reportwriter.services.desk.chronology import lets_through, merged
from reportwriter.services.desk.sightings import seen_on, told_until, unseen
from reportwriter.services.desk.told_once import told_once
from reportwriter.ui.desk.chronology_rows import (
    event_row,
    gap_row,
    gap_words,
    names_of,
    remarked,
)
from reportwriter.ui.desk.remarked import by_statement
from reportwriter.wording import merged as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.accounts import ToldEvent
    from reportwriter.domain.remarks import Remark
    from reportwriter.pictures.picture import LayOut, Picture, Room
    from reportwriter.services.desk.chronology import MergedEvent
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.services.desk.sightings import SeenOnDesk, Sighting, Unseen
    from reportwriter.ui.desk.chronology_rows import ChronologyRow, EventRow

TimeKey = tuple[bool, "date", str, "date"]
Shown = dict[int, tuple["MergedEvent", ...]]
"""Of the events at these places those who tell them and are chosen."""
MOST_DRAWN = 400
"""Events of one timeline: more cannot be told from each other, nor drawn while one waits."""


class Untold:
    """What is worked out once of all reports; `conference` is its day, where known.

    What is found to be one event, and decided of it, only groups the rows of it anew.
    """

    def __init__(self, desk: SideBySide, conference: date | None) -> None:
        self.desk = desk
        self.conference = conference
        self.rows = merged(desk)
        self.names = names_of(desk)
        self.seen = seen_on(desk)
        self.until = told_until(desk, conference)
        until = self.until
        self.gaps = tuple(
            gap for one in self.seen if until is not None for gap in unseen(one, until)
        )


class Tale:
    """Works out once what every choice of it needs, of what was found to be one event.

    Without that each account stands by itself, and has no number: the next tale would change it.
    """

    def __init__(self, untold: Untold, found: Sequence[ToldEvent] | None = None) -> None:
        self.untold = untold
        self.desk = untold.desk
        self.is_joined = found is not None
        self.events = told_once(self.desk, untold.rows, found or ())
        self._keys = tuple(in_time(one.when) for one in self.events)
        self._seen, self._until, self._gaps = untold.seen, untold.until, untold.gaps
        self._rows = tuple(self._row(place, one.parts) for place, one in enumerate(self.events))

    def shown(self, sieve: Sieve, agency: str) -> Shown:
        """Return what a choice shows, by the places of the events; no agency is all.

        Of an event that several tell, each account is chosen by itself.
        """
        if sieve.lets_all_through and not agency:
            return {place: one.parts for place, one in enumerate(self.events)}
        shown = {}
        for place, one in enumerate(self.events):
            parts = tuple(
                part
                for part in one.parts
                if agency in ("", self.desk.reports[part.report].agency)
                and lets_through(sieve, self.desk, part)
            )
            if parts:
                shown[place] = parts
        return shown

    def rows(
        self, shown: Shown, gaps: Sequence[Unseen], remarks: Sequence[Remark]
    ) -> tuple[ChronologyRow, ...]:
        """Return the events that are shown and the gaps, each where its first day belongs."""
        on = by_statement(remarks)
        placed: list[tuple[TimeKey, ChronologyRow]] = []
        for place, parts in shown.items():
            is_whole = len(parts) == len(self.events[place].parts)
            row = self._rows[place] if is_whole else self._row(place, parts)
            told = remarked(row, self.desk, parts, on) if on else row
            # Of those who are chosen alone an event stands where they date it.
            key = self._keys[place] if is_whole else in_time(parts[0].event.when)
            placed.append((key, told))
        for number, gap in enumerate(gaps):
            seen = next(one for one in self._seen if one.child == gap.child)
            # Before what happened on its first day, at whatever time.
            first = (False, gap.first, "", gap.first)
            placed.append((first, gap_row(number, gap, seen, self.desk)))
        return tuple(row for _, row in sorted(placed, key=lambda one: one[0]))

    def _row(self, place: int, parts: Sequence[MergedEvent]) -> EventRow:
        number = place + 1 if self.is_joined else None
        return event_row(number, self.events[place], parts, self.desk, self.untold.names)

    def gaps(self, sieve: Sieve) -> tuple[Unseen, ...]:
        """Return the gaps that belong among the events of a choice.

        Among what is chosen by kind, source or reader nobody looks for who saw a child.
        """
        if sieve.is_for_statements:
            return ()
        return tuple(
            gap
            for gap in self._gaps
            if sieve.about in (None, gap.child) and sieve.meets(gap.first, gap.last)
        )

    def timeline(self, shown: Shown) -> LayOut | None:
        """Return what draws the events; None where they are too many to be told apart.

        What several tell stands in the lane of each, under one number. Nothing of it is worked out
        before somebody looks.
        """
        if len(shown) > MOST_DRAWN:
            return None
        return _later(lambda: self._timeline(shown))

    def _timeline(self, shown: Shown) -> LayOut:
        drawn = [
            event_of(
                one.event,
                key=one.key,
                number=str(place + 1),
                lane=self.desk.reports[one.report].agency,
            )
            for place, parts in shown.items()
            for one in parts
        ]
        timeline = timeline_of(
            drawn, undated=drawn.count(None), conference=self.untold.conference, with_words=True
        )
        return partial(lay_out, timeline)

    def strip(self, sieve: Sieve) -> LayOut | None:
        """Return what draws when each child was seen; None where nothing says until when."""
        until = self._until
        return None if until is None else _later(lambda: self._strip(sieve, until))

    def _strip(self, sieve: Sieve, until: date) -> LayOut:
        chosen = [one for one in self._seen if sieve.about in (None, one.child)]
        # About an adult alone nobody asks when a child was seen, so all are shown.
        children = [self._child(one, first_month(until)) for one in chosen or self._seen]
        return partial(seen_by_agency, children, until)

    def _child(self, seen: SeenOnDesk, since: date) -> ChildSeen:
        """Return what the strip tells of a child: what was before its first month is left out."""
        name = seen.child.known.known_as
        sightings = [one for one in seen.sightings if one.when.span[1] >= since]
        lanes: dict[str, list[Visit]] = {}
        for one in sightings:
            lanes.setdefault(self.desk.reports[one.report].agency, []).append(_visit(one))
        alone = [one for one in sightings if one.alone]
        last = when_in_words(alone[-1].when) if alone else ""
        return ChildSeen(
            name=name,
            lanes=tuple(SeenChild(name=who, visits=tuple(days)) for who, days in lanes.items()),
            gaps=tuple(_not_seen(gap) for gap in self._gaps if gap.child == seen.child),
            sentence=words.seen_by(name, len(sightings), len(alone), last, tuple(lanes)),
        )


def _later(work_out: Callable[[], LayOut]) -> LayOut:
    """Return what draws a picture that is worked out when it is drawn first."""
    once = cache(work_out)

    def lay_it_out(room: Room) -> Picture:
        return once()(room)

    return lay_it_out


def _visit(one: Sighting) -> Visit:
    first, last = one.when.span
    return Visit(
        first=first,
        last=last,
        when=when_in_words(one.when),
        alone=one.alone,
        how=words.KNOWN_BY[one.known_by],
    )


def _not_seen(gap: Unseen) -> NotSeen:
    return NotSeen(
        first=gap.first, last=gap.last, words=gap_words(gap), short=words.weeks(gap.weeks)
    )
