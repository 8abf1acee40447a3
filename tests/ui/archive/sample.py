"""The archive's screen of the Pebblewick conference, at several moments of its life."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.forms.practice import Retention as AreaRule
from reportwriter.records.destruction import Destruction
from reportwriter.records.kept import Destroyed, HeldOf, Keeping
from reportwriter.services.archiving import Archived, ArchiveOrder, Left
from reportwriter.services.retention import NotTwoPeopleError, Standing
from reportwriter.storage.backup import Backup, Renewed
from reportwriter.ui.archive.presenter import ArchivePresenter, ArchiveTools, Wish
from reportwriter.ui.archive.view import ArchiveScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import a_conference
from tests.ui.fakes import PASSPHRASE

FIC = ConferenceReference("FIC-0001")
TODAY = date(2102, 1, 9)
AT = datetime(2027, 2, 3, 9, 30, tzinfo=UTC)
TWO = ("Merriweather Stope", "Idris Calloway")
OLDER = Backup(folder=Path("2101-12-24"), made_at=datetime(2101, 12, 24, 17, 5, tzinfo=UTC))
HELD = HeldOf(
    files=11,
    accounts=0,
    mails=0,
    invitations=5,
    remarks=4,
    matched=2,
    coming=9,
    has_record=1,
    has_hearing=1,
    papers=3,
    has_circulation=1,
    of_none=1,
)
STANDING = Standing(
    conference=a_conference(),
    rule=AreaRule(holder="Children's Social Care", years=75, rule="S-22.6"),
    keeping=Keeping(archived_at=AT),
    review_on=date(2102, 1, 6),
    held=HELD,
    is_over=True,
    is_due=True,
    waiting=0,
    destroyed=(
        Destruction(
            conference=ConferenceReference("FIC-0007"),
            at=datetime(2101, 3, 1, 10, 0, tzinfo=UTC),
            confirmed_by=TWO,
        ),
    ),
)
NOT_DUE = replace(STANDING, is_due=False, destroyed=())
NOT_OVER = replace(NOT_DUE, is_over=False, keeping=Keeping())


@dataclass
class FakeArchiving:
    """`refuses` fails what is written; `written` and `saved` say what was."""

    written: list[ArchiveOrder] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    left_out: tuple[Left, ...] = ()
    refuses: ReportWriterError | None = None
    is_cancelled: bool = False

    def write(
        self,
        order: ArchiveOrder,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Archived | None:
        if self.refuses is not None:
            raise self.refuses
        self.written.append(order)
        progress(1, 4)
        if self.is_cancelled:
            return None
        folder = order.folder / "FIC-0001 archive 2027-02-03"
        return Archived(folder=folder, received=11, of_none=1, left_out=self.left_out)

    def save_keys(self, path: Path, passphrase: str) -> tuple[Path, ...]:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.saved.append(path)
        return (path,)


@dataclass
class FakeRetention:
    standing_now: Standing = STANDING
    kept: list[date | None] = field(default_factory=list)
    confirmed: list[tuple[str, str]] = field(default_factory=list)
    older: tuple[Backup, ...] = (OLDER,)
    failure: VaultError | None = None
    removed: list[Backup] = field(default_factory=list)

    def standing(self, reference: ConferenceReference) -> Standing:
        return self.standing_now

    def keep_until(self, reference: ConferenceReference, day: date | None) -> None:
        self.kept.append(day)

    def destroy(
        self, reference: ConferenceReference, confirmed_by: tuple[str, str], passphrase: str
    ) -> Destroyed:
        if not all(confirmed_by):
            raise NotTwoPeopleError
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.confirmed.append(confirmed_by)
        return Destroyed(conference=reference, files=("a",), is_log_clear=True)

    def renew_backups(self, destroyed: Destroyed) -> Renewed:
        return Renewed(fresh=None, older_holding=self.older, failure=self.failure)

    def remove_backups(self, backups: tuple[Backup, ...]) -> None:
        self.removed += backups


@dataclass
class FakeGoing:
    backs: int = 0
    homes: int = 0
    forgotten: int = 0

    def go_back(self) -> None:
        self.backs += 1

    def go_home(self) -> None:
        self.homes += 1

    def forget_conference(self) -> None:
        self.forgotten += 1


def tools_of(archiving: FakeArchiving, retention: FakeRetention) -> ArchiveTools:
    return ArchiveTools(
        archiving=archiving,  # type: ignore[arg-type]  # What this screen needs of it.
        retention=retention,  # type: ignore[arg-type]  # Likewise.
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        today=lambda: TODAY,
    )


@dataclass
class Shown:
    """A screen with all that it works with; `screen` keeps its presenter."""

    screen: ArchiveScreen
    presenter: ArchivePresenter
    archiving: FakeArchiving
    retention: FakeRetention
    going: FakeGoing


def shown(look: Look, standing: Standing = STANDING) -> Shown:
    screen = ArchiveScreen(look)
    archiving, retention = FakeArchiving(), FakeRetention(standing)
    going = FakeGoing()
    presenter = ArchivePresenter(screen, tools_of(archiving, retention), going)
    connect(screen, presenter)
    presenter.open(FIC)
    screen.presenter = presenter  # type: ignore[attr-defined]  # Kept, as whoever shows it does.
    return Shown(screen, presenter, archiving, retention, going)


def due(look: Look) -> QWidget:
    return shown(look).screen


def not_over(look: Look) -> QWidget:
    return shown(look, NOT_OVER).screen


def written(look: Look) -> QWidget:
    made = shown(look, NOT_DUE)
    made.archiving.left_out = (Left.NOT_CLOSED,)
    wish = Wish(
        folder=Path("to the unit"), passphrase="", bundle=True, papers=True, sealed_minute=False
    )
    made.presenter.write(wish)
    return made.screen


def writing(look: Look) -> QWidget:
    made = shown(look, NOT_DUE)
    made.screen.show_writing(1, 4)
    return made.screen


def gone(look: Look) -> QWidget:
    made = shown(look)
    made.presenter.destroy(*TWO, PASSPHRASE)
    return made.screen


def refused(look: Look) -> QWidget:
    made = shown(look)
    made.presenter.destroy(TWO[0], "", PASSPHRASE)
    return made.screen
