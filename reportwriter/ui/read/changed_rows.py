"""What a report says otherwise than the version it takes the place of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.comparison import compare
from reportwriter.ui.cards.comparison_rows import Compared, summary_words
from reportwriter.ui.cards.rows import HeadingRow, LineRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportwriter.domain.ids import StatementId
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.cards.rows import ReadingRow

CHANGED_KEY = "changed"
KEY = "Underlined words are new. Struck-out words stood in the version before."


class Changed:
    """Compares a report with the version before it, once for all that is said of it."""

    def __init__(self, now: OpenReport, before: OpenReport) -> None:
        self._now = now
        self._before = before.report.version
        self._found = compare(before.report, now.report)

    @property
    def title(self) -> str:
        return f"Changed since version {self._before}"

    @property
    def line(self) -> LineRow:
        """In one sentence how much differs; Enter goes to what."""
        return LineRow(key=f"{CHANGED_KEY} summary", text=self._summary)

    def rows(self, numbers: Mapping[StatementId, int]) -> tuple[ReadingRow, ...]:
        """Return each statement and answer that differs, with its words marked."""
        rows = Compared(self._now.form, self._now.report, numbers).rows(self._found)
        return (
            HeadingRow(key=CHANGED_KEY, title=self.title),
            LineRow(key=f"{CHANGED_KEY} what", text=KEY if rows else self._summary),
            *rows,
        )

    @property
    def _summary(self) -> str:
        version = f"version {self._before}"
        if self._found.is_empty:
            return f"Its statements and answers are those of {version}."
        return summary_words(self._found, version)
