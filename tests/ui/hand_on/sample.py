"""The screen on which the chair of the Pebblewick conference hands pages on."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.kept import KnownContact
from reportwriter.services.handing_on import NotYoursToHandOnError
from reportwriter.services.page_handing_on import HandedOnPages, HandOnOrder, PageHeld
from reportwriter.ui.hand_on.presenter import HandOnPresenter, HandOnTools, Typed
from reportwriter.ui.hand_on.view import HandOnScreen, connect
from reportwriter.ui.hand_on.wanted import Pages
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner, Progress
from reportwriter.wording.exchange import handed_on_email_text
from tests.ui.fakes import PASSPHRASE, FakeCertificates, FakeTrust
from tests.ui.sample_invitation import DEPUTY

FIC = ConferenceReference("FIC-0001")
FOLDER = Path("/Documents/handed on")
PAGES = (
    PageHeld(submission="school", title="Hollybrook Primary School"),
    PageHeld(submission="police", title="Police"),
)
LEFT_OUT = "Health visiting"


@dataclass
class FakeHanding:
    """Hands on for PASSPHRASE; of all pages one is left out."""

    held: tuple[PageHeld, ...] = PAGES
    orders: list[HandOnOrder] = field(default_factory=list)
    refuses: bool = False

    def pages(self, conference: ConferenceReference) -> tuple[PageHeld, ...]:
        return self.held

    def write(
        self, order: HandOnOrder, folder: Path, passphrase: str, progress: Progress
    ) -> HandedOnPages:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        if self.refuses:
            raise NotYoursToHandOnError
        self.orders.append(order)
        wanted = [one for one in self.held if one.submission in order.submissions] or self.held
        names = [f"FIC-0001 {one.title} version 1 handed-on page.pdf" for one in wanted]
        progress(0, len(names))
        return HandedOnPages(
            paths=tuple(folder / name for name in names),
            left_out=() if order.submissions else (LEFT_OUT,),
            email_text=handed_on_email_text(FIC, "\n".join(names)),
        )


@dataclass
class FakeKnown:
    """Besides one deputy, whoever's words were compared since."""

    trust: FakeTrust = field(default_factory=FakeTrust)

    def known(self) -> tuple[KnownContact, ...]:
        added = (replace(DEPUTY, name=one.name) for one in self.trust.known)
        return tuple({one.id: one for one in (DEPUTY, *added)}.values())

    def tools(self, handing: FakeHanding) -> HandOnTools:
        return HandOnTools(
            handing=handing,
            known=self.known,
            certificates=FakeCertificates(),
            trust=self.trust,
            read_file=lambda path: path.name.encode(),
            vault=ImmediateRunner(),
            pool=ImmediateRunner(),
        )


def typed(page: str = "", note: str = "", people: tuple[str, ...] = (DEPUTY.id,)) -> Typed:
    return Typed(people=people, page=page, note=note)


def of_one(look: Look) -> QWidget:
    """The page of a report that was read just now."""
    view, presenter = _screen(look, FakeHanding())
    presenter.open(Pages(conference=FIC, submission="police"))
    return view


def _screen(look: Look, handing: FakeHanding) -> tuple[HandOnScreen, HandOnPresenter]:
    view = HandOnScreen(look)
    presenter = HandOnPresenter(view, FakeKnown().tools(handing))
    connect(view, presenter)
    view.setProperty("held", presenter)
    presenter.open(Pages(conference=FIC))
    return view, presenter


def asked(look: Look) -> QWidget:
    """Two pages have come; one person's key is known and chosen."""
    view, _ = _screen(look, FakeHanding())
    view.show_people([(DEPUTY.id, f"{DEPUTY.name}, {DEPUTY.agency}")], DEPUTY.id)
    view._note.setText("I hand the conference over to you on Monday. Please ring the school first.")
    return view


def saved(look: Look) -> QWidget:
    """They are sealed and saved, but one that does not open."""
    view, presenter = _screen(look, FakeHanding())
    presenter.hand_on(typed(), FOLDER, PASSPHRASE)
    return view


def refused(look: Look) -> QWidget:
    """The page was itself handed on."""
    view, presenter = _screen(look, FakeHanding(refuses=True))
    presenter.hand_on(typed("police"), FOLDER, PASSPHRASE)
    return view
