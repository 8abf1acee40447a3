"""Pictures of the confidential page for its author: to read, or to hand over on paper.

Nothing of it is written: the pages are laid out, drawn in quarantine and handed on in memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import as_sent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from reportwriter.domain.confidential import ConfidentialPage
    from reportwriter.domain.report import Report
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.press import Press

SCALE = 1.5
"""Of 72 dots to the inch: the page is as wide as a window of usual size."""
ON_PAPER = 300 / 72
"""The same for a printer."""


@dataclass(frozen=True, kw_only=True)
class PagePreview:
    """The page is laid out by what lays out the sealed one, without data and signature."""

    press: Callable[[], Press]
    checking: Callable[[], Checking]
    now: Callable[[], datetime]

    def pages(self, page: ConfidentialPage, report: Report) -> tuple[bytes, ...]:
        """Return every page exactly as the chair will read it. Raises QuarantineError."""
        laid_out = self._laid_out(page, report, report.author.name)
        return tuple(pictures_of(laid_out, SCALE, self.checking()))

    def on_paper(self, page: ConfidentialPage, report: Report) -> tuple[bytes, ...]:
        """Return every page to be printed and signed by hand. Raises QuarantineError."""
        return tuple(pictures_of(self._laid_out(page, report, ""), ON_PAPER, self.checking()))

    def _laid_out(self, page: ConfidentialPage, report: Report, signer: str) -> bytes:
        return self.press().confidential_page(
            page, as_sent(report), data=b"{}", made=self.now(), signer=signer
        )


def pictures_of(pdf: bytes, scale: float, checking: Checking) -> Iterator[bytes]:
    """Give the pages of a document of ours as PNG. Raises QuarantineError."""
    with checking.quarantine() as quarantine:
        last, shown = quarantine.read(pdf).pages - 1, 0
        while shown <= last:
            # As many as go at once come back, never none.
            for picture in quarantine.pages(pdf, shown, last, scale):
                yield picture
                shown += 1
