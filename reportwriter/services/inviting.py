"""The chair's side of the invitation: call a conference and ask agencies for their reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.records.kept import LogEvent
from reportwriter.records.travelling import InvitationFile, Recipient

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.records.kept import Identity
    from reportwriter.records.travelling import Administrator, Asked
    from reportwriter.services.identities import Identities
    from reportwriter.services.invitation_signing import InvitationSigning, SentInvitation
    from reportwriter.services.submission import Author
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class CalledBeforeError(ReportError):
    """Agencies were invited to this conference before: what changes goes out as an update."""


class NoDeputyError(ReportError):
    """An invitation names at least one deputy: without one a sealed page could be lost."""


class AdministratorOpensError(ReportError):
    """Who is named as administrator could open what is sealed, as the chair or as a deputy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Whom every invitation of a conference names."""

    chair: Recipient
    deputies: tuple[Recipient, ...]
    administrator: Administrator | None

    def require_sound(self) -> None:
        """Raise NoDeputyError, and AdministratorOpensError where the administrator could open."""
        if not self.deputies:
            raise NoDeputyError("no deputy is named")
        who = self.administrator
        opening = {one.certificates.encryption for one in (self.chair, *self.deputies)}
        if who is not None and who.certificates.encryption in opening:
            raise AdministratorOpensError("the administrator opens nothing sealed")


@dataclass(frozen=True, kw_only=True)
class Inviting:
    """Invitations are signed, so the passphrase is asked once for all of them."""

    conferences: ConferenceStore
    sent: InvitationStore
    identities: Identities
    signing: InvitationSigning
    log: LogStore
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def invite(
        self,
        conference: Conference,
        asked: Sequence[Asked],
        deputies: Sequence[Recipient],
        passphrase: str,
        administrator: Administrator | None = None,
    ) -> tuple[SentInvitation, ...]:
        """Sign one invitation for each agency and keep all of them.

        Raises CalledBeforeError, NoDeputyError, AdministratorOpensError, WrongPassphraseError,
        NoPrivateKeysError.
        """
        if self.sent.of(conference.reference):
            raise CalledBeforeError("invited before")
        named = Named(
            chair=own_recipient(self.identities.required()),
            deputies=tuple(deputies),
            administrator=administrator,
        )
        named.require_sound()
        author = self.identities.open(passphrase)
        meeting = replace(conference, chair=self.identities.required().contact)
        self.conferences.put(meeting)
        return tuple(self._sent(meeting, one, named, author) for one in asked)

    def _sent(
        self,
        conference: Conference,
        asked: Asked,
        named: Named,
        author: Author,
    ) -> SentInvitation:
        record = InvitationFile(
            id=self.new_id(),
            conference=conference,
            asked=asked,
            chair=named.chair,
            deputies=named.deputies,
            issued_at=self.now(),
            administrator=named.administrator,
        )
        made = self.signing.sign(record, author)
        self.sent.add(record, made.pdf)
        self.log.add(LogEvent.INVITATION_SENT, record.id)
        return made


def own_recipient(identity: Identity) -> Recipient:
    """Return who signs here as they are named in what they sign."""
    contact = identity.contact
    return Recipient(
        name=contact.name,
        designation=contact.designation,
        agency=contact.agency,
        certificates=identity.certificates,
    )
