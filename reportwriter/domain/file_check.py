"""What the file check says about a received file: integrity first, then six answers (design.md 7).

There is no yellow. Where nothing is proven nothing else is answered. Of a file that was added to
after signing the signed part is proven, and the answers are about that part.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.integrity import Integrity, Why, integrity_of


class Signer(StrEnum):
    KNOWN = "known"
    NOT_YET_KNOWN = "not_yet_known"


class WasAsked(StrEnum):
    """Whether this conference asked whoever signed."""

    PERSON_ASKED = "person_asked"
    ANOTHER_OF_THE_AGENCY = "another_of_the_agency"
    NO_LONGER_ASKED = "no_longer_asked"
    """Its agency was asked, and the chair withdrew that."""
    AGENCY_NOT_ASKED = "agency_not_asked"
    ANOTHER_CONFERENCE = "another_conference"
    NO_INVITATION = "no_invitation"
    """There is no invitation to compare it with."""


class Version(StrEnum):
    NEWEST = "newest"
    SUPERSEDED = "superseded"
    """A newer version is held, and came after this one."""
    OLDER = "older"
    """It came although a newer version was already held."""
    SAME_NUMBER_OTHER_CONTENT = "same_number_other_content"


REPLACED = (Version.SUPERSEDED, Version.OLDER)
"""A newer version is there to be read instead."""


class InTime(StrEnum):
    IN_TIME = "in_time"
    LATE = "late"
    NOTHING_DUE = "nothing_due"


class ArrivalKnownFrom(StrEnum):
    """How it is known when a file arrived, the most reliable first."""

    MAIL_SERVER = "mail_server"
    MAILBOX = "mailbox"
    """When the mailbox had it delivered, which Outlook keeps beside the mail."""
    ENTERED = "entered"
    TAKEN_IN = "taken_in"

    @property
    def is_by_mail(self) -> bool:
        return self in (ArrivalKnownFrom.MAIL_SERVER, ArrivalKnownFrom.MAILBOX)


class Missing(StrEnum):
    NOTHING = "nothing"
    """The sealed page has arrived and belongs to this report."""
    SEALED_PAGE_NOT_ARRIVED = "sealed_page_not_arrived"
    SEALED_PAGE_OF_ANOTHER = "sealed_page_of_another"


class Contents(StrEnum):
    """What is on the confidential page; answered for chair, deputy and author only."""

    NOT_LOOKED_AT = "not_looked_at"
    NOTHING_CONFIDENTIAL = "nothing_confidential"
    ITEMS = "items"
    NOT_SEALED_TO_YOU = "not_sealed_to_you"
    DOES_NOT_BELONG = "does_not_belong"
    """It opened, and what is inside names another report, version, author or recipient."""
    DAMAGED = "damaged"


class HandsOn(StrEnum):
    """Who hands a confidential page on to whoever could not open it as it was sealed."""

    AUTHOR = "author"
    """Sealed anew for a chair who came later."""
    CHAIR = "chair"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOnBy:
    """Who handed a page on, as the signature on it says, and when."""

    name: str
    role: HandsOn
    at: datetime | None


class Agreed(StrEnum):
    """Whether a colleague's agreement that came in a report is one to this report."""

    HOLDS = "holds"
    OTHER_STATEMENTS = "other_statements"
    """It is genuine, and to another report or to other statements than came."""
    NOT_GENUINE = "not_genuine"
    """Its signature does not hold, names somebody else, or is the author's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedInAgency:
    """The agreement that came in a report: to be read by `agreed` alone."""

    agreed: Agreed
    signer: Signer
    name: str
    designation: str
    agency: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The six answers, always all of them. Times are aware; `late_by_hours` counts whole hours.

    `checked` is None where no colleague's agreement came; not every form asks for one. `handed_on`
    is there where the confidential page came by way of somebody who could open it.
    """

    signer: Signer
    signer_name: str
    signer_agency: str
    signed_at: datetime | None
    asked: WasAsked
    version: Version
    version_number: int
    in_time: InTime
    due: datetime | None
    arrived: datetime | None
    arrival_known_from: ArrivalKnownFrom
    late_by_hours: int = 0
    missing: Missing
    contents: Contents
    items: int = 0
    checked: CheckedInAgency | None = None
    handed_on: HandedOnBy | None = None

    @property
    def is_heard(self) -> bool:
        """Whether it is of this conference, and no newer version is there to be read instead."""
        return self.version not in REPLACED and self.asked is not WasAsked.ANOTHER_CONFERENCE

    @property
    def claims_a_check(self) -> bool:
        """Whether it says that a colleague agreed, and that is not so."""
        return self.checked is not None and self.checked.agreed is not Agreed.HOLDS


