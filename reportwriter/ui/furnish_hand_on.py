"""Adds the screen on which a chair hands confidential pages on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.hand_on.wanted import Pages
from reportwriter.ui.hidden_room import HiddenRoom, Made
from reportwriter.wording.handing_on import TITLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class HandOnRoom(HiddenRoom[Pages]):
    """Its way back leads to where pages were to be handed on from."""

    KEY = "hand on"

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        super().__init__(desktop, vault, rooms)
        self._back: Callable[[], None] = rooms.show_home

    def go(self, wanted: Pages, back: Callable[[], None]) -> None:
        """Ask to whom the pages of a conference, or one of them, are handed on."""
        self._back = back
        self._show(TITLE, wanted)

    def _make(self) -> Made[Pages]:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.hand_on.presenter import HandOnPresenter, HandOnTools
        from reportwriter.ui.hand_on.view import HandOnScreen, connect

        view, vault = HandOnScreen(self._desktop.look), self._vault
        tools = HandOnTools(
            handing=vault.page_handing_on,
            known=vault.trust.contacts.all,
            certificates=vault.certificate_files,
            trust=vault.trust,
            read_file=read_whole,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
        )
        presenter = HandOnPresenter(view, tools)
        connect(view, presenter)
        view.back_requested.connect(self._go_back)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)

    def _go_back(self) -> None:
        self._back()
