"""Joins the screen of a copy to its presenter, and asks where the copy is to lie."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.domain.ids import PersonId
from reportwriter.ui.copies.presenter import CopyPresenter
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.events import Tool

if TYPE_CHECKING:
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

COPY = "copy"


class CopyRoom:
    """Reached from sharing with the family; the way back leads there."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._rooms = rooms
        self.screen = CopyScreen(desktop.look)
        self.presenter = CopyPresenter(
            self.screen,
            vault.family_copies,
            desktop.background.vault,
            back=self._back,
            ask_folder=self._ask_folder,
        )
        self.screen.make_requested.connect(self.presenter.make)
        self.screen.read_as_requested.connect(self.presenter.read_as)
        self.screen.back_requested.connect(self.presenter.go_back)
        rooms.home_frame.add_hidden(COPY, self.screen)

    def show(self, person: str) -> None:
        """Show the copy of the open report for a person, once what was typed is saved."""
        writing = self._rooms.writing.presenter
        writing.when_settled(lambda: self._open(writing.report_id, PersonId(person)))

    def _open(self, report: ReportId | None, person: PersonId) -> None:
        if report is not None:
            self._rooms.show_hidden(COPY, "Copy for the family")
            self.presenter.open(report, person)

    def _ask_folder(self) -> Path | None:
        folder = QFileDialog.getExistingDirectory(
            self._desktop.window, "Where the copy is to lie", str(Path.home())
        )
        return Path(folder) if folder else None

    def _back(self) -> None:
        self._rooms.return_to(Tool.SHARING)
