"""What was found in a received file, as a vault keeps it: the same bytes are examined once."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from reportwriter.domain.attached import FileType
from reportwriter.domain.file_check import Agreed, Contents, HandsOn
from reportwriter.domain.ids import ReportId
from reportwriter.domain.integrity import Integrity, Why, integrity_of
from reportwriter.domain.letter import UNPROVEN
from reportwriter.records.canonical import from_json
from reportwriter.records.travelling import InvitationFile, ReportFile, SupplementFile

Kept = ReportFile | InvitationFile | SupplementFile
RECORDS: dict[str, type[Kept]] = {
    "report": ReportFile,
    "invitation": InvitationFile,
    "supplement": SupplementFile,
}
"""By the value of `exchange.examined.What`; a confidential page is never kept opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHandedOn:
    """Of which report an opened handed-on page is: no word of the page, and nothing of the note.

    `name` is who handed it on, `signer` (SHA-256 of the signing certificate) and `author` who
    signed the page.
    """

    name: str
    role: HandsOn
    signer: str
    author: str
    report: ReportId
    version: int
    statements_sha256: str
    page_sha256: str


@dataclass(frozen=True, kw_only=True)
class Found:
    """Without slots, so that its data, which every judging asks for, is read once.

    `certificate` (base64 of DER), `signed_at` and `data` are there when it is proven.

    `what` is the value of `exchange.examined.What`. `sealed_sha256` is of what a carrier carries.
    `contents` and `items` say what a report's sealed page held when it was last opened; the page
    itself stays sealed. So does a letter, as a message to the chair: once it was opened,
    `certificate` and `encryption` are its sender's, `agency` and `conference` what it says of
    them, and `handed_on` of which report a handed-on page is. `agreed` is what a colleague's
    agreement in a report is worth. `shown_as` is what a letter is that is no PDF, and `refused`
    why one cannot be shown.
    """

    what: str
    why: Why
    sha256: str
    size: int
    pages: int = 0
    certificate: str = ""
    signed_at: datetime | None = None
    data: str = ""
    sealed_sha256: str = ""
    contents: Contents = Contents.NOT_LOOKED_AT
    items: int = 0
    encryption: str = ""
    agency: str = ""
    conference: str = ""
    agreed: Agreed | None = None
    shown_as: FileType | None = None
    refused: str = ""
    handed_on: PageHandedOn | None = None

    @property
    def integrity(self) -> Integrity:
        return integrity_of(self.why)

    @property
    def letter(self) -> FileType | None:
        """As what a letter can be shown; None for one that cannot be, and for all other files."""
        if self.what == "other" and self.pages and self.why in UNPROVEN:
            return FileType.PDF
        return self.shown_as

    @cached_property
    def _record(self) -> Kept | None:
        wanted = RECORDS.get(self.what)
        if wanted is None or not self.data:
            return None
        return from_json(self.data.encode(), wanted, name=self.what)

    def record(self) -> Kept | None:
        """Return the data of a file that is proven."""
        return self._record

    def report(self) -> ReportFile | None:
        """Return the data of a report that is proven."""
        record = self.record()
        return record if isinstance(record, ReportFile) else None

    def supplement(self) -> SupplementFile | None:
        """Return the data of a supplement that is proven."""
        record = self.record()
        return record if isinstance(record, SupplementFile) else None
