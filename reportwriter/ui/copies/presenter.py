"""Shows a copy before it leaves, and lets it leave once all that is asked was answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.ui.copies.shown import AgencyReader
from reportwriter.ui.copies.stopping import StoppedCopy
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.sharing.presenter import Given

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.copy_order import CopyOrder, Standing
    from reportwriter.ui.copies.shown import CopyReader, CopyShown
    from reportwriter.ui.runner import Runner


class CopyView(Protocol):
    def show_copy(self, copy: CopyShown, *, fresh: bool) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_pages(self, pages: Sequence[bytes]) -> None: ...
    def show_made(self, name: str, file: str, folder: str, *, to_family: bool) -> None: ...
    def show_printed(self, name: str, *, to_family: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Paper(Protocol):
    """A printer that was chosen."""

    def print_pages(self, pages: Sequence[bytes]) -> None:
        """Raise PrintingFailedError."""


@dataclass(frozen=True, kw_only=True)
class CopyTools:
    """`ask_folder` and `ask_paper` ask the user, once nothing else is lacking; None: thought over.

    `ask_paper` raises NoPrinterError. `stopped` is told of a copy that holds what it must not.
    `given` writes down that this person got the copy just made.
    """

    vault: Runner
    ask_folder: Callable[[], Path | None]
    ask_paper: Callable[[], Paper | None]
    given: Callable[[Given], None]
    stopped: Callable[[StoppedCopy], None]
    back: Callable[[], None]


class CopyPresenter:
    def __init__(self, view: CopyView, tools: CopyTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._reader: CopyReader | None = None
        self._shown: CopyShown | None = None

    def open(self, reader: CopyReader) -> None:
        """Show what a copy for this reader would hold now."""
        self._reader = reader
        self._look(None, fresh=True)

    def read_as(self, standing: Standing) -> None:
        """Show what it would hold if they read it so; what was typed stays."""
        self._look(standing, fresh=False)

    def name_agency(self, agency: str) -> None:
        """Show what it would hold for this agency."""
        if isinstance(self._reader, AgencyReader):
            self._reader = replace(self._reader, agency=" ".join(agency.split()))
            self._look(None, fresh=False)

    def look_at_pages(self, order: CopyOrder) -> None:
        """Show the pages as they would be made now."""
        if (reader := self._reader) is not None:
            self._run(lambda: reader.pictures(order), self._on_pages)

    def make(self, order: CopyOrder, passphrase: str = "") -> None:
        """Make the copy, once nothing is lacking and a folder was chosen."""
        if (reader := self._reader) is not None:
            self._run(
                lambda: reader.require_settled(order),
                lambda _none: self._export(reader, order, passphrase),
            )

    def print_out(self, order: CopyOrder, passphrase: str = "") -> None:
        """Print the copy, once nothing is lacking and a printer was chosen."""
        if (reader := self._reader) is not None:
            self._run(
                lambda: reader.require_settled(order),
                lambda _none: self._print(reader, order, passphrase),
            )

    def write_down(self) -> None:
        """Write down under sharing that the copy was given."""
        if self._reader is not None and self._reader.person is not None:
            standing = self._shown.standing if self._shown else None
            supporter = standing.supporter if standing else ""
            self._tools.given(Given(person=self._reader.person, supporter=supporter))

    def go_back(self) -> None:
        self._tools.back()

    def _look(self, standing: Standing | None, *, fresh: bool) -> None:
        if (reader := self._reader) is not None:
            self._looking.leave()
            self._looking.run(
                lambda: reader.look(standing),
                done=lambda shown: self._on_found(shown, fresh=fresh),
                failed=self._view.show_trouble,
            )

    def _export(self, reader: CopyReader, order: CopyOrder, passphrase: str) -> None:
        folder = self._tools.ask_folder()
        if folder is not None:
            self._run(
                lambda: reader.export(order, folder, passphrase),
                self._on_made,
                self._unless_stopped(order, self.make),
            )

    def _print(self, reader: CopyReader, order: CopyOrder, passphrase: str) -> None:
        try:
            paper = self._tools.ask_paper()
        except ReportWriterError as error:
            self._view.show_trouble(error)
            return
        if paper is not None:
            self._run(
                lambda: reader.print_out(order, passphrase),
                lambda pages: self._on_pictured(paper, pages),
                self._unless_stopped(order, self.print_out),
            )

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[ReportWriterError], None] | None = None,
    ) -> None:
        def on_done(result: object) -> None:
            self._view.show_busy(busy=False)
            done(result)

        self._view.show_busy(busy=True)
        self._tools.vault.run(work, done=on_done, failed=failed or self._on_failed)

    def _unless_stopped(
        self, order: CopyOrder, again: Callable[[CopyOrder, str], None]
    ) -> Callable[[ReportWriterError], None]:
        """Return what says a failure, or shows what the search found with the way out of it."""

        def on_failed(error: ReportWriterError) -> None:
            shown = self._shown
            if shown is None or not isinstance(error, ProtectedFactError):
                self._on_failed(error)
                return
            self._view.show_busy(busy=False)
            self._tools.stopped(
                StoppedCopy(
                    name=shown.name,
                    is_signed=shown.is_signed,
                    takes_passphrase=shown.takes_passphrase,
                    error=error,
                    again=lambda given, typed: again(replace(order, let_through=given), typed),
                )
            )

        return on_failed

    def _on_found(self, shown: CopyShown, *, fresh: bool) -> None:
        self._shown = shown
        self._view.show_copy(shown, fresh=fresh)

    def _on_pages(self, pages: Sequence[bytes]) -> None:
        self._view.show_pages(pages)

    def _on_made(self, path: Path) -> None:
        folder = str(path.parent)
        self._view.show_made(self._name, path.name, folder, to_family=self._is_of_family)

    def _on_pictured(self, paper: Paper, pages: Sequence[bytes]) -> None:
        try:
            paper.print_pages(pages)
        except ReportWriterError as error:
            self._view.show_trouble(error)
            return
        self._view.show_printed(self._name, to_family=self._is_of_family)

    @property
    def _name(self) -> str:
        return self._shown.name if self._shown else ""

    @property
    def _is_of_family(self) -> bool:
        return self._reader is not None and self._reader.person is not None

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)
