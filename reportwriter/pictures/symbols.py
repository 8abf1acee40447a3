"""The shapes of the four kinds of statement, as they stand on cards and on paper."""

from reportwriter.pictures.ink import KIND_INKS, Fill, Ink, Stroke
from reportwriter.pictures.shapes import Area, Box, Circle, Point, Rectangle, Shape


def kind_symbol(kind: str, centre: Point, size: float = 3) -> Shape:
    """Return the shape of a kind, `size` millimetres wide; hollow and flat where none is chosen."""
    half = size / 2
    x, y = centre
    ink, _ = KIND_INKS[kind]
    if kind == "observation":
        return Circle(centre=centre, radius=half, fill=Fill(ink))
    if kind == "fact":
        return Rectangle(box=Box(x, y, x, y).grown(size * 0.45), fill=Fill(ink))
    if not kind:
        flat = Box(x - half, y - half / 2, x + half, y + half / 2)
        return Rectangle(box=flat, fill=Fill(Ink.PAGE), stroke=Stroke(ink, 0.3))
    corners = tuple(Point(x + half * across, y + half * down) for across, down in _CORNERS[kind])
    return Area(points=corners, fill=Fill(ink))


_CORNERS = {
    "allegation": ((0, -1), (1, 1), (-1, 1)),
    "opinion": ((0, -1), (1, 0), (0, 1), (-1, 0)),
}
