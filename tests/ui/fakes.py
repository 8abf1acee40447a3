"""Services with the same methods as the real ones, holding what a test gave them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.changes import Change
from reportwriter.domain.conference import Contact
from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage
from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.domain.ids import ConferenceReference, ItemId, ReportId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Place
from reportwriter.domain.supplement import Since
from reportwriter.records.travelling import (
    Certificates,
    InvitationFile,
)
from reportwriter.services.bundling import Bundled
from reportwriter.services.certificate_files import CertificatesRefusedError, Refused
from reportwriter.services.completeness import Problem, Where
from reportwriter.services.supplements import Supplemented
from reportwriter.services.told_openly import ToldOpenly
from reportwriter.services.writing import OpenReport
from reportwriter.ui.letter.presenter import Wanted
from reportwriter.ui.runner import ImmediateRunner, Progress
from reportwriter.ui.sharing.supplement import SupplementTools
from tests.builders import a_report
from tests.ui.sample_board import SampleBoard
from tests.ui.sample_invitation import DEPUTY


@dataclass
class FakeChecking:
    found: tuple[Problem, ...] = ()

    suggested: tuple[Problem, ...] = ()

    def problems(self, report_id: ReportId) -> tuple[Problem, ...]:
        return self.found

    def suggestions(self, opened: OpenReport) -> tuple[Problem, ...]:
        return self.suggested


@dataclass
class FakeWriting:
    opened: OpenReport

    def open(self, report_id: ReportId) -> OpenReport:
        return self.opened

    def apply(self, report_id: ReportId, change: Change) -> Report:
        self.opened = replace(self.opened, report=change.apply(self.opened.report))
        return self.opened.report


@dataclass
class FakeGoing:
    went: list[StatementId | Place] = field(default_factory=list)
    parts: list[Where] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    letters: list[Wanted] = field(default_factory=list)
    attached: list[tuple[str, int]] = field(default_factory=list)
    desks: list[ConferenceReference] = field(default_factory=list)
    attendances: list[ConferenceReference] = field(default_factory=list)
    hearings: list[ConferenceReference] = field(default_factory=list)
    at_conference: list[ConferenceReference] = field(default_factory=list)
    circulations: list[ConferenceReference] = field(default_factory=list)
    archives: list[ConferenceReference] = field(default_factory=list)
    updates: list[ConferenceReference] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    handed_on: list[tuple[ConferenceReference, str]] = field(default_factory=list)
    opened: int = 0
    backs: int = 0

    def go_back(self) -> None:
        self.backs += 1

    def now_known(self, invitation: InvitationFile) -> None:
        """Nothing follows from it here."""

    def go_to_message(self, submission: str) -> None:
        self.messages.append(submission)

    def message_opened(self) -> None:
        self.opened += 1

    def go_to_attached(self, submission: str, number: int) -> None:
        self.attached.append((submission, number))

    def go_to_hand_on(self, reference: ConferenceReference, submission: str) -> None:
        self.handed_on.append((reference, submission))

    def go_to_statement(self, statement: StatementId) -> None:
        self.went.append(statement)

    def go_to_part(self, where: Where) -> None:
        self.parts.append(where)

    def go_to_place(self, place: Place) -> None:
        self.went.append(place)

    def go_to_reading(self, submission: str) -> None:
        self.read.append(submission)

    def go_to_letter(self, wanted: Wanted) -> None:
        self.letters.append(wanted)

    def go_to_at_conference(self, reference: ConferenceReference) -> None:
        self.at_conference.append(reference)

    def go_to_circulation(self, reference: ConferenceReference) -> None:
        self.circulations.append(reference)

    def go_to_archive(self, reference: ConferenceReference) -> None:
        self.archives.append(reference)

    def go_to_update(self, reference: ConferenceReference) -> None:
        self.updates.append(reference)

    def go_to_who_comes(self, reference: ConferenceReference) -> None:
        self.attendances.append(reference)

    def go_to_desk(self, reference: ConferenceReference) -> None:
        self.desks.append(reference)

    def go_to_hearing(self, reference: ConferenceReference) -> None:
        self.hearings.append(reference)


PASSPHRASE = "correct horse battery staple"  # noqa: S105  # Opens nothing but these fakes.


def first(letters: Sequence[str]) -> str:
    """Choose as a test can foretell."""
    return letters[0]


@dataclass(frozen=True)
class OldBackup:
    made_at: datetime


@dataclass(frozen=True, kw_only=True)
class MovedAway:
    older_backups: tuple[OldBackup, ...] = ()
    signed_versions: tuple[int, ...] = ()
    sent_to: tuple[str, ...] = ()
    failure: VaultError | None = None


@dataclass
class FakeItems:
    """Confidential items, kept in the order in which they came."""

    kept: dict[ItemId, ConfidentialItem] = field(default_factory=dict)
    moved: list[StatementId] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    older: tuple[OldBackup, ...] = ()
    no_backup: VaultError | None = None
    removed: list[OldBackup] = field(default_factory=list)
    frame: ConfidentialPage | None = None
    told: ToldOpenly = field(default_factory=ToldOpenly)
    read: list[ConfidentialPage] = field(default_factory=list)
    pictures: Sequence[bytes] = ()

    def count(self, report_id: ReportId) -> int:
        return len(self.kept)

    def add(self, report_id: ReportId, item: ConfidentialItem) -> None:
        self.calls.append("add")
        self.kept[item.id] = item

    def move(
        self, report_id: ReportId, statement_id: StatementId, item: ConfidentialItem
    ) -> MovedAway:
        self.moved.append(statement_id)
        self.kept[item.id] = item
        return MovedAway(older_backups=self.older, failure=self.no_backup)

    def remove_backup(self, backup: OldBackup) -> None:
        self.removed.append(backup)

    def open_page(self, report_id: ReportId, passphrase: str) -> ConfidentialPage:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        page = self.frame or ConfidentialPage(report=report_id)
        return replace(page, items=tuple(self.kept.values()))

    def save_frame(self, page: ConfidentialPage) -> None:
        self.calls.append("save_frame")
        self.frame = page

    def save(self, report_id: ReportId, item: ConfidentialItem) -> None:
        self.calls.append("save")
        self.kept[item.id] = item

    def remove(self, report_id: ReportId, item_id: ItemId) -> None:
        self.calls.append("remove")
        del self.kept[item_id]

    def reorder(self, report_id: ReportId, order: Sequence[ItemId]) -> None:
        self.calls.append("reorder")
        self.kept = {item_id: self.kept[item_id] for item_id in order}

    def told_openly(self, report_id: ReportId, items: Sequence[ConfidentialItem]) -> ToldOpenly:
        return self.told

    def pages(self, page: ConfidentialPage) -> Sequence[bytes]:
        self.read.append(page)
        return self.pictures


@dataclass
class FakePrinting:
    """What prints confidential pages."""

    invited: bool = False
    fails: ReportWriterError | None = None
    no_printer: ReportWriterError | None = None
    paper: bool = True
    printed: list[Sequence[bytes]] = field(default_factory=list)
    asked_for: list[ConfidentialPage] = field(default_factory=list)
    kept: list[ReportId] = field(default_factory=list)

    def is_for(self, report_id: ReportId) -> bool:
        return not self.invited

    def pages(self, page: ConfidentialPage) -> Sequence[bytes]:
        self.asked_for.append(page)
        if self.fails is not None:
            raise self.fails
        return (b"page",)

    def keep(self, report_id: ReportId) -> None:
        self.kept.append(report_id)

    def ask_paper(self) -> "FakePrinting | None":
        if self.no_printer is not None:
            raise self.no_printer
        return self if self.paper else None

    def print_pages(self, pages: Sequence[bytes]) -> None:
        self.printed.append(pages)


@dataclass
class FakeNews:
    saved: list[ReportId] = field(default_factory=list)
    received: list[ConferenceReference] = field(default_factory=list)

    def received_changed(self, reference: ConferenceReference) -> None:
        self.received.append(reference)

    def report_saved(self, report_id: ReportId) -> None:
        self.saved.append(report_id)


@dataclass(frozen=True, kw_only=True)
class Made:
    report_path: Path = Path("/Documents/FIC-0001/FIC-0001 school report.pdf")
    sealed_page_path: Path = Path("/Documents/FIC-0001/FIC-0001 school sealed page.pdf")
    email_text: str = (
        "Dear Ms Stope\n\nTwo files are attached for conference FIC-0001. Both are for you. "
        "Please save them as they are and open them with your conference program.\n\n"
        "Pru Oakenshaw"
    )
    signed_at: datetime
    version: int = 1


@dataclass(frozen=True, kw_only=True)
class Record:
    how: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Ready:
    problems: tuple[Problem, ...] = ()
    recipients: tuple[str, ...] = ("the chair", "the deputy")
    made: Made | None = None
    recorded: Record | None = None
    withdrawn: InvitationFile | None = None


WORDS = ("river", "lamp", "eleven", "moss", "candle", "orbit", "fern", "tunnel")


@dataclass
class FakeHanding:
    at: datetime
    state: Ready = field(default_factory=Ready)
    folders: list[Path] = field(default_factory=list)

    def ready(self, report_id: ReportId) -> Ready:
        return self.state

    def sign_and_seal(
        self, report_id: ReportId, passphrase: str, folder: Path, progress: Progress
    ) -> Made:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        progress(1, 2)
        self.folders.append(folder)
        made = Made(signed_at=self.at)
        self.state = replace(self.state, made=made)
        return made

    def write_again(self, report_id: ReportId, folder: Path) -> Made:
        self.folders.append(folder)
        return Made(signed_at=self.at)

    def begin_next_version(self, report_id: ReportId) -> Report:
        self.state = Ready()
        return a_report(version=2)

    def record_handed_over(self, report_id: ReportId, how: str, on: date) -> None:
        self.state = replace(self.state, recorded=Record(how=how, on=on))


@dataclass
class FakeWords:
    """Trust in whoever reads out `WORDS`."""

    known: list[Contact] = field(default_factory=list)

    def own_words(self) -> tuple[str, ...]:
        return WORDS

    def enter_words(
        self, author: Contact, certificates: Certificates, words: Sequence[str]
    ) -> bool:
        if tuple(words) != WORDS:
            return False
        self.known.append(author)
        return True


@dataclass(frozen=True)
class Arrived:
    what: str
    conference: ConferenceReference | None = None


@dataclass
class FakeIntake:
    """Takes anything in, unless it `refuses`, and shows the board it was given."""

    shown: SampleBoard
    arrivals: tuple[Arrived, ...] = ()
    taken: list[tuple[tuple[Path, ...], str | None]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    refuses: ReportWriterError | None = None

    def take_in(
        self,
        paths: Sequence[Path],
        passphrase: str | None,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> tuple[Arrived, ...]:
        if passphrase not in (None, PASSPHRASE):
            raise WrongPassphraseError
        if self.refuses is not None:
            raise self.refuses
        for number, _path in enumerate(paths, start=1):
            progress(number, len(paths))
        self.taken.append((tuple(paths), passphrase))
        return self.arrivals

    def board(self, reference: ConferenceReference) -> SampleBoard:
        return self.shown

    def open_pages(self, passphrase: str) -> None:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.opened.append(passphrase)


CHASED_AT = datetime(2027, 1, 5, 12, 0, tzinfo=UTC)
"""A day after the reports of the sample board were due."""


@dataclass
class FakeChasing:
    """Remembers reminders as if each was copied at `CHASED_AT`."""

    copied: dict[str, datetime] = field(default_factory=dict)

    def remember(self, reference: ConferenceReference, agency: str) -> None:
        self.copied[agency] = CHASED_AT

    def reminded(self, reference: ConferenceReference) -> dict[str, datetime]:
        return dict(self.copied)


@dataclass
class FakeBundling:
    """Makes nothing, and says what a test wants made; None as if it were cancelled."""

    made: Bundled | None = None
    trouble: ReportWriterError | None = None
    wanted: list[tuple[ConferenceReference, Path]] = field(default_factory=list)

    def write(
        self,
        reference: ConferenceReference,
        path: Path,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> Bundled | None:
        self.wanted.append((reference, path))
        progress(0, 3)
        if self.trouble is not None:
            raise self.trouble
        return self.made


@dataclass
class FakeSupplements:
    """What a test says came since, until it is signed."""

    came: Since = field(default_factory=Since)
    trouble: ReportWriterError | None = None
    signed: list[tuple[str, Path]] = field(default_factory=list)

    def since(self, report_id: ReportId) -> Since:
        return self.came

    def sign(self, report_id: ReportId, passphrase: str, folder: Path) -> Supplemented:
        if self.trouble:
            raise self.trouble
        self.signed.append((passphrase, folder))
        self.came = Since()
        return Supplemented(path=folder / "supplement 1.pdf", number=1, email_text="Subject: It")


def supplement_tools(supplements: FakeSupplements | None = None) -> SupplementTools:
    return SupplementTools(supplements=supplements or FakeSupplements(), pool=ImmediateRunner())


@dataclass
class FakeCertificates:
    """Whatever is read says to be Ansel Quickthorn's, unless it is empty."""

    def own(self) -> bytes:
        return b"pem"

    def own_name(self) -> str:
        return "Ansel Quickthorn certificates.pem"

    def read(self, content: bytes) -> tuple[Contact, Certificates]:
        if not content:
            raise CertificatesRefusedError(Refused.UNREADABLE)
        return Contact(name=DEPUTY.name, agency=DEPUTY.agency), DEPUTY.certificates


@dataclass
class FakeTrust(FakeWords):
    """Asks for words 2, 5 and 7 first, then for others; the words are `WORDS`."""

    asked: int = 0
    confirmed: list[str] = field(default_factory=list)

    def questions(self) -> tuple[int, ...]:
        self.asked += 1
        return (1, 4, 6) if self.asked == 1 else (0, 2, 3)

    def confirm_chair(
        self, invitation: InvitationFile, positions: Sequence[int], typed: Sequence[str]
    ) -> bool:
        if [WORDS[position] for position in positions] != list(typed):
            return False
        self.confirmed.append(invitation.chair.name)
        return True
