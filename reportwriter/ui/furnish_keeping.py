"""Adds the screen on which what an administrator holds of a conference is kept or destroyed."""

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


class KeepingRoom(ConferenceRoom):
    """`forget` has all screens forget the conference."""

    KEY = "keeping"
    TITLE = "Keep or destroy, conference {reference}"

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        *,
        back: Callable[[], None],
        forget: Callable[[], None],
    ) -> None:
        super().__init__(desktop, vault, rooms, back)
        self.forget_conference = forget
        self.go_home = rooms.show_home

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.keeping.presenter import KeepingPresenter, KeepingTools
        from reportwriter.ui.keeping.rows import copies_shown
        from reportwriter.ui.keeping.view import KeepingScreen, connect
        from reportwriter.wording.dates import local_day

        view = KeepingScreen(self._desktop.look)
        tools = KeepingTools(
            retention=self._vault.administrator.retention,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            today=lambda: local_day(datetime.now(UTC)),
            say=copies_shown,
        )
        presenter = KeepingPresenter(view, tools, self)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
