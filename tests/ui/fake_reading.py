"""A received report as the screens that read it have it."""

from dataclasses import dataclass

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.file_check import FileCheck
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.records.travelling import SupplementFile
from reportwriter.services.reading import SealedPage
from reportwriter.services.writing import OpenReport
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
