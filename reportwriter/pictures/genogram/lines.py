"""The lines of a genogram: couples joined, slashes where they parted, children below them."""

from collections.abc import Iterator

from reportwriter.domain.relations import Bond, ParentTie
from reportwriter.pictures.genogram.ground import Ground
from reportwriter.pictures.genogram.kinship import Union
from reportwriter.pictures.genogram.passing import row_passed
from reportwriter.pictures.genogram.routes import Route
from reportwriter.pictures.genogram.symbols import RADIUS
from reportwriter.pictures.ink import Dash, Stroke
from reportwriter.pictures.shapes import Line, Point

_WIDTH = 0.45
TIES = {
    ParentTie.BIRTH: Stroke(width=_WIDTH),
    ParentTie.ADOPTED: Stroke(width=_WIDTH, dash=Dash.DASHED),
    ParentTie.FOSTER: Stroke(width=_WIDTH, dash=Dash.MIXED),
    ParentTie.STEP: Stroke(width=_WIDTH, dash=Dash.MIXED),
    ParentTie.GUARDIAN: Stroke(width=_WIDTH, dash=Dash.MIXED),
}
LASTING, SHORT = Stroke(width=_WIDTH), Stroke(width=_WIDTH, dash=Dash.DASHED)
_HEAD = 2.0
"""How far from the middle of a head lines over heads begin, so that they are not a parent's."""
_SLANT, _HIGH = 1.1, 2.4
_FROM_SYMBOL = 3.2
_BESIDE = 2.4
"""How far beside the middle of a child the line of second parents comes down."""


def lines_of(ground: Ground) -> Iterator[Line]:
    for number, union in enumerate(ground.order.kinship.unions):
        yield from _couple(ground, number, union)
        if union.children:
            yield from _descent(ground, number, union)


def couple_stroke(union: Union) -> Stroke:
    """Return the line of a couple: broken where it was short, or where nothing is said of it."""
    is_short = union.bond is None or union.bond.bond is Bond.SHORT
    return SHORT if is_short else LASTING


def slashes(at: Point, bond: Bond) -> Iterator[Line]:
    """Give one slash where two have separated, two where they are divorced."""
    places = {Bond.SEPARATED: (0.0,), Bond.DIVORCED: (-0.8, 0.8)}.get(bond, ())
    for beside in places:
        foot = Point(at.x + beside - _SLANT, at.y + _HIGH)
        head = Point(at.x + beside + _SLANT, at.y - _HIGH)
        yield Line(points=(foot, head), stroke=LASTING)


def _couple(ground: Ground, number: int, union: Union) -> Iterator[Line]:
    if len(union.parents) < 2:
        return
    left, right = sorted(union.parents, key=ground.x)
    y = ground.middles[ground.row(left)]
    start, end = Point(ground.x(left) + RADIUS, y), Point(ground.x(right) - RADIUS, y)
    slash = Point(start.x + _FROM_SYMBOL, y)
    if _is_inside(ground, left) and not _is_inside(ground, right):
        slash = Point(end.x - _FROM_SYMBOL, y)
    points: tuple[Point, ...] = (start, end)
    if ground.columns.routes.of(union) is Route.OVER:
        over = _over(ground, number, union)
        first, last = ground.x(left) + _HEAD, ground.x(right) - _HEAD
        points = (Point(first, y), Point(first, over), Point(last, over), Point(last, y))
        slash = Point(last - _FROM_SYMBOL, over)
    yield Line(points=points, stroke=couple_stroke(union))
    if union.bond is not None:
        yield from slashes(slash, union.bond.bond)


def _is_inside(ground: Ground, node: str) -> bool:
    return any(kin.id == node and kin.in_household for kin in ground.family.kin)


def _over(ground: Ground, number: int, union: Union) -> float:
    row = ground.row(union.parents[0])
    return ground.tracks.over(row, number, ground.middles[row] - RADIUS)


def _descent(ground: Ground, number: int, union: Union) -> Iterator[Line]:
    """Give the line from the parents through generations, then the one to each child."""
    ties = {one.tie for one in union.children}
    stroke = TIES[ties.pop()] if len(ties) == 1 else TIES[ParentTie.BIRTH]
    at = _start(ground, number, union)
    points = [*at]
    for place in ground.order.chain(number):
        row = row_passed(place)
        bar = ground.tracks.bar_above(row, number, ground.floors[row - 1])
        x = ground.x(place)
        points += [Point(points[-1].x, bar), Point(x, bar), Point(x, ground.floors[row])]
    yield Line(points=tuple(points), stroke=stroke)
    yield from _to_children(ground, number, union, at[-1])


def _start(ground: Ground, number: int, union: Union) -> list[Point]:
    """Return the first points of the line that goes down, from where the parents are joined."""
    row, x = ground.row(union.parents[0]), ground.drop(union)
    middle, floor = ground.middles[row], ground.floors[row]
    route = ground.columns.routes.of(union)
    if route is Route.OVER:
        over = _over(ground, number, union)
        if len(union.parents) == 1:
            head = ground.x(union.parents[0]) + _HEAD
            return [Point(head, middle), Point(head, over), Point(x, over), Point(x, floor)]
        return [Point(x, over), Point(x, floor)]
    top = middle + RADIUS if route is Route.DOWN else middle
    return [Point(x, top), Point(x, floor)]


def _to_children(ground: Ground, number: int, union: Union, leaves: Point) -> Iterator[Line]:
    """Give the line to each child, of whatever generation; `leaves` is where the parents' ends."""
    for row in sorted({ground.row(one.child) for one in union.children}):
        start = _passed(ground, number, row) or leaves
        bar = ground.tracks.bar_above(row, number, ground.floors[row - 1])
        children = [one for one in union.children if ground.row(one.child) == row]
        for one in children:
            x = ground.x(one.child) + _aside(ground, number, one.child)
            foot = Point(x, ground.middles[row] - _top_of(x - ground.x(one.child)))
            twins = _born_together(ground, one.child, [other.child for other in children])
            stalk = sum(map(ground.x, twins)) / len(twins) if len(twins) > 1 else x
            points = (start, Point(start.x, bar), Point(stalk, bar), foot)
            yield Line(points=points, stroke=TIES[one.tie])


def _born_together(ground: Ground, child: str, siblings: list[str]) -> list[str]:
    """Return a child and who was born on the same day: twins hang from one stalk."""
    born = {str(kin.id): kin.born for kin in ground.family.kin}
    day = born.get(child)
    return [one for one in siblings if day is not None and born.get(one) == day] or [child]


def _passed(ground: Ground, number: int, row: int) -> Point | None:
    """Return where the line of a union comes out of the generation above a row."""
    for place in ground.order.chain(number):
        if row_passed(place) == row - 1:
            return Point(ground.x(place), ground.floors[row - 1])
    return None


def _aside(ground: Ground, number: int, child: str) -> float:
    """Return how far beside the middle a line comes down: a child may have lines of several."""
    unions = ground.order.kinship.unions
    whose = [
        at for at, union in enumerate(unions) if any(one.child == child for one in union.children)
    ]
    place = whose.index(number)
    return _BESIDE * (1 if place % 2 else -1) * ((place + 1) // 2)


def _top_of(aside: float) -> float:
    """Return how far above its middle the line ends: inside the outline, which lies over it."""
    return RADIUS if not aside else RADIUS * 0.8
