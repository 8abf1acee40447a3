"""The ground a genogram stands on: columns, rows and what of the space is taken."""

from dataclasses import dataclass
from itertools import pairwise

from reportwriter.pictures.genogram.columns import (
    Columns,
    Extent,
    columns_of,
)
from reportwriter.pictures.genogram.facts import Family, Kin
from reportwriter.pictures.genogram.kinship import Union
from reportwriter.pictures.genogram.order import Order, order_of
from reportwriter.pictures.genogram.passing import is_passing
from reportwriter.pictures.genogram.routes import Route, Routes
from reportwriter.pictures.genogram.symbols import RADIUS, Caption, captions
from reportwriter.pictures.genogram.tracks import Tracks, tracks_of
from reportwriter.pictures.picture import Room
from reportwriter.pictures.shapes import TICK_BOLD, Box, Point

MARGIN = 3.0
_GAP = 4.0
_OVER = 3.0
"""What a line that goes down between two people takes of the space between them."""
_COUPLE = 12.0
"""Least length of the line that joins a couple: slashes and the line to their children need it."""
_NARROWEST, _WIDEST = 17.0, 30.0
TO_WORDS = 1.6
_PASSING = Extent(0.8, 0.8)
"""What a line takes that goes through a generation."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody is drawn. `kin` is None for a parent whom nobody has named."""

    node: str
    kin: Kin | None
    centre: Point
    words: tuple[Caption, ...]
    beside: bool
    box: Box

    @property
    def words_top(self) -> float:
        if self.beside:
            return self.centre.y - sum(line.face.line for line in self.words) / 2
        return self.centre.y + RADIUS + TO_WORDS


@dataclass(slots=True)
class Ground:
    """`left` is added to all columns; `tops` and `floors` are where rows begin and end."""

    family: Family
    order: Order
    columns: Columns
    words: dict[str, tuple[Caption, ...]]
    tracks: Tracks
    tops: list[float]
    middles: list[float]
    floors: list[float]
    width: float
    left: float

    def x(self, node: str) -> float:
        return self.columns.x[node] + self.left

    def drop(self, union: Union) -> float:
        return self.columns.drop(union) + self.left

    def row(self, node: str) -> int:
        return self.order.kinship.rows[node]

    def seat(self, node: str) -> Seat:
        at = Point(self.x(node), self.middles[self.row(node)])
        words, extent = self.words[node], self.columns.extents[node]
        beside = self.columns.routes.has_words_beside(node)
        high = sum(line.face.line for line in words)
        half = max(RADIUS, high / 2) if beside else RADIUS
        bottom = at.y + half if beside else at.y + RADIUS + TO_WORDS + high
        box = Box(at.x - extent.left, at.y - half, at.x + extent.right, bottom)
        kin = next((one for one in self.family.kin if one.id == node), None)
        return Seat(node, kin, at, words, beside, box)

    def seats(self) -> list[Seat]:
        return [self.seat(node) for row in self.order.rows for node in row if not is_passing(node)]


def ground_of(family: Family, room: Room) -> Ground:
    """Return the ground for a family of one person at least."""
    order = order_of(family)
    people = {str(kin.id): kin for kin in family.kin}
    most = max(len([one for one in row if not is_passing(one)]) for row in order.rows)
    column = (room.width - 2 * MARGIN) / most - _GAP
    column = min(max(column, _NARROWEST, _longest_word(family, room)), _WIDEST)
    words = {node: captions(people.get(node), column, room.measure) for node in order.kinship.nodes}
    routes = Routes(order)
    extents = _extents(routes, words, room)
    extents.update({node: _PASSING for row in order.rows for node in row if is_passing(node)})
    columns = columns_of(order, routes, extents, _gaps(order, routes, extents))
    tracks = tracks_of(order, columns)
    tops, middles, floors = _levels(order, routes, words, tracks)
    lefts = [columns.x[node] - extents[node].left for row in order.rows for node in row]
    rights = [columns.x[node] + extents[node].right for row in order.rows for node in row]
    rights += [columns.drop(union) for union in order.kinship.unions]
    needed = max(rights) - min(lefts) + 2 * MARGIN
    width = max(needed, room.width)
    return Ground(
        family=family,
        order=order,
        columns=columns,
        words=words,
        tracks=tracks,
        tops=tops,
        middles=middles,
        floors=floors,
        width=width,
        left=(width - needed) / 2 + MARGIN - min(lefts),
    )


def _longest_word(family: Family, room: Room) -> float:
    words = (word for kin in family.kin for word in (*kin.name.split(), *kin.relationship.split()))
    return max((room.measure(word, TICK_BOLD) for word in words), default=0)


def _extents(
    routes: Routes, words: dict[str, tuple[Caption, ...]], room: Room
) -> dict[str, Extent]:
    extents = {}
    for node, lines in words.items():
        wide = max((room.measure(line.text, line.face) for line in lines), default=0.0)
        if routes.has_words_beside(node):
            extents[node] = Extent(RADIUS + 0.5, RADIUS + TO_WORDS + wide)
        else:
            half = max(RADIUS + 0.5, wide / 2)
            extents[node] = Extent(half, half)
    return extents


def _gaps(order: Order, routes: Routes, extents: dict[str, Extent]) -> dict[tuple[str, str], float]:
    couples = {frozenset(union.parents) for union in order.kinship.unions}
    gaps = {}
    for row in order.rows:
        for left, right in pairwise(row):
            gap = _GAP
            if {left, right} in couples:
                beside = extents[left].right + extents[right].left - 2 * RADIUS
                gap = max(gap, _COUPLE - beside)
            gaps[left, right] = gap
    for union in order.kinship.unions:
        if union.children and routes.of(union) is Route.OVER:
            left, right_or_none = routes.gap(union)
            if right_or_none is not None:
                gaps[left, right_or_none] += _OVER
    return gaps


def _levels(
    order: Order, routes: Routes, words: dict[str, tuple[Caption, ...]], tracks: Tracks
) -> tuple[list[float], list[float], list[float]]:
    """Return where each row begins, where the middle of its symbols is, and where words end."""
    tops: list[float] = []
    middles: list[float] = []
    floors: list[float] = []
    bottom = MARGIN
    for number, row in enumerate(order.rows):
        half = RADIUS
        under = 0.0
        for node in row:
            high = sum(line.face.line for line in words.get(node, ()))
            if node in words and routes.has_words_beside(node):
                half = max(half, high / 2)
            else:
                under = max(under, high)
        top = bottom + tracks.height_above(number)
        tops.append(top)
        middles.append(top + half)
        bottom = top + max(2 * half, half + RADIUS + TO_WORDS + under)
        floors.append(bottom)
    return tops, middles, floors
