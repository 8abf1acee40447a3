"""Adds the screen on which a sealed minute is read that was dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class MinuteRoom(HiddenRoom[Path]):
    KEY = "sealed minute"

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        super().__init__(desktop, vault, rooms)
        desktop.events.minute_dropped.connect(self.take_file)

    def take_file(self, path: Path) -> None:
        """Stand before a sealed minute."""
        self._show("Sealed minute", path)

    def _make(self) -> Made[Path]:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.read_minute.presenter import ReadMinutePresenter, ReadMinuteTools
        from reportwriter.ui.read_minute.view import ReadMinuteScreen, connect

        view = ReadMinuteScreen(self._desktop.look)
        tools = ReadMinuteTools(
            minutes=lambda: self._vault.minutes,
            read_file=read_whole,
            pool=self._desktop.background.pool,
            back=self._rooms.show_home,
        )
        presenter = ReadMinutePresenter(view, tools)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
