"""What an open vault stands on, and what many of its services ask for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import SystemRandom
from typing import TYPE_CHECKING

from reportwriter.adapters import checking, new_id, press, seals, signatures
from reportwriter.crypto.passphrase_check import PassphraseCheck
from reportwriter.services.administering import Administering
from reportwriter.services.agency_standing import AgencyStanding
from reportwriter.services.attaching import Attaching
from reportwriter.services.confidential_writing import ConfidentialWriting
from reportwriter.services.deputising import Deputising
from reportwriter.services.identities import Identities
from reportwriter.services.known_people import KnownPeople
from reportwriter.services.page_preview import PagePreview
from reportwriter.services.succession import Succession
from reportwriter.services.trust import Trust

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.crypto.key_changes import KeyChanges
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.form_preview import FormPreview
    from reportwriter.services.writing import Writing
    from reportwriter.storage.vault import Vault


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What an open vault stands on. A service that many ask for is made when first asked for."""

    vault: Vault
    writing: Writing
    deadlines: Deadlines
    key_changes: KeyChanges
    form_preview: FormPreview
    now: Callable[[], datetime]

    @cached_property
    def identities(self) -> Identities:
        return Identities(
            store=self.vault.identities,
            keys=self.key_changes,
            signatures=signatures,
            log=self.vault.log,
            now=self.now,
        )

    @property
    def passphrase(self) -> PassphraseCheck:
        return PassphraseCheck(headers=self.key_changes.slots.headers)

    @cached_property
    def trust(self) -> Trust:
        return Trust(
            contacts=self.vault.contacts,
            identities=self.identities,
            seals=seals,
            log=self.vault.log,
            sample=SystemRandom().sample,
            now=self.now,
        )

    @cached_property
    def administering(self) -> Administering:
        known = KnownPeople(contacts=self.vault.contacts, log=self.vault.log, now=self.now)
        return Administering(
            own=self.vault.identities,
            store=self.vault.administered_invitations,
            conferences=self.vault.administered,
            is_known=known.is_known,
            vouch=known.vouch,
            log=self.vault.log,
        )

    @cached_property
    def deputising(self) -> Deputising:
        return Deputising(
            conferences=self.vault.deputised,
            received=self.vault.invitations,
            identities=self.identities,
            writing=self.writing,
            is_known=self.trust.is_known,
        )

    @cached_property
    def succession(self) -> Succession:
        return Succession(
            sent=self.vault.sent_invitations,
            identities=self.identities,
            trust=self.trust,
            deputising=self.deputising,
            log=self.vault.log,
        )

    @cached_property
    def confidential(self) -> ConfidentialWriting:
        return ConfidentialWriting(
            store=self.vault.confidential,
            purge=self.vault.purge,
            seals=seals,
            identities=self.identities,
            writing=self.writing,
            preview=self.preview,
            log=self.vault.log,
        )

    @property
    def preview(self) -> PagePreview:
        return PagePreview(press=press, checking=checking, now=self.now)

    @cached_property
    def agency(self) -> AgencyStanding:
        return AgencyStanding(drafts=self.vault.sent_drafts)

    @cached_property
    def attaching(self) -> Attaching:
        return Attaching(
            writing=self.writing,
            store=self.vault.attached,
            checking=checking,
            log=self.vault.log,
            new_id=new_id,
        )
