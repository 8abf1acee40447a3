"""Who stands beside whom: couples together, eldest left, households unbroken, few lines crossing.

Wishes contradict each other in real families, so each has a price and the cheapest order found is
taken. The search is small and always ends at the same order for the same family.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import combinations

from reportwriter.domain.people import Gender
from reportwriter.pictures.genogram.facts import Family
from reportwriter.pictures.genogram.kinship import Kinship, Union, kinship_of

_CROSSING = 100.0
_BROKEN_HOUSEHOLD = 45.0
_OUT_OF_AGE = 30.0
_HALF_OUT_OF_AGE = 14.0
_APART = 12.0
_FAR = 0.4
_WOMAN_FIRST = 1.0
_GAIN = 1e-6
_TRIES = 700
"""Orders looked at from each start: a family is drawn while somebody waits for it."""
_PASSING = "|"

Cluster = tuple[str, ...]
Rows = tuple[tuple[Cluster, ...], ...]


@dataclass(frozen=True, slots=True)
class Order:
    """Each generation from left to right. `passing` stand where a line goes through a row."""

    kinship: Kinship
    rows: tuple[tuple[str, ...], ...]

    def chain(self, number: int) -> tuple[str, ...]:
        """Return where the line of a union passes, from its parents' row down."""
        return passing(self.kinship, number)


def is_passing(node: str) -> bool:
    """Whether this is no person but the place where a line goes through a generation."""
    return node.startswith(_PASSING)


def passing(kinship: Kinship, number: int) -> tuple[str, ...]:
    """Return the places where the line of a union goes through generations, top to bottom."""
    union = kinship.unions[number]
    start = kinship.rows[union.parents[0]]
    end = max((kinship.rows[one.child] for one in union.children), default=start)
    return tuple(f"{_PASSING}{number}{_PASSING}{row}" for row in range(start + 1, end))


def row_passed(place: str) -> int:
    """Return the generation through which a line passes at such a place."""
    return int(place.rsplit(_PASSING, 1)[1])


def order_of(family: Family) -> Order:
    """Return the order of a family; names and ages play no part in it."""
    bare = tuple(
        replace(kin, name="", called="", relationship="", aliases=(), age="") for kin in family.kin
    )
    return _order_of(replace(family, kin=bare))


@lru_cache(maxsize=16)
def _order_of(family: Family) -> Order:
    """Search once for a family: it is laid out anew at every width and for every letter typed."""
    kinship = kinship_of(family)
    if not kinship.nodes:
        return Order(kinship, ())
    prices = _Prices(family, kinship)
    found = [_settled(start, prices) for start in _starts(_first_guess(family, kinship))]
    rows, _ = min(found, key=lambda one: one[1])
    return Order(kinship, tuple(_flat(row) for row in rows))


def _starts(rows: Rows) -> Iterator[Rows]:
    """Give orders to start from, so that a bad neighbourhood is not the whole search."""
    yield rows
    yield tuple(_turned(row) for row in rows)
    for number in range(len(rows) - 1):
        yield (*(_turned(row) for row in rows[: number + 1]), *rows[number + 1 :])


def _turned(row: tuple[Cluster, ...]) -> tuple[Cluster, ...]:
    return tuple(cluster[::-1] for cluster in reversed(row))


def _settled(rows: Rows, prices: "_Prices") -> tuple[Rows, float]:
    """Return a cheap order that single steps lead to, and its price; the first better is taken."""
    best = prices.of(rows)
    tries = _TRIES
    improved = True
    while improved and tries > 0:
        improved = False
        for tried in _moves(rows):
            price, tries = prices.of(tried), tries - 1
            if price < best - _GAIN:
                rows, best, improved = tried, price, True
                break
            if tries <= 0:
                break
    return rows, best


def _moves(rows: Rows) -> Iterator[Rows]:
    """Give every order one step away: a cluster turned round, or put somewhere else in its row."""
    for number, row in enumerate(rows):
        for at, cluster in enumerate(row):
            others = (*row[:at], *row[at + 1 :])
            places = range(len(row))
            for turned in (cluster, cluster[::-1]) if len(cluster) > 1 else (cluster,):
                for place in places:
                    if place != at or turned != cluster:
                        moved = (*others[:place], turned, *others[place:])
                        yield (*rows[:number], moved, *rows[number + 1 :])


def _first_guess(family: Family, kinship: Kinship) -> Rows:
    rows: list[list[Cluster]] = [[] for _ in range(kinship.depth)]
    for cluster in _clusters(family, kinship):
        rows[kinship.rows[cluster[0]]].append(cluster)
    for number in range(len(kinship.unions)):
        for place in passing(kinship, number):
            rows[row_passed(place)].append((place,))
    return tuple(tuple(row) for row in rows)


def _clusters(family: Family, kinship: Kinship) -> Iterator[Cluster]:
    """Give those who are partners or have children together, as they stand side by side."""
    seen: set[str] = set()
    age = {str(kin.id): kin.eldest_first for kin in family.kin}
    for node in sorted(kinship.nodes, key=lambda one: age.get(one, (date.max, one))):
        if node not in seen:
            members = _reached(node, kinship)
            seen |= members
            hub = max(sorted(members), key=lambda one: len(_partners(one, kinship)))
            yield _lined_up(hub, kinship)


