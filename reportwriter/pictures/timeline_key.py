"""The key below a timeline: only what the picture holds is explained."""

from collections.abc import Iterable, Iterator, Mapping

from reportwriter.domain.when import Sense
from reportwriter.pictures.ink import Dash, Fill, Ink, Stroke
from reportwriter.pictures.picture import Room
from reportwriter.pictures.shapes import TICK, Box, Line, Point, Rectangle, Shape, Words
from reportwriter.pictures.symbols import kind_symbol
from reportwriter.pictures.timeline_marks import BAR, SYMBOL, Mark, is_a_day, is_open, is_soft
from reportwriter.wording import timeline as said

_SIGN, _APART = 8.0, 5.0
_STROKE = Stroke(Ink.SECOND, 0.4)


def key_shapes(
    kinds: Mapping[str, str], marks: Iterable[Mark], at: Point, room: Room, width: float
) -> tuple[list[Shape], float]:
    """Return the key, its parts beside each other as far as they fit, and its height."""
    shapes: list[Shape] = []
    x, y = at
    for sign, words in _entries(kinds, list(marks)):
        wide = _SIGN + room.measure(words, TICK)
        if x > at.x and x + wide > width:
            x, y = at.x, y + TICK.line
        shapes += _sign(sign, Point(x + _SIGN / 2 - 1, y + TICK.line / 2))
        shapes.append(Words(at=Point(x + _SIGN, y + TICK.rise), text=words, ink=Ink.SECOND))
        x += wide + _APART
    return shapes, y + TICK.line - at.y


def _entries(kinds: Mapping[str, str], marks: list[Mark]) -> Iterator[tuple[str, str]]:
    whens = [mark.event.when for mark in marks]
    held = {mark.event.kind for mark in marks}
    yield from ((kind, words) for kind, words in kinds.items() if kind in held)
    if "" in held:
        yield "", said.NO_KIND
    bars = [when for when in whens if not is_a_day(when)]
    if any(when.sense is Sense.PERIOD for when in bars):
        yield said.PERIOD, said.PERIOD
    if any(when.sense is not Sense.PERIOD for when in bars):
        yield said.UNCERTAIN, said.UNCERTAIN
    if any(is_soft(when.first) or is_soft(when.last) for when in bars):
        yield said.ABOUT, said.ABOUT
    if any(is_open(when) for when in bars):
        yield said.GOES_ON, said.GOES_ON


def _sign(sign: str, middle: Point) -> list[Shape]:
    box = Box(middle.x - 3, middle.y - BAR / 2, middle.x + 3, middle.y + BAR / 2)
    if sign in (said.PERIOD, said.UNCERTAIN):
        fill = Ink.TRACK if sign == said.PERIOD else Ink.PAGE
        return [Rectangle(box=box, fill=Fill(fill), stroke=_STROKE)]
    if sign == said.ABOUT:
        return [Rectangle(box=box, stroke=Stroke(Ink.SECOND, 0.4, Dash.DASHED), radius=BAR / 2)]
    if sign == said.GOES_ON:
        points = (
            Point(box.right - 1, box.top),
            Point(box.right, middle.y),
            Point(box.right - 1, box.bottom),
        )
        shaft = (Point(box.left, middle.y), Point(box.right, middle.y))
        return [Line(points=shaft, stroke=_STROKE), Line(points=points, stroke=_STROKE)]
    return [kind_symbol(sign, middle, SYMBOL)]
