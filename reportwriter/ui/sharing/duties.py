"""What the area asks an author to do about sharing, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording.areas import rests_on
from reportwriter.wording.deadlines import moment_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AreaId
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area, Rule
    from reportwriter.forms.practice import SharingDuty
    from reportwriter.services.deadlines import Dates
    from reportwriter.ui.runner import Runner

EXEMPT = "In this area your agency need not share its report with the family."


class Duties:
    """Says at once what is asked, and with its day once that is worked out in the pool."""

    def __init__(
        self,
        area: Callable[[AreaId], Area],
        dates: Callable[[Area, Conference], Dates | None],
        pool: Runner,
    ) -> None:
        self._area = area
        self._work_out = dates
        self._pool = pool
        self._conference: Conference | None = None
        self._dates: Dates | None = None

    def work_out(
        self,
        conference: Conference,
        *,
        known: Callable[[], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        """Work the days out where the conference is another one; `known` is called then."""
        if self._conference == conference:
            return
        self._conference, self._dates = conference, None
        area = self._area(conference.area)

        def done(dates: Dates | None) -> None:
            # Meanwhile the author may have turned to another report.
            if self._conference is conference:
                self._dates = dates
                known()

        self._pool.run(lambda: self._work_out(area, conference), done=done, failed=failed)

    def words(self, report: Report) -> tuple[str, ...]:
        area = self._area(report.conference.area)
        owed = _owed(report, area)
        if not owed and area.duties_of(None, report.conference.type):
            return (EXEMPT,)
        return tuple(_said(duty, area.rule(duty.rule), self._due_by(duty)) for duty in owed)

    def due(self, report: Report) -> datetime | None:
        """Return by when the family should see it, as the first of the duties says."""
        owed = _owed(report, self._area(report.conference.area))
        return min((due for duty in owed if (due := self._due_by(duty))), default=None)

    def _due_by(self, duty: SharingDuty) -> datetime | None:
        deadline = self._dates.of_rule(duty.rule) if self._dates else None
        return deadline.governing.practical if deadline and deadline.governing else None


def _owed(report: Report, area: Area) -> tuple[SharingDuty, ...]:
    return tuple(area.duties_of(report.profession, report.conference.type))


def _said(duty: SharingDuty, rule: Rule | None, due: datetime | None) -> str:
    by = f": by {moment_words(due)}" if due else ""
    said = f"{duty.what}{by}."
    return f"{said} {rests_on(rule.source, rule.status)}" if rule else said
