"""A person's two certificates as a file: how a deputy becomes known before any invitation.

What such a file says is a claim until the eight check words are compared (`trust.Trust`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ExchangeError
from reportwriter.exchange.file_names import certificates_name
from reportwriter.records.travelling import Certificates
from reportwriter.signing.errors import BadCertificateError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.services.identities import Identities
    from reportwriter.signing.key_files import KeyFiles
    from reportwriter.signing.signatures import Signatures

LARGEST = 16 * 1024
"""Bytes. Two certificates as PEM are a fraction of it."""


class Refused(StrEnum):
    """Why a file with certificates is not taken. The order is the order of the questions."""

    UNREADABLE = "unreadable"
    """Not two certificates, one after the other."""
    NOT_A_PAIR = "not_a_pair"
    """The first did not issue the second, or one is meant for something else."""
    NOT_VALID_NOW = "not_valid_now"
    YOUR_OWN = "your_own"
    """They are those of whoever reads them, who cannot be their own deputy."""


class CertificatesRefusedError(ExchangeError):
    """A file is not the certificates of somebody else, as this program saves them."""

    def __init__(self, why: Refused) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, kw_only=True)
class CertificateFiles:
    """Certificates are no secret: saving them needs no passphrase."""

    identities: Identities
    key_files: Callable[[], KeyFiles]
    signatures: Callable[[], Signatures]
    now: Callable[[], datetime]

    def own(self) -> bytes:
        """Return one's own two certificates as PEM: for signing, then for what is sealed.

        Raises NoPrivateKeysError before an identity is set up.
        """
        own = self.identities.required().certificates
        pem = self.key_files().pem
        return pem(own.signing_der) + pem(own.encryption_der)

    def own_name(self) -> str:
        """Return what the file is called: it names no conference. Raises NoPrivateKeysError."""
        return certificates_name(self.identities.required().contact)

    def read(self, content: bytes) -> tuple[Contact, Certificates]:
        """Return whose certificates a file says to hold, and both. Raises CertificatesRefusedError.

        Nobody is known by this alone.
        """
        signing, encryption = self._both(content)
        try:
            pair = self.signatures().belong_together(signing, encryption)
            facts = self.signatures().read_certificate(signing)
        except BadCertificateError as error:
            raise CertificatesRefusedError(Refused.UNREADABLE) from error
        if not pair:
            raise CertificatesRefusedError(Refused.NOT_A_PAIR)
        if not facts.is_valid_at(self.now()):
            raise CertificatesRefusedError(Refused.NOT_VALID_NOW)
        certificates = Certificates.of(signing, encryption)
        own = self.identities.own()
        if own is not None and own.certificates.signing_der == signing:
            raise CertificatesRefusedError(Refused.YOUR_OWN)
        contact = Contact(name=facts.name, designation=facts.designation, agency=facts.agency)
        return contact, certificates

    def _both(self, content: bytes) -> tuple[bytes, bytes]:
        if len(content) > LARGEST:
            raise CertificatesRefusedError(Refused.UNREADABLE)
        try:
            found = self.key_files().ders(content)
        except BadCertificateError as error:
            raise CertificatesRefusedError(Refused.UNREADABLE) from error
        if len(found) != 2:
            raise CertificatesRefusedError(Refused.UNREADABLE)
        return found[0], found[1]
