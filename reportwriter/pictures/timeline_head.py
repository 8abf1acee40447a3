"""The head of a timeline, with marks of time and the conference, and the lines down from there."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportwriter.pictures.ink import Ink, Stroke
from reportwriter.pictures.picture import Room
from reportwriter.pictures.shapes import (
    TICK,
    TICK_BOLD,
    Anchor,
    Box,
    Line,
    Point,
    Shape,
    Words,
)
from reportwriter.pictures.time_scale import TimeScale
from reportwriter.wording import timeline as said

HEAD = 6.0


def head_shapes(
    conference: date | None, scale: TimeScale, frame: Box, room: Room, written: Sequence[Words]
) -> Iterator[Shape]:
    """Give the head; its lines leave out what is written below it, which they would cross out."""
    taken: list[tuple[float, float]] = []
    boxes = sorted((_box_of(words, room) for words in written), key=lambda box: box.top)
    if conference is not None:
        words = said.conference(conference)
        wide, x = room.measure(words, TICK_BOLD), scale.noon(conference)
        start = min(max(x - wide / 2, frame.left), frame.right - wide)
        taken.append((start - 1, start + wide + 1))
        yield from _upright(x, frame.bottom, Stroke(Ink.TEXT, 0.8), boxes)
        yield Words(at=Point(start, TICK.rise), text=words, face=TICK_BOLD)
    for x, words in scale.ticks(lambda text: room.measure(text, TICK)):
        yield from _upright(x, frame.bottom, Stroke(Ink.HAIRLINE, 0.2), boxes)
        start, end = x, x + room.measure(words, TICK)
        if end <= frame.right and all(end <= left or right <= start for left, right in taken):
            taken.append((start, end + 1))
            yield Words(at=Point(start, TICK.rise), text=words, ink=Ink.SECOND)
    line = Stroke(Ink.BORDER, 0.3)
    yield Line(points=(Point(0, HEAD), Point(frame.right, HEAD)), stroke=line)


def _upright(x: float, bottom: float, stroke: Stroke, boxes: Sequence[Box]) -> Iterator[Line]:
    """Give a line down to the bottom, in pieces where it would cross boxes; these from the top."""
    half, top = stroke.width / 2, HEAD
    for box in boxes:
        if box.left - half < x < box.right + half:
            if box.top > top:
                yield Line(points=(Point(x, top), Point(x, box.top)), stroke=stroke)
            top = max(top, box.bottom)
    if bottom > top:
        yield Line(points=(Point(x, top), Point(x, bottom)), stroke=stroke)


def _box_of(words: Words, room: Room) -> Box:
    wide, top = room.measure(words.text, words.face), words.at.y - words.face.rise
    left = words.at.x - (wide / 2 if words.anchor is Anchor.MIDDLE else 0)
    return Box(left, top, left + wide, top + words.face.line)
