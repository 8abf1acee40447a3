"""What an order of a family costs: each wish that it does not meet has a price."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from reportwriter.domain.people import Gender
from reportwriter.pictures.genogram.facts import Family
from reportwriter.pictures.genogram.kinship import Kinship, Union
from reportwriter.pictures.genogram.passing import is_passing, passing

_CROSSING = 100.0
_BROKEN_HOUSEHOLD = 45.0
_OUT_OF_AGE = 30.0
_HALF_OUT_OF_AGE = 14.0
_APART = 12.0
_FAR = 0.4
_WOMAN_FIRST = 1.0

Row = tuple[str, ...]
_Link = tuple[Row, str]


@dataclass(slots=True)
class Prices:
    """The price of every order of one family.

    One step of a search changes one generation, so what each generation, and what stands between
    two, costs is kept: of a step only what is new is reckoned.
    """

    family: Family
    kinship: Kinship
    _inside: frozenset[str] = field(init=False)
    _men: frozenset[str] = field(init=False)
    _links: tuple[tuple[_Link, ...], ...] = field(init=False)
    _couples: tuple[tuple[Row, ...], ...] = field(init=False)
    _by_age: tuple[tuple[tuple[str, str, float], ...], ...] = field(init=False)
    _of_row: dict[tuple[int, Row], float] = field(init=False, default_factory=dict)
    _of_lines: dict[tuple[int, Row, Row], float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        kin = self.family.kin
        rows = range(self.kinship.depth)
        self._inside = frozenset(one.id for one in kin if one.in_household)
        self._men = frozenset(one.id for one in kin if one.gender is Gender.MALE)
        links = tuple(_links(self.kinship))
        self._links = tuple(tuple(link for at, link in links if at == row) for row in rows)
        pairs = [one.parents for one in self.kinship.unions if len(one.parents) > 1]
        self._couples = tuple(
            tuple(pair for pair in pairs if self.kinship.rows[pair[0]] == row) for row in rows
        )
        aged = tuple(_elder_and_younger(self.family, self.kinship.unions))
        self._by_age = tuple(
            tuple(
                (elder, younger, price)
                for elder, younger, price in aged
                if self.kinship.rows[elder] == self.kinship.rows[younger] == row
            )
            for row in rows
        )

    @property
    def work(self) -> int:
        """How much there is to look at in one order."""
        return len(self.kinship.nodes) + sum(len(links) ** 2 for links in self._links)

    def of(self, rows: Sequence[Row]) -> float:
        price = sum(self._row(number, row) for number, row in enumerate(rows))
        return price + sum(
            self._lines(number, upper, lower)
            for number, (upper, lower) in enumerate(pairwise(rows))
        )

    def _row(self, number: int, row: Row) -> float:
        known = self._of_row.get((number, row))
        if known is None:
            at = {node: place for place, node in enumerate(row)}
            known = (
                self._household(row)
                + sum(self._couple(pair, at) for pair in self._couples[number])
                # Each two who share a parent and of whom the younger stands at the left.
                + sum(price for one, other, price in self._by_age[number] if at[other] < at[one])
            )
            self._of_row[number, row] = known
        return known

    def _household(self, row: Row) -> float:
        """Charge for each outsider among those who live together."""
        inside = [number for number, node in enumerate(row) if node in self._inside]
        if not inside:
            return 0
        between = row[inside[0] : inside[-1]]
        return _BROKEN_HOUSEHOLD * sum(
            node not in self._inside for node in between if not is_passing(node)
        )

    def _couple(self, pair: Row, at: dict[str, int]) -> float:
        one, other = pair
        left = one if at[one] < at[other] else other
        return _APART * (abs(at[one] - at[other]) - 1) + (left not in self._men) * _WOMAN_FIRST

    def _lines(self, number: int, upper: Row, lower: Row) -> float:
        known = self._of_lines.get((number, upper, lower))
        if known is None:
            above, below = _places(upper), _places(lower)
            drawn = [
                (sum(above[one] for one in start) / len(start), below[end])
                for start, end in self._links[number]
            ]
            crossings = sum(
                (start - other) * (end - other_end) < 0
                for (start, end), (other, other_end) in combinations(drawn, 2)
            )
            known = _CROSSING * crossings + _FAR * sum(abs(start - end) for start, end in drawn)
            self._of_lines[number, upper, lower] = known
        return known


def _places(row: Row) -> dict[str, float]:
    """Return where everybody stands, from the middle of their row."""
    return {node: number - (len(row) - 1) / 2 for number, node in enumerate(row)}


def _links(kinship: Kinship) -> Iterator[tuple[int, _Link]]:
    """Give every piece of line between two rows: its upper row, from between whom, to whom."""
    for number, union in enumerate(kinship.unions):
        row = kinship.rows[union.parents[0]]
        stops = (union.parents, *((place,) for place in passing(kinship, number)))
        for below, stop in enumerate(stops[1:]):
            yield row + below, (stops[below], stop[0])
        for one in union.children:
            below = kinship.rows[one.child] - 1 - row
            yield row + below, (stops[below], one.child)


def _elder_and_younger(family: Family, unions: Sequence[Union]) -> Iterator[tuple[str, str, float]]:
    """Give each two who share a parent, and what it costs to put the younger first."""
    dated = [one for one in family.kin if one.born or one.due]
    in_order = sorted(dated, key=lambda one: one.eldest_first)
    ages = {str(one.id): number for number, one in enumerate(in_order)}
    children = [
        (one.child, union) for union in unions for one in union.children if one.child in ages
    ]
    for (child, union), (other, others) in combinations(children, 2):
        if child != other and set(union.parents) & set(others.parents):
            elder, younger = sorted((child, other), key=ages.__getitem__)
            yield elder, younger, _OUT_OF_AGE if union is others else _HALF_OUT_OF_AGE
