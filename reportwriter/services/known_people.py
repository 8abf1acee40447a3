"""Whose key is known here, and whom those vouch for. It asks for no key of the vault's owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.kept import KnownBy, KnownContact, LogEvent, contact_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.records.travelling import InvitationFile, Recipient
    from reportwriter.storage.contacts import ContactStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, kw_only=True)
class KnownPeople:
    contacts: ContactStore
    log: LogStore
    now: Callable[[], datetime]

    def is_known(self, signing_certificate: bytes) -> bool:
        return self.contacts.find(signing_certificate) is not None

    def vouch(self, invitation: InvitationFile) -> None:
        """Know whom an invitation names as chair and deputies, if its signer is known."""
        if not self.is_known(invitation.signer.certificates.signing_der):
            return
        for one in invitation.recipients:
            if not self.is_known(one.certificates.signing_der):
                self.pin(one, KnownBy.VOUCHED_FOR)

    def pin(self, recipient: Recipient, known_by: KnownBy) -> None:
        self.know(
            KnownContact(
                name=recipient.name,
                designation=recipient.designation,
                agency=recipient.agency,
                certificates=recipient.certificates,
                known_by=known_by,
                known_since=self.now(),
            )
        )

    def know(self, contact: KnownContact) -> None:
        """Know somebody from now on."""
        self.contacts.pin(contact)
        self.log.add(LogEvent.CONTACT_KNOWN, contact_id(contact.certificates.signing_der))
