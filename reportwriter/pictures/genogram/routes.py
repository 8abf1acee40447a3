"""How the line of each couple or parent comes to their children."""

from enum import Enum, auto

from reportwriter.pictures.genogram.kinship import Union
from reportwriter.pictures.genogram.order import Order


class Route(Enum):
    BETWEEN = auto()
    """From the line that joins two neighbours."""
    DOWN = auto()
    """Straight down from one parent, whose words stand beside them."""
    OVER = auto()
    """From above the heads, and down where there is a gap: of a couple who cannot stand together,
    or of one parent who has other partners beside them."""


class Routes:
    """The route of every union of an order; found once, and asked for often."""

    def __init__(self, order: Order) -> None:
        self._rows = {node: row for row in order.rows for node in row}
        self._coupled = {
            parent
            for union in order.kinship.unions
            for parent in union.parents
            if len(union.parents) > 1
        }
        self._parents = {parent for union in order.kinship.unions for parent in union.parents}
        self._known = {union.parents: self._find(union) for union in order.kinship.unions}

    def of(self, union: Union) -> Route:
        return self._known[union.parents]

    def has_words_beside(self, node: str) -> bool:
        """Whether a line goes down from somebody where their words would be."""
        return node in self._parents and node not in self._coupled

    def gap(self, union: Union) -> tuple[str, str | None]:
        """Return between whom a line goes down that comes from above the heads."""
        row = self._rows[union.parents[0]]
        if len(union.parents) == 2:
            last = max(row.index(parent) for parent in union.parents)
            return row[last - 1], row[last]
        here = row.index(union.parents[0])
        return row[here], row[here + 1] if here + 1 < len(row) else None

    def _find(self, union: Union) -> Route:
        if len(union.parents) == 1:
            return Route.DOWN if self.has_words_beside(union.parents[0]) else Route.OVER
        row = self._rows[union.parents[0]]
        one, other = (row.index(parent) for parent in union.parents)
        return Route.BETWEEN if abs(one - other) == 1 else Route.OVER
