"""Adds the screen on which a conference is archived, and its records kept or destroyed."""

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


class ArchiveRoom(ConferenceRoom):
    """`forget` has all screens forget the conference."""

    KEY = "archive"
    TITLE = "Archive, conference {reference}"

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
        from reportwriter.ui.archive.presenter import ArchivePresenter, ArchiveTools
        from reportwriter.ui.archive.view import ArchiveScreen, connect
        from reportwriter.wording.dates import local_day

        view = ArchiveScreen(self._desktop.look)
        tools = ArchiveTools(
            archiving=self._vault.archiving,
            retention=self._vault.retention,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            today=lambda: local_day(datetime.now(UTC)),
        )
        presenter = ArchivePresenter(view, tools, self)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
