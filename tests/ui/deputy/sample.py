"""A conference as a deputy sees it: what they may do, and what was handed on to them."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.domain.file_check import Contents, HandedOnBy, HandsOn
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.deputising import Deputised
from reportwriter.ui.deputy.presenter import DeputyPresenter, DeputyTools
from reportwriter.ui.deputy.view import DeputyScreen, connect
from reportwriter.ui.home.presenter import HomePresenter
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.builders_ui import DEPUTISED, OWN, home_tools
from tests.ui.fakes import FakeGoing, FakeIntake, FakeWords
from tests.ui.sample_board import CAME, POLICE, SCHOOL, WAITING_PAGE, SampleBoard, unchanged
from tests.ui.sample_invitation import an_invitation

FIC = ConferenceReference("FIC-0001")
NOW = datetime(2027, 1, 4, 13, 0, tzinfo=UTC)
MAY = Deputised(
    invitation=an_invitation(),
    asked=("Hollybrook Primary School", "Police"),
    is_certain=True,
    writes=False,
)
HANDED_ON = HandedOnBy(name="Merriweather Stope", role=HandsOn.CHAIR, at=CAME)
READABLE = replace(SCHOOL, check=unchanged(contents=Contents.ITEMS, items=2, handed_on=HANDED_ON))
CAME_TO_DEPUTY = SampleBoard(rows=(READABLE, POLICE, WAITING_PAGE), unopened=1)


@dataclass
class FakeDeputising:
    found: Deputised = MAY

    def of(self, reference: ConferenceReference) -> Deputised:
        return self.found


@dataclass
class FakeStepping:
    stepped: list[ConferenceReference] = field(default_factory=list)

    def step_in(self, reference: ConferenceReference) -> tuple[str, ...]:
        self.stepped.append(reference)
        return MAY.asked


class DeputyGoing(FakeGoing):
    """`compared` are told at once, as if their words were compared."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[InvitationFile] = []
        self.invitations: tuple[Path, ...] = ()
        self.chairs: list[ConferenceReference] = []
        self.changed = 0

    def go_to_words(self, invitation: InvitationFile, known: object) -> None:
        self.words.append(invitation)

    def take_invitations(self, paths: tuple[Path, ...]) -> None:
        self.invitations = paths

    def stepped_in(self, reference: ConferenceReference) -> None:
        self.chairs.append(reference)

    def deputised_changed(self) -> None:
        self.changed += 1


def tools(
    found: Deputised = MAY,
    board: SampleBoard = CAME_TO_DEPUTY,
    intake: FakeIntake | None = None,
    stepping: FakeStepping | None = None,
) -> DeputyTools:
    intake = intake or FakeIntake(board)
    return DeputyTools(
        deputising=FakeDeputising(found),
        boards=intake,  # type: ignore[arg-type]  # It shows the sample board.
        intake=intake,
        trust=FakeWords(),
        invitations=stepping or FakeStepping(),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        now=lambda: NOW,
    )


def shown(look: Look, made: DeputyTools) -> tuple[DeputyScreen, DeputyPresenter]:
    view = DeputyScreen(look)
    presenter = DeputyPresenter(view, made, DeputyGoing())
    connect(view, presenter)
    # A presenter lives as long as whoever shows its view.
    view.setProperty("presenter", presenter)
    presenter.open(FIC)
    view.take_focus()
    return view, presenter


def may_step_in(look: Look) -> QWidget:
    return shown(look, tools())[0]


def not_certain(look: Look) -> QWidget:
    """The chair's words were not compared, and nothing has come."""
    found = replace(MAY, is_certain=False)
    return shown(look, tools(found, SampleBoard(rows=())))[0]


def writes(look: Look) -> QWidget:
    """The deputy writes a report for the conference."""
    return shown(look, tools(replace(MAY, writes=True)))[0]


def entering_words(look: Look) -> QWidget:
    """The signer of what came is not known yet."""
    view, presenter = shown(look, tools())
    presenter.select("police")
    view.show_current("police")
    presenter.signers.ask_for_words()
    return view


def today(look: Look) -> QWidget:
    screen = HomeScreen(look)
    presenter = HomePresenter(
        screen, home_tools(reports=OWN[:1], conferences=(), deputised=DEPUTISED)
    )
    screen.setProperty("held", presenter)
    presenter.refresh()
    screen.show()
    screen.take_focus()
    return screen
