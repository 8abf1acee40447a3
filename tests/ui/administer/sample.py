"""A conference with its administrator: one of every state in which what came can be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.file_check import (
    ArrivalKnownFrom,
    Contents,
    FileCheck,
    InTime,
    MessageAnswers,
    Missing,
    Signer,
)
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.integrity import Why
from reportwriter.records.account import AccountFile
from reportwriter.records.travelling import Asked, InvitationFile
from reportwriter.services.administering import Administered
from reportwriter.services.board import Board, Received
from reportwriter.services.passing_on import Standing, Written
from reportwriter.services.taking_in import Arrival
from reportwriter.ui.administer.presenter import AdministerPresenter, AdministerTools
from reportwriter.ui.administer.view import AdministerScreen, connect
from reportwriter.ui.home.presenter import HomePresenter
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner, Progress
from reportwriter.wording import administering as words
from tests.builders import a_conference
from tests.exchange import senders
from tests.ui.builders_ui import ADMINISTERED, home_tools
from tests.ui.fakes import PASSPHRASE, FakeChasing
from tests.ui.fakes_of_chair import FakeLetters
from tests.ui.sample_board import CAME, DUE, a_letter, unchanged
from tests.ui.send_out.sample import FakeSending

FIC = ConferenceReference("FIC-0001")
NOW = datetime(2027, 1, 4, 13, 0, tzinfo=UTC)
PASSED_ON = datetime(2026, 12, 31, 9, 15, tzinfo=UTC)


def _asked(agency: str, **changed: object) -> Received:
    form = senders.an_invitation().asked.form
    row = Received(
        agency=agency,
        author="",
        asked=Asked(agency=agency, role="Lead", form=form),
        kinds={},
    )
    return replace(row, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def _closed(**changed: object) -> FileCheck:
    return unchanged(**{"contents": Contents.NOT_LOOKED_AT, **changed})


SCHOOL = _asked(
    "Hollybrook Primary School",
    author="Pru Oakenshaw",
    submission="school",
    check=_closed(signer=Signer.NOT_YET_KNOWN),
    arrived=CAME,
)
HEALTH = _asked(
    "Health visiting",
    author="Bea Larkmoor",
    submission="health",
    check=_closed(
        signer_name="Bea Larkmoor",
        signer_agency="Health visiting",
        in_time=InTime.LATE,
        late_by_hours=2,
        arrived=DUE + timedelta(hours=2),
        missing=Missing.SEALED_PAGE_NOT_ARRIVED,
    ),
    arrived=DUE + timedelta(hours=2),
)
NURSE = _asked(
    "School nursing",
    author="Duty nurse",
    submission="nurse",
    check=FileCheck(why=Why.DIGEST_DIFFERS),
    arrived=CAME,
)
MIDWIFE = _asked("Midwifery", author="Duty midwife")
LETTER = Received(
    agency="",
    author="report for Wednesday.pdf",
    submission="letter",
    check=a_letter(),
    arrived=CAME,
    kinds={},
)
MESSAGE = Received(
    agency="Message to the chair",
    author="Sealed",
    submission="message",
    check=FileCheck(
        why=Why.NO_SIGNATURE,
        message=MessageAnswers(
            contents=Contents.NOT_LOOKED_AT,
            arrived=CAME,
            arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        ),
    ),
    arrived=CAME,
    kinds={},
)
ROWS = (MESSAGE, SCHOOL, HEALTH, NURSE, MIDWIFE, LETTER)
WENT: Mapping[str, datetime | None] = {
    "message": None,
    "school": PASSED_ON,
    "health": None,
    "nurse": None,
}


@dataclass
class FakeAdministering:
    found: Administered
    heard: list[InvitationFile] = field(default_factory=list)

    def of(self, reference: ConferenceReference) -> Administered:
        return self.found

    def compared(self, record: InvitationFile) -> None:
        self.heard.append(record)
        self.found = replace(self.found, is_certain=True, doubtful=None)


@dataclass
class FakeBoards:
    rows: tuple[Received, ...] = ROWS

    def board(self, reference: ConferenceReference) -> Board:
        meeting = a_conference(reports_due=DUE)
        return Board(conference=meeting, rows=self.rows, unopened=2, messages=1)


@dataclass
class FakeIntaking:
    """`error` is raised instead."""

    arrivals: tuple[Arrival, ...] = ()
    error: ReportWriterError | None = None
    taken: list[tuple[Path, ...]] = field(default_factory=list)

    def take_in(
        self, paths: Sequence[Path], progress: Progress, is_cancelled: Callable[[], bool]
    ) -> tuple[Arrival, ...]:
        if self.error is not None:
            raise self.error
        self.taken.append(tuple(paths))
        progress(len(paths), len(paths))
        return self.arrivals


@dataclass
class FakePassing:
    went: Standing = field(default_factory=lambda: Standing(waiting=4, of_all=6, rows=dict(WENT)))
    error: ReportWriterError | None = None
    written: list[bool] = field(default_factory=list)

    def standing(self, reference: ConferenceReference) -> Standing:
        return self.went

    def write(
        self, reference: ConferenceReference, folder: Path, *, again: bool = False
    ) -> Written:
        if self.error is not None:
            raise self.error
        self.written.append(again)
        count = self.went.waiting or self.went.of_all
        rows = dict.fromkeys(self.went.rows, NOW)
        self.went = Standing(waiting=0, of_all=self.went.of_all, rows=rows)
        text = words.passing_text(FIC, "Merriweather Stope", ("a.pdf", "b.pdf"), {})
        name = "FIC-0001 for the chair 2027-01-04"
        return Written(folder=folder / name, files=count, text=text)


@dataclass
class FakeAccounts:
    def of(self, reference: ConferenceReference) -> AccountFile:
        return AccountFile(
            conference=reference, administrator=senders.an_administrator(), issued_at=NOW
        )


@dataclass
class FakeGoing:
    asked: list[InvitationFile] = field(default_factory=list)
    invitations: list[ConferenceReference] = field(default_factory=list)
    papers: list[ConferenceReference] = field(default_factory=list)
    keeping: list[ConferenceReference] = field(default_factory=list)
    known: Callable[[], None] = lambda: None
    changed: int = 0

    def go_to_words(self, invitation: InvitationFile, known: Callable[[], None]) -> None:
        self.asked.append(invitation)
        self.known = known

    def go_to_invitations(self, reference: ConferenceReference) -> None:
        self.invitations.append(reference)

    def go_to_papers(self, reference: ConferenceReference) -> None:
        self.papers.append(reference)

    def go_to_keeping(self, reference: ConferenceReference) -> None:
        self.keeping.append(reference)

    def administered_changed(self) -> None:
        self.changed += 1


@dataclass(kw_only=True)
class Fakes:
    administering: FakeAdministering
    boards: FakeBoards
    intake: FakeIntaking
    passing_on: FakePassing
    sending: FakeSending
    chasing: FakeChasing
    letters: FakeLetters
    going: FakeGoing
    signed: list[str] = field(default_factory=list)

    def sign(self, account: AccountFile, folder: Path, passphrase: str) -> Path:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.signed.append(account.conference)
        return folder / "FIC-0001 account 2027-01-04.pdf"

    @property
    def tools(self) -> AdministerTools:
        return AdministerTools(
            administering=self.administering,
            boards=self.boards,
            intake=self.intake,
            passing_on=self.passing_on,
            sending=self.sending,
            chasing=self.chasing,
            letters=self.letters,
            accounts=FakeAccounts(),
            sign=self.sign,
            vault=ImmediateRunner(),
            pool=ImmediateRunner(),
            now=lambda: NOW,
        )


def administered(**changed: object) -> Administered:
    meeting = a_conference(reports_due=DUE)
    found = Administered(
        conference=meeting,
        invitation=senders.an_invitation(administrator=senders.an_administrator()),
        is_certain=True,
        is_mine=True,
    )
    return replace(found, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def fakes(rows: tuple[Received, ...] = ROWS, **changed: object) -> Fakes:
    return Fakes(
        administering=FakeAdministering(administered(**changed)),
        boards=FakeBoards(rows),
        intake=FakeIntaking(),
        passing_on=FakePassing(),
        sending=FakeSending(),
        chasing=FakeChasing(),
        letters=FakeLetters(),
        going=FakeGoing(),
    )


def shown(look: Look, held: Fakes) -> tuple[AdministerScreen, AdministerPresenter]:
    view = AdministerScreen(look)
    presenter = AdministerPresenter(view, held.tools, held.going)
    connect(view, presenter)
    view.setProperty("held", presenter)
    presenter.open(FIC)
    return view, presenter


def at(look: Look, key: str, held: Fakes | None = None) -> AdministerScreen:
    view, presenter = shown(look, held or fakes())
    presenter.select(key)
    view.show_current(key)
    return view


def board(look: Look) -> QWidget:
    return at(look, "asked Midwifery")


def sealed(look: Look) -> QWidget:
    """The file check of a report whose sealed page belongs to it."""
    return at(look, "school")


def message(look: Look) -> QWidget:
    return at(look, "message")


def letter(look: Look) -> QWidget:
    view, presenter = shown(look, fakes())
    presenter.select("letter")
    view.show_current("letter")
    presenter.assigning.begin()
    return view


def not_certain(look: Look) -> QWidget:
    return at(look, "school", fakes(is_certain=False))


def passed_on(look: Look) -> QWidget:
    view, presenter = shown(look, fakes())
    presenter.pass_on(Path("/out"))
    return view


def account_asked(look: Look) -> QWidget:
    """The passphrase is asked for that signs what the chair is told."""
    view, presenter = shown(look, fakes())
    presenter.tell_chair(Path("/out"))
    return view


def empty(look: Look) -> QWidget:
    held = fakes(rows=())
    held.passing_on.went = Standing(waiting=0, of_all=0, rows={})
    view, _ = shown(look, held)
    return view


def today(look: Look) -> QWidget:
    """Today of somebody who administers conferences for two chairs."""
    screen = HomeScreen(look)
    tools = home_tools(reports=(), conferences=(), administered=ADMINISTERED)
    presenter = HomePresenter(screen, tools)
    screen.setProperty("held", presenter)
    presenter.refresh()
    screen.show()
    return screen
