"""Changing who can open a vault, and its private keys. The vault is open while this is done.

Every change is one header written whole, so after a crash the old passphrase opens the vault and
the private keys, or the new one opens both. The database is never touched.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from reportwriter.crypto import private_keys, recovery
from reportwriter.crypto.errors import (
    KeyringUnavailableError,
    LastSlotError,
    WrongPassphraseError,
)
from reportwriter.crypto.key_pair import KeyPair
from reportwriter.crypto.key_slots import KeySlots, VaultKeys, authentic_header, slot_of
from reportwriter.crypto.passphrase import require_strong
from reportwriter.crypto.private_keys import PrivateKeys
from reportwriter.crypto.slots import (
    Slot,
    SlotKind,
    decoded,
    encoded,
    open_with_passphrase,
    open_with_secret,
    passphrase_slot,
    random_slot,
)
from reportwriter.crypto.vault_header import VaultHeader


@dataclass(frozen=True, kw_only=True)
class KeyChanges:
    """Each change raises HeaderNotWrittenError when the disk does not take it, and changes nothing.

    Words of `about`, as the user's name, count as easy to guess.
    """

    slots: KeySlots
    keys: VaultKeys

    def set_first_passphrase(self, passphrase: str, about: Sequence[str] = ()) -> None:
        """Add a passphrase to a vault that has none. Raises WeakPassphraseError."""
        header = self._header()
        if header.slot(SlotKind.PASSPHRASE) is not None:
            # With one set, it must be asked for: change_passphrase does.
            raise WrongPassphraseError
        require_strong(passphrase, about)
        self._write(header.with_slot(self._passphrase_slot(header, passphrase)))

    def change_passphrase(self, current: str, new: str, about: Sequence[str] = ()) -> None:
        """Replace the passphrase, of the vault and of the private keys together."""
        header = self._header()
        self._require_passphrase(header, current)
        require_strong(new, about)
        changed = header.with_slot(self._passphrase_slot(header, new))
        if header.private_keys:
            pairs = private_keys.unwrap(decoded(header.private_keys), current, self.keys.vault_key)
            changed = self._with_pairs(changed, pairs, new)
        self._write(changed)

    def replace_lost_passphrase(self, new: str, about: Sequence[str] = ()) -> None:
        """Set a passphrase where the old one is forgotten. The private keys are lost with it."""
        header = self._header()
        require_strong(new, about)
        changed = header.with_slot(self._passphrase_slot(header, new))
        self._write(replace(changed, private_keys=""))

    def new_recovery_code(self) -> str:
        """Return a code to print. Any code made before opens nothing from then on."""
        header = self._header()
        secret = recovery.new_secret()
        slot = random_slot(header.vault, self.keys.vault_key, SlotKind.RECOVERY, secret)
        self._write(header.with_slot(slot))
        return recovery.written(secret)

    def add_keyring(self) -> None:
        """Let the vault open by itself for who is logged in. Raises KeyringUnavailableError."""
        header = self._header()
        if self._keyring_opens(header):
            # A new secret would lock the vault for the moment until the header is written.
            return
        secret = self.slots.keyring.keep_new(header.vault)
        slot = random_slot(header.vault, self.keys.vault_key, SlotKind.KEYRING, secret)
        self._write(header.with_slot(slot))

    def remove_keyring(self) -> None:
        """Raise LastSlotError when there is no other way in."""
        header = self._header()
        slot_of(header, SlotKind.KEYRING)
        changed = header.without_slot(SlotKind.KEYRING)
        if not changed.slots:
            raise LastSlotError(SlotKind.KEYRING)
        self._write(changed)
        self.slots.keyring.forget(header.vault)

    # The private keys

    def keep_private_keys(self, identity: str, pair: KeyPair, passphrase: str) -> None:
        """Keep an identity's keys beside those of earlier ones, which open earlier files.

        Raises WrongPassphraseError, or NoSuchSlotError where no passphrase is set yet.
        """
        header = self._header()
        self._require_passphrase(header, passphrase)
        pairs = dict(self._pairs(header, passphrase))
        pairs[identity] = pair
        self._write(self._with_pairs(header, pairs, passphrase))

    def open_private_keys(self, passphrase: str) -> Mapping[str, PrivateKeys]:
        """Return the keys of every identity there was. Raises WrongPassphraseError."""
        pairs = self._pairs(self._header(), passphrase)
        return {identity: private_keys.loaded(pair) for identity, pair in pairs.items()}

    def holds_private_keys(self) -> bool:
        return bool(self._header().private_keys)

    def _header(self) -> VaultHeader:
        return authentic_header(self.slots.headers, self.keys)

    def _write(self, header: VaultHeader) -> None:
        newer = replace(header, sequence=header.sequence + 1)
        self.slots.headers.write(newer, self.keys.header_key)

    def _keyring_opens(self, header: VaultHeader) -> bool:
        slot = header.slot(SlotKind.KEYRING)
        if slot is None:
            return False
        with suppress(KeyringUnavailableError):
            secret = self.slots.keyring.secret(header.vault)
            return open_with_secret(header.vault, slot, secret) is not None
        return False

    def _passphrase_slot(self, header: VaultHeader, passphrase: str) -> Slot:
        return passphrase_slot(header.vault, self.keys.vault_key, passphrase, self.slots.cost)

    def _require_passphrase(self, header: VaultHeader, passphrase: str) -> None:
        slot = slot_of(header, SlotKind.PASSPHRASE)
        if open_with_passphrase(header.vault, slot, passphrase) is None:
            raise WrongPassphraseError

    def _pairs(self, header: VaultHeader, passphrase: str) -> Mapping[str, KeyPair]:
        if not header.private_keys:
            return {}
        return private_keys.unwrap(decoded(header.private_keys), passphrase, self.keys.vault_key)

    def _with_pairs(
        self, header: VaultHeader, pairs: Mapping[str, KeyPair], passphrase: str
    ) -> VaultHeader:
        blob = private_keys.wrap(pairs, passphrase, self.keys.vault_key, cost=self.slots.cost)
        return replace(header, private_keys=encoded(blob))
