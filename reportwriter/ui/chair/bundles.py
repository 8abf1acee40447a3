"""Has the bundle of a conference made, and tells how far it is and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.wording import bundle as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sized
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.runner import Job, LongRunner, Progress


class Contents(Protocol):
    """What this screen says of a `domain.bundle.Bundle`."""

    @property
    def parts(self) -> Sized: ...
    @property
    def left_out(self) -> Sized: ...
    @property
    def missing(self) -> Sized: ...


class Bundled(Protocol):
    @property
    def bundle(self) -> Contents: ...
    @property
    def elsewhere(self) -> int: ...


class Making(Protocol):
    """What this screen needs of `services.bundling.Bundling`; None once it is cancelled."""

    def write(
        self,
        reference: ConferenceReference,
        path: Path,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> Bundled | None: ...


class BundlesView(Protocol):
    def show_bundling(self, done: int, of: int) -> None: ...
    def show_bundled(self, sentence: str = "") -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Bundles:
    """One bundle at a time."""

    def __init__(self, view: BundlesView, making: Making, pool: LongRunner) -> None:
        self._view = view
        self._making = making
        self._pool = pool
        self._job: Job | None = None
        self._path: Path | None = None

    def make(self, reference: ConferenceReference, path: Path) -> None:
        """Write the bundle to a file; while one is made, another is not begun."""
        if self._path is not None:
            return
        self._path = path
        self._view.show_bundling(0, 0)
        job = self._pool.run_long(
            lambda progress, is_cancelled: self._making.write(
                reference, path, progress, is_cancelled
            ),
            done=lambda bundled: self._on_made(path, bundled),
            failed=lambda error: self._on_failed(path, error),
            progress=lambda done, of: self._on_progress(path, done, of),
        )
        if self._path is path:
            self._job = job

    def cancel(self) -> None:
        """Stop after the paper that is being laid in; nothing is written then."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Stop, and show nothing of it any more."""
        self.cancel()
        self._job = self._path = None

    def _on_progress(self, path: Path, done: int, of: int) -> None:
        if self._path is path:
            self._view.show_bundling(done, of)

    def _on_made(self, path: Path, bundled: Bundled | None) -> None:
        if self._path is not path:
            return
        self._job = self._path = None
        if bundled is None:
            self._view.show_bundled()
            return
        bundle = bundled.bundle
        self._view.show_bundled(
            words.written(
                path.name,
                words.Counted(
                    parts=len(bundle.parts),
                    left_out=len(bundle.left_out),
                    missing=len(bundle.missing),
                    elsewhere=bundled.elsewhere,
                ),
            )
        )

    def _on_failed(self, path: Path, error: ReportWriterError) -> None:
        if self._path is path:
            self._job = self._path = None
            self._view.show_bundled()
            self._view.show_trouble(error)
