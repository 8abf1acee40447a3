"""The signing screen of an author whose conference changed its chair."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ReportId
from reportwriter.records.hand_overs import SealedAnew
from reportwriter.services.sealing_anew import Anew
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sign.anew import AnewPresenter, AnewTools
from reportwriter.ui.sign.view import SignView
from tests.builders import NOON
from tests.ui import samples_b
from tests.ui.fakes import PASSPHRASE

REPORT = ReportId("report-1")
FOLDER = Path("/Documents/FIC-0001 to hand over")
MADE = SealedAnew(
    report=REPORT,
    version=1,
    recipients=("0" * 64,),
    name="Lark Haldane",
    path=str(FOLDER / "FIC-0001 Hollybrook Primary School version 1 handed-on page.pdf"),
)


def waits(*names: str, **changed: bool) -> Anew:
    known = {"is_chair": True, "chair_is_known": True} | changed
    return Anew(waiting=names or ("Lark Haldane",), made=None, **known)


@dataclass
class FakeSealing:
    """Seals for PASSPHRASE; `sent` is what was said of sending."""

    found: Anew | None = field(default_factory=waits)
    sealed: list[Path] = field(default_factory=list)
    sent: tuple[str, date] | None = None

    def standing(self, report_id: ReportId) -> Anew | None:
        return self.found

    def seal(self, report_id: ReportId, passphrase: str, otherwise: Path) -> SealedAnew:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.sealed.append(otherwise)
        self.found = Anew(waiting=(), is_chair=False, chair_is_known=True, made=MADE)
        return MADE

    def record_sent(self, report_id: ReportId, how: str, on: date) -> None:
        self.sent = (how, on)
        if self.found is not None and self.found.made is not None:
            self.found = replace(self.found, made=replace(self.found.made, how=how, on=on))


def tools(sealing: FakeSealing) -> AnewTools:
    return AnewTools(
        sealing=sealing,
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        folder=FOLDER,
        now=lambda: NOON,
    )


def anew(look: Look, sealing: FakeSealing | None = None) -> QWidget:
    """A new chair cannot open the page that was sent."""
    screen = samples_b.signed_with_receipt(look)
    view = screen if isinstance(screen, SignView) else screen.findChild(SignView)
    assert isinstance(view, SignView)
    presenter = AnewPresenter(view.anew, tools(sealing or FakeSealing()))
    view.anew.setProperty("held", presenter)
    view.anew.seal_requested.connect(presenter.seal)
    view.anew.sent_requested.connect(presenter.record_sent)
    presenter.open(REPORT, "FIC-0001")
    return screen


def anew_unknown(look: Look) -> QWidget:
    """Nobody has compared the words of the chair who is to be sealed to."""
    return anew(look, FakeSealing(waits(chair_is_known=False)))


def anew_made(look: Look) -> QWidget:
    """The page is sealed, and not sent."""
    sealing = FakeSealing()
    sealing.seal(REPORT, PASSPHRASE, FOLDER)
    return anew(look, sealing)
