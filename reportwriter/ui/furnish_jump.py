"""Adds the way to go anywhere by its name or number."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.ui.menus.command import Command, keep_to
from reportwriter.ui.menus.titles import Menu

if TYPE_CHECKING:
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.jump.room import JumpRoom
    from reportwriter.ui.rooms import Rooms


class JumpLater:
    """The key that opens the list of places to go; the list is made when it is first pressed."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        for frame in (rooms.home_frame, rooms.report_frame):
            go = Command(frame, "&Go to\N{HORIZONTAL ELLIPSIS}", self._open, key="Ctrl+J")
            keep_to(frame, [go])
            desktop.window.menus.offer(frame, {Menu.EDIT: [go]})

    @cached_property
    def room(self) -> JumpRoom:
        from reportwriter.ui.jump.room import JumpRoom

        return JumpRoom(self._desktop, self._vault, self._rooms)

    def _open(self) -> None:
        self.room.open()
