"""Adds the screen of the papers that an administrator sends round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class HandRoundRoom(HiddenRoom[ConferenceReference]):
    """`back` leads to the list of the conference, anew."""

    KEY = "hand round"

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, back: Callable[[], None]
    ) -> None:
        super().__init__(desktop, vault, rooms)
        self._back = back

    def go(self, reference: ConferenceReference) -> None:
        """Show the papers of a conference."""
        self._show(f"Papers to send round, conference {reference}", reference)

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.hand_round.presenter import HandRoundPresenter, HandRoundTools
        from reportwriter.ui.hand_round.view import HandRoundScreen, connect

        background = self._desktop.background
        view = HandRoundScreen(self._desktop.look)
        tools = HandRoundTools(
            papers=self._vault.administrator.papers, vault=background.vault, pool=background.pool
        )
        presenter = HandRoundPresenter(view, tools)
        connect(view, presenter)
        view.back_requested.connect(self._back)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
