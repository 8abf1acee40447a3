"""Check words on the chair's side: read out the own ones, enter those a signer reads out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import Signer
from reportwriter.domain.integrity import Integrity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.records.travelling import Certificates
    from reportwriter.ui.chair.rows import Received
    from reportwriter.ui.runner import Runner

WORDS_DIFFER = (
    "These are not the words of the key that signed this. Compare what you typed with what was "
    "read out. If it still differs, do not rely on it."
)
ALL_WORDS = "Enter all eight words in the order in which they are read out."
KNOWN = "The words are theirs. You will know this signer from now on."


class Trusting(Protocol):
    """What this screen needs of `services.trust.Trust`."""

    def own_words(self) -> tuple[str, ...]: ...
    def enter_words(
        self, author: Contact, certificates: Certificates, words: Sequence[str]
    ) -> bool: ...


class SignersView(Protocol):
    def show_own_words(self, words: Sequence[str]) -> None: ...
    def show_words_asked(self, author: str) -> None: ...
    def show_words_refused(self, sentence: str) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Signers:
    """`current` gives the row that is looked at; `changed` is told when its signer is known."""

    def __init__(
        self,
        view: SignersView,
        trust: Trusting,
        vault: Runner,
        *,
        current: Callable[[], Received | None],
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._trust = trust
        self._vault = vault
        self._current = current
        self._changed = changed

    def show_own_words(self) -> None:
        """Show the chair's own words, to be read out on the telephone."""
        self._vault.run(
            self._trust.own_words,
            done=self._view.show_own_words,
            failed=self._view.show_trouble,
        )

    def ask_for_words(self) -> None:
        row = self._current()
        if row is not None and may_compare(row):
            self._view.show_words_asked(signer_of(row).name)

    def enter_words(self, words: Sequence[str]) -> None:
        """Compare the eight words that the signer read out."""
        row = self._current()
        if row is None or (certificates := row.certificates) is None:
            return
        typed = tuple(word.strip().lower() for word in words)
        if not all(typed):
            self._view.show_words_refused(ALL_WORDS)
            return
        signer = signer_of(row)
        self._vault.run(
            lambda: self._trust.enter_words(signer, certificates, typed),
            done=self._on_words_compared,
            failed=self._view.show_trouble,
        )

    def _on_words_compared(self, same: bool) -> None:
        if not same:
            self._view.show_words_refused(WORDS_DIFFER)
            return
        self._view.show_done(KNOWN)
        self._changed()


def may_compare(row: Received) -> bool:
    """Only of what is unchanged is it known whose key signed it, and of a letter once it is open.

    It is the same for a report and what was added to it, a message, and a page handed on.
    """
    if (check := row.check) is None or row.certificates is None:
        return False
    signed = check.answers or check.beside
    is_unchanged = check.integrity is Integrity.UNCHANGED
    return is_unchanged and signed is not None and signed.signer is Signer.NOT_YET_KNOWN


def signer_of(row: Received) -> Contact:
    """Return who is known from now on, as their certificate names them.

    Of a letter the row itself says what it is, and not who wrote it.
    """
    check = row.check
    signed = (check.answers or check.beside) if check else None
    if signed is None:
        return Contact(name=row.author, agency=row.agency)
    is_letter = check is not None and check.sealed_letter is not None
    agency = signed.signer_agency or ("" if is_letter else row.agency)
    return Contact(name=signed.signer_name, agency=agency)
