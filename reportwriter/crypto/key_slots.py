"""The ways into one vault: making it and opening it. `key_changes` changes who can."""

import secrets
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field

from reportwriter.crypto import recovery
from reportwriter.crypto.derivation import USUAL_COST, Cost, derived_key, new_key
from reportwriter.crypto.errors import (
    DamagedHeaderError,
    HeaderNotWrittenError,
    KeyringTrouble,
    KeyringUnavailableError,
    NoSuchSlotError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from reportwriter.crypto.keyring_slot import Keyring
from reportwriter.crypto.passphrase import require_strong
from reportwriter.crypto.slots import (
    Slot,
    SlotKind,
    open_with_passphrase,
    open_with_secret,
    passphrase_slot,
    random_slot,
)
from reportwriter.crypto.vault_header import HeaderFiles, VaultHeader


@dataclass(frozen=True, slots=True, repr=False)
class VaultKeys:
    """What an open vault is worked with: one key for each purpose, none telling of another."""

    vault_key: bytes

    @property
    def database_key(self) -> bytes:
        return derived_key(self.vault_key, "database")

    @property
    def log_key(self) -> bytes:
        return derived_key(self.vault_key, "log")

    @property
    def header_key(self) -> bytes:
        return derived_key(self.vault_key, "header")


@dataclass(frozen=True, kw_only=True)
class KeySlots:
    """The slots of one vault, as they stand in its header."""

    headers: HeaderFiles
    keyring: Keyring = field(default_factory=Keyring)
    cost: Cost = USUAL_COST

    def exist(self) -> bool:
        """Tell whether a vault stands here."""
        return self.headers.exist()

    def kinds(self) -> frozenset[SlotKind]:
        """Return the ways in there are, without opening anything."""
        return frozenset(slot.kind for slot in self._newest().slots)

    # Making a vault

    def create_with_passphrase(self, passphrase: str, about: Sequence[str] = ()) -> VaultKeys:
        """Make a vault. Raises HeaderExistsError, WeakPassphraseError.

        Words of `about`, as the user's name, count as easy to guess.
        """
        require_strong(passphrase, about)
        vault, keys = _fresh()
        slot = passphrase_slot(vault, keys.vault_key, passphrase, self.cost)
        return self._created(vault, keys, slot)

    def create_with_keyring(self) -> VaultKeys:
        """Make a vault that opens for who is logged in.

        Raises HeaderExistsError, KeyringUnavailableError; then the keyring keeps nothing of it.
        """
        self.headers.require_none()
        vault, keys = _fresh()
        secret = self.keyring.keep_new(vault)
        with ExitStack() as undo:
            undo.callback(self._forget_unless_made, vault)
            slot = random_slot(vault, keys.vault_key, SlotKind.KEYRING, secret)
            created = self._created(vault, keys, slot)
            undo.pop_all()
        return created

    # Opening it

    def open_with_passphrase(self, passphrase: str) -> VaultKeys:
        """Raise WrongPassphraseError, or NoSuchSlotError where no passphrase is set yet."""
        header = self._newest()
        slot = slot_of(header, SlotKind.PASSPHRASE)
        vault_key = open_with_passphrase(header.vault, slot, passphrase)
        if vault_key is None:
            raise WrongPassphraseError
        return self._opened(vault_key)

    def open_with_keyring(self) -> VaultKeys:
        """Raise KeyringUnavailableError, also when the keyring holds another secret by now."""
        header = self._newest()
        slot = slot_of(header, SlotKind.KEYRING)
        vault_key = open_with_secret(header.vault, slot, self.keyring.secret(header.vault))
        if vault_key is None:
            raise KeyringUnavailableError(KeyringTrouble.FORGOTTEN)
        return self._opened(vault_key)

    def open_with_recovery_code(self, code: str) -> VaultKeys:
        """Raise MistypedRecoveryCodeError, or WrongRecoveryCodeError for another vault's code."""
        header = self._newest()
        slot = slot_of(header, SlotKind.RECOVERY)
        vault_key = open_with_secret(header.vault, slot, recovery.read(code))
        if vault_key is None:
            raise WrongRecoveryCodeError
        return self._opened(vault_key)

    # Within

    def _newest(self) -> VaultHeader:
        return self.headers.copies()[0].header

    def _opened(self, vault_key: bytes) -> VaultKeys:
        """Bring both copies to the same state, as a crash or damage may have left them apart."""
        keys = VaultKeys(vault_key)
        header = authentic_header(self.headers, keys)
        # A full or read-only disk is no reason to keep anyone out of their vault.
        with suppress(HeaderNotWrittenError, OSError):
            if not self.headers.are_equal():
                self.headers.write(header, keys.header_key)
            self.headers.clear_drafts()
        return keys

    def _forget_unless_made(self, vault: str) -> None:
        # A header of which one copy was written opens with the secret already.
        if not self.headers.exist():
            self.keyring.forget(vault)

    def _created(self, vault: str, keys: VaultKeys, slot: Slot) -> VaultKeys:
        header = VaultHeader(vault=vault, sequence=1, slots=(slot,))
        self.headers.create(header, keys.header_key)
        return keys


def authentic_header(headers: HeaderFiles, keys: VaultKeys) -> VaultHeader:
    """Return the newest header that the vault's own key vouches for. Raises DamagedHeaderError."""
    for copy in headers.copies():
        if copy.is_authentic(keys.header_key):
            return copy.header
    raise DamagedHeaderError("authenticity")


def slot_of(header: VaultHeader, kind: SlotKind) -> Slot:
    """Raise NoSuchSlotError when the vault has no slot of this kind."""
    slot = header.slot(kind)
    if slot is None:
        raise NoSuchSlotError(kind)
    return slot


def _fresh() -> tuple[str, VaultKeys]:
    return secrets.token_hex(16), VaultKeys(new_key())
