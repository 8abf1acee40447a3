"""Asking for the passphrase before something that cannot be undone. No key is handed out."""

from dataclasses import dataclass

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.crypto.key_slots import slot_of
from reportwriter.crypto.slots import SlotKind, open_with_passphrase
from reportwriter.crypto.vault_header import HeaderFiles


@dataclass(frozen=True, kw_only=True)
class PassphraseCheck:
    """For whoever needs to know that it is the owner, and is to be given nothing to open with."""

    headers: HeaderFiles

    def require(self, passphrase: str) -> None:
        """Raise WrongPassphraseError, or NoSuchSlotError where no passphrase is set yet."""
        header = self.headers.copies()[0].header
        slot = slot_of(header, SlotKind.PASSPHRASE)
        if open_with_passphrase(header.vault, slot, passphrase) is None:
            raise WrongPassphraseError
