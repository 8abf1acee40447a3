"""What an administrator holds of the Pebblewick conference, at several moments."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from reportwriter.records.kept import HeldOf, Keeping
from reportwriter.services.retention import Standing
from reportwriter.ui.keeping.presenter import KeepingPresenter, KeepingTools
from reportwriter.ui.keeping.rows import copies_shown
from reportwriter.ui.keeping.view import KeepingScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.archive.sample import FIC, STANDING, TWO, FakeGoing, FakeRetention
from tests.ui.fakes import PASSPHRASE

TODAY = date(2027, 2, 9)
HELD = HeldOf(
    files=9,
    accounts=0,
    mails=4,
    invitations=6,
    remarks=0,
    matched=0,
    coming=0,
    has_record=0,
    has_hearing=0,
    papers=0,
    has_circulation=1,
    of_none=1,
)
COPIES = replace(
    STANDING, keeping=Keeping(), review_on=date(2027, 2, 5), held=HELD, destroyed=(), waiting=0
)
WAITING = replace(COPIES, is_due=False, review_on=date(2027, 2, 5), waiting=2)
TOO_EARLY = replace(COPIES, is_due=False, is_over=False)


@dataclass
class Shown:
    """A screen with all that it works with; `screen` keeps its presenter."""

    screen: KeepingScreen
    presenter: KeepingPresenter
    retention: FakeRetention
    going: FakeGoing


def shown(look: Look, standing: Standing = COPIES) -> Shown:
    screen, retention, going = KeepingScreen(look), FakeRetention(standing), FakeGoing()
    tools = KeepingTools(
        retention=retention,  # type: ignore[arg-type]  # What this screen needs of it.
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        today=lambda: TODAY,
        say=copies_shown,
    )
    presenter = KeepingPresenter(screen, tools, going)
    connect(screen, presenter)
    presenter.open(FIC)
    screen.setProperty("held", presenter)
    return Shown(screen, presenter, retention, going)


def due(look: Look) -> QWidget:
    return shown(look).screen


def waiting(look: Look) -> QWidget:
    return shown(look, WAITING).screen


def too_early(look: Look) -> QWidget:
    return shown(look, TOO_EARLY).screen


def gone(look: Look) -> QWidget:
    made = shown(look)
    made.presenter.destroy(*TWO, PASSPHRASE)
    return made.screen
