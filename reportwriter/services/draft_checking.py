"""Check a colleague's draft: open it, say something to its statements, agree or not, answer."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import answer_name
from reportwriter.forms.outline import printed_statements
from reportwriter.records.agreement import Agreement, SignedAgreement
from reportwriter.records.canonical import to_json
from reportwriter.records.drafts import LONGEST, AnswerFile, DraftToCheck, Remark
from reportwriter.records.kept import LogEvent
from reportwriter.services.answer_refused import DraftFault, DraftRefusedError
from reportwriter.services.reading import readers_of
from reportwriter.services.sealed_letters import Unsigned
from reportwriter.services.whole_files import write_whole
from reportwriter.services.writing import with_form
from reportwriter.wording.agency_check import answer_email_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.ids import DraftId, StatementId
    from reportwriter.exchange.checking import Checking
    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.records.drafts import DraftFile
    from reportwriter.services.identities import Identities
    from reportwriter.services.sealed_letters import SealedLetters
    from reportwriter.services.submission import Author
    from reportwriter.services.trust import Trust
    from reportwriter.services.writing import OpenReport
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.drafts_to_check import DraftToCheckStore
    from reportwriter.storage.log import LogStore


class RemarkTooLongError(ReportError):
    """A remark has more letters than can be sent; what was said before stays."""


class NothingSaidError(ReportError):
    """Whoever does not agree says what is to be changed; an empty answer helps no author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    draft: DraftToCheck
    author_is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRead:
    """A draft as it is read, and what was said to it so far; None is what is said to all of it."""

    row: DraftRow
    opened: OpenReport
    said: Mapping[StatementId | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerMade:
    """The file as it lies on this computer, and the text for the e-mail that takes it."""

    path: Path
    email_text: str


@dataclass(frozen=True, kw_only=True)
class DraftChecking:
    store: DraftToCheckStore
    library: Library
    identities: Identities
    trust: Trust
    letters: SealedLetters
    press: Callable[[], Press]
    seals: Callable[[], Seals]
    signatures: Callable[[], Signatures]
    checking: Callable[[], Checking]
    log: LogStore
    now: Callable[[], datetime]

    def what_is(self, pdf: bytes) -> str:
        """Return what a file is, as a value of `exchange.examined.What`. Nothing is kept."""
        with self.checking().quarantine() as quarantine:
            return self.checking().examine(pdf, quarantine).what.value

    def rows(self) -> tuple[DraftRow, ...]:
        """Return the drafts that came to be checked, the last opened first."""
        return tuple(self._row(one) for one in self.store.all())

    def open(self, pdf: bytes, passphrase: str) -> DraftId:
        """Open a sealed draft and keep it; one that is held already is still the same one.

        Raises DraftRefusedError, WrongPassphraseError, NoPrivateKeysError, QuarantineError.
        """
        file = self._opened(pdf, passphrase)
        if self.store.find(file.id) is None:
            self.store.put(DraftToCheck(file=file, opened_at=self.now()))
            self.log.add(LogEvent.DRAFT_OPENED, file.id)
        return file.id

    def read(self, draft: DraftId) -> DraftRead:
        """Raise NotInVaultError, and UnknownFormError for a form that is not held here."""
        kept = self.store.get(draft)
        return DraftRead(
            row=self._row(kept),
            opened=with_form(self.library, kept.file.report),
            said=self.store.said(draft),
        )

    def say(self, draft: DraftId, statement: StatementId | None, text: str) -> None:
        """Keep what is said to a statement, or to the whole draft. Raises RemarkTooLongError."""
        if len(text) > LONGEST:
            raise RemarkTooLongError
        self.store.say(draft, statement, text)

    def answer(self, draft: DraftId, passphrase: str, folder: Path, *, agrees: bool) -> AnswerMade:
        """Sign what was said and whether it is agreed to, seal it to the author, write the file.

        Raises NothingSaidError, WrongPassphraseError, NoPrivateKeysError, NotInVaultError,
        FileNotWrittenError.
        """
        kept = self.store.get(draft)
        remarks = tuple(self._remarks(kept.file))
        if not (agrees or remarks):
            raise NothingSaidError
        own = self.identities.open(passphrase)
        record = self._record(kept.file, remarks, own, agrees=agrees)
        carrier = self.press().sealed_answer(self._sealed(record, kept.file, own))
        path = folder / answer_name(kept.file.report, record.writer)

        def keep() -> None:
            self.store.put(replace(kept, answered_at=record.answered_at, agreed=agrees))
            self.log.add(LogEvent.ANSWER_MADE, hashlib.sha256(carrier).hexdigest())

        write_whole({path: carrier}, before_naming=keep)
        reference = kept.file.report.conference.reference
        return AnswerMade(path=path, email_text=answer_email_text(reference, path.name))

    def remove(self, draft: DraftId) -> None:
        """Take a draft off this computer, with all that was said to it."""
        self.store.remove(draft)
        self.log.add(LogEvent.FILE_REMOVED, draft)

    def _row(self, draft: DraftToCheck) -> DraftRow:
        author = draft.file.author.signing_der
        return DraftRow(draft=draft, author_is_known=self.trust.is_known(author))

    def _opened(self, pdf: bytes, passphrase: str) -> DraftFile:
        readers = readers_of(self.identities.open(passphrase), self.checking())
        with self.checking().quarantine() as quarantine:
            if self.checking().examine(pdf, quarantine).what is not What.DRAFT:
                raise DraftRefusedError(DraftFault.NO_DRAFT)
            p7m = self.checking().sealed_bytes(pdf, quarantine)
            opened = self.checking().unsealed_letter(p7m, readers, quarantine, What.DRAFT)
        if opened.draft is None:
            raise DraftRefusedError(DraftFault(opened.contents.value))
        return opened.draft

    def _remarks(self, file: DraftFile) -> Iterator[Remark]:
        """Give what was said, to all of it first and then in printed order."""
        said = self.store.said(file.id)
        report = with_form(self.library, file.report)
        places = (None, *(one.id for one in printed_statements(report.form, report.report)))
        for place in places:
            if text := said.get(place, "").strip():
                yield Remark(statement=place, text=text)

    def _record(
        self, file: DraftFile, remarks: tuple[Remark, ...], own: Author, *, agrees: bool
    ) -> AnswerFile:
        at = self.now()
        return AnswerFile(
            draft=file.id,
            recipients=tuple(hashlib.sha256(der).hexdigest() for der in _recipients(file, own)),
            author=own.certificates,
            writer=self.identities.required().contact,
            answered_at=at,
            remarks=remarks,
            agreement=self._agreement(file, own, at) if agrees else None,
        )

    def _agreement(self, file: DraftFile, own: Author, at: datetime) -> SignedAgreement:
        contact, certificate = self.identities.required().contact, own.certificates.signing_der
        agreement = Agreement(
            report=file.report.id,
            version=file.report.version,
            statements_sha256=file.statements_sha256,
            # As the certificate says it: whoever checks the agreement compares the two.
            name=self.signatures().read_certificate(certificate).name,
            designation=contact.designation,
            agency=contact.agency,
            at=at,
        )
        cms = self.signatures().sign_content(
            to_json(agreement), key=own.keys.signing, certificate=certificate, at=at
        )
        return SignedAgreement(
            agreement=agreement,
            certificate=own.certificates.signing,
            signature=b64encode(cms).decode(),
        )

    def _sealed(self, record: AnswerFile, file: DraftFile, own: Author) -> bytes:
        padded = self.press().answer_to_pad(record, file.report, data=to_json(record))
        unsigned = Unsigned(padded=padded, at=record.answered_at)
        return self.letters.make(unsigned, own, _recipients(file, own), self.seals().bucket)


def _recipients(file: DraftFile, own: Author) -> tuple[bytes, bytes]:
    return file.author.encryption_der, own.certificates.encryption_der
