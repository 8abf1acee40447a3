"""The people of a demonstration: each with a folder, a vault and an identity of their own."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.exchange.file_names import plain
from reportwriter.services.inviting import own_recipient

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.conference import Contact
    from reportwriter.records.scenario import ScenarioAgency
    from reportwriter.records.travelling import InvitationFile, Recipient
    from reportwriter.services.handing_over import HandedOver
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess


@dataclass
class Clock:
    """The clock of everybody in the demonstration, set to the scenario's own days."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody at their own computer. The passphrase is drawn for this run and kept nowhere."""

    contact: Contact
    folder: Path
    vault: OpenVault
    passphrase: str
    close: Callable[[], None]

    @property
    def recipient(self) -> Recipient:
        return own_recipient(self.vault.identities.required())


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What one author got and what they handed over; `supplement` where something came later."""

    agency: ScenarioAgency
    author: Person
    invitation: InvitationFile
    invitation_path: Path
    made: HandedOver
    supplement: Path | None = None
    colleague: Person | None = None
    """Who checked the draft."""

    @property
    def people(self) -> tuple[Person, ...]:
        """Those of the agency who have a computer of their own here."""
        return (self.author, *((self.colleague,) if self.colleague else ()))

    @property
    def files(self) -> tuple[Path, ...]:
        """All that goes to the chair."""
        later = (self.supplement,) if self.supplement else ()
        return (self.made.report_path, self.made.sealed_page_path, *later)

    def arrives_at(self, file: Path) -> datetime:
        """Return when one of the files reaches the chair; a supplement at once."""
        if file == self.supplement and self.agency.supplemented_at:
            return self.agency.supplemented_at
        return self.agency.arrives_at


@dataclass(frozen=True, kw_only=True)
class Casting:
    """Gives a person a folder under `root`, a new vault in it, and an identity."""

    root: Path
    access: Callable[[Path, Clock], VaultAccess]
    clock: Clock

    def person(self, part: str, contact: Contact) -> Person:
        folder = self.root / f"{part}-{_slug(contact.name)}"
        access = self.access(folder / "vault", self.clock)
        passphrase = secrets.token_urlsafe(24)
        vault = access.create(passphrase)
        vault.identities.make(contact, passphrase)
        return Person(
            contact=contact,
            folder=folder,
            vault=vault,
            passphrase=passphrase,
            close=access.close,
        )


def _slug(name: str) -> str:
    return plain(name).lower().replace(" ", "-")
