"""Puts this person's certificates into a file, and shows the words that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.runner import Runner


class OwnCertificates(Protocol):
    """What this screen needs of `services.certificate_files.CertificateFiles`."""

    def own(self) -> bytes: ...
    def own_name(self) -> str: ...


class OwnWords(Protocol):
    """What this screen needs of `services.trust.Trust`."""

    def own_words(self) -> tuple[str, ...]: ...


class CertificatesView(Protocol):
    def show_place(self, path: Path) -> None: ...
    def show_saved(self, path: Path) -> None: ...
    def show_own_words(self, words: Sequence[str]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class CertificatesTools:
    """`write` puts all files down or none; `folder` is where the file is offered to go."""

    certificates: OwnCertificates
    words: OwnWords
    write: Callable[[Mapping[Path, bytes]], None]
    vault: Runner
    folder: Path


class CertificatesPresenter:
    def __init__(self, view: CertificatesView, tools: CertificatesTools) -> None:
        self._view = view
        self._tools = tools

    def open(self) -> None:
        """Offer a place for the file."""
        self._tools.vault.run(
            self._tools.certificates.own_name,
            done=lambda name: self._view.show_place(self._tools.folder / name),
            failed=self._view.show_trouble,
        )

    def save(self, path: Path) -> None:
        """Write the file where its owner wants it."""
        self._tools.vault.run(
            lambda: self._tools.write({path: self._tools.certificates.own()}),
            done=lambda _none: self._view.show_saved(path),
            failed=self._view.show_trouble,
        )

    def show_own_words(self) -> None:
        """Show the eight words, to be read out on the telephone."""
        self._tools.vault.run(
            self._tools.words.own_words,
            done=self._view.show_own_words,
            failed=self._view.show_trouble,
        )
