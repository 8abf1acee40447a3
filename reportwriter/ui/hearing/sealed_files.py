"""Saves what is confidential at a conference as one sealed file: the minute, or all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.services.confidential_bundling import BundleOrder
from reportwriter.wording import confidential_bundle, minute

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.confidential_bundle import ConfidentialBundleFile
    from reportwriter.ui.runner import Job, LongRunner, Progress


class MakesMinutes(Protocol):
    """What this screen needs of `services.minutes.Minutes`."""

    def name(self, conference: ConferenceReference) -> str: ...
    def write(self, conference: ConferenceReference, path: Path, passphrase: str) -> None: ...


class MakesBundles(Protocol):
    """What this screen needs of `services.confidential_bundling.ConfidentialBundling`."""

    def name(self, conference: ConferenceReference) -> str: ...
    def write(
        self, order: BundleOrder, progress: Progress, is_cancelled: Callable[[], bool]
    ) -> ConfidentialBundleFile | None:
        """Write it, or nothing once it is cancelled; None then."""


class SealedFilesView(Protocol):
    def show_names(self, minute: str, bundle: str) -> None: ...
    def show_sealing(self) -> None: ...
    def show_bundling(self, done: int, of: int) -> None: ...
    def show_saved(self, sentence: str = "") -> None: ...
    def show_not_saved(self, error: ReportWriterError) -> None: ...


class SealedFiles:
    """Needs the passphrase each time; the items themselves stay closed on the screen.

    `saved` is told that one was, as that opens the record of the conference.

    One file at a time. It goes on while the items are opened or locked, and ends with a cancel or
    once another conference is gone to: then nothing is written.
    """

    def __init__(
        self,
        view: SealedFilesView,
        minutes: MakesMinutes,
        bundles: MakesBundles,
        pool: LongRunner,
        saved: Callable[[], None],
    ) -> None:
        self._view = view
        self._minutes = minutes
        self._bundles = bundles
        self._pool = pool
        self._saved = saved
        self._reference: ConferenceReference | None = None
        self._job: Job | None = None
        self._turn = 0
        self._is_busy = False

    def open(self, reference: ConferenceReference | None) -> None:
        """Stand before a conference, or before none."""
        if reference != self._reference:
            self._forget()
        self._reference = reference
        if reference is not None:
            self._view.show_names(self._minutes.name(reference), self._bundles.name(reference))

    def save_minute(self, path: Path, passphrase: str) -> None:
        """Write the sealed minute of the conference, of all that was decided so far."""
        reference = self._reference
        if reference is None or self._is_busy:
            return
        self._is_busy, turn = True, self._turn
        self._view.show_sealing()
        self._pool.run(
            lambda: self._minutes.write(reference, path, passphrase),
            done=lambda _none: self._on_saved(turn, minute.SAVED.format(name=path.name)),
            failed=lambda error: self._on_failed(turn, error),
        )

    def save_bundle(self, path: Path, passphrase: str) -> None:
        """Write all that is confidential, with the sealed originals, as one sealed file."""
        if (reference := self._reference) is None or self._is_busy:
            return
        order = BundleOrder(conference=reference, path=path, passphrase=passphrase)
        self._is_busy, turn = True, self._turn
        self._view.show_bundling(0, 0)
        job = self._pool.run_long(
            lambda progress, is_cancelled: self._bundles.write(order, progress, is_cancelled),
            done=lambda record: self._on_saved(turn, _saved_words(path, record)),
            failed=lambda error: self._on_failed(turn, error),
            progress=lambda done, of: self._on_progress(turn, done, of),
        )
        if self._is_busy:
            self._job = job

    def cancel(self) -> None:
        """Stop after the papers that are being laid in; nothing is written then."""
        if self._job is not None:
            self._job.cancel()

    def _forget(self) -> None:
        """Stop, and tell nothing of it any more."""
        self.cancel()
        self._turn += 1
        if self._is_busy:
            self._quiet("")

    def _on_progress(self, turn: int, done: int, of: int) -> None:
        if turn == self._turn and self._is_busy:
            self._view.show_bundling(done, of)

    def _on_saved(self, turn: int, sentence: str) -> None:
        if turn == self._turn:
            self._quiet(sentence)
            self._saved()

    def _on_failed(self, turn: int, error: ReportWriterError) -> None:
        if turn == self._turn:
            self._quiet("")
            self._view.show_not_saved(error)

    def _quiet(self, sentence: str) -> None:
        self._is_busy, self._job = False, None
        self._view.show_saved(sentence)


def _saved_words(path: Path, record: ConfidentialBundleFile | None) -> str:
    """Return what was saved; nothing is said of what was cancelled."""
    if record is None:
        return ""
    return confidential_bundle.saved(path.name, len(record.originals), len(record.left_out))
