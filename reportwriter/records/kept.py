"""Values that a vault keeps beside reports. Light, so that services can make them.

The stores in `storage` take and return them.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from reportwriter.domain.conference import Contact
from reportwriter.domain.copy_order import LetThrough, Standing
from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.domain.ids import ConferenceReference, ItemId, PersonId, ReportId
from reportwriter.records.travelling import Certificates


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """How the owner is printed, and the certificates of their two keys."""

    contact: Contact
    certificates: Certificates
    made_at: datetime

    @property
    def id(self) -> str:
        """SHA-256 of the signing certificate; the private keys are kept under it."""
        return hashlib.sha256(self.certificates.signing_der).hexdigest()


class KnownBy(StrEnum):
    """What makes a certificate known. Arriving by e-mail is no way (design.md 6)."""

    CHECK_WORDS = "check_words"
    VOUCHED_FOR = "vouched_for"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownContact:
    name: str
    certificates: Certificates
    known_by: KnownBy
    known_since: datetime
    designation: str = ""
    agency: str = ""

    @property
    def id(self) -> str:
        """SHA-256 of the signing certificate."""
        return contact_id(self.certificates.signing_der)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a file turned out to be. `verdict` is the file check as canonical JSON."""

    kind: str
    verdict: bytes
    conference: ConferenceReference | None = None
    report: ReportId | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedRow:
    """A received file without its bytes. `kind` is empty while it has not been looked at."""

    sha256: str
    name: str
    size: int
    kind: str
    taken_in_at: datetime
    arrived_at: datetime | None
    arrival_from: ArrivalKnownFrom
    conference: ConferenceReference | None
    report: ReportId | None
    version: int | None
    verdict: bytes | None

    @property
    def came_at(self) -> datetime:
        """When it arrived; until that is known, when it was taken in."""
        return self.arrived_at or self.taken_in_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where something was found. `owner` is a report's id or the SHA-256 of a received file."""

    owner: str
    item: str
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedItem:
    """One item, sealed to its author's certificate."""

    id: ItemId
    sealed: bytes


