"""Adds the screen on which minutes or a decision letter are read that were dropped."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.read_paper.presenter import ReadPaperPresenter
    from reportwriter.ui.rooms import Rooms

PAPER_PAGE = "paper of a conference"


class PaperRoom:
    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        rooms.later(PAPER_PAGE, lambda: self.presenter)
        desktop.events.paper_dropped.connect(self.take_file)
        desktop.events.vault_locked.connect(self.close)

    @cached_property
    def presenter(self) -> ReadPaperPresenter:
        return self._add()

    def take_file(self, path: Path) -> None:
        """Check a paper and show it."""
        self._rooms.show_hidden(PAPER_PAGE, "Paper of a conference")
        self.presenter.open(path)
        self._view.take_focus()

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        if "presenter" in vars(self):
            self.presenter.close()

    def _add(self) -> ReadPaperPresenter:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.read_paper.presenter import ReadPaperPresenter, ReadPaperTools
        from reportwriter.ui.read_paper.view import ReadPaperScreen, connect

        view = self._view = ReadPaperScreen(self._desktop.look)
        tools = ReadPaperTools(
            papers=lambda: self._vault.paper_reading,
            read_file=read_whole,
            pool=self._desktop.background.pool,
            back=self._rooms.show_home,
        )
        presenter = ReadPaperPresenter(view, tools)
        connect(view, presenter)
        self._rooms.home_frame.add_hidden(PAPER_PAGE, view)
        return presenter
