"""Adds the screen of who gets which papers of a conference."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class CirculationRoom(HiddenRoom[ConferenceReference]):
    """`back` leads to the list of the conference, anew."""

    KEY = "circulation"

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, back: Callable[[], None]
    ) -> None:
        super().__init__(desktop, vault, rooms)
        self.go_back = back

    def go(self, reference: ConferenceReference) -> None:
        """Show who gets what, with what came since."""
        self._show(f"Who gets what, conference {reference}", reference)

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.circulation.presenter import CirculationPresenter, CirculationTools
        from reportwriter.ui.circulation.view import CirculationScreen, connect

        view = CirculationScreen(self._desktop.look)
        tools = CirculationTools(
            circulating=self._vault.circulating,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = CirculationPresenter(view, tools, self)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
