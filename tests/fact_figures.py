"""How well protected facts are found: `make facts` prints the figures, a test holds them."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportwriter.services.protected_facts import Fact, facts_in, protected_facts
from tests.builders import CORIN
from tests.clean_reports import clean_reports
from tests.fact_corpus import CLEAN_REPORTS, SPELLINGS, Spelled, spellings, the_case

LEAST_FOUND = 0.97
MOST_FALSE_ALARMS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`missed` are the spellings that were not found, `alarms` those of each clean report."""

    spelled: tuple[Spelled, ...]
    missed: tuple[Spelled, ...]
    alarms: tuple[tuple[str, ...], ...]

    @property
    def found(self) -> float:
        return 1 - len(self.missed) / len(self.spelled)

    @property
    def exact_missed(self) -> tuple[Spelled, ...]:
        return tuple(one for one in self.missed if one.is_exact)

    @property
    def most_alarms(self) -> int:
        return max(map(len, self.alarms))

    @property
    def are_kept(self) -> bool:
        return (
            not self.exact_missed
            and self.found >= LEAST_FOUND
            and self.most_alarms <= MOST_FALSE_ALARMS
        )


def the_facts() -> tuple[Fact, ...]:
    report = the_case()
    reader = report.person(CORIN)
    assert reader is not None
    return protected_facts(report, reader, ())


def measured(spelled_count: int = SPELLINGS, clean_count: int = CLEAN_REPORTS) -> Figures:
    facts = the_facts()
    spelled = tuple(spellings(spelled_count))
    return Figures(
        spelled=spelled,
        missed=tuple(one for one in spelled if not _is_found(one, facts)),
        alarms=tuple(
            tuple(dict.fromkeys(one.fact.words for one in facts_in(pages, facts)))
            for pages in clean_reports(clean_count)
        ),
    )


def _is_found(spelled: Spelled, facts: Sequence[Fact]) -> bool:
    return any(True for _found in facts_in((spelled.text,), facts))


def table(figures: Figures) -> str:
    """Return the figures as they are printed: each way of spelling, and what must hold."""
    made, missed = (Counter(one.way for one in of) for of in (figures.spelled, figures.missed))
    exact = [one for one in figures.spelled if one.is_exact]
    alarms = sum(map(len, figures.alarms)) / len(figures.alarms)
    ways = (f"  {way:<30}{number - missed[way]:>5} of {number}" for way, number in made.items())
    return "\n".join(
        (
            "Spellings of protected facts that stopped a copy",
            *ways,
            *(f"  missed ({one.way}): {one.text!r}" for one in figures.missed),
            f"Exact: {len(exact) - len(figures.exact_missed)} of {len(exact)} (all must be)",
            f"All: {figures.found:.1%} (at least {LEAST_FOUND:.0%})",
            f"False alarms in {len(figures.alarms)} clean reports: {alarms:.2f} a report, "
            f"{figures.most_alarms} in the worst (at most {MOST_FALSE_ALARMS})",
        )
    )


def main() -> int:
    figures = measured()
    sys.stdout.write(f"{table(figures)}\n")
    return 0 if figures.are_kept else 1


if __name__ == "__main__":
    sys.exit(main())
