"""Write a message to the chair of a conference: begin it, sign and seal it, say how it was sent.

No word of it is kept but sealed. Writing needs no passphrase; sending it, and reading what was
sent, do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.domain.ids import MessageId
from reportwriter.domain.message import ChairMessage, MessageLack
from reportwriter.exchange.file_names import message_name
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.kept import LogEvent
from reportwriter.records.messages import KeptMessage
from reportwriter.records.travelling import MessageFile
from reportwriter.services.handing_over import ChairNotKnownError
from reportwriter.services.opened_by import opened_by
from reportwriter.services.page_preview import ON_PAPER, pictures_of
from reportwriter.services.reading import MessageNotOpenedError, readers_of
from reportwriter.services.sealed_letters import Unsigned
from reportwriter.services.submission import recipients_of
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.message import message_email_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.conference import Conference, Contact
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.press import Press
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.identities import Identities
    from reportwriter.services.sealed_letters import SealedLetters
    from reportwriter.services.submission import Author
    from reportwriter.services.trust import Trust
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.messages import MessageStore


class UnfinishedMessageError(ReportError):
    """A message says nothing, or not enough; `lacks` says what."""

    def __init__(self, lacks: Sequence[MessageLack]) -> None:
        super().__init__(f"{len(lacks)} things are missing")
        self.lacks = tuple(lacks)


class NoInvitationYetError(ReportError):
    """Without an invitation there is nobody whom a message could be sealed to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageMade:
    """The file as it lies on this computer, and the text for the e-mail that takes it."""

    kept: KeptMessage
    path: Path
    email_text: str


