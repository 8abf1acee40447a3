"""By which files the confidential page of a received report came: as sealed, or handed on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Contents
from reportwriter.services.held import handed_on_of, page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.exchange.submission import OpenedPage
    from reportwriter.records.found import Found
    from reportwriter.services.held import Held


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A file in the vault, by its SHA-256, that carries the page of a report."""

    sha256: str
    is_handed_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFrom:
    """What came of opening the page, and the carrier it came out of; without one, none has come."""

    page: OpenedPage | None
    carrier: bytes = field(default=b"", repr=False)

    @property
    def contents(self) -> Contents:
        return self.page.contents if self.page else Contents.NOT_LOOKED_AT


def sources(report: Held, held: Sequence[Held]) -> tuple[PageSource, ...]:
    """Return where the page of a report can come from, first of all from where its author put it.

    A handed-on page is one of them once it was opened: before that nobody knows of which report.
    """
    own, handed_on = page_of(report, held), handed_on_of(report, held)
    found = [PageSource(sha256=own.row.sha256, is_handed_on=False)] if own else []
    if handed_on:
        found.append(PageSource(sha256=handed_on.row.sha256, is_handed_on=True))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOpening:
    """Opens pages by the same keys, in the same quarantine; `content` gives a file of the vault."""

    content: Callable[[str], bytes]
    checking: Checking
    readers: Sequence[Reader]
    quarantine: Quarantine

    def first_of(self, report: Found, found: Sequence[PageSource]) -> OpenedFrom:
        """Return the first that opens and belongs; else what came of the first that was tried.

        Raises QuarantineError.
        """
        first: OpenedFrom | None = None
        for source in found:
            opened = self._opened(report, source)
            if opened.page is not None and opened.page.page is not None:
                return opened
            first = first or opened
        return first or OpenedFrom(page=None)

    def _opened(self, report: Found, source: PageSource) -> OpenedFrom:
        carrier = self.content(source.sha256)
        p7m = self.checking.sealed_bytes(carrier, self.quarantine)
        opens = self.checking.open_handed_on if source.is_handed_on else self.checking.unsealed
        page = opens(p7m, self.checking.examined(report), self.readers, self.quarantine)
        return OpenedFrom(page=page, carrier=carrier)
