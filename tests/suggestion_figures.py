"""Counts what is suggested on the sample conferences: `python -m tests.suggestion_figures`.

Their statements are good ones, so that every suggestion is a false alarm. Beside that, each is put
to the engine without its kind, to see how often the right one is suggested; and worked examples of
bad and of good statements are counted.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportwriter.adapters import closest, syllables
from reportwriter.domain.ids import ReportId
from reportwriter.domain.statement import Kind, Statement
from reportwriter.forms.library import Library
from reportwriter.records.scenario_file import load_scenario
from reportwriter.resources import resource_path
from reportwriter.services.rules.suggested import of_reading
from reportwriter.services.suggestions.engine import setting_of, suggestions
from reportwriter.services.suggestions.suggestion import SetKind, SplitAt, Suggestion
from reportwriter.services.writing import OpenReport, with_form
from tests.services.suggestions.examples import BAD, GOOD, flags_of_bad, flags_of_good

MOST_FALSE_ALARMS = 0.15
"""A statement."""
LEAST_RIGHT = 0.75
"""Of the kinds that are suggested for a statement without one."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """`alarms` by statement. `guesses` are (the kind it has, what is suggested) where none is."""

    statements: int
    alarms: tuple[tuple[Statement, Suggestion], ...]
    guesses: tuple[tuple[Kind, Suggestion], ...]
    hard_sheets: int
    unflagged: tuple[str, ...]
    """Bad sentences of the worked examples that do not raise the flag named beside them."""
    flagged: tuple[str, ...]
    """Good statements of the worked examples that raise one."""

    @property
    def alarms_each(self) -> float:
        return len(self.alarms) / self.statements

    @property
    def right(self) -> float:
        """Return the share of right ones among the kinds suggested; a split names none."""
        offers = [(kind, one.offer) for kind, one in self.guesses]
        kinds = [(kind, offer.kind) for kind, offer in offers if isinstance(offer, SetKind)]
        return sum(kind is suggested for kind, suggested in kinds) / len(kinds)

    @property
    def are_kept(self) -> bool:
        are_few = self.alarms_each <= MOST_FALSE_ALARMS
        return are_few and self.right >= LEAST_RIGHT and not (self.unflagged or self.flagged)


def measured() -> Figures:
    reports = tuple(sample_reports())
    settings = [setting_of(opened, closest) for opened in reports]
    found = [
        (statement, suggestions(statement, setting), setting)
        for setting in settings
        for statement in setting.opened.report.statements
    ]
    untold = [
        (statement.kind, suggestions(replace(statement, kind=None), setting))
        for statement, _, setting in found
        if statement.kind is not None
    ]
    return Figures(
        statements=len(found),
        alarms=tuple((statement, one) for statement, all_, _ in found for one in all_),
        guesses=tuple((kind, all_[0]) for kind, all_ in untold if all_ and _tells(all_[0])),
        hard_sheets=sum(1 for opened in reports for _ in of_reading(opened, syllables)),
        unflagged=tuple(text for text, rule in BAD if rule not in flags_of_bad(text)),
        flagged=tuple(text for text, kind, more in GOOD if flags_of_good(text, kind, more)),
    )


def sample_reports() -> Iterator[OpenReport]:
    """Give every report of the sample conferences as its author opens it."""
    library = Library()
    for file in sorted(resource_path("scenarios").glob("*.json")):
        scenario = load_scenario(file.read_bytes(), file.name)
        for agency in scenario.agencies:
            report = agency.report(ReportId(agency.id), scenario.conference)
            yield with_form(library, replace(report, profession=agency.profession))


def _names_kind(one: Suggestion) -> bool:
    return isinstance(one.offer, SetKind)


def _tells(one: Suggestion) -> bool:
    return isinstance(one.offer, SetKind | SplitAt)


def table(figures: Figures) -> str:
    """Return the figures as they are printed: by rule, and what must hold."""
    by_rule = Counter(one.rule.value for _, one in figures.alarms)
    splits = sum(not _names_kind(one) for _, one in figures.guesses)
    named = len(figures.guesses) - splits
    return "\n".join(
        (
            f"Worked examples: {len(BAD) - len(figures.unflagged)} of {len(BAD)} bad sentences "
            "raise the flag named beside them, "
            f"{len(figures.flagged)} of {len(GOOD)} good ones raise any",
            *(f"  {text!r}" for text in (*figures.unflagged, *figures.flagged)),
            f"False alarms on {figures.statements} good statements of the sample conferences",
            *(f"  {rule:<30}{count:>4}" for rule, count in by_rule.most_common()),
            *(f"  ({one.rule}) {one.facts} in: {at.text!r}" for at, one in figures.alarms),
            f"All: {len(figures.alarms)}, {figures.alarms_each:.2f} a statement "
            f"(at most {MOST_FALSE_ALARMS})",
            f"Sheets called hard to read: {figures.hard_sheets}",
            f"Without their kind: a kind for {named} of {figures.statements}, "
            f"{figures.right:.0%} of them right (at least {LEAST_RIGHT:.0%}), a split for {splits}",
            *(
                f"  ({kind} suggested as {one.offer}) {one.facts}"
                for kind, one in figures.guesses
                if not (isinstance(one.offer, SetKind) and one.offer.kind is kind)
            ),
        )
    )


def main() -> int:
    figures = measured()
    sys.stdout.write(f"{table(figures)}\n")
    return 0 if figures.are_kept else 1


if __name__ == "__main__":
    sys.exit(main())
