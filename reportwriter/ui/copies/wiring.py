"""Joins the screens of copies to their presenters, and asks where a copy is to go."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.domain.ids import PersonId
from reportwriter.ui.copies.presenter import CopyPresenter, CopyTools
from reportwriter.ui.copies.shown import AgencyReader, FamilyReader
from reportwriter.ui.copies.stopped import StoppedScreen
from reportwriter.ui.copies.stopping import StoppedPresenter
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.events import Tool
from reportwriter.ui.printing import ask_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.copy_order import LetThrough
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.copy_words import Spot
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.copies.shown import CopyReader
    from reportwriter.ui.copies.stopping import StoppedCopy
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.sharing.presenter import Given

COPY, STOPPED = "copy", "copy stopped"


class CopyRoom:
    """Reached from sharing with the family; the way back leads there.

    `given` writes down that a person got the copy that was just made.
    """

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, given: Callable[[Given], None]
    ) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._given = given
        screen = self.screen = CopyScreen(desktop.look)
        presenter = self.presenter = CopyPresenter(screen, self._tools())
        screen.make_requested.connect(presenter.make)
        screen.print_requested.connect(presenter.print_out)
        screen.pages_requested.connect(presenter.look_at_pages)
        screen.read_as_requested.connect(presenter.read_as)
        screen.agency_named.connect(presenter.name_agency)
        screen.write_down_requested.connect(presenter.write_down)
        screen.back_requested.connect(presenter.go_back)
        rooms.home_frame.add_hidden(COPY, screen)
        stopped = self.stopped_screen = StoppedScreen(desktop.look)
        self.stopped = StoppedPresenter(stopped, self._go_to)
        stopped.hit_chosen.connect(self.stopped.choose)
        stopped.go_requested.connect(self.stopped.go)
        stopped.let_through_requested.connect(self.stopped.let_through)
        stopped.protected_requested.connect(partial(rooms.return_to, Tool.PROTECTED))
        stopped.back_requested.connect(self._show_copy)
        rooms.home_frame.add_hidden(STOPPED, stopped)

    def show(self, person: str) -> None:
        """Show the copy of the open report for a person, once what was typed is saved."""
        copies = self._vault.family_copies
        self._show(lambda report: FamilyReader(copies, report, PersonId(person)))

    def show_agency(self) -> None:
        """Show the copy of the open report for an agency that is still to be named."""
        self._show(lambda report: AgencyReader(self._vault.agency_copies, report))

    def _tools(self) -> CopyTools:
        return CopyTools(
            vault=self._desktop.background.vault,
            ask_folder=self._ask_folder,
            ask_paper=lambda: ask_paper(self._desktop.window),
            given=self._write_down,
            stopped=self._show_stopped,
            back=self._back,
        )

    def _show(self, reader: Callable[[ReportId], CopyReader]) -> None:
        writing = self._rooms.writing.presenter

        def open_it() -> None:
            if writing.report_id is not None:
                self._show_copy()
                self.presenter.open(reader(writing.report_id))

        writing.when_settled(open_it)

    def _show_copy(self) -> None:
        self._rooms.show_hidden(COPY, "A copy for one reader")

    def _show_stopped(self, stopped: StoppedCopy) -> None:
        def again(given: LetThrough, passphrase: str) -> None:
            self._show_copy()
            stopped.again(given, passphrase)

        self._rooms.show_hidden(STOPPED, "A copy for one reader")
        self.stopped.open(replace(stopped, again=again))

    def _go_to(self, spot: Spot) -> None:
        """Turn to the place of the report that holds what was found."""
        self._desktop.window.show_page(self._rooms.report_frame, "Report")
        if spot.statement is not None:
            self._desktop.events.statement_requested.emit(spot.statement)
        elif spot.place is not None:
            self._desktop.events.place_requested.emit(spot.place)

    def _ask_folder(self) -> Path | None:
        folder = QFileDialog.getExistingDirectory(
            self._desktop.window, "Where the copy is to lie", str(Path.home())
        )
        return Path(folder) if folder else None

    def _write_down(self, given: Given) -> None:
        self._given(given)
        self._back()

    def _back(self) -> None:
        self._rooms.return_to(Tool.SHARING)
