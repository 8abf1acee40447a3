"""Whose key is whose: eight words, compared once by telephone (design.md 6).

The author's screen never shows the chair's words: the chair reads them out, and the author types
the three that are asked for. The author's own words are read out, and the chair enters all eight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.kept import KnownBy, KnownContact
from reportwriter.services.known_people import KnownPeople

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.conference import Contact
    from reportwriter.records.travelling import Certificates, InvitationFile
    from reportwriter.services.identities import Identities

WORDS = 8
ASKED = 3


@dataclass(frozen=True, kw_only=True)
class Trust(KnownPeople):
    """`sample(k)` draws k different positions out of eight at random."""

    identities: Identities
    seals: Callable[[], Seals]
    sample: Callable[[Sequence[int], int], list[int]]

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
        self.pin(signer, KnownBy.CHECK_WORDS)
        self.vouch(invitation)
        return True

    def enter_words(
        self, author: Contact, certificates: Certificates, words: Sequence[str]
    ) -> bool:
        """Tell whether all eight words are the author's; if so, know the author from now on."""
        if len(words) != WORDS:
            return False
        if not self.seals().words_match(self._words(certificates), range(WORDS), words):
            return False
        self.know(
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
