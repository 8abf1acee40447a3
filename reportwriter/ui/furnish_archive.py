"""Adds the screen on which a conference is archived, and its records kept or destroyed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.ui.furnish_keeping import KeepingRoom
from reportwriter.ui.hidden_room import Made

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference


class ArchiveRoom(KeepingRoom):
    KEY = "archive"
    TITLE = "Archive, conference {reference}"

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
