"""The timeline above the table of a chronology, in the edition for the conference alone.

A copy for one reader prints the table of what they may read, and no picture: where a picture shows
no event, somebody who knows more would see that it is empty.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from reportwriter.domain.chronology import Event
from reportwriter.domain.ids import PersonId
from reportwriter.forms.chronology import Chronology, is_chronology
from reportwriter.forms.outline import Leaf
from reportwriter.pdf.blocks import Block
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.picture import figure
from reportwriter.pdf.structure import Element
from reportwriter.pictures.timeline import lay_out
from reportwriter.pictures.timeline_events import (
    Timeline,
    TimelineEvent,
    event_of,
    lanes_of,
    timeline_of,
)
from reportwriter.wording import timeline as said
from reportwriter.wording.dates import local_day

_FEWEST = 2
"""Events with a date from which a picture tells more than the table."""


def timeline_figure(leaf: Leaf, parent: Element, edition: Edition) -> Iterator[Block]:
    """Give the figure of a chronology with its caption; nothing for any other table."""
    if not edition.has_pictures or not is_chronology(leaf.slot):
        return
    held = Chronology(place=leaf.place, slot=leaf.slot)
    told = [event for event in held.events(edition.report) if event.says_something]
    timeline = _timeline(told, edition)
    if len(timeline.events) >= _FEWEST:
        yield from figure(parent, partial(lay_out, timeline), twin=said.TWIN)


def _timeline(events: Sequence[Event], edition: Edition) -> Timeline:
    starts, lanes = edition.report.conference.starts_at, lanes_of(edition.report.people)
    return timeline_of(
        [_event(event, edition, lanes) for event in events],
        undated=sum(event.when is None for event in events),
        conference=local_day(starts) if starts else None,
    )


def _event(event: Event, edition: Edition, lanes: Mapping[PersonId, str]) -> TimelineEvent | None:
    numbers = sorted(edition.numbers[one.id] for one in event.cited if one.id in edition.numbers)
    return event_of(
        event,
        key=str(event.row),
        number=", ".join(str(one) for one in numbers),
        lane=lanes.get(event.whose, said.SEVERAL) if event.whose else said.SEVERAL,
        note=edition.restriction_of_row(event.cited),
    )
