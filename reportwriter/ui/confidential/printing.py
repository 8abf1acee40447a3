"""Prints the open confidential page, to be handed over in person where it cannot be sent yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.errors import ReportWriterError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.confidential import ConfidentialPage
    from reportwriter.domain.ids import ReportId
    from reportwriter.ui.runner import Runner

PRINTED = (
    "The confidential page was sent to the printer. Fetch it at once, sign it, and hand it to the "
    "chair in person."
)


class Paper(Protocol):
    """A printer that was chosen."""

    def print_pages(self, pages: Sequence[bytes]) -> None: ...


class PagesForPaper(Protocol):
    """What this needs of `services.confidential_printing.ConfidentialPrinting`."""

    def is_for(self, report_id: ReportId) -> bool: ...
    def pages(self, page: ConfidentialPage) -> Sequence[bytes]: ...
    def keep(self, report_id: ReportId) -> None: ...


class PrintedView(Protocol):
    def show_moved(self, sentence: str, *, older: bool, failed: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class PagePrinting:
    """`ask_paper` asks which printer; the page locks meanwhile, as whenever it is left."""

    def __init__(
        self,
        view: PrintedView,
        printing: PagesForPaper,
        ask_paper: Callable[[], Paper | None],
        vault: Runner,
        pool: Runner,
    ) -> None:
        self._view = view
        self._printing = printing
        self._ask_paper = ask_paper
        self._vault = vault
        self._pool = pool

    def print_out(self, page: ConfidentialPage) -> None:
        """Print the page as it is now, once it lacks nothing."""
        self._pool.run(
            lambda: self._printing.pages(page),
            done=lambda pages: self._on_pictured(page.report, pages),
            failed=self._view.show_trouble,
        )

    def _on_pictured(self, report_id: ReportId, pages: Sequence[bytes]) -> None:
        try:
            paper = self._ask_paper()
            if paper is None:
                return
            paper.print_pages(pages)
        except ReportWriterError as error:
            self._view.show_trouble(error)
            return
        self._vault.run(
            lambda: self._printing.keep(report_id),
            done=lambda _none: self._view.show_moved(PRINTED, older=False, failed=False),
            failed=self._view.show_trouble,
        )