class CopyWay(StrEnum):
    """How a copy left."""

    FILE = "file"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMade:
    """That a copy was made: for whom, as what they read it, what for, and who else looked at it.

    `number` counts those for this reader. `reader` is the name as it was then; `person` is None
    where an agency reads. `signed_on` is None where the report was not signed yet.
    """

    report: ReportId
    version: int
    signed_on: date | None
    reader: str
    person: PersonId | None
    number: int
    purpose: str
    at: datetime
    way: CopyWay
    standing: Standing | None = None
    second_person: str = ""
    let_through: LetThrough | None = None
    """Why it was made although protected facts were found in it; None where none was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRules:
    """What the agency asks of whoever makes a copy. `second_person`: somebody else looks first."""

    second_person: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What stands in clear of a chair's sealed record: how much was left, and of how many items."""

    things_left: int = 0
    items: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How long the records of a conference are kept here, as the owner of the vault said.

    `review_on` takes the place of the day that the rule of the area gives. `archived_at` is when
    an archive was last written.
    """

    review_on: date | None = None
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOf:
    """What a chair or an administrator holds of a conference, counted.

    `mails` are those that brought its files, kept as they came. `of_none` counts received files
    that name no conference, whosever they are.
    """

    files: int
    mails: int
    invitations: int
    remarks: int
    matched: int
    coming: int
    has_record: int
    has_hearing: int
    papers: int
    accounts: int
    has_circulation: int
    of_none: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroyed:
    """What was done. `files` are the SHA-256 of those destroyed, by which backups are searched.

    `is_log_clear` is False only while another connection reads; closing the vault clears it.
    """

    conference: ConferenceReference
    files: tuple[str, ...]
    is_log_clear: bool


class LogEvent(StrEnum):
    VAULT_MADE = "vault_made"
    VAULT_OPENED = "vault_opened"
    PASSPHRASE_SET = "passphrase_set"  # noqa: S105  # A code, not a secret.
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105  # A code, not a secret.
    RECOVERY_CODE_MADE = "recovery_code_made"
    KEYRING_ADDED = "keyring_added"
    KEYRING_REMOVED = "keyring_removed"
    IDENTITY_MADE = "identity_made"
    CONTACT_KNOWN = "contact_known"
    INVITATION_SENT = "invitation_sent"
    CONFERENCE_HANDED_OVER = "conference_handed_over"
    CONFERENCE_TAKEN_OVER = "conference_taken_over"
    CONFERENCE_UPDATE_TAKEN_IN = "conference_update_taken_in"
    REMINDER_COPIED = "reminder_copied"
    INVITATION_TAKEN_IN = "invitation_taken_in"
    MOVED_TO_CONFIDENTIAL_PAGE = "moved_to_confidential_page"
    CONFIDENTIAL_PAGE_OPENED = "confidential_page_opened"
    CONFIDENTIAL_PAGE_PRINTED = "confidential_page_printed"
    ATTACHED_LET_THROUGH = "attached_let_through"
    REPORT_SIGNED = "report_signed"
    REPORT_HANDED_OVER = "report_handed_over"
    PAGE_SEALED_ANEW = "page_sealed_anew"
    PAGE_SEALED_ANEW_SENT = "page_sealed_anew_sent"
    PAGE_HANDED_ON = "page_handed_on"
    WORD_COPY_MADE = "word_copy_made"
    SUPPLEMENT_SIGNED = "supplement_signed"
    FAMILY_COPY_MADE = "family_copy_made"
    FAMILY_COPY_PRINTED = "family_copy_printed"
    FAMILY_COPY_STOPPED = "family_copy_stopped"
    AGENCY_COPY_MADE = "agency_copy_made"
    AGENCY_COPY_PRINTED = "agency_copy_printed"
    AGENCY_COPY_STOPPED = "agency_copy_stopped"
    COPY_LET_THROUGH = "copy_let_through"
    ACCESS_REQUESTED = "access_requested"
    DISCLOSURE_DECIDED = "disclosure_decided"
    DISCLOSURE_MADE = "disclosure_made"
    DISCLOSURE_STOPPED = "disclosure_stopped"
    MESSAGE_MADE = "message_made"
    MESSAGE_SENT = "message_sent"
    MESSAGE_PRINTED = "message_printed"
    MESSAGE_OPENED = "message_opened"
    DRAFT_MADE = "draft_made"
    DRAFT_SENT = "draft_sent"
    DRAFT_OPENED = "draft_opened"
    ANSWER_MADE = "answer_made"
    ANSWER_TAKEN_IN = "answer_taken_in"
    BUNDLE_MADE = "bundle_made"
    ARCHIVE_MADE = "archive_made"
    KEY_SAVED = "key_saved"
    CONFERENCE_DESTROYED = "conference_destroyed"
    MINUTE_MADE = "minute_made"
    MINUTE_OPENED = "minute_opened"
    CONFIDENTIAL_BUNDLE_MADE = "confidential_bundle_made"
    CONFIDENTIAL_BUNDLE_OPENED = "confidential_bundle_opened"
    PAPER_MADE = "paper_made"
    PAPER_STOPPED = "paper_stopped"
    FAMILY_PACK_MADE = "family_pack_made"
    FAMILY_PACK_STOPPED = "family_pack_stopped"
    CIRCULATION_WRITTEN = "circulation_written"
    PASSED_ON = "passed_on"
    ACCOUNT_MADE = "account_made"
    ACCOUNT_TAKEN_IN = "account_taken_in"
    PAPERS_HANDED_OVER = "papers_handed_over"
    INVITATION_SENT_ON = "invitation_sent_on"
    FILE_TAKEN_IN = "file_taken_in"
    FILE_REMOVED = "file_removed"
    RECEIPT_MADE = "receipt_made"
    RECEIPT_TAKEN_IN = "receipt_taken_in"
    LETTER_ASSIGNED = "letter_assigned"
    LETTER_RELEASED = "letter_released"
    BACKED_UP = "backed_up"
    BACKUP_REMOVED = "backup_removed"


def contact_id(signing_certificate: bytes) -> str:
    """Return SHA-256 of a signing certificate (DER), under which its holder is kept."""
    return hashlib.sha256(signing_certificate).hexdigest()
