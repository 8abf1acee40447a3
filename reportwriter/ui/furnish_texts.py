"""Adds what goes through all texts of a report: spelling, finding and replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.spelling.room import SpellingRoom


class SpellingLater:
    """Makes the room of spelling when somebody first comes to a field to write in."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._room: SpellingRoom | None = None
        self._is_closed = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        desktop.events.vault_locked.connect(self.close)

    @property
    def room(self) -> SpellingRoom:
        if self._room is None:
            from reportwriter.ui.spelling.room import SpellingRoom

            self._room = SpellingRoom(self._desktop, self._vault, self._rooms)
        return self._room

    def close(self) -> None:
        """Follow no field any more, as when the vault is locked."""
        self._is_closed = True
        if self._room is not None:
            self._room.close()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._is_closed or not isinstance(now, QPlainTextEdit):
            return
        if self._desktop.window.isAncestorOf(now):
            self.room.live.follow(now)
