"""When each child was seen by each agency, in the year before a day, and for how long by nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportwriter.pictures.child_seen import (
    MonthScale,
    SeenChild,
    Visit,
    alone_words,
    month_lines,
    seen_key,
    visit_mark,
)
from reportwriter.pictures.ink import Dash, Fill, Hatch, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL,
    LABEL_BOLD,
    TICK,
    Anchor,
    Box,
    Line,
    Point,
    Rectangle,
    Shape,
    Words,
)
from reportwriter.pictures.wrapping import stacked, wrapped
from reportwriter.wording import merged as said

_MARGIN, _AXIS, _NAMES = 2.0, 5.0, 45.0
_HEAD, _PAD, _LEAST = 7.0, 1.2, 7.0
_BRACKET, _SWATCH = 4.0, 6.0
_UNSEEN = Fill(Ink.BORDER, Hatch.DIAGONAL)
_EDGE = Stroke(Ink.WARNING, 0.3, Dash.DASHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSeen:
    """The first and last day of a long time in which nobody saw the child; `words` say that."""

    first: date
    last: date
    words: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildSeen:
    """A child with a lane for each agency that tells of it; `sentence` sums all lanes up."""

    name: str
    lanes: tuple[SeenChild, ...]
    gaps: tuple[NotSeen, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lane:
    seen: SeenChild
    title: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    child: ChildSeen
    lanes: tuple[_Lane, ...]
    top: float
    bottom: float


def seen_by_agency(children: Sequence[ChildSeen], until: date, room: Room) -> Picture:
    """Return a part for each child over the twelve months that end with the month of a day."""
    left = _MARGIN + _NAMES + 4
    scale = MonthScale(until, left, room.width - _MARGIN)
    top = _MARGIN + _AXIS
    parts = tuple(_parts(children, top, room))
    bottom = parts[-1].bottom if parts else top
    key = tuple(_whole_key(Point(left, bottom + 2), room))
    return Picture(
        width=room.width,
        height=bottom + 3 + 2 * LABEL.line + _MARGIN,
        sentence=_sentence(children),
        table=_table(children),
        shapes=(
            *month_lines(scale, top, bottom),
            *(shape for part in parts for shape in _part_shapes(part, scale, room)),
            *key,
        ),
        items=tuple(
            Item(key=_key(part.child, lane.seen), box=lane.box, spoken=_spoken(part.child, lane))
            for part in parts
            for lane in part.lanes
        ),
    )


def _parts(children: Sequence[ChildSeen], top: float, room: Room) -> Iterator[_Part]:
    for child in children:
        begin, below = top, top + _HEAD + (_BRACKET if child.gaps else 0)
        lanes = []
        for seen in child.lanes:
            title = wrapped(seen.name, LABEL, _NAMES, room.measure)
            high = max(_LEAST, len(title) * LABEL.line + 2 * _PAD)
            box = Box(_MARGIN, below, room.width - _MARGIN, below + high)
            lanes.append(_Lane(seen=seen, title=title, box=box))
            below += high
        top = below + 1
        yield _Part(child=child, lanes=tuple(lanes), top=begin, bottom=below)


def _part_shapes(part: _Part, scale: MonthScale, room: Room) -> Iterator[Shape]:
    at = Point(_MARGIN, part.top + _HEAD - LABEL_BOLD.line - 0.5 + LABEL_BOLD.rise)
    yield Words(at=at, text=part.child.name, face=LABEL_BOLD)
    for gap in part.child.gaps:
        yield from _gap(gap, part, scale, room)
    for lane in part.lanes:
        middle = lane.box.middle.y
        top = middle - len(lane.title) * LABEL.line / 2
        yield from stacked(lane.title, LABEL, Point(_MARGIN, top), anchor=Anchor.START)
        ends = (Point(_MARGIN, lane.box.bottom), Point(lane.box.right, lane.box.bottom))
        yield Line(points=ends, stroke=Stroke(Ink.HAIRLINE, 0.2))
        for visit in lane.seen.visits:
            if scale.shows(visit):
                yield from visit_mark(visit, middle, scale)


def _gap(gap: NotSeen, part: _Part, scale: MonthScale, room: Room) -> Iterator[Shape]:
    """Give a hatched band through all lanes of a child, with how long it is above it."""
    left, right = scale.x(gap.first), scale.x(gap.last)
    top = part.top + _HEAD + (_BRACKET if part.child.gaps else 0)
    band = Box(left, top, right, part.bottom)
    yield Rectangle(box=band, fill=_UNSEEN, stroke=_EDGE)
    wide = room.measure(gap.short, TICK)
    most = room.width - _MARGIN - wide
    at = Point(min(max(left, scale.x(scale.months[0])), most), top - _BRACKET + 0.2 + TICK.rise)
    yield Words(at=at, text=gap.short, ink=Ink.TEXT)


def _whole_key(at: Point, room: Room) -> Iterator[Shape]:
    """Give what the dots mean, and on a line of its own what the hatched bands do."""
    yield from seen_key(at, room)
    top = at.y + LABEL.line + 1
    box = Box(at.x, top + 0.5, at.x + _SWATCH, top + LABEL.line - 0.5)
    yield Rectangle(box=box, fill=_UNSEEN, stroke=_EDGE)
    words = Point(box.right + 1.5, top + LABEL.rise)
    yield Words(at=words, text=said.UNSEEN_KEY, ink=Ink.SECOND)


def _key(child: ChildSeen, lane: SeenChild) -> str:
    return f"{child.name}/{lane.name}"


def _spoken(child: ChildSeen, lane: _Lane) -> str:
    visits = lane.seen.visits
    own = said.lane(
        child.name, lane.seen.name, len(visits), sum(one.alone is True for one in visits)
    )
    return " ".join((own, *(gap.words for gap in child.gaps)))


def _sentence(children: Sequence[ChildSeen]) -> str:
    if not any(child.lanes for child in children):
        return said.NOBODY_TELLS
    gaps = [gap.words for child in children for gap in child.gaps]
    return " ".join((*(f"{child.sentence}." for child in children), *gaps))


def _table(children: Sequence[ChildSeen]) -> TableTwin:
    rows, keys = [], []
    for child in children:
        for lane in child.lanes:
            for visit in lane.visits:
                rows.append((child.name, lane.name, *_cells(visit)))
                keys.append(_key(child, lane))
    return TableTwin(head=said.SEEN_HEAD, rows=tuple(rows), keys=tuple(keys))


def _cells(visit: Visit) -> tuple[str, str, str]:
    return visit.when, alone_words(visit), visit.how.capitalize()
