"""Send a draft to a colleague to be checked, and take in what comes back.

The draft is what the report would say if it were signed now, sealed to one colleague whose check
words were compared. The colleague changes nothing: remarks stand beside the statements, and an
agreement is to exactly the statements that were sent. The author alone signs the report.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.agencies import are_the_same
from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ReportError, SignedReportError
from reportwriter.domain.ids import DraftId
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import draft_name
from reportwriter.forms.form import AgencyCheck
from reportwriter.forms.outline import printed_statements
from reportwriter.records.canonical import to_json
from reportwriter.records.drafts import Digests, DraftFile, KeptAnswer, KeptDraft
from reportwriter.records.kept import LogEvent
from reportwriter.records.travelling import statements_sha256
from reportwriter.services.answer_refused import AnswerFault, AnswerRefusedError
from reportwriter.services.handing_over import ToldOpenlyError
from reportwriter.services.reading import readers_of
from reportwriter.services.sealed_letters import Unsigned
from reportwriter.services.submission import as_it_leaves
from reportwriter.services.told_openly import told_openly
from reportwriter.services.whole_files import write_whole
from reportwriter.storage.errors import NotInVaultError
from reportwriter.wording.agency_check import draft_email_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.sealed_page import Unsealed
    from reportwriter.pdf.press import Press
    from reportwriter.records.drafts import AnswerFile
    from reportwriter.records.kept import KnownContact
    from reportwriter.services.agency_standing import AgencyStanding, CheckStanding
    from reportwriter.services.confidential_writing import ConfidentialWriting
    from reportwriter.services.identities import Identities
    from reportwriter.services.sealed_letters import SealedLetters
    from reportwriter.services.submission import Author
    from reportwriter.services.trust import Trust
    from reportwriter.services.writing import OpenReport, Writing
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.sent_drafts import SentDraftStore


class NothingToCheckError(ReportError):
    """A report without a statement, or on a form that wants no agency check, goes to nobody."""


class ColleagueNotKnownError(ReportError):
    """A draft would be sealed to a key whose check words were not compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftHolds:
    """What a draft would hold and what stays here, to be said before it is sent.

    `withheld` counts the statements that somebody of the family may not read; `addresses` those
    that stay here because they are kept from somebody.
    """

    statements: int
    withheld: int
    people: int
    comments: int
    addresses: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMade:
    """The file as it lies on this computer, and the text for the e-mail that takes it."""

    kept: KeptDraft
    path: Path
    email_text: str


