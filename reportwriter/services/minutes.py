"""The sealed minute of a conference: made by the chair, opened by the chair and the deputies."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import minute_name
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import LogEvent
from reportwriter.records.minute import MinuteFile
from reportwriter.services.minute_parts import minute_parts
from reportwriter.services.reading import readers_of
from reportwriter.services.sealed_letters import Unsigned
from reportwriter.services.who_was_asked import still_asked, telling
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.press import Press
    from reportwriter.services.board import Board
    from reportwriter.services.hearing import Hearing
    from reportwriter.services.identities import Identities
    from reportwriter.services.sealed_letters import SealedLetters
    from reportwriter.services.submission import Author
    from reportwriter.services.who_comes import WhoComes
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class MinuteNotOpenedError(ExchangeError):
    """A sealed minute did not open; `contents` says why."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents.value)
        self.contents = contents


@dataclass(frozen=True, kw_only=True)
class Minutes:
    """Whether or not anything was confidential, a minute is made in the same way."""

    hearing: Hearing
    who_comes: WhoComes
    sent: InvitationStore
    identities: Identities
    letters: SealedLetters
    press: Callable[[], Press]
    seals: Callable[[], Seals]
    checking: Callable[[], Checking]
    log: LogStore
    now: Callable[[], datetime]

    def name(self, conference: ConferenceReference) -> str:
        """Return what the file is called unless the chair calls it otherwise."""
        return minute_name(conference)

    def write(self, conference: ConferenceReference, path: Path, passphrase: str) -> None:
        """Sign what is confidential and was decided, seal it to chair and deputies, and write it.

        Raises WrongPassphraseError, NoPrivateKeysError, TooLargeToSealError, FileNotWrittenError;
        then nothing is written.
        """
        self.write_for(conference, path, self.identities.open(passphrase))

    def write_for(self, conference: ConferenceReference, path: Path, chair: Author) -> None:
        """Do the same for a chair whose keys are open."""
        carrier = self.carrier(self.hearing.intake.board(conference), chair)
        digest = hashlib.sha256(carrier).hexdigest()
        write_whole(
            {path: carrier}, before_naming=lambda: self.log.add(LogEvent.MINUTE_MADE, digest)
        )

    def carrier(self, board: Board, chair: Author) -> bytes:
        """Return the sealed minute of all that was decided so far about what is on a board."""
        return self.press().sealed_minute(self._sealed(board, chair))

    def recipients(self, conference: ConferenceReference, chair: Author) -> tuple[bytes, ...]:
        """Return the certificates of the chair and of all whom the newest invitations name."""
        sent = [kept.record for kept in self.sent.of(conference)]
        last = telling(sent)
        asked = (
            recipient.certificates.encryption_der
            for record in (*still_asked(sent), *((last,) if last else ()))
            for recipient in record.recipients
        )
        return tuple(dict.fromkeys((*asked, chair.certificates.encryption_der)))

    def read(self, carrier: bytes, passphrase: str) -> MinuteFile:
        """Return what a sealed minute says; it is kept nowhere.

        Raises WrongPassphraseError, NoPrivateKeysError, MinuteNotOpenedError, QuarantineError.
        """
        readers = readers_of(self.identities.open(passphrase), self.checking())
        with self.checking().quarantine() as quarantine:
            p7m = self.checking().sealed_bytes(carrier, quarantine)
            opened = self.checking().unsealed_letter(p7m, readers, quarantine, What.MINUTE)
        if opened.minute is None:
            raise MinuteNotOpenedError(opened.contents)
        self.log.add(LogEvent.MINUTE_OPENED, hashlib.sha256(carrier).hexdigest())
        return opened.minute

    def _sealed(self, board: Board, chair: Author) -> bytes:
        recipients = self.recipients(board.conference.reference, chair)
        at = self.now()
        record = MinuteFile(
            recipients=tuple(hashlib.sha256(der).hexdigest() for der in recipients),
            author=chair.certificates,
            signed_at=at,
            conference=board.conference.of_children_alone(),
            writer=self.identities.required().contact,
            parts=minute_parts(self.hearing.of(board, chair), self.who_comes.of(board)),
        )
        padded = self.press().minute_to_pad(record, data=to_json(record))
        bucket = self.seals().bucket
        return self.letters.make(Unsigned(padded=padded, at=at), chair, recipients, bucket)
