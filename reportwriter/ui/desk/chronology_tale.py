"""The merged chronology of one desk as its page shows it: rows, timeline and child-seen strip."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from reportwriter.domain.chronology import time_key
from reportwriter.domain.when_words import when_in_words
from reportwriter.pictures.child_seen import SeenChild, Visit, first_month
from reportwriter.pictures.seen_by_agency import ChildSeen, NotSeen, seen_by_agency
from reportwriter.pictures.timeline import lay_out
from reportwriter.pictures.timeline_events import event_of, timeline_of
from reportwriter.services.desk.chronology import lets_through, merged
from reportwriter.services.desk.sightings import seen_on, told_until, unseen
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

    from reportwriter.domain.remarks import Remark
    from reportwriter.pictures.picture import LayOut, Picture, Room
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.services.desk.sightings import SeenOnDesk, Sighting, Unseen
    from reportwriter.ui.desk.chronology_rows import ChronologyRow

TimeKey = tuple[bool, "date", str, "date"]
MOST_DRAWN = 400
"""Events of one timeline: more cannot be told from each other, nor drawn while one waits."""


class Tale:
    """Works out once what every choice of it needs; `conference` is its day, where known."""

    def __init__(self, desk: SideBySide, conference: date | None) -> None:
        self.desk = desk
        self.events = merged(desk)
        self._keys = tuple(time_key(one.event.when) for one in self.events)
        self._conference = conference
        self._seen = seen_on(desk)
        self._until = told_until(desk, conference)
        self._gaps = tuple(self._all_gaps())
        names = names_of(desk)
        self._rows = tuple(
            event_row(number, one, desk, names) for number, one in enumerate(self.events, start=1)
        )

    def shown(self, sieve: Sieve, agency: str) -> list[int]:
        """Return the places of the events that a choice shows; no agency is all."""
        return [
            place
            for place, one in enumerate(self.events)
            if agency in ("", self.desk.reports[one.report].agency)
            and lets_through(sieve, self.desk, one)
        ]

    def rows(
        self, shown: Sequence[int], gaps: Sequence[Unseen], remarks: Sequence[Remark]
    ) -> tuple[ChronologyRow, ...]:
        """Return the events at these places and the gaps, each where its first day belongs."""
        on = by_statement(remarks)
        placed: list[tuple[TimeKey, ChronologyRow]] = []
        for place in shown:
            row = self._rows[place]
            told = remarked(row, self.events[place], on) if on else row
            placed.append((self._keys[place], told))
        for number, gap in enumerate(gaps):
            seen = next(one for one in self._seen if one.child == gap.child)
            # Before what happened on its first day, at whatever time.
            first = (False, gap.first, "", gap.first)
            placed.append((first, gap_row(number, gap, seen, self.desk)))
        return tuple(row for _, row in sorted(placed, key=lambda one: one[0]))

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

    def timeline(self, shown: Sequence[int]) -> LayOut | None:
        """Return what draws the events; None where they are too many to be told apart.

        Nothing of it is worked out before somebody looks.
        """
        if len(shown) > MOST_DRAWN:
            return None
        places = tuple(shown)
        return _later(lambda: self._timeline(places))

    def _timeline(self, shown: Sequence[int]) -> LayOut:
        held = [(place + 1, self.events[place]) for place in shown]
        drawn = [
            event_of(
                one.event,
                key=one.key,
                number=str(number),
                lane=self.desk.reports[one.report].agency,
            )
            for number, one in held
        ]
        timeline = timeline_of(
            drawn, undated=drawn.count(None), conference=self._conference, with_words=True
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

    def _all_gaps(self) -> list[Unseen]:
        until = self._until
        return [gap for one in self._seen for gap in unseen(one, until)] if until else []

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
