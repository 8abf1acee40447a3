"""Opens the vault, or makes it: by the computer's own keyring where that can be, else a passphrase.

Argon2id takes its time on purpose; nothing else waits for the vault yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.errors import KeyAccessError, ReportWriterError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess
    from reportwriter.ui.runner import Runner


class Wish(StrEnum):
    """What the user said they would like to do."""

    WRITE = "write"
    READ = "read"
    EXAMPLE = "example"
    """To look round first."""
    NOTHING = "nothing"
    """They were asked for a passphrase only."""


class StartView(Protocol):
    def show_choices(self) -> None: ...
    def show_new_passphrase(self, *, keyring_lacking: bool) -> None: ...
    def show_unlock(self) -> None: ...
    def show_busy(self, words: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def show_mismatch(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class StartTools:
    """`opened` tells the window that the vault is open, and what the user wished.

    `show_example` opens the example in place of a vault.
    """

    access: VaultAccess
    vault: Runner
    opened: Callable[[OpenVault, Wish], None]
    show_example: Callable[[], None]


class StartPresenter:
    def __init__(self, view: StartView, tools: StartTools) -> None:
        self._view = view
        self._tools = tools
        self._wish = Wish.NOTHING
        self._is_to_open = False

    def greet(self) -> None:
        """Show what can be told without any library of the vault, before the window is painted."""
        try:
            exists = self._tools.access.exists()
        except ReportWriterError as error:
            self._on_unlock_failed(error)
            return
        if exists:
            self._view.show_busy("Opening your encrypted store")
        else:
            self._view.show_choices()
        self._is_to_open = exists

    def begin(self) -> None:
        """Open the vault that there is, without a question if it can."""
        if self._is_to_open:
            self._tools.vault.run(
                self._tools.access.opens_by_keyring,
                done=self._on_found,
                failed=self._on_unlock_failed,
            )

    def choose(self, wish: Wish, *, shared: bool) -> None:
        """Take what the user would like to do; on a shared computer the passphrase comes first."""
        if wish is Wish.EXAMPLE:
            self._tools.show_example()
            return
        self._wish = wish
        if shared:
            self._view.show_new_passphrase(keyring_lacking=False)
        else:
            self._view.show_busy("Making your encrypted store")
            self._run(self._tools.access.create_with_keyring, self._on_keyring_lacking)

    def create(self, passphrase: str, again: str) -> None:
        if passphrase != again:
            self._view.show_mismatch()
            return
        self._view.show_busy("Making your encrypted store")
        self._run(lambda: self._tools.access.create(passphrase), self._on_create_failed)

    def unlock(self, passphrase: str) -> None:
        self._view.show_busy("Opening your encrypted store")
        self._run(lambda: self._tools.access.open(passphrase), self._on_unlock_failed)

    def unlock_with_code(self, code: str) -> None:
        self._view.show_busy("Opening your encrypted store")
        self._run(lambda: self._tools.access.open_with_recovery_code(code), self._on_unlock_failed)

    def _run(
        self, work: Callable[[], OpenVault], failed: Callable[[ReportWriterError], None]
    ) -> None:
        self._tools.vault.run(work, done=self._on_open, failed=failed)

    def _on_found(self, by_keyring: bool) -> None:
        if by_keyring:
            self._run(self._tools.access.open_with_keyring, self._on_keyring_failed)
        else:
            self._view.show_unlock()

    def _on_open(self, vault: OpenVault) -> None:
        wish, self._wish = self._wish, Wish.NOTHING
        self._tools.opened(vault, wish)

    def _on_keyring_failed(self, error: ReportWriterError) -> None:
        self._view.show_unlock()
        if not isinstance(error, KeyAccessError):
            self._view.show_trouble(error)

    def _on_keyring_lacking(self, error: ReportWriterError) -> None:
        self._view.show_new_passphrase(keyring_lacking=isinstance(error, KeyAccessError))
        if not isinstance(error, KeyAccessError):
            self._view.show_trouble(error)

    def _on_create_failed(self, error: ReportWriterError) -> None:
        self._view.show_new_passphrase(keyring_lacking=False)
        self._view.show_trouble(error)

    def _on_unlock_failed(self, error: ReportWriterError) -> None:
        self._view.show_unlock()
        self._view.show_trouble(error)
