"""The records that travel inside our PDFs: `invitation.json`, `report.json` and the like."""

import hashlib
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol, Self

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.ids import ReportId
from reportwriter.domain.message import ChairMessage
from reportwriter.domain.receipt import Receipt
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.supplement import Said, SharedWith
from reportwriter.records.agreement import SignedAgreement
from reportwriter.records.canonical import ADDED, to_json
from reportwriter.records.values import bytes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificates:
    """A person's two certificates, each as base64 of DER."""

    signing: str
    encryption: str

    @classmethod
    def of(cls, signing: bytes, encryption: bytes) -> "Certificates":
        return cls(signing=b64encode(signing).decode(), encryption=b64encode(encryption).decode())

    @property
    def signing_der(self) -> bytes:
        """Raise DataError when the text is no base64."""
        return bytes_of(self.signing, "certificate")

    @property
    def encryption_der(self) -> bytes:
        """Raise DataError when the text is no base64."""
        return bytes_of(self.encryption, "certificate")


class Certified(Protocol):
    """Whoever is named with their certificates, as in an invitation or among known contacts."""

    @property
    def name(self) -> str: ...
    @property
    def designation(self) -> str: ...
    @property
    def agency(self) -> str: ...
    @property
    def certificates(self) -> Certificates: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    name: str
    designation: str = ""
    agency: str = ""
    certificates: Certificates

    @classmethod
    def of(cls, person: Certified) -> Self:
        """Return somebody as they are named in this part."""
        return cls(
            name=person.name,
            designation=person.designation,
            agency=person.agency,
            certificates=person.certificates,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(_Named):
    """Who can open the sealed page: the chair, or a deputy the chair's signature vouches for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Administrator(_Named):
    """Who sends invitations out, takes reports in, reminds and passes on, for the chair.

    No `Recipient`, so that nothing can be sealed to them: what is sealed they pass on unopened.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whom the chair asks for a report: an agency and a role; the name only where it is known."""

    agency: str
    role: str
    form: FormRef
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """That a report is no longer asked for; `reason` is the chair's, empty where none is given."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationFile:
    """What `invitation.json` holds. It may be passed on inside the agency that is asked.

    `number` counts what was sent of one conference: a higher one takes the place of those before.
    `issuer` signed it where that is not the chair it names: the chair before, who hands over.
    One that is `withdrawn` tells nothing new of the conference: only that `asked` no longer are.
    """

    format: Literal["reportwriter-invitation"] = "reportwriter-invitation"
    format_version: Literal[1] = 1
    id: str
    conference: Conference
    asked: Asked
    chair: Recipient
    deputies: tuple[Recipient, ...]
    issued_at: datetime
    number: int = field(default=1, metadata=ADDED)
    issuer: Recipient | None = field(default=None, metadata=ADDED)
    administrator: Administrator | None = field(default=None, metadata=ADDED)
    withdrawn: Withdrawn | None = field(default=None, metadata=ADDED)

    @property
    def asks(self) -> bool:
        """Whether a report is asked for by it."""
        return self.withdrawn is None

    @property
    def why_withdrawn(self) -> str:
        return self.withdrawn.reason if self.withdrawn else ""

    @property
    def signer(self) -> Recipient:
        """Who signed it."""
        return self.issuer or self.chair

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """Who can open what is sealed; an administrator is none of them."""
        return (self.chair, *self.deputies)

    def rank_beside(self, telling: "InvitationFile") -> tuple[bool, int]:
        """Return how it stands beside the one that tells of its conference: the greatest holds.

        Its number counts among those of one chair: another's may be higher and hold no longer.
        """
        return self.chair == telling.chair, self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """What `report.json` holds. `page_sha256` is of `page.p7m`: all can tell if the two belong.

    `agreement` is a colleague's to exactly these statements, where the agency checked them.
    """

    format: Literal["reportwriter-report"] = "reportwriter-report"
    format_version: Literal[1] = 1
    report: Report
    invitation: str | None
    author: Certificates
    statements_sha256: str
    page_sha256: str
    agreement: SignedAgreement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementFile:
    """What `supplement.json` holds. `report_sha256` is of the file of the report it adds to.

    `conference` names no people but the children, whose initials stand on every page. `number`
    counts the supplements to that version, from 1.
    """

    format: Literal["reportwriter-supplement"] = "reportwriter-supplement"
    format_version: Literal[1] = 1
    conference: Conference
    report: ReportId
    version: int
    report_sha256: str
    number: int
    writer: Contact
    author: Certificates
    signed_at: datetime
    said: tuple[Said, ...] = ()
    shared: tuple[SharedWith, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFile:
    """What `page.json` holds, inside the signed and sealed confidential page.

    `recipients` are SHA-256 of the encryption certificates it was sealed to, so that a page cannot
    be sealed again to somebody else as if it had been addressed to them.
    """

    format: Literal["reportwriter-page"] = "reportwriter-page"
    format_version: Literal[1] = 1
    conference: str
    version: int
    statements_sha256: str
    recipients: tuple[str, ...]
    page: ConfidentialPage


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFile:
    """What `message.json` holds, inside a signed and sealed message to the chair.

    `recipients` are as in `PageFile`.
    """

    format: Literal["reportwriter-message"] = "reportwriter-message"
    format_version: Literal[1] = 1
    recipients: tuple[str, ...]
    author: Certificates
    signed_at: datetime
    message: ChairMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFile:
    """What `receipt.json` holds: from the chair, to the author of one report."""

    format: Literal["reportwriter-receipt"] = "reportwriter-receipt"
    format_version: Literal[1] = 1
    receipt: Receipt
    receiver: Contact
    chair: Certificates
    issued_at: datetime


def statements_sha256(report: Report) -> str:
    """Return the digest that binds a sealed page to exactly these statements."""
    return hashlib.sha256(to_json(report.statements)).hexdigest()
