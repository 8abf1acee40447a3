"""A received report as the screens that read it have it."""

from dataclasses import dataclass
from datetime import timedelta

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.conference import Contact
from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.file_check import FileCheck, HandsOn
from reportwriter.domain.ids import ReportId
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.records.travelling import SupplementFile
from reportwriter.services.reading import SealedPage
from reportwriter.services.writing import OpenReport
from tests.builders import a_conference
from tests.exchange import senders
from tests.ui.fakes import PASSPHRASE


@dataclass
class FakeReading:
    """One received report, its file check and its confidential page."""

    opened: OpenReport
    check: FileCheck
    page: ConfidentialPage
    handed_on: HandedOnFile | None = None
    added: tuple[SupplementFile, ...] = ()
    before: OpenReport | None = None

    def replaced(self, submission: str) -> OpenReport | None:
        return self.before

    def report(self, submission: str) -> OpenReport:
        return self.opened

    def supplements(self, submission: str) -> tuple[SupplementFile, ...]:
        return self.added

    def file_check(self, submission: str) -> FileCheck:
        return self.check

    def confidential(self, submission: str, passphrase: str) -> SealedPage:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        return SealedPage(page=self.page, handed_on=self.handed_on)


def a_handed_on_record(note: str = "") -> HandedOnFile:
    """Return what the chair before says who hands a page on."""
    return HandedOnFile(
        recipients=(),
        author=senders.chair().certificates,
        signed_at=senders.SIGNED + timedelta(days=3),
        conference=a_conference(),
        writer=Contact(name=senders.chair().name, agency=senders.chair().agency),
        role=HandsOn.CHAIR,
        note=note,
        report=ReportId("report-1"),
        version=1,
        statements_sha256="0" * 64,
        page_sha256="0" * 64,
        original_sha256="0" * 64,
        original_size=1,
    )
