"""Adds the screen on which a sealed minute is read that was dropped on the window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.read_minute.presenter import ReadMinutePresenter
    from reportwriter.ui.rooms import Rooms

MINUTE_PAGE = "sealed minute"


class MinuteRoom:
    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        rooms.later(MINUTE_PAGE, lambda: self.presenter)
        desktop.events.minute_dropped.connect(self.take_file)
        desktop.events.vault_locked.connect(self.close)

    @cached_property
    def presenter(self) -> ReadMinutePresenter:
        return self._add()

    def take_file(self, path: Path) -> None:
        """Stand before a sealed minute."""
        self._rooms.show_hidden(MINUTE_PAGE, "Sealed minute")
        self.presenter.open(path)
        self._view.take_focus()

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        if "presenter" in vars(self):
            self.presenter.close()

    def _add(self) -> ReadMinutePresenter:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.read_minute.presenter import ReadMinutePresenter, ReadMinuteTools
        from reportwriter.ui.read_minute.view import ReadMinuteScreen, connect

        view = self._view = ReadMinuteScreen(self._desktop.look)
        tools = ReadMinuteTools(
            minutes=lambda: self._vault.minutes,
            read_file=read_whole,
            pool=self._desktop.background.pool,
            back=self._rooms.show_home,
        )
        presenter = ReadMinutePresenter(view, tools)
        connect(view, presenter)
        self._rooms.home_frame.add_hidden(MINUTE_PAGE, view)
        return presenter
