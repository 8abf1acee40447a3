"""What its author has said of handing a report over, for screens shown at the start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.hand_overs import HandOvers

if TYPE_CHECKING:
    from reportwriter.domain.ids import ReportId
    from reportwriter.records.hand_overs import HandOver
    from reportwriter.storage.reports import ReportStore
    from reportwriter.storage.settings import SettingsStore


@dataclass(frozen=True, kw_only=True)
class HandOverRecords:
    """Only read here; `HandingOver` keeps them."""

    reports: ReportStore
    settings: SettingsStore

    def recorded(self, report_id: ReportId) -> HandOver | None:
        """Return what was said of handing over this version. Raises NotInVaultError."""
        report = self.reports.head(report_id)
        return self.settings.load(HandOvers()).of(report_id, report.version)

    @property
    def are_unfinished(self) -> bool:
        """Whether files were just being put into a folder when the program was cut short."""
        return bool(self.settings.load(HandOvers()).under_way)
