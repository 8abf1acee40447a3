"""Shows the author the confidential page exactly as the chair will read it, in memory only."""

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


@dataclass(frozen=True, kw_only=True)
class PagePreview:
    """The page is laid out by what lays out the sealed one, without data and signature."""

    press: Callable[[], Press]
    checking: Callable[[], Checking]
    now: Callable[[], datetime]

    def pages(self, page: ConfidentialPage, report: Report) -> tuple[bytes, ...]:
        """Return every page as PNG. Raises QuarantineError."""
        pdf = self.press().confidential_page(
            page, as_sent(report), data=b"{}", made=self.now(), signer=report.author.name
        )
        return tuple(self._pictures(pdf))

    def _pictures(self, pdf: bytes) -> Iterator[bytes]:
        with self.checking().quarantine() as quarantine:
            last, shown = quarantine.read(pdf).pages - 1, 0
            while shown <= last:
                # As many as go at once come back, never none.
                for picture in quarantine.pages(pdf, shown, last, SCALE):
                    yield picture
                    shown += 1
