"""Adds the screen on which the chair sees who comes to a conference."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import ConferenceRoom, Made

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference


class WhoComesRoom(ConferenceRoom):
    KEY = "who comes"
    TITLE = "Who comes, conference {reference}"

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.who_comes.presenter import WhoComesPresenter, WhoComesTools
        from reportwriter.ui.who_comes.view import WhoComesScreen, connect

        view = WhoComesScreen(self._desktop.look)
        tools = WhoComesTools(
            who_comes=self._vault.who_comes,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = WhoComesPresenter(view, tools, self)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
