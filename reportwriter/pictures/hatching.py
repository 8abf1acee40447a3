"""The lines of a hatch over a box. Painters clip them to the shape, so both draw the same."""

from collections.abc import Iterator

from reportwriter.pictures.ink import Hatch
from reportwriter.pictures.shapes import Box, Point

STEP = 1.3
"""From line to line, in millimetres."""
WIDTH = 0.4
DOT = 0.35
"""Radius of a dot."""


def lines_of(hatch: Hatch, box: Box) -> Iterator[tuple[Point, Point]]:
    """Give the lines of a hatch that reach over the whole box; none for plain and dots.

    They start at multiples of the step, so that neighbours of one hatch meet without a seam.
    """
    for draw in _LINES.get(hatch, ()):
        yield from draw(box)


def dots_of(hatch: Hatch, box: Box) -> Iterator[Point]:
    """Give the middles of the dots; none for any other hatch."""
    if hatch is not Hatch.DOTS:
        return
    for row, y in enumerate(_steps(box.top, box.bottom)):
        for x in _steps(box.left - STEP, box.right):
            yield Point(x + (STEP / 2 if row % 2 else 0), y)


def _steps(start: float, end: float) -> Iterator[float]:
    number = int(start // STEP) + 1
    while number * STEP < end:
        yield number * STEP
        number += 1


def _vertical(box: Box) -> Iterator[tuple[Point, Point]]:
    for x in _steps(box.left, box.right):
        yield Point(x, box.top), Point(x, box.bottom)


def _horizontal(box: Box) -> Iterator[tuple[Point, Point]]:
    for y in _steps(box.top, box.bottom):
        yield Point(box.left, y), Point(box.right, y)


def _diagonal(box: Box) -> Iterator[tuple[Point, Point]]:
    for x in _steps(box.left, box.right + box.height):
        yield Point(x, box.top), Point(x - box.height, box.bottom)


def _backward(box: Box) -> Iterator[tuple[Point, Point]]:
    for x in _steps(box.left - box.height, box.right):
        yield Point(x, box.top), Point(x + box.height, box.bottom)


_LINES = {
    Hatch.VERTICAL: (_vertical,),
    Hatch.HORIZONTAL: (_horizontal,),
    Hatch.CROSSED: (_vertical, _horizontal),
    Hatch.DIAGONAL: (_diagonal,),
    Hatch.BACKWARD: (_backward,),
}