@dataclass(frozen=True, kw_only=True)
class ChairMessages:
    store: MessageStore
    invitations: InvitationStore
    identities: Identities
    trust: Trust
    letters: SealedLetters
    press: Callable[[], Press]
    seals: Callable[[], Seals]
    checking: Callable[[], Checking]
    log: LogStore
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def invitations_by_conference(self) -> tuple[InvitationFile, ...]:
        """Return the invitation that holds for each conference, the last first."""
        return tuple(one.record for one in self.invitations.all_in_force())

    def begin(self, conference: ConferenceReference, sender: Contact) -> ChairMessage:
        """Return a message that says nothing yet; nothing is kept until something is."""
        return ChairMessage(id=self._id(), conference=conference, sender=sender)

    def made(self, conference: ConferenceReference) -> tuple[KeptMessage, ...]:
        """Return what was made for the chair of a conference, in its order."""
        return self.store.of(conference)

    def has_draft(self, conference: ConferenceReference) -> bool:
        return self.store.draft(conference) is not None

    def keep_draft(self, message: ChairMessage) -> None:
        """Seal what is being written, and keep it. Raises NoPrivateKeysError."""
        own = self.identities.required().certificates.encryption_der
        self.store.put_draft(message.conference, self.seals().seal(to_json(message), [own]))

    def forget_draft(self, conference: ConferenceReference) -> None:
        self.store.remove_draft(conference)

    def open_draft(self, conference: ConferenceReference, passphrase: str) -> ChairMessage | None:
        """Return what was begun; None where nothing was. Raises WrongPassphraseError."""
        author = self.identities.open(passphrase)
        sealed = self.store.draft(conference)
        if sealed is None:
            return None
        return from_json(opened_by(author, sealed, self.seals()), ChairMessage, name="message")

    def send(self, message: ChairMessage, passphrase: str, folder: Path) -> MessageMade:
        """Sign and seal a message, keep it, and put its file into a folder.

        Raises UnfinishedMessageError, NoInvitationYetError, ChairNotKnownError,
        WrongPassphraseError, NoPrivateKeysError, FileNotWrittenError; then nothing is kept.
        """
        if lacks := message.lacks:
            raise UnfinishedMessageError(lacks)
        invitation = self._invitation(message.conference)
        if not self.trust.is_known(invitation.chair.certificates.signing_der):
            raise ChairNotKnownError("the chair's check words were not compared")
        author = self.identities.open(passphrase)
        at = self.now()
        carrier = self.press().sealed_message(self._sealed(message, invitation, author, at))
        number = len(self.store.of(message.conference)) + 1
        agency = message.sender.agency or message.sender.name
        kept = KeptMessage(
            id=message.id,
            conference=message.conference,
            number=number,
            name=message_name(message.conference, agency, number),
            made_at=at,
        )

        def keep() -> None:
            self.store.add(kept, carrier)
            self.log.add(LogEvent.MESSAGE_MADE, hashlib.sha256(carrier).hexdigest())

        write_whole({folder / kept.name: carrier}, before_naming=keep)
        return _made(kept, folder)

    def write_again(self, message: MessageId, folder: Path) -> MessageMade:
        """Put the file of a message into a folder, the very bytes that were sealed.

        Raises NotInVaultError, FileNotWrittenError.
        """
        kept = self.store.get(message)
        write_whole({folder / kept.name: self.store.carrier(message)})
        return _made(kept, folder)

    def record_sent(self, message: MessageId, how: str, on: date) -> None:
        """Keep that a message was sent; NOT SENT ends with this. Raises NotInVaultError."""
        self.store.change(replace(self.store.get(message), how=how, sent_on=on))
        self.log.add(LogEvent.MESSAGE_SENT, message)

    def read(self, message: MessageId, passphrase: str) -> MessageFile:
        """Return what was sent, out of the file as it was sealed.

        Raises WrongPassphraseError, MessageNotOpenedError, NotInVaultError.
        """
        carrier = self.store.carrier(message)
        readers = readers_of(self.identities.open(passphrase), self.checking())
        with self.checking().quarantine() as quarantine:
            p7m = self.checking().sealed_bytes(carrier, quarantine)
            opened = self.checking().unsealed_letter(p7m, readers, quarantine)
        if opened.message is None:
            raise MessageNotOpenedError(opened.contents)
        return opened.message

    def on_paper(self, message: ChairMessage, conference: Conference) -> tuple[bytes, ...]:
        """Return the message for a printer, as PNG, to be signed by hand and handed over.

        Raises UnfinishedMessageError, QuarantineError.
        """
        if lacks := message.lacks:
            raise UnfinishedMessageError(lacks)
        pdf = self.press().message(message, conference, made=self.now())
        return tuple(pictures_of(pdf, ON_PAPER, self.checking()))

    def keep_printed(self, message: ChairMessage) -> None:
        """Keep that a message was sent to a printer; what was begun is done with."""
        self.store.remove_draft(message.conference)
        self.log.add(LogEvent.MESSAGE_PRINTED, message.id)

    def _sealed(
        self, message: ChairMessage, invitation: InvitationFile, author: Author, at: datetime
    ) -> bytes:
        recipients = recipients_of(invitation, author)
        record = MessageFile(
            recipients=tuple(hashlib.sha256(der).hexdigest() for der in recipients),
            author=author.certificates,
            signed_at=at,
            message=message,
        )
        padded = self.press().message_to_pad(
            message, invitation.conference, data=to_json(record), made=at
        )
        # Of the smallest size always: a longer one would tell that there is much to say.
        bucket = self.seals().smallest_bucket
        return self.letters.make(Unsigned(padded=padded, at=at), author, recipients, bucket)

    def _invitation(self, conference: ConferenceReference) -> InvitationFile:
        for invitation in self.invitations_by_conference():
            if invitation.conference.reference == conference:
                return invitation
        raise NoInvitationYetError

    def _id(self) -> MessageId:
        return MessageId(self.new_id())


def _made(kept: KeptMessage, folder: Path) -> MessageMade:
    return MessageMade(
        kept=kept,
        path=folder / kept.name,
        email_text=message_email_text(kept.conference, kept.name),
    )
