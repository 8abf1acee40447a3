"""The timeline of a chronology: a lane for each person or part, and each event where it fell.

A day is its shape alone. A period is a filled bar; what happened at some time in a month, a year or
between two dates is an open bar as long as nobody knows better; about has dashed ends, and what
goes on an arrow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.domain.when import When
from reportwriter.domain.when_words import moment_in_words
from reportwriter.pictures.ink import Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL_BOLD,
    TICK,
    Anchor,
    Box,
    Line,
    Point,
    Shape,
    Words,
)
from reportwriter.pictures.time_scale import Span, TimeScale, gaps, scale_of
from reportwriter.pictures.timeline_events import Timeline, TimelineEvent
from reportwriter.pictures.timeline_head import HEAD, head_shapes
from reportwriter.pictures.timeline_key import key_shapes
from reportwriter.pictures.timeline_marks import ROW, Mark, mark_of, mark_shapes, reach_of
from reportwriter.pictures.timeline_rows import in_rows
from reportwriter.pictures.wrapping import stacked, wrapped
from reportwriter.wording import timeline as said
from reportwriter.wording.dates import long_date

_NAMES, _BETWEEN = 30.0, 4.0
"""How wide the names of lanes may be, and what lies beside them."""
_ROUND = 4.5
"""Room on both sides of the days, for shapes and ends that reach over them."""
_GAPS = 6.0
_PAD = 1.5
_NARROWEST = 60.0
_BETWEEN_WORDS = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lane:
    title: tuple[str, ...]
    top: float
    height: float
    rows: tuple[tuple[Mark, ...], ...]


def lay_out(timeline: Timeline, room: Room) -> Picture:
    """Return the timeline; one without events is a sentence alone."""
    if not timeline.events:
        return _nothing(timeline, room)
    spans = [reach_of(event.when) for event in timeline.events]
    width = max(room.width, _NARROWEST + _NAMES)
    used = [lane for lane in timeline.lanes if any(lane == one.lane for one in timeline.events)]
    names = min(_NAMES, max(room.measure(lane, LABEL_BOLD) for lane in used)) + 2 * _BETWEEN
    ends = [*spans, *((day, day) for day in (timeline.conference,) if day)]
    scale = scale_of(ends, names + _ROUND, width - _ROUND)
    empty = gaps(spans)
    top = HEAD + (_GAPS if empty else 0)
    lanes = tuple(_lanes(timeline, used, scale, room, Box(0, top, width, top)))
    bottom = lanes[-1].top + lanes[-1].height
    frame = Box(names, 0, width, bottom)
    line = _words_line(timeline, scale, frame)
    key, height = key_shapes(timeline.kinds, _marks(lanes), Point(0, bottom + 2), room, width)
    below = (
        *_gap_shapes(empty, scale, room),
        *(shape for lane in lanes for shape in _lane_shapes(lane, frame, line, room)),
    )
    written = [shape for shape in below if isinstance(shape, Words)]
    head = head_shapes(timeline.conference, scale, frame, room, written)
    return Picture(
        width=width,
        height=bottom + 2 + height,
        sentence=_sentence(timeline, empty),
        table=_table(timeline),
        shapes=(*head, *below, *key),
        items=_items(timeline, lanes),
    )


def _nothing(timeline: Timeline, room: Room) -> Picture:
    nothing = said.NOTHING if timeline.left_out is None else said.NO_FACT
    undated = said.without_date(timeline.undated) if timeline.undated else ""
    shown = Words(at=Point(0, TICK.rise), text=nothing, ink=Ink.SECOND)
    return Picture(
        width=max(room.width, room.measure(nothing, TICK)),
        height=TICK.line,
        sentence=_with_left_out(timeline, nothing, undated),
        table=TableTwin(head=said.HEAD, rows=()),
        shapes=(shown,),
    )


def _lanes(
    timeline: Timeline, used: Sequence[str], scale: TimeScale, room: Room, at: Box
) -> Iterator[_Lane]:
    top = at.top
    held: dict[str, list[TimelineEvent]] = {lane: [] for lane in used}
    for event in timeline.events:
        held[event.lane].append(event)
    bounds = (scale.left - _ROUND, scale.right + _ROUND)
    for lane, events in held.items():
        title = wrapped(lane, LABEL_BOLD, _NAMES, room.measure)
        marks = [mark_of(event, scale, room.measure, bounds) for event in events]
        rows = in_rows(marks)
        height = max(len(rows) * ROW, len(title) * LABEL_BOLD.line) + 2 * _PAD
        yield _Lane(title=title, top=top, height=height, rows=rows)
        top += height


def _marks(lanes: Sequence[_Lane]) -> Iterator[Mark]:
    return (mark for lane in lanes for row in lane.rows for mark in row)


def _gap_shapes(empty: Sequence[Span], scale: TimeScale, room: Room) -> Iterator[Shape]:
    """Give a bracket over each long gap, with how long it is where there is room for it."""
    stroke = Stroke(Ink.SECOND, 0.3)
    for first, last in empty:
        left, right, top = scale.morning(first) + 0.5, scale.evening(last) - 0.5, HEAD + 1.2
        ends = (Point(left, top + 3), Point(left, top), Point(right, top), Point(right, top + 3))
        yield Line(points=ends, stroke=stroke)
        for words in (said.gap(first, last), said.length(first, last)):
            if room.measure(words, TICK) <= right - left - 2:
                at = Point((left + right) / 2, top + 0.3 + TICK.rise)
                yield Words(at=at, text=words, ink=Ink.SECOND, anchor=Anchor.MIDDLE)
                break


def _lane_shapes(lane: _Lane, frame: Box, line: float | None, room: Room) -> Iterator[Shape]:
    """Give a lane; `line` is where the words beside a mark end at the latest, None for no words."""
    middle = lane.top + (lane.height - len(lane.title) * LABEL_BOLD.line) / 2
    yield from stacked(lane.title, LABEL_BOLD, Point(0.5, middle), anchor=Anchor.START)
    for number, row in enumerate(lane.rows):
        top = lane.top + _PAD + number * ROW
        for mark, following in zip(row, (*row[1:], None), strict=True):
            end = following.left - _BETWEEN_WORDS if following else frame.right
            yield from mark_shapes(mark, top, _room_for_words(mark, end, line), room.measure)
    bottom = lane.top + lane.height
    hairline = Stroke(Ink.HAIRLINE, 0.2)
    yield Line(points=(Point(0, bottom), Point(frame.right, bottom)), stroke=hairline)


def _words_line(timeline: Timeline, scale: TimeScale, frame: Box) -> float | None:
    """Return where words end at the latest: before the line of the conference."""
    if not timeline.with_words:
        return None
    return frame.right if timeline.conference is None else scale.noon(timeline.conference) - 1


def _room_for_words(mark: Mark, following: float, line: float | None) -> float:
    if line is None:
        return mark.text
    return min(following, line) if mark.text < line else following


def _items(timeline: Timeline, lanes: Sequence[_Lane]) -> tuple[Item, ...]:
    """Return the events in order of time, each with where it lies."""
    boxes = {
        mark.event.key: Box(mark.left, top, mark.right, top + ROW - 0.4)
        for lane in lanes
        for number, row in enumerate(lane.rows)
        for top in (lane.top + _PAD + number * ROW,)
        for mark in row
    }
    return tuple(
        Item(key=event.key, box=boxes[event.key], spoken=event.spoken) for event in timeline.events
    )


def _table(timeline: Timeline) -> TableTwin:
    rows = tuple(
        (
            event.when_words,
            ". ".join(part for part in (event.what.rstrip("."), event.note) if part),
            timeline.kinds.get(event.kind, said.NO_KIND),
            event.lane,
        )
        for event in timeline.events
    )
    keys = tuple(event.key for event in timeline.events)
    return TableTwin(head=said.HEAD, rows=rows, keys=keys)


def _sentence(timeline: Timeline, empty: Sequence[Span]) -> str:
    whens = [event.when for event in timeline.events]
    longest = max(empty, key=lambda gap: gap[1] - gap[0], default=None)
    words = said.sentence(
        len(whens),
        _moment(min(whens, key=lambda when: reach_of(when)[0]), -1),
        _moment(max(whens, key=lambda when: reach_of(when)[1]), 1),
        longest,
        undated=timeline.undated,
        withheld=sum(bool(event.note) for event in timeline.events),
    )
    return _with_left_out(timeline, words)


def _with_left_out(timeline: Timeline, *words: str) -> str:
    """Return sentences, after which it is said where some events are left out on purpose."""
    left_out = said.facts_only(timeline.left_out) if timeline.left_out is not None else ""
    return " ".join(filter(None, (*words, left_out)))


def _moment(when: When, end: int) -> str:
    """Return one end of a date in words, no more exact than it is known."""
    ends = [moment for moment in (when.first, when.last) if moment]
    return moment_in_words(ends[0] if end < 0 else ends[-1], long_date)
