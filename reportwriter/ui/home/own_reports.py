"""My own reports for a list: what the vault knows without reading them, then how far each is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.services.completeness import Status
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from reportwriter.domain.ids import AreaId, ReportId
    from reportwriter.records.report_row import ReportRow
    from reportwriter.services.hand_over_records import HandOverRecords
    from reportwriter.services.sealing_anew import SealingAnew
    from reportwriter.services.writing import Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReport:
    """`readiness` is how many sections of how many are ready, and how many are begun.

    It is None before the report is read, and so is `area`, whose working days are counted.
    `page_for` names who cannot open the page as it was sent, and `page_not_sent` for whom it was
    sealed since and is NOT SENT. `withdrawn`: its chair asks for it no longer.
    """

    id: ReportId
    children: str
    conference: str
    starts_at: datetime | None
    due: datetime | None
    handed_over: date | None = None
    page_for: str = ""
    page_not_sent: str = ""
    withdrawn: bool = False
    readiness: tuple[int, int, int] | None = None
    area: AreaId | None = None


@dataclass(frozen=True, kw_only=True)
class OwnReports:
    """Only called on the vault's thread; `look_into` is one call for each report.

    `anew` is asked of signed reports alone: no start waits for what it loads.
    """

    writing: Writing
    hand_overs: HandOverRecords
    anew: Callable[[], SealingAnew]
    no_longer_asked: Callable[[ReportId], bool] = lambda _report: False

    def rows(self) -> tuple[OwnReport, ...]:
        return tuple(_own(row) for row in self.writing.rows())

    def look_into(self, row: OwnReport) -> OwnReport:
        """Return a report with how far it is and whether it was handed over."""
        report = self.writing.open(row.id).report
        states = [one.status for one in self.writing.readiness(report)]
        recorded = self.hand_overs.recorded(row.id)
        anew = self.anew().standing(row.id) if report.signed_at else None
        done, begun = states.count(Status.READY), states.count(Status.STARTED)
        return replace(
            row,
            handed_over=recorded.on if recorded else None,
            page_for=anew.waiting[0] if anew and anew.waiting else "",
            page_not_sent=anew.not_sent if anew else "",
            withdrawn=self.no_longer_asked(row.id),
            readiness=(done, len(states), begun),
            area=report.conference.area,
        )


def _own(row: ReportRow) -> OwnReport:
    return OwnReport(
        id=row.id,
        children=named(row.children) or row.conference,
        conference=row.conference,
        starts_at=row.starts_at,
        due=row.reports_due,
    )