def _reached(node: str, kinship: Kinship) -> set[str]:
    found, waiting = {node}, [node]
    while waiting:
        for partner in _partners(waiting.pop(), kinship):
            if partner not in found:
                found.add(partner)
                waiting.append(partner)
    return found


def _partners(node: str, kinship: Kinship) -> list[str]:
    """Return partners in the order of their eldest children with this person."""
    pairs = [one for one in kinship.unions if node in one.parents and len(one.parents) > 1]
    return [next(one for one in union.parents if one != node) for union in pairs]


def _lined_up(hub: str, kinship: Kinship) -> Cluster:
    """Put somebody between their partners, with whoever those have beside them further out."""
    line = [hub]
    for number, partner in enumerate(_partners(hub, kinship)):
        beyond = _beyond(partner, line, kinship)
        line = [*reversed(beyond), *line] if number % 2 == 0 else [*line, *beyond]
    return tuple(line)


def _beyond(node: str, taken: Sequence[str], kinship: Kinship) -> list[str]:
    line = [] if node in taken else [node]
    for here in line:  # It grows on the way.
        partners = _partners(here, kinship)
        line += [one for one in partners if one not in taken and one not in line]
    return line


def _flat(row: Sequence[Cluster]) -> tuple[str, ...]:
    return tuple(node for cluster in row for node in cluster)


@dataclass(slots=True)
class _Prices:
    """What an order costs."""

    family: Family
    kinship: Kinship
    _inside: frozenset[str] = field(init=False)
    _men: frozenset[str] = field(init=False)
    _ages: dict[str, int] = field(init=False)
    _links: tuple[tuple[int, tuple[str, ...], str], ...] = field(init=False)
    _by_age: tuple[tuple[str, str, float], ...] = field(init=False)

    def __post_init__(self) -> None:
        kin = self.family.kin
        self._inside = frozenset(one.id for one in kin if one.in_household)
        self._men = frozenset(one.id for one in kin if one.gender is Gender.MALE)
        dated = [one for one in kin if one.born or one.due]
        by_age = sorted(dated, key=lambda one: one.eldest_first)
        self._ages = {one.id: number for number, one in enumerate(by_age)}
        self._links = tuple(self._all_links())
        self._by_age = tuple(self._elder_and_younger())

    def of(self, rows: Rows) -> float:
        flat = [_flat(row) for row in rows]
        at = {node: number - (len(row) - 1) / 2 for row in flat for number, node in enumerate(row)}
        return (
            self._lines(at)
            + sum(map(self._household, flat))
            + sum(self._couple(union, at) for union in self.kinship.unions)
            + self._siblings(at)
        )

    def _all_links(self) -> Iterator[tuple[int, tuple[str, ...], str]]:
        """Give every piece of line between two rows: its row, from between whom, to whom."""
        for number, union in enumerate(self.kinship.unions):
            row = self.kinship.rows[union.parents[0]]
            stops = (union.parents, *((place,) for place in passing(self.kinship, number)))
            for below, stop in enumerate(stops[1:]):
                yield row + below, stops[below], stop[0]
            for one in union.children:
                below = self.kinship.rows[one.child] - 1 - row
                yield row + below, stops[below], one.child

    def _lines(self, at: dict[str, float]) -> float:
        drawn = [
            (row, sum(at[one] for one in start) / len(start), at[end])
            for row, start, end in self._links
        ]
        price = sum(_FAR * abs(start - end) for _, start, end in drawn)
        for number, (row, start, end) in enumerate(drawn):
            for other_row, other_start, other_end in drawn[number + 1 :]:
                crosses = (start - other_start) * (end - other_end) < 0
                price += _CROSSING if row == other_row and crosses else 0
        return price

    def _household(self, row: Sequence[str]) -> float:
        """Charge for each outsider among those who live together, and for lines through them."""
        inside = [number for number, node in enumerate(row) if node in self._inside]
        if not inside:
            return 0
        between = row[inside[0] : inside[-1]]
        return _BROKEN_HOUSEHOLD * sum(
            node not in self._inside for node in between if not is_passing(node)
        )

    def _couple(self, union: Union, at: dict[str, float]) -> float:
        if len(union.parents) < 2:
            return 0
        one, other = union.parents
        left = one if at[one] < at[other] else other
        return _APART * (abs(at[one] - at[other]) - 1) + (left not in self._men) * _WOMAN_FIRST

    def _siblings(self, at: dict[str, float]) -> float:
        """Charge for each two who share a parent and of whom the younger stands at the left."""
        return sum(price for elder, younger, price in self._by_age if at[younger] < at[elder])

    def _elder_and_younger(self) -> Iterator[tuple[str, str, float]]:
        children = [
            (one.child, union)
            for union in self.kinship.unions
            for one in union.children
            if one.child in self._ages
        ]
        for (child, union), (other, others) in combinations(children, 2):
            if child != other and set(union.parents) & set(others.parents):
                elder, younger = sorted((child, other), key=self._ages.__getitem__)
                yield elder, younger, _OUT_OF_AGE if union is others else _HALF_OUT_OF_AGE
