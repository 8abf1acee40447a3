"""Joins the screen of own words to the window, and leads back to where one came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.own_words.presenter import OwnWordsPresenter, OwnWordsTools
from reportwriter.ui.own_words.view import OwnWordsScreen, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

OWN_WORDS = "own words"
TITLE = "My words"


class OwnWordsRoom:
    """`changed` hears of the list when it is another one."""

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        changed: Callable[[tuple[str, ...]], None],
    ) -> None:
        self._desktop = desktop
        self._rooms = rooms
        self._came_from: QWidget | None = None
        self._screen = OwnWordsScreen(desktop.look)
        tools = OwnWordsTools(
            own=lambda: vault.spelling.own, vault=desktop.background.vault, changed=changed
        )
        self._presenter = OwnWordsPresenter(self._screen, tools)
        connect(self._screen, self._presenter)
        self._screen.back_requested.connect(self._back)
        rooms.home_frame.add_hidden(OWN_WORDS, self._screen)

    def show(self) -> None:
        self._came_from = self._desktop.window.pages.currentWidget()
        self._rooms.show_hidden(OWN_WORDS, TITLE)
        self._presenter.open()
        self._screen.take_focus()

    def _back(self) -> None:
        if self._came_from is self._rooms.report_frame:
            self._desktop.window.show_page(self._rooms.report_frame, "Report")
            self._rooms.write_screen.list.setFocus()
        else:
            self._rooms.show_home()
