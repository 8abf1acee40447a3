"""Decides what the archive's screen shows: the archive that is written, and keep or destroy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.services.archiving import Archived, ArchiveOrder
from reportwriter.ui.keeping.presenter import KeepingPresenter, KeepingTools, KeepingView
from reportwriter.wording import archive as archive_words

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.archiving import Archiving
    from reportwriter.ui.keeping.presenter import Going
    from reportwriter.ui.runner import Job, LongRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be written, and where to; `passphrase` signs what is signed."""

    folder: Path
    passphrase: str
    bundle: bool
    papers: bool
    sealed_minute: bool


class ArchiveView(KeepingView, Protocol):
    def show_writing(self, done: int, of: int) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ArchiveTools(KeepingTools):
    archiving: Archiving
    pool: LongRunner


class ArchivePresenter(KeepingPresenter):
    _view: ArchiveView
    _tools: ArchiveTools

    def __init__(self, view: ArchiveView, tools: ArchiveTools, going: Going) -> None:
        super().__init__(view, tools, going)
        self._job: Job | None = None

    def close(self) -> None:
        """Stop what is being written, and forget the conference."""
        self.cancel()
        self._job = None
        super().close()

    def write(self, wish: Wish) -> None:
        if (reference := self._reference) is None or self._is_busy or self._is_gone:
            return
        order = ArchiveOrder(
            conference=reference,
            folder=wish.folder,
            passphrase=wish.passphrase,
            bundle=wish.bundle,
            papers=wish.papers,
            sealed_minute=wish.sealed_minute,
        )
        self._is_busy = True
        self._view.show_writing(0, 0)
        job = self._tools.pool.run_long(
            lambda progress, is_cancelled: self._tools.archiving.write(
                order, progress, is_cancelled
            ),
            done=lambda archived: self._on_written(reference, archived),
            failed=lambda error: self._on_not_written(reference, error),
            progress=lambda done, of: self._on_progress(reference, done, of),
        )
        if self._is_busy:
            self._job = job

    def cancel(self) -> None:
        """Stop after the paper that is being laid in; nothing is written then."""
        if self._job is not None:
            self._job.cancel()

    def save_keys(self, path: Path, passphrase: str) -> None:
        if (reference := self._reference) is None:
            return
        self._tools.pool.run(
            lambda: self._tools.archiving.save_keys(path, passphrase),
            done=lambda paths: self._if_shown(
                reference,
                lambda: self._view.show_news(
                    *archive_words.keys_saved(", ".join(one.name for one in paths))
                ),
            ),
            failed=lambda error: self._if_shown(reference, lambda: self._view.show_trouble(error)),
        )

    def _on_progress(self, reference: ConferenceReference, done: int, of: int) -> None:
        if self._is_busy:
            self._if_shown(reference, lambda: self._view.show_writing(done, of))

    def _on_written(self, reference: ConferenceReference, archived: Archived | None) -> None:
        if reference != self._reference:
            return
        self._job, self._is_busy = None, False
        self._view.show_quiet()
        if archived is not None:
            self._view.show_news(*_written(archived))
            self._refresh()

    def _on_not_written(self, reference: ConferenceReference, error: ReportWriterError) -> None:
        if reference == self._reference:
            self._job, self._is_busy = None, False
            self._view.show_quiet()
            self._view.show_trouble(error)


def _written(archived: Archived) -> tuple[str, str]:
    sentence, more = archive_words.written(
        archived.folder.name, archived.received, archived.of_none
    )
    left_out = (archive_words.LEFT_OUT[one.value] for one in archived.left_out)
    return sentence, " ".join((more, *left_out))
