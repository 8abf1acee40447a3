"""The check of the author's own reports, by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.completeness import problems

if TYPE_CHECKING:
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.completeness import Problem
    from reportwriter.services.writing import Writing


@dataclass(frozen=True, kw_only=True)
class ReportCheck:
    """Looks at a report as it stands, saved or just changed."""

    writing: Writing

    def problems(self, report_id: ReportId) -> tuple[Problem, ...]:
        """Return what is to be looked at, the heaviest first."""
        opened = self.writing.open(report_id)
        return problems(opened.report, opened.form)
