"""Whose key is whose: eight words, compared once by telephone (design.md 6).

The author's screen never shows the chair's words: the chair reads them out, and the author types
the three that are asked for. The author's own words are read out, and the chair enters all eight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.kept import KnownBy, KnownContact, LogEvent, contact_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.conference import Contact
    from reportwriter.records.travelling import Certificates, InvitationFile, Recipient
    from reportwriter.services.identities import Identities
    from reportwriter.storage.contacts import ContactStore
    from reportwriter.storage.log import LogStore

WORDS = 8
ASKED = 3


@dataclass(frozen=True, kw_only=True)
class Trust:
    """`sample(k)` draws k different positions out of eight at random."""

    contacts: ContactStore
    identities: Identities
    seals: Callable[[], Seals]
    log: LogStore
    sample: Callable[[Sequence[int], int], list[int]]
    now: Callable[[], datetime]

    def is_known(self, signing_certificate: bytes) -> bool:
        return self.contacts.find(signing_certificate) is not None

    def own_words(self) -> tuple[str, ...]:
        """Return the eight words to read out. Raises NoPrivateKeysError without an identity."""
        own = self.identities.required().certificates
        return self.seals().check_words(own.signing_der, own.encryption_der)

    def questions(self) -> tuple[int, ...]:
        """Return the three positions (from 0, ascending) whose words are to be typed."""
        return tuple(sorted(self.sample(range(WORDS), ASKED)))

    def confirm_chair(
        self, invitation: InvitationFile, positions: Sequence[int], typed: Sequence[str]
    ) -> bool:
        """Tell whether the typed words are the chair's; if so, know the chair and the deputies.

        That is the chair who signed. The signature vouches for the others it names.
        """
        signer = invitation.signer
        if not self.seals().words_match(self._words(signer.certificates), positions, typed):
            return False
        self._pin(signer, KnownBy.CHECK_WORDS)
        self.vouch(invitation)
        return True

    def vouch(self, invitation: InvitationFile) -> None:
        """Know whom an invitation names as chair and deputies, if its signer is known."""
        if not self.is_known(invitation.signer.certificates.signing_der):
            return
        for one in invitation.recipients:
            if not self.is_known(one.certificates.signing_der):
                self._pin(one, KnownBy.VOUCHED_FOR)

    def enter_words(
        self, author: Contact, certificates: Certificates, words: Sequence[str]
    ) -> bool:
        """Tell whether all eight words are the author's; if so, know the author from now on."""
        if len(words) != WORDS:
            return False
        if not self.seals().words_match(self._words(certificates), range(WORDS), words):
            return False
        self._know(
            KnownContact(
                name=author.name,
                designation=author.designation,
                agency=author.agency,
                certificates=certificates,
                known_by=KnownBy.CHECK_WORDS,
                known_since=self.now(),
            )
        )
        return True

    def _words(self, certificates: Certificates) -> tuple[str, ...]:
        return self.seals().check_words(certificates.signing_der, certificates.encryption_der)

    def _pin(self, recipient: Recipient, known_by: KnownBy) -> None:
        self._know(
            KnownContact(
                name=recipient.name,
                designation=recipient.designation,
                agency=recipient.agency,
                certificates=recipient.certificates,
                known_by=known_by,
                known_since=self.now(),
            )
        )

    def _know(self, contact: KnownContact) -> None:
        self.contacts.pin(contact)
        self.log.add(LogEvent.CONTACT_KNOWN, contact_id(contact.certificates.signing_der))
