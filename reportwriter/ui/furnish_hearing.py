"""Adds the screen of the confidential items of a conference, which open for the passphrase."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import ConferenceRoom, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class HearingRoom(ConferenceRoom):
    """`sealed_late` hears that something was sealed after the screen was left."""

    KEY = "hearing"
    TITLE = "For the chair"

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        *,
        back: Callable[[], None],
        sealed_late: Callable[[], None],
        hand_on: Callable[[ConferenceReference], None],
    ) -> None:
        super().__init__(desktop, vault, rooms, back)
        self.sealed_late = sealed_late
        self.go_to_hand_on = hand_on

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.hearing.presenter import HearingPresenter, HearingTools
        from reportwriter.ui.hearing.view import HearingScreen, connect

        view, vault = HearingScreen(self._desktop.look), self._vault
        tools = HearingTools(
            hearings=vault.hearing,
            minutes=vault.minutes,
            bundles=vault.confidential_bundling,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = HearingPresenter(view, tools, self)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
