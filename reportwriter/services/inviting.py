"""The chair's side of the invitation: call a conference and ask agencies for their reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import LogEvent
from reportwriter.records.travelling import InvitationFile, Recipient

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.records.travelling import Administrator, Asked
    from reportwriter.services.identities import Identities
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class NoDeputyError(ReportError):
    """An invitation names at least one deputy: without one a sealed page could be lost."""


class AdministratorOpensError(ReportError):
    """Who is named as administrator could open what is sealed, as the chair or as a deputy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentInvitation:
    """The signed PDF that is sent, and what it says."""

    record: InvitationFile
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Whom every invitation of a conference names."""

    chair: Recipient
    deputies: tuple[Recipient, ...]
    administrator: Administrator | None

    def require_apart(self) -> None:
        """Raise AdministratorOpensError where the administrator is one who opens sealed pages."""
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
    library: Library
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
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

        Raises NoDeputyError, AdministratorOpensError, WrongPassphraseError, NoPrivateKeysError.
        """
        if not deputies:
            raise NoDeputyError("no deputy is named")
        author = self.identities.open(passphrase)
        named = _Named(
            chair=self._chair(author), deputies=tuple(deputies), administrator=administrator
        )
        named.require_apart()
        meeting = replace(conference, chair=self.identities.required().contact)
        self.conferences.put(meeting)
        return tuple(self._sent(meeting, one, named, author) for one in asked)

    def _chair(self, author: Author) -> Recipient:
        contact = self.identities.required().contact
        return Recipient(
            name=contact.name,
            designation=contact.designation,
            agency=contact.agency,
            certificates=author.certificates,
        )

    def _sent(
        self,
        conference: Conference,
        asked: Asked,
        named: _Named,
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
        pdf = self._signed(record, author)
        self.sent.add(record, pdf)
        self.log.add(LogEvent.INVITATION_SENT, record.id)
        return SentInvitation(record=record, pdf=pdf)

    def _signed(self, record: InvitationFile, author: Author) -> bytes:
        area = self.library.area(record.conference.area)
        laid_out = self.press().invitation(
            record,
            conference_name=area.conference_name,
            form_title=self.library.form(record.asked.form).title,
            unit=area.unit_name,
            data=to_json(record),
        )
        return self.signatures().sign(
            laid_out,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=record.issued_at,
        )
