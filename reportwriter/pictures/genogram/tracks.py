"""The level lines between two generations, each on a track where it meets no other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportwriter.pictures.genogram.columns import Columns
from reportwriter.pictures.genogram.order import Order
from reportwriter.pictures.genogram.passing import row_passed
from reportwriter.pictures.genogram.routes import Route

STEP = 3.0
_BEFORE, _AFTER = 4.5, 4.5
_LEAST = 5.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A level line of a union, from left to right."""

    union: int
    left: float
    right: float

    def meets(self, other: "Bar") -> bool:
        return self.left < other.right + 1 and other.left < self.right + 1


@dataclass(slots=True)
class Tracks:
    """For each row, what runs above it: bars that come from the parents, and lines over heads.

    Tracks are counted from the top; the lines over heads come below the bars.
    """

    bars: list[dict[int, int]] = field(default_factory=list)
    overs: list[dict[int, int]] = field(default_factory=list)

    def height_above(self, row: int) -> float:
        """Return the height between the words of the row above and the symbols of this one."""
        bars, overs = _count(self.bars[row]), _count(self.overs[row])
        if row == 0:
            return overs * STEP + (1.5 if overs else 0)
        return max(_BEFORE + _AFTER + max(bars - 1, 0) * STEP + overs * STEP, _LEAST)

    def bar_above(self, row: int, union: int, floor: float) -> float:
        """Return the height of a union's bar above a row; `floor` is where the words above end."""
        return floor + _BEFORE + self.bars[row].get(union, 0) * STEP

    def over(self, row: int, union: int, top: float) -> float:
        """Return the height of a line over heads; `top` is where the symbols of its row begin."""
        count = _count(self.overs[row])
        return top - 2.5 - (count - 1 - self.overs[row][union]) * STEP


def tracks_of(order: Order, columns: Columns) -> Tracks:
    tracks = Tracks()
    for row in range(len(order.rows)):
        bars = list(_bars(order, columns, row))
        overs = list(_overs(order, columns, row))
        tracks.bars.append(_spread(bars))
        tracks.overs.append(_spread(overs))
    return tracks


def _bars(order: Order, columns: Columns, row: int) -> Iterator[Bar]:
    """Give what each union needs above a row: from where its line comes to all it goes to."""
    for number, union in enumerate(order.kinship.unions):
        chain = order.chain(number)
        here = [node for node in chain if row_passed(node) == row]
        here += [one.child for one in union.children if order.kinship.rows[one.child] == row]
        if here:
            before = [node for node in chain if row_passed(node) == row - 1]
            places = [columns.x[node] for node in here]
            places.append(columns.x[before[0]] if before else columns.drop(union))
            yield Bar(number, min(places), max(places))


def _overs(order: Order, columns: Columns, row: int) -> Iterator[Bar]:
    for number, union in enumerate(order.kinship.unions):
        if order.kinship.rows[union.parents[0]] == row and columns.routes.of(union) is Route.OVER:
            places = [columns.x[parent] for parent in union.parents]
            if union.children:
                places.append(columns.drop(union))
            yield Bar(number, min(places), max(places))


def _spread(bars: Sequence[Bar]) -> dict[int, int]:
    """Return the track of each union: the highest on which its bar meets no other."""
    held: list[list[Bar]] = []
    chosen: dict[int, int] = {}
    for bar in bars:
        at = next(
            (at for at, track in enumerate(held) if not any(map(bar.meets, track))), len(held)
        )
        if at == len(held):
            held.append([])
        held[at].append(bar)
        chosen[bar.union] = at
    return chosen


def _count(tracks: dict[int, int]) -> int:
    return max(tracks.values(), default=-1) + 1
