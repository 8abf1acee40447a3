"""Quotes in part what reports restrict, and counts what is found: `python -m tests.quote_figures`.

Each restricted statement of the sample conferences is typed into minutes in part. Beside that every
statement of theirs, and of made-up conferences whose reports tell of the same events, is typed as
it is while one of another report is kept: where that is found, it is a false alarm.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportwriter.domain.disclosure import reaches
from reportwriter.services.fact_text import words_of
from reportwriter.services.partial_quotes import Known, Typed, runs_of
from reportwriter.services.writing import OpenReport
from tests.matching.corpus import conferences
from tests.matching.words_held_out import HELD_OUT
from tests.suggestion_figures import sample_reports

MADE_UP, SEED = 40, 1
LEAST_FOUND = 0.9
MOST_FALSE_ALARMS = 0.02
"""A sentence that is typed."""
_SHORTEST = 5
"""Words of a part: what is shorter is not looked for."""
_AROUND = "The police said that {part}, and more was asked."


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    report: int
    text: str
    is_kept: bool


@dataclass(frozen=True, kw_only=True)
class Figures:
    """`alarms` are the words found in each sentence that quotes nothing."""

    quotes: int
    missed: tuple[str, ...]
    sentences: int
    alarms: tuple[str, ...]

    @property
    def found(self) -> float:
        return 1 - len(self.missed) / self.quotes

    @property
    def alarms_each(self) -> float:
        return len(self.alarms) / self.sentences

    @property
    def are_kept(self) -> bool:
        return self.found >= LEAST_FOUND and self.alarms_each <= MOST_FALSE_ALARMS


def measured() -> Figures:
    quotes, sentences = 0, 0
    missed: list[str] = []
    alarms: list[str] = []
    for said, names in (*_samples(), *_made_up()):
        for part, kept in _parts(said):
            quotes += 1
            others = (one.text for one in said if not one.is_kept)
            typed = Typed.of((_AROUND.format(part=part),))
            if not typed.parts_of(kept, Known.of(others, names)):
                missed.append(part)
        sentences += len(said)
        alarms += _alarms(said, names)
    return Figures(quotes=quotes, missed=tuple(missed), sentences=sentences, alarms=tuple(alarms))


def _parts(said: Sequence[Said]) -> Iterator[tuple[str, str]]:
    """Give the first half, the second and the middle of each kept statement, in small letters."""
    for one in said:
        words = words_of(one.text)
        middle, quarter = len(words) // 2, len(words) // 4
        for part in (words[:middle], words[middle:], words[quarter : quarter + middle]):
            if one.is_kept and len(part) >= _SHORTEST:
                yield " ".join(part), one.text


def _alarms(said: Sequence[Said], names: Sequence[str]) -> Iterator[str]:
    """Give what is found in each sentence of another report's statements, each kept alone."""
    runs = [frozenset(runs_of(words_of(one.text))) for one in said]
    often = Counter(run for each in runs for run in each)
    nothing = Known.of((), names)
    for typed, in_typed in zip(said, runs, strict=True):
        for kept, in_kept in zip(said, runs, strict=True):
            if kept.report == typed.report or not in_kept & in_typed:
                continue
            told = frozenset(run for run in in_kept if often[run] > 1 + (run in in_typed))
            known = replace(nothing, runs=told)
            if found := Typed.of((typed.text,)).parts_of(kept.text, known):
                yield found[0]
                break


def _samples() -> Iterator[tuple[list[Said], list[str]]]:
    def conference(opened: OpenReport) -> str:
        return opened.report.conference.reference

    for _, group in groupby(sorted(sample_reports(), key=conference), key=conference):
        reports = list(group)
        names = [one.name for opened in reports for one in opened.report.people]
        names += [opened.report.author.agency for opened in reports]
        said = []
        for number, opened in enumerate(reports):
            reach = reaches(opened.report)
            said += [
                Said(report=number, text=one.text, is_kept=not reach[one.id].disclosure.is_open)
                for one in opened.report.statements
            ]
        yield said, names


def _made_up() -> Iterator[tuple[list[Said], list[str]]]:
    for made in conferences(HELD_OUT, seed=SEED, count=MADE_UP):
        reports = made.desk.reports
        names = [one.name for report in reports for one in report.opened.report.people]
        names += [report.agency for report in reports]
        said = [
            Said(report=number, text=one.text, is_kept=False)
            for number, report in enumerate(reports)
            for one in report.printed
        ]
        yield said, names


def lines(figures: Figures) -> Iterator[str]:
    found = figures.quotes - len(figures.missed)
    yield f"Parts of restricted statements: {found} of {figures.quotes} found ({figures.found:.0%})"
    for part in figures.missed:
        yield f"  missed: {part}"
    yield (
        f"False alarms: {len(figures.alarms)} on {figures.sentences} sentences that quote nothing"
        f" ({figures.alarms_each:.1%})"
    )
    for words in figures.alarms:
        yield f"  alarm: {words}"


def main() -> int:
    figures = measured()
    for line in lines(figures):
        print(line)  # noqa: T201  # What the target is for.
    return 0 if figures.are_kept else 1


if __name__ == "__main__":
    sys.exit(main())
