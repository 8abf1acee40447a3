"""Pages of the sample report as its readers will see them, laid out and drawn once."""

import functools

from reportwriter.adapters import checking
from reportwriter.domain.copy_order import Standing
from reportwriter.domain.family_copy import FamilyCopy
from reportwriter.domain.ids import PersonId, ReportId
from reportwriter.services.copy_making import MadeCopy, make_copy
from reportwriter.services.press_apart import PressApart
from reportwriter.services.report_preview import LaidOut, ReportPreview
from reportwriter.services.writing import OpenReport
from tests.builders import NOON
from tests.ui.sample_report import opened

REAL = ReportPreview(press=PressApart(), checking=checking, now=lambda: NOON)


@functools.cache
def _for_chair(*, may_be_signed: bool) -> LaidOut:
    return REAL.for_chair(opened(), may_be_signed=may_be_signed)


@functools.cache
def _picture(laid_out: LaidOut, page: int, scale: float) -> bytes:
    return REAL.picture(laid_out, page, scale)


class SamplePages:
    """What `ReportPreview` gives for the sample report, whatever report it is asked for."""

    def for_chair(self, opened: OpenReport, *, may_be_signed: bool) -> LaidOut:
        return _for_chair(may_be_signed=may_be_signed)

    def for_family(self, opened: OpenReport, copy: FamilyCopy) -> LaidOut:
        return REAL.for_family(opened, copy)

    def picture(self, laid_out: LaidOut, page: int, scale: float) -> bytes:
        return _picture(laid_out, page, scale)


class SampleCopies:
    def preview(
        self, report_id: ReportId, person: PersonId, standing: Standing | None = None
    ) -> MadeCopy:
        report = opened()
        (reader,) = (one for one in report.report.people if one.id == person)
        return make_copy(report, reader, 1, standing)
