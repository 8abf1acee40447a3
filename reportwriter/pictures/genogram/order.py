"""Who stands beside whom: couples together, eldest left, households unbroken, few lines crossing.

Wishes contradict each other in real families, so each has a price and the cheapest order found is
taken. The search is small and always ends at the same order for the same family.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain

from reportwriter.pictures.genogram.facts import Family
from reportwriter.pictures.genogram.kinship import Kinship, kinship_of
from reportwriter.pictures.genogram.passing import passing, row_passed
from reportwriter.pictures.genogram.prices import Prices

_GAIN = 1e-6
_WORK = 250_000
"""How much is looked at in all: a family is drawn while somebody waits for it."""
_FEWEST, _MOST = 30, 700
"""Orders looked at from each start."""

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
    prices = Prices(family, kinship)
    starts = list(_starts(_first_guess(family, kinship)))
    tries = min(max(_WORK // (prices.work * len(starts)), _FEWEST), _MOST)
    found = [_settled(start, prices, tries) for start in starts]
    rows, _ = min(found, key=lambda one: one[1])
    return Order(kinship, _flattened(rows))


def _starts(rows: Rows) -> Iterator[Rows]:
    """Give orders to start from, so that a bad neighbourhood is not the whole search."""
    yield rows
    yield tuple(_turned(row) for row in rows)
    for number in range(len(rows) - 1):
        yield (*(_turned(row) for row in rows[: number + 1]), *rows[number + 1 :])


def _turned(row: tuple[Cluster, ...]) -> tuple[Cluster, ...]:
    return tuple(cluster[::-1] for cluster in reversed(row))


def _settled(rows: Rows, prices: Prices, tries: int) -> tuple[Rows, float]:
    """Return a cheap order that single steps lead to, and its price; the first better is taken."""
    best = prices.of(_flattened(rows))
    improved = True
    while improved and tries > 0:
        improved = False
        for tried in _moves(rows):
            price, tries = prices.of(_flattened(tried)), tries - 1
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


def _flattened(rows: Rows) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(chain.from_iterable(row)) for row in rows)
