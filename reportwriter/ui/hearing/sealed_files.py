"""Saves what is confidential at a conference as one sealed file: the minute, or all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.wording import confidential_bundle, minute

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.confidential_bundle import ConfidentialBundleFile
    from reportwriter.ui.runner import Runner


class MakesMinutes(Protocol):
    """What this screen needs of `services.minutes.Minutes`."""

    def name(self, conference: ConferenceReference) -> str: ...
    def write(self, conference: ConferenceReference, path: Path, passphrase: str) -> None: ...


class MakesBundles(Protocol):
    """What this screen needs of `services.confidential_bundling.ConfidentialBundling`."""

    def name(self, conference: ConferenceReference) -> str: ...
    def write(
        self, conference: ConferenceReference, path: Path, passphrase: str
    ) -> ConfidentialBundleFile: ...


class SealedFilesView(Protocol):
    def show_names(self, minute: str, bundle: str) -> None: ...
    def show_sealing(self, *, bundle: bool) -> None: ...
    def show_saved(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class SealedFiles:
    """Needs the passphrase each time; the items themselves stay closed on the screen."""

    def __init__(
        self, view: SealedFilesView, minutes: MakesMinutes, bundles: MakesBundles, pool: Runner
    ) -> None:
        self._view = view
        self._minutes = minutes
        self._bundles = bundles
        self._pool = pool
        self._reference: ConferenceReference | None = None

    def open(self, reference: ConferenceReference | None) -> None:
        """Stand before a conference, or before none."""
        self._reference = reference
        if reference is not None:
            self._view.show_names(self._minutes.name(reference), self._bundles.name(reference))

    def save_minute(self, path: Path, passphrase: str) -> None:
        """Write the sealed minute of the conference, of all that was decided so far."""
        reference = self._reference
        if reference is None:
            return
        self._view.show_sealing(bundle=False)
        self._pool.run(
            lambda: self._minutes.write(reference, path, passphrase),
            done=lambda _none: self._view.show_saved(minute.SAVED.format(name=path.name)),
            failed=self._view.show_trouble,
        )

    def save_bundle(self, path: Path, passphrase: str) -> None:
        """Write all that is confidential, with the sealed originals, as one sealed file."""
        reference = self._reference
        if reference is None:
            return
        self._view.show_sealing(bundle=True)
        self._pool.run(
            lambda: self._bundles.write(reference, path, passphrase),
            done=lambda record: self._view.show_saved(
                confidential_bundle.saved(path.name, len(record.originals), len(record.left_out))
            ),
            failed=self._view.show_trouble,
        )
