"""Joins the screens of copies to their presenters, and asks where a copy is to go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.domain.ids import PersonId
from reportwriter.ui.copies.presenter import CopyPresenter, CopyTools
from reportwriter.ui.copies.shown import AgencyReader, FamilyReader
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.events import Tool
from reportwriter.ui.printing import ask_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ReportId
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.copies.shown import CopyReader
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

COPY = "copy"


class CopyRoom:
    """Reached from sharing with the family; the way back leads there.

    `given` writes down that a person got the copy that was just made.
    """

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, given: Callable[[PersonId], None]
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
            back=self._back,
        )

    def _show(self, reader: Callable[[ReportId], CopyReader]) -> None:
        writing = self._rooms.writing.presenter

        def open_it() -> None:
            if writing.report_id is not None:
                self._rooms.show_hidden(COPY, "A copy for one reader")
                self.presenter.open(reader(writing.report_id))

        writing.when_settled(open_it)

    def _ask_folder(self) -> Path | None:
        folder = QFileDialog.getExistingDirectory(
            self._desktop.window, "Where the copy is to lie", str(Path.home())
        )
        return Path(folder) if folder else None

    def _write_down(self, person: PersonId) -> None:
        self._given(person)
        self._back()

    def _back(self) -> None:
        self._rooms.return_to(Tool.SHARING)
