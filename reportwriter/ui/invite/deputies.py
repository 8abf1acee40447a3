"""Makes a deputy known: their file of certificates, then the eight words they read out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.chair.signers import ALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.conference import Contact
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.records.travelling import Certificates, Certified
    from reportwriter.ui.runner import Runner

WORDS_DIFFER = (
    "These are not the words of the certificates in this file. Compare what you typed with what "
    "was read out. If it still differs, the file is not theirs: do not use it."
)


class ReadsCertificates(Protocol):
    """What this screen needs of `services.certificate_files.CertificateFiles`."""

    def read(self, content: bytes) -> tuple[Contact, Certificates]: ...


class EntersWords(Protocol):
    """What this screen needs of `services.trust.Trust`."""

    def enter_words(
        self, author: Contact, certificates: Certificates, words: Sequence[str]
    ) -> bool: ...


class DeputiesView(Protocol):
    def show_words_asked(self, person: str) -> None: ...
    def show_words_refused(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Deputies:
    """`read_file` reads a file whole; `known` is told that there is somebody more to choose."""

    def __init__(
        self,
        view: DeputiesView,
        certificates: ReadsCertificates,
        trust: EntersWords,
        vault: Runner,
        *,
        read_file: Callable[[Path], bytes],
        known: Callable[[Contact, Certificates], None],
    ) -> None:
        self._view = view
        self._certificates = certificates
        self._trust = trust
        self._vault = vault
        self._read_file = read_file
        self._known = known
        self._found: tuple[Contact, Certificates] | None = None

    def take_file(self, path: Path) -> None:
        """Read a deputy's file, and ask for the words that show it to be theirs."""
        self._vault.run(
            lambda: self._certificates.read(self._read_file(path)),
            done=self._on_read,
            failed=self._view.show_trouble,
        )

    def enter_words(self, words: Sequence[str]) -> None:
        """Compare the eight words that the deputy read out."""
        if self._found is None:
            return
        contact, certificates = self._found
        typed = tuple(word.strip().lower() for word in words)
        if not all(typed):
            self._view.show_words_refused(ALL_WORDS)
            return
        self._vault.run(
            lambda: self._trust.enter_words(contact, certificates, typed),
            done=lambda same: self._on_compared(contact, certificates, same=same),
            failed=self._view.show_trouble,
        )

    def give_up(self) -> None:
        """Forget the file; nobody was added."""
        self._found = None

    def _on_read(self, found: tuple[Contact, Certificates]) -> None:
        self._found = found
        contact, _ = found
        self._view.show_words_asked(", ".join(filter(None, (contact.name, contact.agency))))

    def _on_compared(self, contact: Contact, certificates: Certificates, *, same: bool) -> None:
        if not same:
            self._view.show_words_refused(WORDS_DIFFER)
            return
        self._found = None
        self._known(contact, certificates)


def offered_as(person: Certified) -> str:
    """Return how somebody is called where they can be chosen."""
    return ", ".join(part for part in (person.name, person.agency) if part)
