"""One picture with every shape, ink, dash and hatch, to see that both painters know them all."""

from collections.abc import Iterator

from reportwriter.pictures.ink import KIND_INKS, Dash, Fill, Hatch, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL_BOLD,
    TICK,
    Anchor,
    Arc,
    Area,
    Box,
    Circle,
    Face,
    Line,
    Point,
    Rectangle,
    Shape,
    Words,
)
from reportwriter.pictures.symbols import kind_symbol
from reportwriter.pictures.wrapping import stacked, wrapped

SENTENCE = "Two boxes and a circle, one of them hatched."


def measured(text: str, face: Face) -> float:
    """Return a width that is easy to reckon with: half the size for each letter."""
    return len(text) * face.points * 0.5 * 25.4 / 72


def a_room(width: float = 120) -> Room:
    return Room(width=width, measure=measured)


def a_picture(room: Room) -> Picture:
    return Picture(
        width=min(room.width, 120),
        height=74,
        sentence=SENTENCE,
        table=TableTwin(
            head=("Shape", "Cover"),
            rows=(("Box", "Plain"), ("Circle", "Hatched")),
            keys=("box", "circle"),
        ),
        shapes=tuple(_shapes(room)),
        items=(
            Item(key="box", box=Box(4, 4, 24, 14), spoken="A box, plain"),
            Item(key="circle", box=Box(30, 4, 40, 14), spoken="A circle, hatched"),
        ),
    )


def _shapes(room: Room) -> Iterator[Shape]:
    yield Rectangle(box=Box(4, 4, 24, 14), fill=Fill(Ink.FACT_TINT), stroke=Stroke(), radius=1)
    fill = Fill(Ink.ALLEGATION, Hatch.DIAGONAL)
    yield Circle(centre=Point(35, 9), radius=5, fill=fill, stroke=Stroke(Ink.ALLEGATION))
    corners = (Point(46, 14), Point(56, 14), Point(51, 4))
    yield Area(points=corners, fill=Fill(Ink.OPINION, Hatch.DOTS), stroke=Stroke(Ink.OPINION))
    yield Arc(centre=Point(66, 9), radius=5, start=0, sweep=270, stroke=Stroke(Ink.ACCENT, 1.2))
    for number, dash in enumerate(Dash):
        y = 18 + number * 3
        yield Line(points=(Point(4, y), Point(60, y)), stroke=Stroke(Ink.LINE, 0.4, dash))
    for number, hatch in enumerate(Hatch):
        left = 4 + number * 14
        yield Rectangle(
            box=Box(left, 28, left + 12, 36), fill=Fill(Ink.SECOND, hatch), stroke=Stroke()
        )
    for number, ink in enumerate(Ink):
        yield Rectangle(box=Box(4 + number * 4.5, 40, 8 + number * 4.5, 44), fill=Fill(ink))
    for number, kind in enumerate(KIND_INKS):
        yield kind_symbol(kind, Point(6 + number * 6, 50))
    lines = wrapped("Words that are broken into lines of a width", TICK, 40, room.measure)
    yield from stacked(lines, TICK, Point(60, 54))
    yield Words(at=Point(4, 60), text="Κώστας", face=LABEL_BOLD, ink=Ink.SECOND)
    yield Words(at=Point(116, 70), text="at the end", anchor=Anchor.END)
