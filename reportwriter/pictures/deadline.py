"""The deadline ring: a segment for each working day left up to ten, and a notch at each due day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from reportwriter.pictures.ink import Dash, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL,
    LABEL_BOLD,
    TICK,
    Anchor,
    Arc,
    Box,
    Face,
    Line,
    Point,
    Shape,
    Words,
)

SEGMENTS, SOON = 10, 2
NO_DATE = "No due date is known yet."
DONE = "Handed over."
_NUMBER = Face(20, bold=True)
_MARGIN, _RADIUS, _WIDTH = 3.0, 14.0, 3.4
_ASIDE = 9.0
_STEP = 360 / SEGMENTS


@dataclass(frozen=True, slots=True, kw_only=True)
class DueMark:
    """Something that is due. `left` counts working days: 0 is today, less is late."""

    what: str
    day: str
    left: int

    @property
    def words(self) -> str:
        """Return `3 working days left`."""
        if self.left == 0:
            return "due today"
        number = abs(self.left)
        unit = "working day" if number == 1 else "working days"
        return f"{number} {unit} {'left' if self.left > 0 else 'late'}"


def deadline_ring(marks: Sequence[DueMark], room: Room, *, is_done: bool = False) -> Picture:
    """Return the ring of what is due, the first first; `is_done` once it was handed over."""
    centre = Point(_MARGIN + _RADIUS, _MARGIN + _RADIUS)
    shapes: list[Shape] = [*_ring(marks, centre, is_done=is_done)]
    items = []
    top = _MARGIN
    left = centre.x + _RADIUS + _ASIDE
    for mark in marks:
        box = Box(left - 1.5, top - 1, room.width - _MARGIN, top + LABEL.line + TICK.line + 1)
        shapes.append(Words(at=Point(left, top + LABEL.rise), text=mark.what, face=LABEL_BOLD))
        below = Point(left, top + LABEL.line + TICK.rise)
        words = mark.day if is_done else f"{mark.day}, {mark.words}"
        shapes.append(Words(at=below, text=words, ink=Ink.SECOND))
        items.append(Item(key=mark.what, box=box, spoken=f"{mark.what}: {words}"))
        top = box.bottom + 2
    return Picture(
        width=room.width,
        height=max(top, centre.y + _RADIUS + _MARGIN),
        sentence=deadline_words(marks, is_done=is_done),
        table=TableTwin(
            head=("What", "Day", "Working days"),
            rows=tuple((mark.what, mark.day, mark.words) for mark in marks),
            keys=tuple(mark.what for mark in marks),
        ),
        shapes=tuple(shapes),
        items=tuple(items),
    )


def deadline_words(marks: Sequence[DueMark], *, is_done: bool = False) -> str:
    """Return `Send it to the chair: 3 working days left`, as a sentence."""
    if is_done:
        return DONE
    if not marks:
        return NO_DATE
    said = "; ".join(f"{mark.what}: {mark.words}" for mark in marks)
    return f"{said[:1].upper()}{said[1:]}."


def _ring(marks: Sequence[DueMark], centre: Point, *, is_done: bool) -> Iterator[Shape]:
    first = next((mark for mark in marks if mark.left >= 0), marks[0] if marks else None)
    if is_done or first is None:
        ink = Ink.SUCCESS if is_done else Ink.TRACK
        yield Arc(centre=centre, radius=_RADIUS - 2, start=0, sweep=360, stroke=_stroke(ink))
        yield from _middle("Done" if is_done else "?", "", centre)
        return
    if first.left < 0:
        late = Stroke(Ink.ERROR, _WIDTH, Dash.DASHED)
        yield Arc(centre=centre, radius=_RADIUS - 2, start=0, sweep=360, stroke=late)
    else:
        ink = Ink.WARNING if first.left <= SOON else Ink.ACCENT
        for number in range(SEGMENTS):
            stroke = _stroke(ink if number < first.left else Ink.TRACK)
            start = number * _STEP + 1.5
            yield Arc(
                centre=centre, radius=_RADIUS - 2, start=start, sweep=_STEP - 3, stroke=stroke
            )
        for mark in marks:
            if 0 <= mark.left <= SEGMENTS:
                yield _notch(mark.left * _STEP, centre)
    below = ("day" if abs(first.left) == 1 else "days") if first.left >= 0 else "late"
    yield from _middle(str(abs(first.left)) if first.left else "Today", below, centre)


def _stroke(ink: Ink) -> Stroke:
    return Stroke(ink, _WIDTH)


def _notch(angle: float, centre: Point) -> Line:
    across, down = sin(radians(angle)), -cos(radians(angle))
    ends = (_RADIUS - 4.6, _RADIUS + 0.8)
    points = tuple(Point(centre.x + across * end, centre.y + down * end) for end in ends)
    return Line(points=points, stroke=Stroke(Ink.TEXT, 0.7))


def _middle(number: str, below: str, centre: Point) -> Iterator[Words]:
    is_word = not number.isdigit()
    face = LABEL_BOLD if is_word else _NUMBER
    y = centre.y + (1.3 if is_word else 1.6)
    yield Words(at=Point(centre.x, y), text=number, face=face, anchor=Anchor.MIDDLE)
    if below and not is_word:
        at = Point(centre.x, centre.y + 5.6)
        yield Words(at=at, text=below, ink=Ink.SECOND, anchor=Anchor.MIDDLE)
