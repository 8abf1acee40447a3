"""Sign a report, seal its page, and put the two files where their author can send them from.

The program sends nothing. It says NOT SENT until the author says that it was handed over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.domain.confidential import is_exceptional_for
from reportwriter.domain.errors import IncompleteReportError, ReportError
from reportwriter.records.hand_overs import HandOver, HandOvers
from reportwriter.records.kept import LogEvent
from reportwriter.services.completeness import Weighs, heaviest_first
from reportwriter.services.hand_over_files import paths
from reportwriter.services.report_check import check
from reportwriter.services.rules.agency_check import of_agency_check
from reportwriter.services.rules.attached import of_attached
from reportwriter.services.submission import Manuscript
from reportwriter.services.told_openly import ToldOpenly, told_openly
from reportwriter.services.who_was_asked import withdrawal_of
from reportwriter.wording.confidential import places_told
from reportwriter.wording.exchange import email_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from reportwriter.domain.confidential import ConfidentialPage
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.profession import Profession
    from reportwriter.domain.report import Report
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.agency_standing import AgencyStanding
    from reportwriter.services.attaching import Attaching
    from reportwriter.services.completeness import Problem
    from reportwriter.services.confidential_writing import ConfidentialWriting
    from reportwriter.services.hand_over_files import HandOverFiles
    from reportwriter.services.identities import Identities
    from reportwriter.services.submission import Submission, SubmissionMaking
    from reportwriter.services.trust import Trust
    from reportwriter.services.writing import OpenReport, Writing
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.settings import SettingsStore
    from reportwriter.storage.signed_copies import SignedCopyStore

STEPS = 4


class UnfinishedPageError(ReportError):
    """Items of the confidential page lack what the chair must know of each (R52, R65).

    `numbers` are those of the items, from 1.
    """

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__("1 item" if len(numbers) == 1 else f"{len(numbers)} items")
        self.numbers = tuple(numbers)


class ToldOpenlyError(ReportError):
    """The open report tells what stands on the confidential page. `told` says where."""

    def __init__(self, told: ToldOpenly) -> None:
        super().__init__(places_told(told.numbers, told.slots, told.parts))
        self.told = told


class ChairNotToldError(ReportError):
    """The page has items, and neither the day the chair was told nor a wish to be rung (R65)."""


class ChairNotKnownError(ReportError):
    """Something confidential would be sealed to a key that came by e-mail alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """The two files as they lie on this computer, and the text for the e-mail that takes them."""

    report_path: Path
    sealed_page_path: Path
    email_text: str
    signed_at: datetime
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """How far a report is on its way.

    `recipients` are who can open the sealed page besides its author; empty where there is no
    invitation. `made` and `recorded` are None until it has come to that. `withdrawn` says that
    the report is no longer asked for.
    """

    problems: tuple[Problem, ...]
    recipients: tuple[str, ...]
    made: HandedOver | None
    recorded: HandOver | None
    withdrawn: InvitationFile | None = None


