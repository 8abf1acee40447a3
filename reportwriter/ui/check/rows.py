"""The rows of the check: problems first, then what is worth a look, then what is fine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.completeness import Weighs
from reportwriter.ui.called import called
from reportwriter.ui.write.sheets import sheet_key, sheets
from reportwriter.wording.areas import rests_on
from reportwriter.wording.problems import checked_and_fine, problem_place, problem_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportwriter.services.completeness import Problem
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.write.sheets import Sheet

OR_REASON = "Or sign with a reason."
WORTH_A_LOOK = "Worth a look. You decide."
FINE = "Checked, and fine"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    """`number` counts from 1 among what must be put right; 0 for what is worth a look."""

    key: str
    number: int
    title: str
    sentence: str
    is_first: bool = False
    is_last: bool = False

    @property
    def spoken(self) -> str:
        led = f"Problem {self.number}" if self.number else "Worth a look"
        return f"{led}. {self.title}. {self.sentence}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRow:
    key: str
    title: str

    @property
    def spoken(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class FineRow:
    key: str
    sentence: str

    @property
    def spoken(self) -> str:
        return f"Fine: {self.sentence}"


CheckRow = ProblemRow | TitleRow | FineRow


def problem_key(problem: Problem) -> str:
    """Return a name that stays the same for the same problem from one check to the next."""
    place = problem.place
    where = f"{sheet_key(place.section, place.person)}/{place.slot}" if place else ""
    about = problem.facts.get("person", "") or problem.facts.get("document", "")
    word = problem.facts.get("word", "")
    return f"{problem.code} {problem.statement or where or about} {word}".rstrip()


def check_rows(problems: Sequence[Problem], opened: OpenReport) -> tuple[CheckRow, ...]:
    """Return all rows; `problems` as the check gives them, the heaviest first."""
    named = {sheet.key: sheet for sheet in sheets(opened.form, opened.report)}
    must = [problem for problem in problems if problem.weighs is not Weighs.WORTH_A_LOOK]
    look = [problem for problem in problems if problem.weighs is Weighs.WORTH_A_LOOK]
    rows: list[CheckRow] = [
        _row(problem, opened, named, number, last=number == len(must))
        for number, problem in enumerate(must, start=1)
    ]
    if look:
        rows.append(TitleRow(key="title look", title=WORTH_A_LOOK))
        rows += [_row(problem, opened, named, 0, last=problem is look[-1]) for problem in look]
    if fine := checked_and_fine({problem.code for problem in problems}):
        rows.append(TitleRow(key="title fine", title=FINE))
        rows += [FineRow(key=f"fine {sentence}", sentence=sentence) for sentence in fine]
    return tuple(rows)


def place_of(problem: Problem, named: Mapping[str, Sheet]) -> str:
    """Return where a problem is, in words."""
    place = problem.place
    sheet = named.get(sheet_key(place.section, place.person)) if place else None
    return problem_place(
        number=problem.number,
        section=sheet.section.short or sheet.section.title if sheet else "",
        section_number=sheet.section.number if sheet else "",
        person=called(sheet.person) if sheet and sheet.person else "",
        where=problem.where,
    )


def _row(
    problem: Problem, opened: OpenReport, named: Mapping[str, Sheet], number: int, *, last: bool
) -> ProblemRow:
    said = problem_words(problem.code, problem.facts)
    sentence = said.short
    if slot := problem.facts.get("slot"):
        sentence = f"{slot}: {sentence[0].lower()}{sentence[1:]}"
    if problem.weighs is Weighs.UNLESS_REASON:
        sentence = f"{sentence} {OR_REASON}"
    if rule := opened.area.rule(problem.rule):
        sentence = f"{sentence} {rests_on(rule.source, rule.status)}"
    return ProblemRow(
        key=problem_key(problem),
        number=number,
        title=place_of(problem, named),
        sentence=sentence,
        is_first=number == 1,
        is_last=last,
    )
