"""The dotted outline round who lives in the children's household, and round nobody else."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, product

from reportwriter.pictures.genogram.ground import Ground, Seat
from reportwriter.pictures.genogram.passing import is_passing
from reportwriter.pictures.ink import Dash, Ink, Stroke
from reportwriter.pictures.shapes import Box, Line, Point

STROKE = Stroke(Ink.LINE, 0.45, Dash.DOTTED)
_PAD = 1.7
_JOINED = 0.1
"""Around whoever is inside; half of this and more stays free around whoever is not."""


def household_boxes(ground: Ground, note_height: float) -> list[Box]:
    """Return boxes that together hold who lives together; `note_height` is kept free below."""
    rows = [_runs(ground, row) for row in ground.order.rows]
    boxes = [box for row in rows for box in row]
    last = max((number for number, row in enumerate(rows) if row), default=-1)
    if note_height and last == len(rows) - 1:
        boxes = [
            box._replace(bottom=box.bottom + note_height) if box in rows[last] else box
            for box in boxes
        ]
    for number, (upper, lower) in enumerate(pairwise(rows)):
        if upper and lower:
            channel = (ground.floors[number], ground.tops[number + 1] - _PAD)
            boxes += _between(upper, lower, channel)
    return boxes


def outline(boxes: Sequence[Box]) -> Iterator[Line]:
    """Give the edge of an area made of boxes, without the edges inside it."""
    xs = sorted({edge for box in boxes for edge in (box.left, box.right)})
    ys = sorted({edge for box in boxes for edge in (box.top, box.bottom)})
    columns, rows = list(pairwise(xs)), list(pairwise(ys))
    held = {
        (column, row)
        for column, (left, right) in enumerate(columns)
        for row, (top, bottom) in enumerate(rows)
        if any(box.holds(Box(left, top, right, bottom)) for box in boxes)
    }
    for number, y in enumerate(ys):
        edge = [
            ((column, number - 1) in held) != ((column, number) in held)
            for column in range(len(columns))
        ]
        for start, end in _stretches(edge):
            yield Line(points=(Point(xs[start], y), Point(xs[end], y)), stroke=STROKE)
    for number, x in enumerate(xs):
        edge = [((number - 1, row) in held) != ((number, row) in held) for row in range(len(rows))]
        for start, end in _stretches(edge):
            yield Line(points=(Point(x, ys[start]), Point(x, ys[end])), stroke=STROKE)


def _stretches(edge: Sequence[bool]) -> Iterator[tuple[int, int]]:
    at = 0
    for is_edge, group in groupby(edge):
        length = len(list(group))
        if is_edge:
            yield at, at + length
        at += length


def _runs(ground: Ground, row: Sequence[str]) -> list[Box]:
    """Return a box round each run of neighbours of the household in one generation."""
    seats = [ground.seat(node) for node in row if not is_passing(node)]
    tallest = max((seat.box.bottom for seat in seats if _lives_here(seat)), default=0.0)
    boxes = []
    for lives_here, run in groupby(seats, _lives_here):
        if lives_here:
            around = Box.around([seat.box for seat in run])
            boxes.append(around._replace(bottom=tallest).grown(_PAD))
    return boxes


def _lives_here(seat: Seat) -> bool:
    return seat.kin is not None and seat.kin.in_household


def _between(upper: Sequence[Box], lower: Sequence[Box], channel: tuple[float, float]) -> list[Box]:
    """Return what joins two generations: straight down where that is possible.

    Else it goes along where nobody stands: in the channel from below the words of all the upper
    generation to above all that the lower one has, also words beside a symbol.
    """
    pairs = list(product(upper, lower))
    above, below = max(pairs, key=lambda pair: _shared(*pair))
    left, right = max(above.left, below.left), min(above.right, below.right)
    if right - left >= _PAD:
        return [Box(left, above.bottom - _JOINED, right, below.top + _JOINED)]
    floor, ceiling = channel
    hull = Box.around((above, below))
    return [
        Box(above.left, above.bottom - _JOINED, above.right, floor + _JOINED),
        Box(hull.left, max(floor, above.bottom - _JOINED), hull.right, ceiling),
        Box(below.left, ceiling - _JOINED, below.right, below.top + _JOINED),
    ]


def _shared(one: Box, other: Box) -> float:
    return min(one.right, other.right) - max(one.left, other.left)