@dataclass(frozen=True, kw_only=True)
class HandingOver:
    """`progress(done, of)` is told after each step."""

    writing: Writing
    confidential: ConfidentialWriting
    attaching: Attaching
    agency: AgencyStanding
    identities: Identities
    invitations: InvitationStore
    copies: SignedCopyStore
    files: HandOverFiles
    settings: SettingsStore
    making: SubmissionMaking
    trust: Trust
    log: LogStore
    keep_version: Callable[[ReportId], object]
    follow_chair: Callable[[ReportId], None]
    now: Callable[[], datetime]

    def ready(self, report_id: ReportId) -> Readiness:
        """Return what stands in the way, who could open the page, and how far it has come."""
        opened = self.writing.open(report_id)
        attached = of_attached(self.attaching.states(opened.report))
        invitation = self._invitation(report_id)
        said = self.settings.load(HandOvers())
        agency = of_agency_check(opened.form, self.agency.of(opened))
        return Readiness(
            problems=heaviest_first((*check(opened), *attached, *agency)),
            recipients=tuple(one.name for one in invitation.recipients) if invitation else (),
            made=self._made(opened.report),
            recorded=said.of(report_id, opened.report.version),
            withdrawn=self._withdrawn(report_id),
        )

    def sign_and_seal(
        self,
        report_id: ReportId,
        passphrase: str,
        folder: Path,
        progress: Callable[[int, int], None],
    ) -> HandedOver:
        """Sign the report, seal its page, keep both, and put both files into `folder`.

        Both files appear there or neither. A version that is signed already is put there again.
        Raises IncompleteReportError, UnfinishedPageError, ChairNotToldError, ToldOpenlyError,
        ChairNotKnownError, AttachedNotClearError, WrongPassphraseError, NoPrivateKeysError,
        FileNotWrittenError and, when nothing could be kept, VaultError.
        """
        opened = self.writing.open(report_id)
        if opened.report.signed_at is not None:
            return self.write_again(report_id, folder)
        standing = self.agency.of(opened)
        _require_complete(opened, of_agency_check(opened.form, standing))
        self.attaching.require_clear(opened.report)
        author = self.identities.open(passphrase)
        self.keep_version(report_id)
        page = self.confidential.page(report_id, author)
        invitation = self._invitation(report_id)
        self._require_safe(opened, page, invitation)
        progress(1, STEPS)
        manuscript = Manuscript(
            report=self.attaching.raised(opened.report),
            form=opened.form,
            area=opened.area,
            page=page,
            invitation=invitation,
            documents=self.attaching.to_send(opened.report),
            agreement=standing.agreement,
        )
        submission = self.making.make(manuscript, author, self.now())
        progress(2, STEPS)
        made = self._kept(submission, folder)
        progress(STEPS, STEPS)
        return made

    def write_again(self, report_id: ReportId, folder: Path) -> HandedOver:
        """Put the files of the newest signed version into a folder, the very bytes signed.

        Raises NotInVaultError when no version is signed, FileNotWrittenError.
        """
        report = self.writing.open(report_id).report
        copy = self.copies.get(report_id, report.version)
        self.files.write(report, folder, (copy.report_pdf, copy.page_pdf), lambda: None)
        return _handed_over(report, folder, copy.signed_at)

    def record_handed_over(self, report_id: ReportId, how: str, on: date) -> None:
        """Keep that the author has handed the files over; NOT SENT ends with this."""
        report = self.writing.open(report_id).report
        said = self.settings.load(HandOvers())
        one = HandOver(report=report_id, version=report.version, how=how, on=on)
        self.settings.save(replace(said, said=(*said.said, one)))
        self.log.add(LogEvent.REPORT_HANDED_OVER, report_id)

    def begin_next_version(self, report_id: ReportId) -> Report:
        """Open a signed report again under the next number; what was signed is kept as it is.

        It says of the conference what the chair's newest invitation says.

        A version that is still open is the next one already.
        """
        report = self.writing.open(report_id).report
        if report.signed_at is None:
            return report
        report = report.next_version()
        self.writing.reports.save_header(report)
        self.writing.forget(report_id)
        self.follow_chair(report_id)
        return self.writing.open(report_id).report

    def _require_safe(
        self, opened: OpenReport, page: ConfidentialPage, invitation: InvitationFile | None
    ) -> None:
        """Refuse what no reason overrides: the rules of confidentiality."""
        require_finished(opened.report.profession, page)
        if not (told := told_openly(opened, page.items)).is_nowhere:
            raise ToldOpenlyError(told)
        if page.items and invitation is not None:
            chair = invitation.chair.certificates
            if not self.trust.is_known(chair.signing_der):
                raise ChairNotKnownError("the chair's check words were not compared")

    def _kept(self, submission: Submission, folder: Path) -> HandedOver:
        """Keep the signed files in the vault between writing them and giving them their names."""
        report = submission.report
        pdfs = (submission.report_pdf, submission.sealed_page_pdf)

        def keep() -> None:
            self.copies.add(report, *pdfs)
            self.writing.forget(report.id)

        self.files.write(report, folder, pdfs, keep)
        digest = hashlib.sha256(submission.report_pdf).hexdigest()
        self.log.add(LogEvent.REPORT_SIGNED, digest)
        if report.signed_at is None:
            raise AssertionError("a submission is signed")
        return _handed_over(report, folder, report.signed_at)

    def _made(self, report: Report) -> HandedOver | None:
        folder = self.files.folder(report.id)
        if report.signed_at is None or folder is None:
            return None
        return _handed_over(report, folder, report.signed_at)

    def _withdrawn(self, report_id: ReportId) -> InvitationFile | None:
        invitation = self.writing.reports.invitation(report_id)
        return withdrawal_of(self.invitations, invitation) if invitation else None

    def _invitation(self, report_id: ReportId) -> InvitationFile | None:
        invitation = self.writing.reports.invitation(report_id)
        return self.invitations.holding(invitation) if invitation else None


def require_finished(profession: Profession | None, page: ConfidentialPage) -> None:
    """Refuse a page that lacks what the chair must know (R52, R65, R67).

    Raises UnfinishedPageError, ChairNotToldError.
    """
    is_exceptional = is_exceptional_for(profession)
    unfinished = [
        number
        for number, item in enumerate(page.items, start=1)
        if item.lacks(is_exceptional=is_exceptional)
    ]
    if unfinished:
        raise UnfinishedPageError(unfinished)
    told = page.chair_told
    if page.items and not (told.on or told.please_ring):
        raise ChairNotToldError("neither a day nor a wish to be rung")


def _require_complete(opened: OpenReport, besides: Iterable[Problem]) -> None:
    """Let a reason override what the process asks for, but never a missing kind (R52)."""
    found = (*check(opened), *besides)
    gives_reason = bool(opened.report.incomplete_because.strip())
    blocking = [
        problem.code
        for problem in found
        if problem.weighs is Weighs.ALWAYS
        or (problem.weighs is Weighs.UNLESS_REASON and not gives_reason)
    ]
    if blocking:
        raise IncompleteReportError(blocking)


def _handed_over(report: Report, folder: Path, signed_at: datetime) -> HandedOver:
    report_path, sealed_page_path = paths(report, folder)
    return HandedOver(
        report_path=report_path,
        sealed_page_path=sealed_page_path,
        email_text=email_text(report.conference.reference),
        signed_at=signed_at,
        version=report.version,
    )
