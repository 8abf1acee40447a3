"""Adds the screen with which the chair holds a conference."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import ConferenceRoom, Made

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference


class AtConferenceRoom(ConferenceRoom):
    KEY = "at the conference"
    TITLE = "At the conference, {reference}"

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
