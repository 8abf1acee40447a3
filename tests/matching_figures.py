"""How well accounts of one event are found: `make matching` prints the figures, a test holds them.

Two sets are measured: one of events and words beside which the rules were written, and one of
others, which no rule was written beside.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from reportwriter.domain.accounts import Verdict
from reportwriter.services.desk.agreeing import Agreement, agreement
from reportwriter.services.desk.headings import SideBySide
from tests.matching.corpus import MadeUp, Truth, conferences
from tests.matching.words_held_out import HELD_OUT
from tests.matching.words_seen import SEEN

CONFERENCES = 60
SEEN_SEED, HELD_OUT_SEED = 1, 20261126
LEAST_PRECISION, LEAST_RECALL = 0.95, 0.75
LEAST_GAIN = 0.3
"""By how much F1 must lie above that of the baseline."""

Told = tuple[int, str]
"""An account: the place of its report, and its reference."""
Pairs = frozenset[tuple[Told, Told]]


@dataclass(kw_only=True)
class Figures:
    """Counts over pairs of accounts of different reports."""

    right: int = 0
    found: int = 0
    true: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    ways_found: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.true

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.true)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """`verdicts` are the right and all verdicts on events that were found whole, by verdict."""

    ours: Figures
    baseline: Figures
    verdicts: dict[str, tuple[int, int]]

    @property
    def are_kept(self) -> bool:
        return (
            self.ours.precision >= LEAST_PRECISION
            and self.ours.recall >= LEAST_RECALL
            and self.ours.f1 >= self.baseline.f1 + LEAST_GAIN
        )


def measured(words: str, seed: int, count: int = CONFERENCES) -> Measured:
    ours, baseline = Figures(), Figures()
    right: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for made in conferences(words, seed=seed, count=count):
        agreed = agreement(made.desk)
        _count(ours, made, _pairs_of(agreed))
        _count(baseline, made, same_date_and_name(made.desk))
        for expected, given in _verdicts(made, agreed):
            all_[expected] += 1
            right[expected] += expected == given
    return Measured(
        ours=ours, baseline=baseline, verdicts={one: (right[one], all_[one]) for one in all_}
    )


def same_date_and_name(desk: SideBySide) -> Pairs:
    """The baseline: two accounts are of one event where date and a name of a person are shared."""
    accounts = [
        ((place, str(one.reference)), one.when, _names(desk, place, one.about, one.text))
        for place, report in enumerate(desk.reports)
        for one in report.printed
    ]
    return frozenset(
        (first, second)
        for (first, when, names), (second, other, theirs) in combinations(accounts, 2)
        if first[0] != second[0] and when and other and names & theirs
        if when.span == other.span
    )


def _names(desk: SideBySide, place: int, about: Sequence[str], text: str) -> set[str]:
    people = desk.reports[place].opened.report.people
    words = set(text.replace("'s", "").replace(",", " ").replace(".", " ").split())
    return {name for one in people for name in one.name.split() if one.id in about or name in words}


def _pairs_of(agreed: Agreement) -> Pairs:
    found = set()
    for event in agreed.events:
        told = [(one.place, str(one.key.reference)) for one in event.accounts]
        found |= {_in_order(pair) for pair in combinations(told, 2) if pair[0][0] != pair[1][0]}
    return frozenset(found)


def _true_pairs(made: MadeUp) -> dict[tuple[Told, Told], frozenset[str]]:
    return {
        _in_order((first, second)): one.ways | other.ways
        for (first, one), (second, other) in combinations(made.told.items(), 2)
        if first[0] != second[0] and one.event == other.event
    }


def _in_order(pair: tuple[Told, Told]) -> tuple[Told, Told]:
    return (min(pair), max(pair))


def _count(figures: Figures, made: MadeUp, found: Pairs) -> None:
    truth = _true_pairs(made)
    figures.true += len(truth)
    figures.found += len(found)
    figures.right += len(found & truth.keys())
    for pair, ways in truth.items():
        for way in ways or {"plain"}:
            figures.ways[way] += 1
            figures.ways_found[way] += pair in found


def expected(truth: Truth, agencies: int) -> Verdict:
    if agencies == 1:
        return Verdict.ONE_SOURCE
    if truth.differs:
        return Verdict.DIFFER
    return Verdict.AGREE if len(truth.origins) > 1 else Verdict.ONE_ORIGIN


def _verdicts(made: MadeUp, agreed: Agreement) -> Iterator[tuple[str, str]]:
    """Give the true and the given verdict of each event whose accounts were found whole."""
    events = {
        frozenset((one.place, str(one.key.reference)) for one in event.accounts): event
        for event in agreed.events
    }
    truly: dict[int, set[Told]] = {}
    for account, what in made.told.items():
        truly.setdefault(what.event, set()).add(account)
    for number, accounts in truly.items():
        if event := events.get(frozenset(accounts)):
            agencies = len({place for place, _ in accounts})
            yield str(expected(made.truths[number], agencies)), str(event.verdict)


def _row(name: str, one: Figures) -> str:
    return f"  {name:<34}{one.precision:>10.1%}{one.recall:>9.1%}{one.f1:>7.2f}"


def table(name: str, one: Measured) -> str:
    ours, base = one.ours, one.baseline
    rows = (
        f"{name}: {ours.true} pairs of accounts are of one event",
        f"  {'':<34}{'precision':>10}{'recall':>9}{'F1':>7}",
        _row("same date and a shared name", base),
        _row("what the desk matches", ours),
        *(
            f"    {way:<32}{'':>10}{ours.ways_found[way] / number:>9.1%}   of {number}"
            for way, number in sorted(ours.ways.items())
        ),
        *(
            f"  verdict {verdict:<26}{right:>10} of {all_}"
            for verdict, (right, all_) in sorted(one.verdicts.items())
        ),
    )
    return "\n".join(rows)


SETS: tuple[tuple[str, str, int], ...] = (
    ("Events the rules were written beside", SEEN, SEEN_SEED),
    ("Events held out", HELD_OUT, HELD_OUT_SEED),
)


def main(write: Callable[[str], object] = sys.stdout.write) -> int:
    found = [(name, measured(words, seed)) for name, words, seed in SETS]
    for name, one in found:
        write(f"{table(name, one)}\n\n")
    write(
        f"Must hold: precision {LEAST_PRECISION:.0%}, recall {LEAST_RECALL:.0%}, "
        f"F1 {LEAST_GAIN} above the first line.\n"
    )
    return 0 if all(one.are_kept for _, one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
