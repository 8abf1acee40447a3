"""The sharing ladder: written, checked, shared with each, answered, signed, handed over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reportwriter.pictures.ink import Fill, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL_BOLD,
    TICK,
    Box,
    Circle,
    Line,
    Point,
    Shape,
    Words,
)
from reportwriter.pictures.wrapping import wrapped
from reportwriter.wording.kinds import named

_MARGIN, _RADIUS, _BESIDE, _BELOW = 2.0, 2.4, 4.0, 3.0


class Stand(StrEnum):
    """How far a step is; the word stands in the table."""

    DONE = "Done"
    BEGUN = "Begun"
    OPEN = "Not yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step. `said` is who, when or why, and whole without the title."""

    title: str
    said: str
    stand: Stand


def ladder(rungs: Sequence[Rung], room: Room) -> Picture:
    """Return the steps below each other, the first at the top."""
    x, top = _MARGIN + _RADIUS, _MARGIN
    left = x + _RADIUS + _BESIDE
    shapes: list[Shape] = []
    items: list[Item] = []
    middles: list[float] = []
    for number, rung in enumerate(rungs):
        middle = top + LABEL_BOLD.line / 2
        middles.append(middle)
        shapes += _mark(rung.stand, Point(x, middle))
        at = Point(left, top + LABEL_BOLD.rise)
        shapes.append(Words(at=at, text=rung.title, face=LABEL_BOLD))
        bottom = top + LABEL_BOLD.line
        for line in wrapped(rung.said, TICK, room.width - left - _MARGIN, room.measure):
            at = Point(left, bottom + TICK.rise)
            shapes.append(Words(at=at, text=line, ink=Ink.SECOND))
            bottom += TICK.line
        box = Box(0, top - 1, room.width, bottom + 1)
        items.append(Item(key=str(number), box=box, spoken=f"{rung.title}: {rung.said}"))
        top = bottom + _BELOW
    rails = list(_rails(middles, x))
    return Picture(
        width=room.width,
        height=max(top - _BELOW, _MARGIN) + _MARGIN,
        sentence=ladder_words(rungs),
        table=TableTwin(
            head=("Step", "How far", "Who, when and why"),
            rows=tuple((rung.title, rung.stand.value, rung.said) for rung in rungs),
            keys=tuple(str(number) for number in range(len(rungs))),
        ),
        shapes=(*rails, *shapes),
        items=tuple(items),
    )


def ladder_words(rungs: Sequence[Rung]) -> str:
    """Return what was done or begun, and then what was not, as sentences."""
    told = [f"{_lower(rung.title)}: {rung.said}" for rung in rungs if rung.stand is not Stand.OPEN]
    open_still = [_lower(rung.title) for rung in rungs if rung.stand is Stand.OPEN]
    said = [f"{part[:1].upper()}{part[1:]}." for part in ("; ".join(told),) if part]
    if open_still:
        said.append(f"Not yet: {named(open_still)}.")
    return " ".join(said)


def _lower(title: str) -> str:
    """Return a title as it goes on in a sentence; the names in it keep their capitals."""
    return f"{title[:1].lower()}{title[1:]}"


def _rails(middles: Sequence[float], x: float) -> Iterator[Shape]:
    for above, below in pairwise(middles):
        ends = (Point(x, above + _RADIUS), Point(x, below - _RADIUS))
        yield Line(points=ends, stroke=Stroke(Ink.BORDER, 0.4))


def _mark(stand: Stand, centre: Point) -> Iterator[Shape]:
    """Give a filled disc with a tick, a disc half as large in a ring, or an empty ring."""
    if stand is Stand.DONE:
        yield Circle(centre=centre, radius=_RADIUS, fill=Fill(Ink.SUCCESS))
        x, y = centre
        tick = (Point(x - 1.1, y + 0.1), Point(x - 0.3, y + 0.9), Point(x + 1.2, y - 0.9))
        yield Line(points=tick, stroke=Stroke(Ink.PAGE, 0.5))
        return
    yield Circle(centre=centre, radius=_RADIUS, fill=Fill(Ink.PAGE), stroke=Stroke(Ink.ACCENT, 0.5))
    if stand is Stand.BEGUN:
        yield Circle(centre=centre, radius=_RADIUS * 0.5, fill=Fill(Ink.ACCENT))
