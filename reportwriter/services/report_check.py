"""The whole check of a report: what its form lacks, and what the rules of procedure make of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from reportwriter.services.completeness import Weighs, heaviest_first, problems
from reportwriter.services.rules.agency_check import of_agency_check
from reportwriter.services.rules.analysis import of_analysis
from reportwriter.services.rules.attached import of_attached
from reportwriter.services.rules.child_in_view import of_child_in_view
from reportwriter.services.rules.children import of_children
from reportwriter.services.rules.conference import of_conference
from reportwriter.services.rules.family import of_family
from reportwriter.services.rules.looked_after import of_looked_after
from reportwriter.services.rules.sharing import of_late_sharing, of_sharing
from reportwriter.services.rules.suggested import of_reading, of_suggestions
from reportwriter.services.rules.views import of_views
from reportwriter.services.suggestions.engine import setting_of, suggestions
from reportwriter.services.writing import with_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportwriter.domain.ids import PersonId, ReportId, StatementId
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.services.agency_standing import AgencyStanding
    from reportwriter.services.attaching import Attaching
    from reportwriter.services.completeness import Problem
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.suggestions.likeness import Closest
    from reportwriter.services.suggestions.reading import Syllables
    from reportwriter.services.suggestions.suggestion import Suggestion
    from reportwriter.services.writing import OpenReport, Writing

MOST_NAMED = 4
"""Headings. More of one sheet are counted and not all named."""
OPEN = "nothing_in_required_slot"
RULES = (
    of_children,
    of_child_in_view,
    of_analysis,
    of_views,
    of_looked_after,
    of_family,
    of_sharing,
    of_conference,
)


@dataclass(frozen=True, kw_only=True)
class ReportCheck:
    """Looks at the author's own reports as they stand, saved or just changed.

    `closest` and `syllables` measure how alike two texts are, and how long a word is to say.
    """

    writing: Writing
    deadlines: Deadlines
    attaching: Attaching
    agency: AgencyStanding
    closest: Closest
    syllables: Syllables

    def problems(self, report_id: ReportId) -> tuple[Problem, ...]:
        """Return what is to be looked at, the heaviest first.

        That is also what was done too late, the documents as they are kept, and what a
        colleague says to it. Raises NotInVaultError.
        """
        opened = self.writing.open(report_id)
        dates = self.deadlines.of_conference(opened.area, opened.report.conference)
        late = of_late_sharing(opened, dates) if dates else ()
        attached = of_attached(self.attaching.states(opened.report))
        agency = of_agency_check(opened.form, self.agency.of(opened))
        return heaviest_first((*check(opened), *attached, *agency, *late))

    def suggestions(self, opened: OpenReport) -> tuple[Problem, ...]:
        """Return what could be said better, in printed order; of a long report that takes a while.

        It asks the vault for nothing, so that it may run beside it.
        """
        words = of_suggestions(opened, self.closest)
        return (*words, *of_reading(opened, self.syllables))

    def of_statement(self, report: Report, statement: StatementId) -> tuple[Suggestion, ...]:
        """Return what could be said better of one statement of a report, the weightiest first."""
        opened = with_form(self.writing.library, report)
        setting = setting_of(opened, self.closest)
        return suggestions(report.statement(statement), setting)


def check(opened: OpenReport) -> tuple[Problem, ...]:
    """Return what is to be looked at, the heaviest first.

    A rule that wants a slot filled says more than that it is empty, and stands in its place.
    A rule that nobody checked against the procedures of the area asks for no more than a look.
    """
    ruled = [_as_checked(problem, opened.area) for rule in RULES for problem in rule(opened)]
    wanted = {one.place for one in ruled if one.weighs is not Weighs.WORTH_A_LOOK}
    lacking = problems(opened.report, opened.form)
    plain = [one for one in lacking if one.statement or one.place not in wanted]
    return heaviest_first((*_sheet_by_sheet(plain), *ruled))


def _as_checked(problem: Problem, area: Area) -> Problem:
    if problem.rule and not area.may_refuse(problem.rule):
        return replace(problem, weighs=Weighs.WORTH_A_LOOK)
    return problem


def _sheet_by_sheet(found: Iterable[Problem]) -> Iterator[Problem]:
    """Make one problem of the headings that one sheet leaves open, so that the list stays short."""
    for sheet, problems_there in groupby(found, _open_sheet):
        first, *others = problems_there
        if sheet is None or not others:
            yield from (first, *others)
        else:
            labels = [problem.facts["slot"] for problem in (first, *others)]
            is_long = len(labels) > MOST_NAMED
            named = ", ".join(labels[:MOST_NAMED])
            yield replace(
                first,
                code="many_open_headings" if is_long else "open_headings",
                facts={"count": str(len(labels)), "slots": named},
            )


def _open_sheet(problem: Problem) -> tuple[str, PersonId | None] | None:
    """Return the sheet on which a problem leaves a heading open; None for other problems."""
    if problem.code != OPEN or problem.place is None:
        return None
    return (problem.place.section, problem.place.person)
