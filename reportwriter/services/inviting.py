"""The chair's side of the invitation: call a conference and ask agencies for their reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.records.travelling import InvitationFile, Recipient
from reportwriter.services.invitation_signing import files_of, keep_sent
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.records.kept import Identity
    from reportwriter.records.travelling import Administrator, Asked
    from reportwriter.services.identities import Identities
    from reportwriter.services.invitation_signing import InvitationSigning, SentInvitation
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A conference that is called, who is asked to report to it, and whom invitations name."""

    conference: Conference
    asked: tuple[Asked, ...]
    deputies: tuple[Recipient, ...]
    administrator: Administrator | None = None


@dataclass(frozen=True, kw_only=True)
class Inviting:
    """Invitations are signed, so the passphrase is asked once for all of them."""

    sent: InvitationStore
    identities: Identities
    signing: InvitationSigning
    log: LogStore
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def issue(self, call: Call, passphrase: str, folder: Path) -> tuple[Path, ...]:
        """Sign one invitation for each agency, write and keep all of them, and return the files.

        Raises FileNotWrittenError, and as `invite` does; then nobody was invited.
        """
        made = self._made(call, passphrase)
        files = files_of(made, folder)
        write_whole(files, before_naming=lambda: self._keep(made))
        return tuple(files)

    def invite(
        self,
        conference: Conference,
        asked: Sequence[Asked],
        deputies: Sequence[Recipient],
        passphrase: str,
        administrator: Administrator | None = None,
    ) -> tuple[SentInvitation, ...]:
        """Sign one invitation for each agency and keep all of them, for whoever writes them.

        Raises CalledBeforeError, NoDeputyError, AdministratorOpensError, WrongPassphraseError,
        NoPrivateKeysError.
        """
        call = Call(
            conference=conference,
            asked=tuple(asked),
            deputies=tuple(deputies),
            administrator=administrator,
        )
        made = self._made(call, passphrase)
        self._keep(made)
        return made

    def _keep(self, made: Sequence[SentInvitation]) -> None:
        keep_sent(self.sent, self.log, made[0].record.conference, made)

    def _made(self, call: Call, passphrase: str) -> tuple[SentInvitation, ...]:
        if self.sent.of(call.conference.reference):
            raise CalledBeforeError("invited before")
        own = self.identities.required()
        named = Named(
            chair=own_recipient(own), deputies=call.deputies, administrator=call.administrator
        )
        named.require_sound()
        author = self.identities.open(passphrase)
        conference = replace(call.conference, chair=own.contact)
        records = [
            InvitationFile(
                id=self.new_id(),
                conference=conference,
                asked=one,
                chair=named.chair,
                deputies=named.deputies,
                issued_at=self.now(),
                administrator=named.administrator,
            )
            for one in call.asked
        ]
        return tuple(self.signing.sign(one, author) for one in records)


def own_recipient(identity: Identity) -> Recipient:
    """Return who signs here as they are named in what they sign."""
    contact = identity.contact
    return Recipient(
        name=contact.name,
        designation=contact.designation,
        agency=contact.agency,
        certificates=identity.certificates,
    )
