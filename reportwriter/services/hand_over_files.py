"""Put the two files of a submission into a folder, also when the program is cut short at it.

Two files cannot get their names in one step. So the vault notes beforehand where they go; when the
note still stands as the vault is opened again, the files are put there, or what is left of them is
taken away, as the report was signed by then or was not.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.domain.errors import VaultError
from reportwriter.exchange.file_names import report_name, sealed_page_name
from reportwriter.records.hand_overs import HandOvers, UnderWay
from reportwriter.services.whole_files import FileNotWrittenError, clear_drafts, write_whole
from reportwriter.storage.errors import NotInVaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.storage.reports import ReportStore
    from reportwriter.storage.settings import SettingsStore
    from reportwriter.storage.signed_copies import SignedCopyStore


@dataclass(frozen=True, kw_only=True)
class HandOverFiles:
    reports: ReportStore
    copies: SignedCopyStore
    settings: SettingsStore

    def write(
        self, report: Report, folder: Path, pdfs: tuple[bytes, bytes], keep: Callable[[], None]
    ) -> None:
        """Write report and sealed page, and remember the folder.

        `keep` runs when both are safe on the disk and before either can be seen. Raises
        FileNotWrittenError, VaultError and what `keep` raises; then neither is there.
        """
        with self._noted(UnderWay(report=report.id, version=report.version, folder=str(folder))):
            write_whole(dict(zip(paths(report, folder), pdfs, strict=True)), before_naming=keep)
        self._remember(report.id, folder)

    def folder(self, report_id: ReportId) -> Path | None:
        """Return where the files of a report were last put."""
        folder = dict(self.settings.load(HandOvers()).folders).get(report_id)
        return Path(folder) if folder is not None else None

    def finish_interrupted(self) -> None:
        """Settle what was under way when the program was last cut short.

        It keeps nobody out of the vault: what cannot be settled now is tried at the next start.
        """
        for note in self.settings.load(HandOvers()).under_way:
            with suppress(VaultError, FileNotWrittenError):
                self._settle(note)

    def _settle(self, note: UnderWay) -> None:
        folder = Path(note.folder)
        try:
            report = replace(self.reports.head(note.report), version=note.version)
            both = paths(report, folder)
            clear_drafts(both)
            copy = self.copies.get(note.report, note.version)
        except NotInVaultError:
            self._unnote(note)
            return
        # The folder of a memory stick that is not plugged in now must not be made anew.
        if folder.is_dir():
            write_whole(dict(zip(both, (copy.report_pdf, copy.page_pdf), strict=True)))
            self._remember(note.report, folder)
            self._unnote(note)

    @contextmanager
    def _noted(self, note: UnderWay) -> Iterator[None]:
        said = self.settings.load(HandOvers())
        others = tuple(other for other in said.under_way if other.report != note.report)
        self.settings.save(replace(said, under_way=(*others, note)))
        try:
            yield
        finally:
            self._unnote(note)

    def _unnote(self, note: UnderWay) -> None:
        said = self.settings.load(HandOvers())
        others = tuple(other for other in said.under_way if other != note)
        self.settings.save(replace(said, under_way=others))

    def _remember(self, report_id: ReportId, folder: Path) -> None:
        said = self.settings.load(HandOvers())
        folders = {**dict(said.folders), report_id: str(folder)}
        self.settings.save(replace(said, folders=tuple(folders.items())))


def paths(report: Report, folder: Path) -> tuple[Path, Path]:
    """Return where the report and its sealed page lie in a folder."""
    return folder / report_name(report), folder / sealed_page_name(report)