@dataclass(frozen=True, kw_only=True)
class AgencyChecks:
    store: SentDraftStore
    writing: Writing
    invitations: InvitationStore
    standing: AgencyStanding
    confidential: ConfidentialWriting
    identities: Identities
    trust: Trust
    letters: SealedLetters
    press: Callable[[], Press]
    seals: Callable[[], Seals]
    checking: Callable[[], Checking]
    log: LogStore
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def state(self, report_id: ReportId) -> CheckStanding:
        """Return who was asked, what came back, and what changed since."""
        return self.standing.of(self.writing.open(report_id))

    def holds(self, report_id: ReportId) -> DraftHolds:
        """Return what a draft of this report would hold."""
        return draft_holds(self.writing.open(report_id).report)

    def colleagues(self, report_id: ReportId) -> tuple[KnownContact, ...]:
        """Return who is known and could be asked, those of the author's own agency first.

        The chair and the deputies read the report itself, and are not among them.
        """
        report = self.writing.open(report_id).report
        invitation = self.writing.reports.invitation(report_id)
        # An update, or an invitation in its place, may be sealed to another chair and deputies.
        chair = self.invitations.holding(invitation).recipients if invitation else ()
        theirs = {one.certificates.signing for one in chair}
        known = [one for one in self.trust.contacts.all() if one.certificates.signing not in theirs]
        own = report.author.agency
        return tuple(sorted(known, key=lambda one: not are_the_same(one.agency, own)))

    def send(self, report_id: ReportId, colleague: str, passphrase: str, folder: Path) -> DraftMade:
        """Sign and seal a draft to a known colleague, keep it, and put its file into a folder.

        `colleague` is the id of a known contact. Raises NothingToCheckError, SignedReportError,
        ColleagueNotKnownError, ToldOpenlyError, WrongPassphraseError, NoPrivateKeysError,
        FileNotWrittenError; then nothing is kept.
        """
        opened = self.writing.open(report_id)
        _require_checkable(opened)
        to = self._colleague(colleague)
        author = self.identities.open(passphrase)
        page = self.confidential.page(report_id, author)
        if not (told := told_openly(opened, page.items)).is_nowhere:
            raise ToldOpenlyError(told)
        leaving = as_it_leaves(opened.form, opened.report)
        record = self._record(leaving, to, author)
        carrier = self.press().sealed_draft(self._sealed(record, opened, to, author))
        kept, digests = self._kept(record, to), Digests.of(leaving)

        def keep() -> None:
            self.store.add(kept, digests.each, carrier)
            self.log.add(LogEvent.DRAFT_MADE, hashlib.sha256(carrier).hexdigest())

        write_whole({folder / kept.name: carrier}, before_naming=keep)
        return _made(kept, leaving, folder)

    def write_again(self, draft: DraftId, folder: Path) -> DraftMade:
        """Put the file of a draft into a folder, the very bytes that were sealed.

        Raises NotInVaultError, also when something in it has become confidential since, and
        FileNotWrittenError.
        """
        kept = self.store.get(draft)
        write_whole({folder / kept.name: self.store.carrier(draft)})
        return _made(kept, self.writing.open(kept.report).report, folder)

    def record_sent(self, draft: DraftId, how: str, on: date) -> None:
        """Keep that a draft was sent. Raises NotInVaultError."""
        self.store.change(replace(self.store.get(draft), how=how, sent_on=on))
        self.log.add(LogEvent.DRAFT_SENT, draft)

    def tick(self, draft: DraftId, number: int, *, done: bool) -> None:
        """Keep whether a remark is dealt with; what it says never changes."""
        self.store.tick(draft, number, done=done)

    def take_in(self, pdf: bytes, passphrase: str) -> KeptDraft:
        """Keep the answer to a draft, and return the draft it answers.

        The same answer twice is one answer, and its remarks are as new. Raises
        AnswerRefusedError, WrongPassphraseError, NoPrivateKeysError, QuarantineError.
        """
        opened = self._opened(pdf, passphrase)
        if (answer := opened.answer) is None:
            raise AnswerRefusedError(AnswerFault(opened.contents.value))
        draft = self._answered(answer)
        self._require_theirs(answer, opened, draft)
        kept = KeptAnswer(
            draft=draft.id,
            writer=answer.writer,
            answered_at=answer.answered_at,
            agreement=answer.agreement,
        )
        sent = self.store.digests(draft.id)
        # What was said to a statement that has become confidential since is not taken in.
        said = [one for one in answer.remarks if one.statement is None or one.statement in sent]
        self.store.put_answer(kept, said)
        self.log.add(LogEvent.ANSWER_TAKEN_IN, draft.id)
        return draft

    def _opened(self, pdf: bytes, passphrase: str) -> Unsealed:
        readers = readers_of(self.identities.open(passphrase), self.checking())
        with self.checking().quarantine() as quarantine:
            if self.checking().examine(pdf, quarantine).what is not What.ANSWER:
                raise AnswerRefusedError(AnswerFault.NO_ANSWER)
            p7m = self.checking().sealed_bytes(pdf, quarantine)
            return self.checking().unsealed_letter(p7m, readers, quarantine, What.ANSWER)

    def _answered(self, answer: AnswerFile) -> KeptDraft:
        try:
            return self.store.get(answer.draft)
        except NotInVaultError as error:
            raise AnswerRefusedError(AnswerFault.NO_DRAFT_OF_YOURS) from error

    def _require_theirs(self, answer: AnswerFile, opened: Unsealed, draft: KeptDraft) -> None:
        """Refuse what somebody else signed, and an agreement to something else."""
        asked = draft.certificates.signing_der
        by = opened.inner.signed_by if opened.inner else None
        if by is None or by.certificate != asked:
            raise AnswerRefusedError(AnswerFault.NOT_THE_COLLEAGUE)
        if (signed := answer.agreement) is None:
            return
        says = (signed.agreement.report, signed.agreement.statements_sha256)
        is_bound = says == (draft.report, draft.statements_sha256)
        is_theirs = self.checking().is_genuine(signed) and signed.certificate_der == asked
        if not (is_bound and is_theirs):
            raise AnswerRefusedError(AnswerFault.FALSE_AGREEMENT)

    def _colleague(self, colleague: str) -> KnownContact:
        for one in self.trust.contacts.all():
            if one.id == colleague:
                return one
        raise ColleagueNotKnownError("no check words were compared")

    def _record(self, leaving: Report, to: KnownContact, author: Author) -> DraftFile:
        return DraftFile(
            id=DraftId(self.new_id()),
            recipients=tuple(hashlib.sha256(der).hexdigest() for der in _recipients(to, author)),
            author=author.certificates,
            sent_at=self.now(),
            statements_sha256=statements_sha256(leaving),
            report=leaving,
        )

    def _sealed(
        self, record: DraftFile, opened: OpenReport, to: KnownContact, author: Author
    ) -> bytes:
        padded = self.press().draft_to_pad(
            record, printed_statements(opened.form, record.report), data=to_json(record)
        )
        unsigned = Unsigned(padded=padded, at=record.sent_at)
        return self.letters.make(unsigned, author, _recipients(to, author), self.seals().bucket)

    def _kept(self, record: DraftFile, to: KnownContact) -> KeptDraft:
        number = len(self.store.of(record.report.id)) + 1
        return KeptDraft(
            id=record.id,
            report=record.report.id,
            version=record.report.version,
            number=number,
            name=draft_name(record.report, number),
            colleague=Contact(name=to.name, designation=to.designation, agency=to.agency),
            certificates=to.certificates,
            made_at=record.sent_at,
            statements_sha256=record.statements_sha256,
        )


def draft_holds(report: Report) -> DraftHolds:
    return DraftHolds(
        statements=len(report.statements),
        withheld=sum(not one.disclosure.is_open for one in report.statements),
        people=len(report.people),
        comments=len(report.comments),
        addresses=sum(bool(one.withheld_from) for one in report.addresses),
        documents=len(report.attached),
    )


def _require_checkable(opened: OpenReport) -> None:
    if opened.report.signed_at is not None:
        raise SignedReportError
    if opened.form.agency_check is AgencyCheck.NONE or not opened.report.statements:
        raise NothingToCheckError


def _recipients(to: KnownContact, author: Author) -> tuple[bytes, bytes]:
    return to.certificates.encryption_der, author.certificates.encryption_der


def _made(kept: KeptDraft, report: Report, folder: Path) -> DraftMade:
    return DraftMade(
        kept=kept,
        path=folder / kept.name,
        email_text=draft_email_text(report.conference.reference, kept.name),
    )
