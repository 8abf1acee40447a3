"""Adds the screen on which minutes or a decision letter are read that were dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class PaperRoom(HiddenRoom[Path]):
    KEY = "paper of a conference"

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        super().__init__(desktop, vault, rooms)
        desktop.events.paper_dropped.connect(self.take_file)

    def take_file(self, path: Path) -> None:
        """Check a paper and show it."""
        self._show("Paper of a conference", path)

    def _make(self) -> Made[Path]:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.read_paper.presenter import ReadPaperPresenter, ReadPaperTools
        from reportwriter.ui.read_paper.view import ReadPaperScreen, connect

        view = ReadPaperScreen(self._desktop.look)
        tools = ReadPaperTools(
            papers=lambda: self._vault.paper_reading,
            read_file=read_whole,
            pool=self._desktop.background.pool,
            back=self._rooms.show_home,
        )
        presenter = ReadPaperPresenter(view, tools)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
