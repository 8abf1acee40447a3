"""Marks that would lie on each other, put into rows below each other."""

from collections.abc import Iterable
from heapq import heappop, heappush

from reportwriter.pictures.timeline_marks import Mark

_BETWEEN = 1.5


def in_rows(marks: Iterable[Mark]) -> tuple[tuple[Mark, ...], ...]:
    """Return rows in which no mark touches the next; each mark stands as high as it can.

    Whatever their number, each mark is looked at a few times only.
    """
    rows: list[list[Mark]] = []
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    for mark in sorted(marks, key=lambda mark: mark.left):
        while busy and busy[0][0] + _BETWEEN <= mark.left:
            heappush(free, heappop(busy)[1])
        if free:
            row = heappop(free)
        else:
            row = len(rows)
            rows.append([])
        rows[row].append(mark)
        heappush(busy, (mark.right, row))
    return tuple(map(tuple, rows))
