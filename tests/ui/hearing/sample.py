"""What the police and the school wrote for the chair of the Pebblewick conference alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.attendee import Attendee
from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.errors import VaultError
from reportwriter.domain.file_check import Contents
from reportwriter.domain.hearing import ClosedSlot, HearingRecord, Left
from reportwriter.domain.ids import ConferenceReference, RecordId, ReportId
from reportwriter.records.confidential_bundle import ConfidentialBundleFile
from reportwriter.services.coming import Rules
from reportwriter.services.confidential_bundling import BundleOrder
from reportwriter.services.exclusion_sealing import SealedNow
from reportwriter.services.hearing import OpenHearing, SealedPart
from reportwriter.storage.backup import Backup
from reportwriter.ui.hearing.asks import DecisionAsk, ReasonAsk, SlotAsk
from reportwriter.ui.hearing.presenter import HearingPresenter, HearingTools
from reportwriter.ui.hearing.rows import reason_key
from reportwriter.ui.hearing.view import HearingScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner, Progress
from tests.ui.read_bundle.record import a_bundle_record
from tests.ui.sample_board import unchanged
from tests.ui.sample_report import ITEMS, school_report
from tests.ui.who_comes.sample import EXCLUDED, EXCLUSION_RULE, GROUNDS

FIC = ConferenceReference("FIC-0001")
PASSPHRASE = "four lanterns under a copper bridge"  # noqa: S105  # Of people who do not exist.
NOW = datetime(2027, 1, 6, 10, 5, tzinfo=UTC)
POLICE = ReportId("report-2")


def a_part(**changes: object) -> SealedPart:
    """Return the opened page of the police."""
    report = school_report()
    made = SealedPart(
        submission="police",
        check=unchanged(contents=Contents.ITEMS, items=3),
        report=POLICE,
        agency="Police",
        author="DC Wilf Harrowgate",
        version=1,
        people=report.people,
        contents=Contents.ITEMS,
        page=ConfidentialPage(report=POLICE, items=ITEMS),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # Callers name its fields.


def of_school(contents: Contents = Contents.NOTHING_CONFIDENTIAL) -> SealedPart:
    return a_part(
        submission="school",
        report=ReportId("report-1"),
        agency="Hollybrook Primary School",
        author="Pru Oakenshaw",
        contents=contents,
        page=None,
    )


def item_key(number: int) -> str:
    return f"item {POLICE} {ITEMS[number - 1].id}"


@dataclass
class FakeHearings:
    """Keeps the record as the real one does, and opens for the passphrase alone."""

    parts: tuple[SealedPart, ...] = field(default_factory=lambda: (a_part(), of_school()))
    record: HearingRecord = field(default_factory=HearingRecord)
    things: int = 0
    saved: int = 0
    failure: VaultError | None = None
    excluded: tuple[Attendee, ...] = ()
    sealed_now: SealedNow | None = None
    removed: tuple[Backup, ...] = ()
    untold: bool = False

    def is_untold(self, conference: ConferenceReference) -> bool:
        return self.untold

    def keep_told(self, conference: ConferenceReference) -> None:
        self.untold = False

    def remove_backups(self, backups: Sequence[Backup]) -> None:
        self.removed = tuple(backups)

    def things_left(self, board: object) -> int:
        return self.things

    def open(self, conference: ConferenceReference, passphrase: str) -> OpenHearing:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        return OpenHearing(
            parts=self.parts,
            record=self.record,
            agencies=("Hollybrook Primary School", "Police", "Health visiting"),
            excluded=self.excluded,
            rules=Rules(exclusion=GROUNDS, exclusion_rule=EXCLUSION_RULE),
            sealed_now=self.sealed_now,
        )

    def save(
        self,
        conference: ConferenceReference,
        record: HearingRecord,
        left: Left,
        rules: Rules,
    ) -> None:
        if self.failure is not None:
            raise self.failure
        self.record, self.things = record, left.things
        self.saved += 1

    def new_slot(self) -> ClosedSlot:
        return ClosedSlot(id=RecordId(f"slot{len(self.record.slots)}"))


@dataclass
class FakeMinutes:
    written: list[Path] = field(default_factory=list)

    def name(self, conference: ConferenceReference) -> str:
        return f"{conference} sealed minute.pdf"

    def write(self, conference: ConferenceReference, path: Path, passphrase: str) -> None:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.written.append(path)


@dataclass
class FakeBundles:
    written: list[Path] = field(default_factory=list)

    def name(self, conference: ConferenceReference) -> str:
        return f"{conference} sealed bundle.pdf"

    def write(
        self, order: BundleOrder, progress: Progress, is_cancelled: Callable[[], bool]
    ) -> ConfidentialBundleFile | None:
        if order.passphrase != PASSPHRASE:
            raise WrongPassphraseError
        progress(2, 20)
        if is_cancelled():
            return None
        self.written.append(order.path)
        return a_bundle_record()


@dataclass
class FakeGoing:
    backs: int = 0
    late: int = 0
    handing_on: ConferenceReference | None = None

    def go_back(self) -> None:
        self.backs += 1

    def go_to_hand_on(self, reference: ConferenceReference) -> None:
        self.handing_on = reference

    def sealed_late(self) -> None:
        self.late += 1


def tools_of(hearings: FakeHearings, now: Callable[[], datetime] = lambda: NOW) -> HearingTools:
    runner = ImmediateRunner()
    return HearingTools(
        hearings=hearings,
        minutes=FakeMinutes(),
        bundles=FakeBundles(),
        vault=runner,
        pool=runner,
        now=now,
    )


def closed(look: Look) -> QWidget:
    return _screen(look)[0]


def untold(look: Look) -> QWidget:
    """A minute sealed why somebody is excluded, and the chair was not told of older backups."""
    view, _ = _screen(look)
    view.show_untold(untold=True)
    return view


def bundling(look: Look) -> QWidget:
    """The confidential bundle, a paper of many laid in."""
    view, _ = _screen(look)
    view.show_bundling(2, 20)
    return view


def opened(look: Look) -> QWidget:
    """One item read and decided, one read, one not."""
    view, presenter = _screen(look)
    presenter.unlock(PASSPHRASE)
    presenter.select(item_key(3))
    presenter.acknowledge()
    presenter.select(item_key(1))
    presenter.acknowledge()
    presenter.answer(DecisionAsk.DEALING, "closed_slot")
    presenter.answer(DecisionAsk.AGENCIES, ("Police", "Health visiting"))
    presenter.select(item_key(1))
    return view


def unread(look: Look) -> QWidget:
    view, presenter = _screen(look)
    presenter.unlock(PASSPHRASE)
    return view


def to_tell(look: Look) -> QWidget:
    """An item that the mother must later be told of."""
    view, presenter = _screen(look)
    presenter.unlock(PASSPHRASE)
    presenter.select(item_key(3))
    presenter.acknowledge()
    presenter.answer(DecisionAsk.DEALING, "not_told")
    return view


def slot(look: Look) -> QWidget:
    """A closed slot that goes on."""
    view, presenter = _screen(look)
    presenter.unlock(PASSPHRASE)
    presenter.begin_slot()
    presenter.answer_slot(SlotAsk.LEAVE, ("Corin Thrumm",))
    presenter.answer_slot(SlotAsk.STAY, ("Police", "Health visiting"))
    presenter.answer_slot(SlotAsk.EXPLANATION, "Police information about somebody else.")
    presenter.say_now(SlotAsk.BEGUN)
    return view


def _screen(look: Look) -> tuple[HearingScreen, HearingPresenter]:
    view = HearingScreen(look)
    presenter = HearingPresenter(view, tools_of(FakeHearings()), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view, presenter


def excluded(look: Look) -> QWidget:
    """Why somebody is excluded, half written, in a vault where it stood in the open until now."""
    sealed = SealedNow(is_log_clear=True, older=(Backup(folder=Path("backup"), made_at=NOW),))
    hearings = FakeHearings(excluded=(EXCLUDED,), sealed_now=sealed)
    view = HearingScreen(look)
    presenter = HearingPresenter(view, tools_of(hearings), FakeGoing())
    connect(view, presenter)
    presenter.open(FIC)
    presenter.unlock(PASSPHRASE)
    presenter.select(reason_key(EXCLUDED.id))
    presenter.answer_reason(ReasonAsk.GROUNDS, (GROUNDS.grounds[0].id,))
    presenter.select(reason_key(EXCLUDED.id))
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view
