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


def changed_title(before: OpenReport) -> str:
    return f"Changed since version {before.report.version}"


def changed_line(now: OpenReport, before: OpenReport) -> LineRow:
    """Return in one sentence how much differs; Enter goes to what."""
    return LineRow(key=f"{CHANGED_KEY} summary", text=_summary(now, before))


def changed_rows(
    now: OpenReport, before: OpenReport, numbers: Mapping[StatementId, int]
) -> tuple[ReadingRow, ...]:
    """Return each statement and answer that differs, with its words marked."""
    found = compare(before.report, now.report)
    rows = Compared(now.form, now.report, numbers).rows(found)
    return (
        HeadingRow(key=CHANGED_KEY, title=changed_title(before)),
        LineRow(key=f"{CHANGED_KEY} what", text=KEY if rows else _summary(now, before)),
        *rows,
    )


def _summary(now: OpenReport, before: OpenReport) -> str:
    found, version = compare(before.report, now.report), f"version {before.report.version}"
    if found.is_empty:
        return f"Its statements and answers are those of {version}."
    return summary_words(found, version)
