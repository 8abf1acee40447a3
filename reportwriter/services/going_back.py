"""Go back to what a report said: compare an older version with it, and bring that version back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.comparison import compare
from reportwriter.domain.restoring import restored
from reportwriter.records.versions import WhyKept

if TYPE_CHECKING:
    from reportwriter.domain.comparison import Comparison
    from reportwriter.domain.report import Report
    from reportwriter.domain.restoring import Restoring
    from reportwriter.services.writing import Writing
    from reportwriter.storage.versions import VersionStore


@dataclass(frozen=True, kw_only=True)
class GoingBack:
    versions: VersionStore
    writing: Writing

    def compared(self, report: Report, number: int) -> Comparison:
        """Return what became of a version since. Raises NotInVaultError."""
        return compare(self.versions.get(report.id, number), report)

    def step(self, report: Report, number: int) -> Restoring:
        """Return the step that brings a version back, and keep the report as it is before it.

        Raises NotInVaultError.
        """
        then = self.versions.get(report.id, number)
        self.versions.keep(report.id, WhyKept.BEFORE_RESTORING)
        there = {one.id for one in report.statements}
        older = (
            self.writing.older_words(report.id, one.id)
            for one in then.statements
            if one.id not in there
        )
        return restored(report, then, {words[0].id: words[0] for words in older if words})
