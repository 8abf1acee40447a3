"""Adds the screen with which the chair holds a conference."""

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


class AtConferenceRoom(HiddenRoom[ConferenceReference]):
    """`back` leads to the list of the conference, anew."""

    KEY = "at the conference"

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, back: Callable[[], None]
    ) -> None:
        super().__init__(desktop, vault, rooms)
        self.go_back = back

    def go(self, reference: ConferenceReference) -> None:
        """Show a conference as it is held, and where its record stands."""
        self._show(f"At the conference, {reference}", reference)

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.at_conference.presenter import (
            AtConferencePresenter,
            AtConferenceTools,
        )
        from reportwriter.ui.at_conference.view import AtConferenceScreen, connect

        view = AtConferenceScreen(self._desktop.look)
        tools = AtConferenceTools(
            deciding=self._vault.deciding,
            papers=self._vault.papers,
            packs=self._vault.packs,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = AtConferencePresenter(view, tools, self)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
