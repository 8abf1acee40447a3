"""Copies as the services would make them, and a user who answers what is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pytestqt.qtbot import QtBot

from reportwriter.domain.copy_order import CopyOrder, Standing
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import PersonId, ReportId
from reportwriter.domain.statement import Disclosure
from reportwriter.services.copy_making import MadeCopy, make_copy
from reportwriter.ui.copies.presenter import CopyPresenter, CopyTools
from reportwriter.ui.copies.shown import CopyShown, FamilyReader
from reportwriter.ui.copies.stopping import StoppedCopy
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sharing.presenter import Given
from tests.builders import CORIN, a_report, a_statement
from tests.services.rules.opened import opened
from tests.ui.showing import show

if TYPE_CHECKING:
    from reportwriter.services.family_copies import FamilyCopies

REPORT = ReportId("report-1")
HIDDEN = a_statement(1, text="She packed a bag.", disclosure=Disclosure(withheld_from=(CORIN,)))
OPEN = a_statement(2, text="She reads well.")
RESTS = a_statement(3, text="I think she is afraid.", rests_on=(HIDDEN.id,))
OUT = Path("/out")
PICTURE = b"a picture"


class FakeReader:
    """A copy for one of the family, as the services would make it."""

    def __init__(self, person: PersonId | None = CORIN) -> None:
        self.person = person
        self.lacks: ReportWriterError | None = None
        self.fails: ReportWriterError | None = None
        self.wants_second_person = False
        self.compares = False
        self.signed_at: datetime | None = None
        self.made: list[tuple[CopyOrder, Path]] = []
        self.printed: list[CopyOrder] = []
        self.passphrases: list[str] = []
        self.standings: list[Standing | None] = []

    def second_person_looks(self, report_id: ReportId) -> bool:
        return self.wants_second_person

    def preview(
        self, report_id: ReportId, person: PersonId, standing: Standing | None = None
    ) -> MadeCopy:
        report = a_report(HIDDEN, OPEN, RESTS, signed_at=self.signed_at)
        reader = report.person(person)
        assert reader is not None
        return make_copy(opened(report), reader, 1, standing)

    def needs_passphrase(self, report_id: ReportId) -> bool:
        return self.compares

    def look(self, standing: Standing | None) -> CopyShown:
        self.standings.append(standing)
        assert self.person is not None
        return FamilyReader(cast("FamilyCopies", self), REPORT, self.person).look(standing)

    def pictures(self, order: CopyOrder) -> tuple[bytes, ...]:
        return (PICTURE, PICTURE)

    def require_settled(self, order: CopyOrder) -> None:
        if self.lacks:
            raise self.lacks

    def export(self, order: CopyOrder, folder: Path, passphrase: str) -> Path:
        if self.fails:
            raise self.fails
        self.made.append((order, folder))
        self.passphrases.append(passphrase)
        return folder / "copy.pdf"

    def print_out(self, order: CopyOrder, passphrase: str) -> tuple[bytes, ...]:
        if self.fails:
            raise self.fails
        self.printed.append(order)
        return (PICTURE,)


@dataclass
class FakeView:
    copy: CopyShown | None = None
    busy: list[bool] = field(default_factory=list)
    pages: Sequence[bytes] = ()
    made: tuple[str, str, str] | None = None
    printed: str = ""
    trouble: ReportWriterError | None = None

    def show_copy(self, copy: CopyShown, *, fresh: bool) -> None:
        self.copy = copy

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        self.pages = pages

    def show_made(self, name: str, file: str, folder: str, *, to_family: bool) -> None:
        assert to_family
        self.made = (name, file, folder)

    def show_printed(self, name: str, *, to_family: bool) -> None:
        assert to_family
        self.printed = name

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class FakePaper:
    fails: ReportWriterError | None = None
    pages: list[bytes] = field(default_factory=list)

    def print_pages(self, pages: Sequence[bytes]) -> None:
        if self.fails:
            raise self.fails
        self.pages += pages


@dataclass
class Asked:
    """What the user answers when asked where a copy is to go, and what was written down."""

    folder: Path | None = OUT
    paper: FakePaper | None = None
    given: list[Given] = field(default_factory=list)
    stopped: list[StoppedCopy] = field(default_factory=list)

    def tools(self) -> CopyTools:
        return CopyTools(
            vault=ImmediateRunner(),
            ask_folder=lambda: self.folder,
            ask_paper=lambda: self.paper,
            given=self.given.append,
            stopped=self.stopped.append,
            back=lambda: None,
        )


def a_presenter(
    view: FakeView | CopyScreen, reader: FakeReader, asked: Asked | None = None
) -> CopyPresenter:
    presenter = CopyPresenter(view, (asked or Asked()).tools())
    presenter.open(reader)
    return presenter


def a_screen(
    qtbot: QtBot, look: Look, reader: FakeReader, asked: Asked | None = None
) -> CopyScreen:
    screen = CopyScreen(look)
    qtbot.addWidget(screen)
    presenter = CopyPresenter(screen, (asked or Asked()).tools())
    screen.make_requested.connect(presenter.make)
    screen.print_requested.connect(presenter.print_out)
    screen.pages_requested.connect(presenter.look_at_pages)
    screen.read_as_requested.connect(presenter.read_as)
    screen.agency_named.connect(presenter.name_agency)
    screen.write_down_requested.connect(presenter.write_down)
    presenter.open(reader)
    screen.setProperty("held", presenter)
    show(qtbot, screen)
    return screen