class AddsTo(StrEnum):
    """Whether the report that a supplement, or a handed-on page, names is held."""

    HELD = "held"
    NOT_ARRIVED = "not_arrived"
    """It is named by its digest, so that it is known as soon as it comes."""
    OTHER_TEXT = "other_text"
    """Another file is held of the version that it names."""
    ANOTHER_CONFERENCE = "another_conference"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementAnswers:
    """What is asked of a supplement. `is_by_author` is None until its report has arrived."""

    signer: Signer
    signer_name: str
    signer_agency: str
    signed_at: datetime | None
    adds_to: AddsTo
    is_by_author: bool | None
    version_number: int
    number: int
    arrived: datetime | None
    arrival_known_from: ArrivalKnownFrom

    @property
    def belongs(self) -> bool:
        """Whether it is this conference's, about a report that is held or may still come."""
        is_stray = self.adds_to in (AddsTo.OTHER_TEXT, AddsTo.ANOTHER_CONFERENCE)
        return not is_stray and self.is_by_author is not False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAnswers:
    """What is asked of a sealed message to the chair; until it is opened, nobody knows whose it is.

    `contents` is ITEMS once it was opened and holds; `signer` and `asked` are None until then.
    """

    contents: Contents
    signer: Signer | None = None
    signer_name: str = ""
    signer_agency: str = ""
    signed_at: datetime | None = None
    asked: WasAsked | None = None
    arrived: datetime | None
    arrival_known_from: ArrivalKnownFrom

    @property
    def belongs(self) -> bool:
        """Whether it may be for this conference, from an agency that was asked."""
        is_stray = self.asked in (WasAsked.AGENCY_NOT_ASKED, WasAsked.ANOTHER_CONFERENCE)
        return self.contents in (Contents.NOT_LOOKED_AT, Contents.ITEMS) and not is_stray


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAnswers:
    """What is asked of a sealed draft, or of an answer to one: as of a message, but for whom.

    `contents` is ITEMS once it was opened and holds; `signer` is None until then.
    """

    is_answer: bool
    contents: Contents
    signer: Signer | None = None
    signer_name: str = ""
    signer_agency: str = ""
    signed_at: datetime | None = None
    arrived: datetime | None
    arrival_known_from: ArrivalKnownFrom

    @property
    def belongs(self) -> bool:
        return self.contents in (Contents.NOT_LOOKED_AT, Contents.ITEMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedAnswers:
    """What is asked of a chair's sealed minute, or confidential bundle, as of a draft.

    `not_opened` counts, of the `originals` in a bundle, those that did not open or are changed.
    """

    is_bundle: bool
    contents: Contents
    signer: Signer | None = None
    signer_name: str = ""
    signer_agency: str = ""
    originals: int = 0
    not_opened: int = 0
    arrived: datetime | None
    arrival_known_from: ArrivalKnownFrom

    @property
    def belongs(self) -> bool:
        return self.contents in (Contents.NOT_LOOKED_AT, Contents.ITEMS) and not self.not_opened


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOnAnswers:
    """What is asked of a handed-on page, as of a message; all but its arrival is known once opened.

    `author` signed the page that is in it; `adds_to` tells of that one's report. `contents` is
    ITEMS once it was opened and holds, whatever stands on the page.
    """

    contents: Contents
    signer: Signer | None = None
    signer_name: str = ""
    signer_agency: str = ""
    signed_at: datetime | None = None
    role: HandsOn | None = None
    adds_to: AddsTo | None = None
    author: str = ""
    version_number: int = 0
    arrived: datetime | None
    arrival_known_from: ArrivalKnownFrom

    @property
    def belongs(self) -> bool:
        """Whether it is of this conference, and its report is held or may still come."""
        is_stray = self.adds_to in (AddsTo.OTHER_TEXT, AddsTo.ANOTHER_CONFERENCE)
        return self.contents in (Contents.NOT_LOOKED_AT, Contents.ITEMS) and not is_stray


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterAnswers:
    """What is known of a letter that was taken in; none of it is proven.

    Whose it is is as the chair said at `assigned_at`, empty and None until then. `refused` says why
    it cannot be shown (by the value of `exchange.errors.Refusal`), empty where it can.
    """

    agency: str = ""
    author: str = ""
    designation: str = ""
    assigned_at: datetime | None = None
    refused: str = ""
    in_time: InTime
    arrived: datetime | None
    arrival_known_from: ArrivalKnownFrom
    late_by_hours: int = 0

    @property
    def is_assigned(self) -> bool:
        return self.assigned_at is not None


LetterBeside = MessageAnswers | DraftAnswers | SealedAnswers | HandedOnAnswers


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCheck:
    """`answers` is None where nothing is proven; see the top of this module.

    `supplement`, `message`, `draft`, `sealed` or `handed_on` stands there where the file is one,
    and `letter` where it is one that was taken in.
    """

    why: Why
    answers: Answers | None = None
    supplement: SupplementAnswers | None = None
    message: MessageAnswers | None = None
    draft: DraftAnswers | None = None
    sealed: SealedAnswers | None = None
    handed_on: HandedOnAnswers | None = None
    letter: LetterAnswers | None = None

    @property
    def beside(self) -> SupplementAnswers | LetterBeside | None:
        """What stands in the place of the answers where the file is no report."""
        return self.supplement or self.sealed_letter

    @property
    def sealed_letter(self) -> LetterBeside | None:
        """What is answered of a file that travels sealed and by itself."""
        return self.message or self.draft or self.sealed or self.handed_on

    @property
    def is_assigned(self) -> bool:
        """Whether it is a letter of which the chair has said whose it is."""
        return self.letter is not None and self.letter.is_assigned

    @property
    def integrity(self) -> Integrity:
        return integrity_of(self.why)

    @property
    def can_be_relied_on(self) -> bool:
        """Whether it is unchanged, by a known signer who was asked, and the one that counts."""
        answers = self.answers
        if (other := self.beside) is not None:
            is_known = other.signer is Signer.KNOWN
            return self.integrity is Integrity.UNCHANGED and is_known and other.belongs
        return (
            answers is not None
            and self.integrity is Integrity.UNCHANGED
            and answers.signer is Signer.KNOWN
            and self.belongs
            and answers.missing is Missing.NOTHING
            and not answers.claims_a_check
        )

    @property
    def belongs(self) -> bool:
        """Whether it is this conference's, from an agency it asked, in the version that counts.

        Answered of the signed part where something was added to it. A sealed page that has not
        arrived yet is missing, not foreign.
        """
        answers = self.answers
        if (other := self.beside) is not None:
            return other.belongs
        return (
            answers is not None
            and answers.asked not in (WasAsked.AGENCY_NOT_ASKED, WasAsked.ANOTHER_CONFERENCE)
            and answers.version is Version.NEWEST
            and answers.missing is not Missing.SEALED_PAGE_OF_ANOTHER
            and answers.contents is not Contents.DOES_NOT_BELONG
        )
