"""Where everybody stands from left to right: children below their parents, nobody overlapping."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportwriter.pictures.genogram.kinship import Union
from reportwriter.pictures.genogram.order import Order
from reportwriter.pictures.genogram.routes import Route, Routes

_PASSES = 24
_SETTLED = 0.05
_STRETCHED = 8.0
_CLOSER = 0.85
_CLOSE = 1.2
"""A line that would be bent by less than this is made straight where there is room."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How far somebody's symbol and words reach to both sides of their middle."""

    left: float
    right: float


BESIDE_WORDS = 1.3
"""How far such a line stays from the words at its left."""


@dataclass(slots=True)
class Columns:
    """The middle of everybody and of every passing line; `gaps` are least distances of edges."""

    order: Order
    routes: Routes
    extents: Mapping[str, Extent]
    gaps: Mapping[tuple[str, str], float]
    x: dict[str, float]

    def drop(self, union: Union) -> float:
        """Return where the line of a union goes down."""
        route = self.routes.of(union)
        if route is Route.DOWN:
            return self.x[union.parents[0]]
        if route is Route.OVER:
            left, _ = self.routes.gap(union)
            return self.x[left] + self.extents[left].right + BESIDE_WORDS
        left, right = sorted(union.parents, key=self.x.__getitem__)
        edges = self.x[left] + self.extents[left].right + self.x[right] - self.extents[right].left
        return edges / 2


def columns_of(
    order: Order,
    routes: Routes,
    extents: Mapping[str, Extent],
    gaps: Mapping[tuple[str, str], float],
) -> Columns:
    """Return the columns: settled by going down and up the generations several times."""
    columns = Columns(order=order, routes=routes, extents=extents, gaps=gaps, x={})
    for row in order.rows:
        places = _placed(columns, row, [0.0] * len(row), [1.0] * len(row))
        middle = (places[0] + places[-1]) / 2
        columns.x.update({node: at - middle for node, at in zip(row, places, strict=True)})
    for _ in range(_PASSES):
        before = dict(columns.x)
        for row in order.rows[1:]:
            _settle(columns, row, _under_parents(columns))
        for row in reversed(order.rows):
            _settle(columns, row, _over_children(columns))
        if all(abs(columns.x[node] - at) < _SETTLED for node, at in before.items()):
            break
    for row in order.rows[1:]:
        _settle(columns, row, _under_parents(columns))
    _stretch(columns)
    _straighten(columns)
    return columns


def _settle(columns: Columns, row: Sequence[str], wishes: Mapping[str, list[float]]) -> None:
    """Move a row as near to its wishes as the order allows; who wishes nothing stays by others."""
    wanted = [
        sum(wishes[node]) / len(wishes[node]) if node in wishes else columns.x[node] for node in row
    ]
    weights = [1.0 if node in wishes else 0.02 for node in row]
    places = _placed(columns, row, wanted, weights)
    columns.x.update(zip(row, places, strict=True))


def _under_parents(columns: Columns) -> dict[str, list[float]]:
    """Return where children wish to stand: together in the middle below their parents."""
    wishes: dict[str, list[float]] = {}
    for number, union in enumerate(columns.order.kinship.unions):
        start = columns.drop(union)
        for place in columns.order.chain(number):
            wishes.setdefault(place, []).append(start)
        children = [one.child for one in union.children]
        if children:
            middle = _middle(columns, children)
            for child in children:
                # Closer each time: what keeps them apart is what stands between and below them.
                wish = start + (columns.x[child] - middle) * _CLOSER
                wishes.setdefault(child, []).append(wish)
    return wishes


