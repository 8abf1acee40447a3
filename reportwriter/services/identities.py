"""Whose vault this is: make or take over an identity, and open its keys for one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.crypto.errors import NoPrivateKeysError
from reportwriter.crypto.key_pair import KeyPair
from reportwriter.records.kept import Identity, LogEvent
from reportwriter.records.travelling import Certificates
from reportwriter.services.submission import Author

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.crypto.key_changes import KeyChanges
    from reportwriter.domain.conference import Contact
    from reportwriter.signing.identity import NewIdentity
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.identity import IdentityStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, kw_only=True)
class Identities:
    """The private keys open for the passphrase, typed again each time, and for nothing else."""

    store: IdentityStore
    keys: KeyChanges
    signatures: Callable[[], Signatures]
    log: LogStore
    now: Callable[[], datetime]

    def own(self) -> Identity | None:
        """Return whom this vault signs for; None before an identity is set up."""
        return self.store.current()

    def required(self) -> Identity:
        """Raise NoPrivateKeysError before an identity is set up."""
        identity = self.store.current()
        if identity is None:
            raise NoPrivateKeysError
        return identity

    def signed_with(self) -> frozenset[bytes]:
        """Return the signing certificates (DER) of this identity and of those before it."""
        return frozenset(one.certificates.signing_der for one in self.store.all())

    def make(self, contact: Contact, passphrase: str) -> Identity:
        """Make both keys and their certificates on this computer.

        Raises UnfitNameError, WrongPassphraseError.
        """
        made = self.signatures().make_identity(
            contact.name, contact.agency, contact.designation, self.now()
        )
        return self._keep(made, contact, passphrase)

    def take_over(
        self, pkcs12: bytes, file_passphrase: str, contact: Contact, passphrase: str
    ) -> Identity:
        """Use the key and certificate that an agency gave out as a PKCS#12 file.

        Raises the leaves of SigningError, and WrongPassphraseError for that of the vault.
        """
        made = self.signatures().import_pkcs12(pkcs12, file_passphrase, self.now())
        return self._keep(made, contact, passphrase)

    def open(self, passphrase: str) -> Author:
        """Return certificates and opened keys. Raises WrongPassphraseError, NoPrivateKeysError."""
        identity = self.required()
        opened = self.keys.open_private_keys(passphrase)
        if identity.id not in opened:
            raise NoPrivateKeysError
        earlier = tuple(
            Author(certificates=one.certificates, keys=opened[one.id])
            for one in self.store.all()
            if one != identity and one.id in opened
        )
        return Author(certificates=identity.certificates, keys=opened[identity.id], earlier=earlier)

    def _keep(self, made: NewIdentity, contact: Contact, passphrase: str) -> Identity:
        identity = Identity(
            contact=contact,
            certificates=Certificates.of(made.signing_certificate, made.encryption_certificate),
            made_at=self.now(),
        )
        # The keys first: an identity without keys could not sign, keys without one do no harm.
        pair = KeyPair(signing=made.signing_key, encryption=made.encryption_key)
        self.keys.keep_private_keys(identity.id, pair, passphrase)
        self.store.put(identity)
        self.log.add(LogEvent.IDENTITY_MADE, identity.id)
        return identity
