"""When each child was seen, and seen alone, over the twelve months before a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportwriter.pictures.ink import Fill, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL,
    LABEL_BOLD,
    TICK,
    Anchor,
    Box,
    Circle,
    Line,
    Point,
    Rectangle,
    Shape,
    Words,
)
from reportwriter.wording.dates import month_name
from reportwriter.wording.kinds import how_often

NO_VISIT = "No visit is written down yet."
MONTHS = 12
_MARGIN, _LANE, _DOT, _AXIS, _NAME_MOST = 2.0, 9.0, 1.7, 5.0, 45.0
_KEY = (("seen alone", True), ("seen, not alone", False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """`first` and `last` are the days between which it was; `when` says the same in words.

    `how` says from what it is known, where that is told.
    """

    first: date
    last: date
    when: str
    alone: bool | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenChild:
    name: str
    visits: tuple[Visit, ...]

    @property
    def spoken(self) -> str:
        """Return `Marlow seen 9 times, twice alone; last seen alone 18 November 2026`."""
        if not self.visits:
            return f"{self.name}: no visit written down"
        alone = [visit for visit in self.visits if visit.alone]
        said = f"{self.name} seen {how_often(len(self.visits))}"
        if not alone:
            return f"{said}, never alone"
        last = max(alone, key=lambda visit: visit.last)
        return f"{said}, {how_often(len(alone))} alone; last seen alone {last.when}"


def child_seen(children: Sequence[SeenChild], until: date, room: Room) -> Picture:
    """Return a lane for each child over the twelve months that end with the month of a day."""
    names = [room.measure(child.name, LABEL_BOLD) for child in children]
    left = _MARGIN + min(max(names, default=0), _NAME_MOST) + 4
    scale = MonthScale(until, left, room.width - _MARGIN)
    top = _MARGIN + _AXIS
    shapes: list[Shape] = [*month_lines(scale, top, top + _LANE * len(children))]
    items = []
    for number, child in enumerate(children):
        lane = Box(_MARGIN, top + number * _LANE, room.width - _MARGIN, top + (number + 1) * _LANE)
        shapes += _lane(child, lane, scale)
        items.append(Item(key=child.name, box=lane, spoken=child.spoken))
    bottom = top + _LANE * len(children) + 2
    shapes += seen_key(Point(left, bottom), room)
    return Picture(
        width=room.width,
        height=bottom + LABEL.line + _MARGIN,
        sentence=seen_words(children),
        table=TableTwin(
            head=("Child", "When", "Alone"),
            rows=tuple(
                (child.name, visit.when, alone_words(visit))
                for child in children
                for visit in child.visits
            ),
            keys=tuple(child.name for child in children for _visit in child.visits),
        ),
        shapes=tuple(shapes),
        items=tuple(items),
    )


def seen_words(children: Sequence[SeenChild]) -> str:
    if not any(child.visits for child in children):
        return NO_VISIT
    return f"{'. '.join(child.spoken for child in children)}."


def alone_words(visit: Visit) -> str:
    return "Not said" if visit.alone is None else "Alone" if visit.alone else "Not alone"


class MonthScale:
    """Where a day lies between the first of twelve months and the end of the last."""

    def __init__(self, until: date, left: float, right: float) -> None:
        self._left, self._right = left, right
        end = until.year * 12 + until.month
        self.months = tuple(_month(end - number - 1) for number in reversed(range(MONTHS)))
        self._start, self._end = self.months[0], _month(end)

    def x(self, day: date) -> float:
        days = (self._end - self._start).days
        share = min(max((day - self._start).days / days, 0), 1)
        return self._left + share * (self._right - self._left)

    def shows(self, visit: Visit) -> bool:
        return visit.last >= self._start and visit.first < self._end


def first_month(until: date) -> date:
    """Return the first day of the twelve months that end with the month of a day."""
    return MonthScale(until, 0, 1).months[0]


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def month_lines(scale: MonthScale, top: float, bottom: float) -> Iterator[Shape]:
    for month in scale.months:
        x = scale.x(month)
        yield Line(points=(Point(x, top - 1), Point(x, bottom)), stroke=Stroke(Ink.HAIRLINE, 0.2))
        at = Point(x + 0.8, top - _AXIS + TICK.rise)
        year = f" {month.year % 100:02}" if month.month == 1 else ""
        yield Words(at=at, text=f"{month_name(month.month)[:1]}{year}", ink=Ink.SECOND)


def _lane(child: SeenChild, lane: Box, scale: MonthScale) -> Iterator[Shape]:
    y = lane.middle.y
    at = Point(lane.left, y - LABEL.line / 2 + LABEL.rise)
    yield Words(at=at, text=child.name, face=LABEL_BOLD)
    ends = (Point(scale.x(scale.months[0]), lane.bottom), Point(lane.right, lane.bottom))
    yield Line(points=ends, stroke=Stroke(Ink.HAIRLINE, 0.2))
    for visit in child.visits:
        if scale.shows(visit):
            yield from visit_mark(visit, y, scale)


def visit_mark(visit: Visit, y: float, scale: MonthScale) -> Iterator[Shape]:
    """Give a dot for a day, and a bar as long as it is not known when."""
    fill = Fill(Ink.ACCENT if visit.alone else Ink.PAGE)
    stroke = Stroke(Ink.ACCENT, 0.5)
    first, last = scale.x(visit.first), scale.x(visit.last)
    if last - first > 2 * _DOT:
        box = Box(first, y - _DOT, last, y + _DOT)
        yield Rectangle(box=box, fill=fill, stroke=stroke, radius=_DOT / 2)
    else:
        yield Circle(centre=Point((first + last) / 2, y), radius=_DOT, fill=fill, stroke=stroke)


def seen_key(at: Point, room: Room) -> Iterator[Shape]:
    x = at.x
    for words, alone in _KEY:
        centre = Point(x + _DOT, at.y + LABEL.line / 2)
        fill = Fill(Ink.ACCENT if alone else Ink.PAGE)
        yield Circle(centre=centre, radius=_DOT, fill=fill, stroke=Stroke(Ink.ACCENT, 0.5))
        begin = x + 2 * _DOT + 1.5
        yield Words(
            at=Point(begin, at.y + LABEL.rise), text=words, ink=Ink.SECOND, anchor=Anchor.START
        )
        x = begin + room.measure(words, TICK) + 8
