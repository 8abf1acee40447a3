"""What a chair's list needs besides reports: receipts and letters that tests can look into."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.letter import Assigned
from reportwriter.domain.receipt import PageReceived, Receipt
from reportwriter.exchange.file_names import invitation_names
from reportwriter.records.travelling import Certificates, ReceiptFile
from reportwriter.services.accounts_received import Told
from reportwriter.services.inviting import Call
from reportwriter.services.receipts_received import KeptReceipt
from tests.builders import a_conference
from tests.ui.fakes import CHASED_AT, PASSPHRASE
from tests.ui.sample_invitation import an_invitation


@dataclass
class FakeLetters:
    """Keeps what was said of letters, and what was taken back."""

    assigned: list[tuple[str, ConferenceReference, Assigned, datetime | None]] = field(
        default_factory=list
    )
    released: list[str] = field(default_factory=list)

    def assign(
        self,
        submission: str,
        conference: ConferenceReference,
        assigned: Assigned,
        arrived: datetime | None,
    ) -> None:
        self.assigned.append((submission, conference, assigned, arrived))

    def release(self, submission: str) -> None:
        self.released.append(submission)


@dataclass
class FakeAccounts:
    told: Told = field(default_factory=Told)

    def of(self, reference: ConferenceReference) -> Told:
        return self.told


@dataclass
class FakeReceipting:
    """Keeps where receipts were written."""

    folders: list[Path] = field(default_factory=list)
    made: dict[str, datetime] = field(default_factory=dict)

    def write(
        self, reference: ConferenceReference, folder: Path, passphrase: str
    ) -> tuple[Path, ...]:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.folders.append(folder)
        self.made["school"] = CHASED_AT
        return (folder / "school.pdf", folder / "police.pdf")

    def made_at(self) -> Mapping[str, datetime]:
        return self.made


@dataclass
class FakeReceived:
    """Has one receipt, or none."""

    kept: KeptReceipt | None = None

    def of(self, report: ReportId, version: int) -> KeptReceipt | None:
        return self.kept


def kept_receipt(page: PageReceived = PageReceived.OPENED, *, is_known: bool = True) -> KeptReceipt:
    meeting = a_conference()
    receipt = Receipt(
        conference=meeting,
        report=ReportId("report-1"),
        version=1,
        report_sha256="0" * 64,
        author=Contact(name="Pru Oakenshaw", agency="Hollybrook Primary School"),
        arrived_at=CHASED_AT,
        arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        page=page,
    )
    record = ReceiptFile(
        receipt=receipt,
        receiver=Contact(name="Merriweather Stope", designation="Chair"),
        chair=Certificates.of(b"signing", b"encryption"),
        issued_at=CHASED_AT,
    )
    return KeptReceipt(record=record, chair_is_known=is_known)


@dataclass
class FakeInviting:
    """`services.inviting.Inviting`; it writes no file."""

    call: Call | None = None
    written: tuple[Path, ...] = ()

    def issue(self, call: Call, passphrase: str, folder: Path) -> tuple[Path, ...]:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.call, sample = call, an_invitation()
        records = [replace(sample, conference=call.conference, asked=one) for one in call.asked]
        self.written = tuple(folder / name for name in invitation_names(records))
        return self.written
