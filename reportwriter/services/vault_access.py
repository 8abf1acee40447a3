"""Make, open and close the vault of this computer's user."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.crypto.errors import NoHeaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.crypto.key_slots import KeySlots, VaultKeys
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.storage.lock import InstanceLock
    from reportwriter.storage.vault_files import VaultFiles


@dataclass(frozen=True, kw_only=True)
class Ways:
    """What opens one vault: `begin` makes its database, `assemble` opens it."""

    files: VaultFiles
    slots: KeySlots
    lock: InstanceLock
    begin: Callable[[VaultKeys], OpenVault]
    assemble: Callable[[VaultKeys], OpenVault]


@dataclass(kw_only=True)
class VaultAccess:
    """One vault, closed or open. `load` is called once, when the vault is first to be opened.

    So the window stands before any library of the vault is loaded, and `stands`, which tells
    whether there is one, needs none. Every way in raises
    VaultInUseError when another window works with the vault, NoHeaderError when there is none, and
    the errors of the slot it goes through; then nothing was opened and nothing was made.
    """

    stands: Callable[[], bool]
    load: Callable[[], Ways]
    vault: OpenVault | None = field(default=None, init=False)

    @cached_property
    def _ways(self) -> Ways:
        return self.load()

    def exists(self) -> bool:
        return self.stands()

    def opens_by_keyring(self) -> bool:
        """Tell whether the vault has a keyring slot; it may be closed all the same."""
        return self.exists() and "keyring" in self._ways.slots.kinds()

    def keyring_is_offered(self) -> bool:
        """Tell whether this computer has a keyring that can be trusted."""
        return self._ways.slots.keyring.is_trusted()

    def create(self, passphrase: str) -> OpenVault:
        """Make a vault that opens with a passphrase. Raises WeakPassphraseError."""
        return self._made(lambda: self._ways.slots.create_with_passphrase(passphrase))

    def create_with_keyring(self) -> OpenVault:
        """Make a vault that opens for who is logged in. Raises KeyringUnavailableError."""
        return self._made(self._ways.slots.create_with_keyring)

    def open(self, passphrase: str) -> OpenVault:
        """Raise WrongPassphraseError."""
        return self._opened(lambda: self._ways.slots.open_with_passphrase(passphrase))

    def open_with_keyring(self) -> OpenVault:
        """Raise KeyringUnavailableError."""
        return self._opened(self._ways.slots.open_with_keyring)

    def open_with_recovery_code(self, code: str) -> OpenVault:
        """Raise MistypedRecoveryCodeError or WrongRecoveryCodeError."""
        return self._opened(lambda: self._ways.slots.open_with_recovery_code(code))

    def close(self) -> None:
        """Close the vault; it can be opened again."""
        vault, self.vault = self.vault, None
        if vault is not None:
            vault.close()
            self._ways.lock.release()

    def _made(self, new_keys: Callable[[], VaultKeys]) -> OpenVault:
        """Make header and database, or neither: a header alone would lock its owner out.

        Also when it is cut short: then none stands, and the next try makes one.
        """
        files = self._ways.files
        files.make_folder()

        def make() -> OpenVault:
            before = files.standing()
            try:
                files.begin_making()
                vault = self._ways.begin(new_keys())
                files.end_making()
            except BaseException:
                with suppress(OSError):
                    files.remove_all_but(before)
                raise
            return vault

        return self._locked(make)

    def _opened(self, keys: Callable[[], VaultKeys]) -> OpenVault:
        if not self.exists():
            raise NoHeaderError
        return self._locked(lambda: self._ways.assemble(keys()))

    def _locked(self, opened: Callable[[], OpenVault]) -> OpenVault:
        self._ways.lock.acquire()
        try:
            self.vault = opened()
        except BaseException:
            self._ways.lock.release()
            raise
        return self.vault
