"""Makes receipts: the chair chooses where they go, and signs all of them with one passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.wording import receipt as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.runner import Runner


class Receipting(Protocol):
    """What this screen needs of `services.receipts.Receipts`."""

    def write(
        self, reference: ConferenceReference, folder: Path, passphrase: str
    ) -> Sequence[Path]: ...
    def made_at(self) -> Mapping[str, datetime]: ...


class ReceiptsView(Protocol):
    def show_receipts_asked(self) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class ReceiptMaker:
    """`conference` gives the one that is open; `changed` is told that receipts were made."""

    def __init__(
        self,
        view: ReceiptsView,
        receipts: Receipting,
        pool: Runner,
        *,
        conference: Callable[[], ConferenceReference | None],
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._receipts = receipts
        self._pool = pool
        self._conference = conference
        self._changed = changed
        self._folder: Path | None = None

    def begin(self, folder: Path) -> None:
        """Ask for the passphrase that signs the receipts which are to go into a folder."""
        if self._conference() is not None:
            self._folder = folder
            self._view.show_receipts_asked()

    def sign(self, passphrase: str) -> None:
        """Write the receipts; without a passphrase it is asked for again."""
        conference, folder = self._conference(), self._folder
        if conference is None or folder is None:
            return
        if not passphrase:
            self._view.show_receipts_asked()
            return
        self._pool.run(
            lambda: self._receipts.write(conference, folder, passphrase),
            done=lambda paths: self._on_written(len(paths), folder),
            failed=self._view.show_trouble,
        )

    def _on_written(self, count: int, folder: Path) -> None:
        self._folder = None
        self._changed()
        self._view.show_done(words.written(count, str(folder)))