def _over_children(columns: Columns) -> dict[str, list[float]]:
    """Return where parents wish to stand: in the middle above their children, and side by side."""
    wishes: dict[str, list[float]] = {}
    for union in columns.order.kinship.unions:
        children = [one.child for one in union.children]
        shift = _middle(columns, children) - columns.drop(union) if children else 0.0
        if len(union.parents) == 1:
            parent = union.parents[0]
            wishes.setdefault(parent, []).append(columns.x[parent] + shift)
            continue
        if columns.routes.of(union) is Route.OVER:
            for parent, near in _near_neighbours(columns, union):
                wishes.setdefault(parent, []).append(near)
            continue
        left, right = sorted(union.parents, key=columns.x.__getitem__)
        (near,) = _distances(columns, (left, right))
        middle = (columns.x[left] + columns.x[right]) / 2 + shift
        wishes.setdefault(left, []).append(middle - near / 2)
        wishes.setdefault(right, []).append(middle + near / 2)
    return wishes


def _near_neighbours(columns: Columns, union: Union) -> Iterator[tuple[str, float]]:
    """Give two who cannot stand together, and where each is as near as others allow."""
    left, right = sorted(union.parents, key=columns.x.__getitem__)
    row = next(row for row in columns.order.rows if left in row)
    after, before = row[row.index(left) + 1], row[row.index(right) - 1]
    (first,) = _distances(columns, (left, after))
    (last,) = _distances(columns, (before, right))
    yield left, columns.x[after] - first
    yield right, columns.x[before] + last


def _middle(columns: Columns, nodes: Sequence[str]) -> float:
    places = [columns.x[node] for node in nodes]
    return (min(places) + max(places)) / 2


def _stretch(columns: Columns) -> None:
    """Move a partner who stands at the end of a row outwards, so that the line goes straight down.

    The line leaves from the middle between two: it moves half as far as one of them.
    """
    for union in columns.order.kinship.unions:
        row = next(row for row in columns.order.rows if union.parents[0] in row)
        children = [one.child for one in union.children]
        if columns.routes.of(union) is Route.BETWEEN and children:
            bent = _middle(columns, children) - columns.drop(union)
            outer = row[-1] if bent > 0 else row[0]
            if (
                outer in union.parents
                and abs(bent) < _STRETCHED
                and not _has_parents(columns, outer)
            ):
                columns.x[outer] += 2 * bent


def _has_parents(columns: Columns, node: str) -> bool:
    unions = columns.order.kinship.unions
    return any(one.child == node for union in unions for one in union.children)


def _straighten(columns: Columns) -> None:
    """Put an only child, or a passing line, exactly below where its line comes from."""
    for number, union in enumerate(columns.order.kinship.unions):
        only = [one.child for one in union.children] if len(union.children) == 1 else []
        for node in (*columns.order.chain(number), *only):
            drop = columns.drop(union)
            if abs(columns.x[node] - drop) < _CLOSE and _is_free(columns, node, drop):
                columns.x[node] = drop


def _is_free(columns: Columns, node: str, at: float) -> bool:
    row = next(row for row in columns.order.rows if node in row)
    moved = {**columns.x, node: at}
    return all(
        moved[right] - moved[left] >= distance - 1e-9
        for (left, right), distance in zip(pairwise(row), _distances(columns, row), strict=True)
    )


def _distances(columns: Columns, row: Sequence[str]) -> Iterator[float]:
    for left, right in pairwise(row):
        gap = columns.gaps[left, right]
        yield columns.extents[left].right + gap + columns.extents[right].left


def _placed(
    columns: Columns, row: Sequence[str], wanted: Sequence[float], weights: Sequence[float]
) -> list[float]:
    """Return the places nearest to those wanted (least squares) that keep their distances.

    Neighbours that would come too close are joined into a block, which stands where its members
    wish on average.
    """
    offsets = [0.0]
    for distance in _distances(columns, row):
        offsets.append(offsets[-1] + distance)
    blocks: list[tuple[float, float, int]] = []
    for want, weight, offset in zip(wanted, weights, offsets, strict=True):
        at, heavy, count = want - offset, weight, 1
        while blocks and blocks[-1][0] > at:
            before, weighed, members = blocks.pop()
            at = (before * weighed + at * heavy) / (weighed + heavy)
            heavy, count = heavy + weighed, count + members
        blocks.append((at, heavy, count))
    starts = [at for at, _, count in blocks for _ in range(count)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]
