"""Adds the screen of who gets which papers of a conference."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import ConferenceRoom, Made

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference


class CirculationRoom(ConferenceRoom):
    KEY = "circulation"
    TITLE = "Who gets what, conference {reference}"

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
