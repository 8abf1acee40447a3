"""What is found in a file that came: what it is, whether it is unchanged, who signed, what it says.

Everything in it is small, so that hundreds of files can be examined in one go. Light: who only
passes it on loads nothing that checks signatures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.integrity import Integrity, Why, integrity_of
from reportwriter.records.account import AccountFile
from reportwriter.records.confidential_bundle import ConfidentialBundleFile
from reportwriter.records.drafts import AnswerFile, DraftFile
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.records.minute import MinuteFile
from reportwriter.records.paper import PaperFile
from reportwriter.records.travelling import (
    InvitationFile,
    MessageFile,
    PageFile,
    ReceiptFile,
    ReportFile,
    SupplementFile,
)

if TYPE_CHECKING:
    from datetime import datetime

    from reportwriter.domain.file_check import Agreed
    from reportwriter.signing.cms import SignedBy

Letter = MessageFile | DraftFile | AnswerFile | MinuteFile | ConfidentialBundleFile | HandedOnFile
"""What travels sealed and by itself."""
FromChair = InvitationFile | ReceiptFile | PaperFile
Record = ReportFile | FromChair | PageFile | SupplementFile | AccountFile | Letter


class What(StrEnum):
    """What a file is, by what it carries. That alone proves nothing."""

    REPORT = "report"
    INVITATION = "invitation"
    RECEIPT = "receipt"
    """From the chair, to the author of a report."""
    PAPER = "paper"
    """Minutes or decision letter, from the chair."""
    SUPPLEMENT = "supplement"
    """What the family said after a report was signed."""
    ACCOUNT = "account"
    """From an administrator, to the chair they work for: what was sent, chased and passed on."""
    CONFIDENTIAL_PAGE = "confidential_page"
    """Comes out of a sealed page, and never by itself."""
    SEALED_PAGE = "sealed_page"
    MESSAGE = "message"
    """A sealed message to the chair."""
    OPENED_MESSAGE = "opened_message"
    """Comes out of a sealed message, and never by itself."""
    DRAFT = "draft"
    """A sealed draft that a colleague is asked to check."""
    OPENED_DRAFT = "opened_draft"
    ANSWER = "answer"
    """A sealed answer to a draft."""
    OPENED_ANSWER = "opened_answer"
    MINUTE = "minute"
    """A sealed minute of what was confidential at a conference."""
    OPENED_MINUTE = "opened_minute"
    CONFIDENTIAL_BUNDLE = "confidential_bundle"
    """All that is confidential at a conference in one sealed file."""
    OPENED_BUNDLE = "opened_bundle"
    HANDED_ON = "handed_on"
    """The confidential page of a report, sealed again for whoever could not open it."""
    OPENED_HANDED_ON = "opened_handed_on"
    OTHER = "other"
    """A letter, a scan, another program's PDF, or no PDF at all."""


OPENED: Mapping[What, What] = {
    What.MESSAGE: What.OPENED_MESSAGE,
    What.DRAFT: What.OPENED_DRAFT,
    What.ANSWER: What.OPENED_ANSWER,
    What.MINUTE: What.OPENED_MINUTE,
    What.CONFIDENTIAL_BUNDLE: What.OPENED_BUNDLE,
    What.HANDED_ON: What.OPENED_HANDED_ON,
}
"""What comes out of a letter: what is sealed, and no part of a submission."""
SEALED = frozenset({What.SEALED_PAGE, *OPENED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """`signed_by`, `signed_at` and `record` are there exactly when `is_proven`.

    `sha256` is of the file. `sealed_sha256` is of what a carrier carries, as of a sealed page;
    with `why` saying NO_SIGNATURE, because such a carrier is proven by what it belongs to.
    `agreed` tells of a colleague's agreement that came in a report whether it holds.
    """

    what: What
    why: Why
    sha256: str
    size: int
    signed_by: SignedBy | None = None
    signed_at: datetime | None = None
    record: Record | None = None
    data: bytes | None = None
    sealed_sha256: str | None = None
    differing: tuple[str, ...] = ()
    """References of which text and data do not say the same."""
    pages: int = 0
    agreed: Agreed | None = None

    @property
    def integrity(self) -> Integrity:
        return integrity_of(self.why)

    @property
    def is_proven(self) -> bool:
        """Whether what was signed is intact, whatever was added behind it."""
        return self.integrity in (Integrity.UNCHANGED, Integrity.ADDED_TO)

    @property
    def report(self) -> ReportFile | None:
        return self.record if isinstance(self.record, ReportFile) else None

    @property
    def invitation(self) -> InvitationFile | None:
        return self.record if isinstance(self.record, InvitationFile) else None

    @property
    def receipt(self) -> ReceiptFile | None:
        return self.record if isinstance(self.record, ReceiptFile) else None

    @property
    def paper(self) -> PaperFile | None:
        return self.record if isinstance(self.record, PaperFile) else None

    @property
    def account(self) -> AccountFile | None:
        return self.record if isinstance(self.record, AccountFile) else None

    @property
    def supplement(self) -> SupplementFile | None:
        return self.record if isinstance(self.record, SupplementFile) else None

    @property
    def message(self) -> MessageFile | None:
        return self.record if isinstance(self.record, MessageFile) else None

    @property
    def letter(self) -> Letter | None:
        return self.record if isinstance(self.record, Letter) else None

    @property
    def page(self) -> PageFile | None:
        return self.record if isinstance(self.record, PageFile) else None
