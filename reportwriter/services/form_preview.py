"""Print a form empty, for a pen, or filled in with invented answers, for its designer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.ids import AreaId
from reportwriter.forms.form import Document
from reportwriter.services.form_sample import sample_page, sample_report
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.report import FormRef
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press

ANY_AREA = AreaId("england")
"""Whose words stand in a form that no area of its own offers."""


@dataclass(frozen=True, kw_only=True)
class FormPreview:
    """`conference` gives the invented conference of the sample."""

    library: Library
    press: Callable[[], Press]
    conference: Callable[[], Conference]
    now: Callable[[], datetime]

    def empty(self, form: Form, area: Area | None = None) -> bytes:
        """Return the form as a PDF to fill in by hand, in the words of an area."""
        area = area or self._area(form)
        return self.press().empty_form(form.for_area(area), area, made=self.now())

    def print_empty(self, ref: FormRef, area_id: AreaId, path: Path) -> None:
        """Write the form for a pen into a file. Raises FileNotWrittenError."""
        write_whole({path: self.empty(self.library.form(ref), self.library.area(area_id))})

    def filled(self, form: Form, area: Area | None = None) -> bytes:
        """Return the form as a PDF with an invented answer under every heading; not signed."""
        area = area or self._area(form)
        form = form.for_area(area)
        report = sample_report(form, replace(self.conference(), area=area.id))
        press = self.press()
        if form.document is Document.CONFIDENTIAL_PAGE:
            page = sample_page(report)
            return press.confidential_page(page, report, data=b"", made=self.now(), signer="")
        return press.report(report, form, area, carried=press.carried(data=b""), made=self.now())

    def _area(self, form: Form) -> Area:
        offering = [area for area in self.library.areas() if form.ref in area.forms]
        local = (area for area in offering if area.id != ANY_AREA)
        return next(local, None) or self.library.area(ANY_AREA)
