"""The pages of a report as each of its readers will see them, for its author before it is signed.

Nothing of it is written: the pages are laid out, drawn in quarantine and handed on in memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import as_sent
from reportwriter.services.lost_links import without_lost_links
from reportwriter.services.signed_places import places_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.family_copy import FamilyCopy
    from reportwriter.domain.ids import Reference
    from reportwriter.exchange.checking import Checking
    from reportwriter.services.press_apart import PressApart
    from reportwriter.services.writing import OpenReport


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A document as it would be made now, and what each of its pages says."""

    pdf: bytes
    texts: tuple[str, ...]

    def page_of(self, reference: Reference) -> int:
        """Return on which page, from 0, a statement begins; the first where none prints it."""
        return places_in(self.texts).get(reference, 1) - 1


@dataclass(frozen=True, kw_only=True)
class ReportPreview:
    """Lays out what `HandingOver` and `FamilyCopies` would, without keys."""

    press: PressApart
    checking: Callable[[], Checking]
    now: Callable[[], datetime]

    def for_chair(self, opened: OpenReport, *, may_be_signed: bool) -> LaidOut:
        """Return the conference edition. Raises PagesNotLaidOutError and QuarantineError.

        Every page says that it is a draft, until the report may be signed: then each is as it
        will be signed, but for the documents inside the file and the signature itself.
        """
        report = without_lost_links(opened.form, as_sent(opened.report))
        signer = report.author.name if may_be_signed or report.signed_at else ""
        made = report.signed_at or self.now()
        pdf = self.press.report(report, opened.form, opened.area, made=made, signer=signer)
        return self._read(pdf)

    def for_family(self, opened: OpenReport, copy: FamilyCopy) -> LaidOut:
        """Return the copy of a family member. Raises PagesNotLaidOutError and QuarantineError."""
        pdf = self.press.family_copy(copy, opened.form, opened.area, made=self.now())
        return self._read(pdf)

    def picture(self, laid_out: LaidOut, page: int, scale: float) -> bytes:
        """Return a page, from 0, as PNG; a scale of 1.0 is 72 dpi. Raises QuarantineError."""
        with self.checking().quarantine() as quarantine:
            return quarantine.pages(laid_out.pdf, page, page, scale)[0]

    def _read(self, pdf: bytes) -> LaidOut:
        with self.checking().quarantine() as quarantine:
            return LaidOut(pdf=pdf, texts=quarantine.text(pdf))
