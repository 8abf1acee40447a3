"""The confidential page on paper, to be handed over in person where it cannot be sent yet.

Without an invitation there is nobody to seal it to but its author.
What no reason overrides before signing is not overridden here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.kept import LogEvent
from reportwriter.services.handing_over import ToldOpenlyError, require_finished
from reportwriter.services.told_openly import told_openly

if TYPE_CHECKING:
    from reportwriter.domain.confidential import ConfidentialPage
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.page_preview import PagePreview
    from reportwriter.services.writing import Writing
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, kw_only=True)
class ConfidentialPrinting:
    writing: Writing
    preview: PagePreview
    log: LogStore

    def is_for(self, report_id: ReportId) -> bool:
        """Say whether the page goes on paper: there is no invitation, so it cannot be sent."""
        return self.writing.reports.invitation(report_id) is None

    def pages(self, page: ConfidentialPage) -> tuple[bytes, ...]:
        """Return the pages for a printer, as PNG.

        Raises UnfinishedPageError, ChairNotToldError, ToldOpenlyError, QuarantineError.
        """
        opened = self.writing.open(page.report)
        require_finished(opened.report.profession, page)
        if not (told := told_openly(opened, page.items)).is_nowhere:
            raise ToldOpenlyError(told)
        return self.preview.on_paper(page, opened.report)

    def keep(self, report_id: ReportId) -> None:
        """Keep that it was sent to a printer."""
        self.log.add(LogEvent.CONFIDENTIAL_PAGE_PRINTED, report_id)
