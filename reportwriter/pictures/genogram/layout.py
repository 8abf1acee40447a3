"""Lays a family out as a genogram: who, how they belong together, and who lives together."""

from collections.abc import Iterator

from reportwriter.pictures.genogram.facts import Family
from reportwriter.pictures.genogram.ground import MARGIN, TO_WORDS, Ground, Seat, ground_of
from reportwriter.pictures.genogram.household import household_boxes, outline
from reportwriter.pictures.genogram.key import key_of
from reportwriter.pictures.genogram.lines import lines_of
from reportwriter.pictures.genogram.symbols import RADIUS, symbol
from reportwriter.pictures.genogram.words import (
    NOBODY,
    sentence_of,
    since_words,
    spoken_of,
    table_of,
)
from reportwriter.pictures.ink import Ink
from reportwriter.pictures.picture import Item, Picture, Room
from reportwriter.pictures.shapes import TICK, Anchor, Box, Point, Shape, Words
from reportwriter.pictures.wrapping import stacked, wrapped

_BEFORE_KEY = 4.0
_TOGETHER = "Living together"
_NOTE_SIDE, _NOTE_BELOW = 1.0, 1.0


def lay_out(family: Family, room: Room) -> Picture:
    """Return the genogram of a family; of nobody one that says so."""
    if not family.kin:
        return _of_nobody(family, room)
    ground = ground_of(family, room)
    seats = ground.seats()
    boxes, note = _home(ground, room)
    shapes: list[Shape] = [*outline(boxes), *lines_of(ground)]
    for seat in seats:
        shapes += symbol(seat.kin, seat.centre, room.measure)
        shapes += _captions(seat)
    bottom = max(ground.floors[-1], *(box.bottom for box in boxes), 0.0)
    below = Box(MARGIN, bottom + _BEFORE_KEY, ground.width - MARGIN, bottom)
    key, high = key_of(family, ground.order.kinship, room, below)
    return Picture(
        width=ground.width,
        height=below.top + high + MARGIN,
        sentence=sentence_of(family),
        table=table_of(family),
        shapes=(*shapes, *note, *key),
        items=tuple(
            Item(key=seat.node, box=seat.box, spoken=spoken_of(family, seat.kin))
            for seat in seats
            if seat.kin is not None
        ),
    )


def _of_nobody(family: Family, room: Room) -> Picture:
    at = Point(room.width / 2, MARGIN + TICK.rise)
    return Picture(
        width=room.width,
        height=2 * MARGIN + TICK.line,
        sentence=sentence_of(family),
        table=table_of(family),
        shapes=(Words(at=at, text=NOBODY, ink=Ink.SECOND, anchor=Anchor.MIDDLE),),
    )


def _home(ground: Ground, room: Room) -> tuple[list[Box], tuple[Words, ...]]:
    """Return the household's boxes, and since when they live together, where that is known.

    The words have their place below the youngest; nobody stands below those.
    """
    boxes = household_boxes(ground, 0)
    since = since_words(ground.family.relations.household_since)
    lowest = [box for box in boxes if box.bottom > ground.floors[-1]]
    if not since or not lowest:
        return boxes, ()
    widest = max(lowest, key=lambda box: box.width)
    words = f"{_TOGETHER} {since}".replace("\N{NO-BREAK SPACE}", " ")
    lines = wrapped(words, TICK, widest.width - 2 * _NOTE_SIDE, room.measure)
    note = stacked(lines, TICK, Point(widest.middle.x, widest.bottom), ink=Ink.SECOND)
    return household_boxes(ground, len(lines) * TICK.line + _NOTE_BELOW), note


def _captions(seat: Seat) -> Iterator[Shape]:
    y = seat.words_top
    for caption in seat.words:
        x = seat.centre.x + (RADIUS + TO_WORDS if seat.beside else 0)
        anchor = Anchor.START if seat.beside else Anchor.MIDDLE
        at = Point(x, y + caption.face.rise)
        yield Words(at=at, text=caption.text, face=caption.face, ink=caption.ink, anchor=anchor)
        y += caption.face.line
