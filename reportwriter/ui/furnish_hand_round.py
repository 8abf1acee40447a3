"""Adds the screen of the papers that an administrator sends round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import ConferenceRoom, Made

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference


class HandRoundRoom(ConferenceRoom):
    KEY = "hand round"
    TITLE = "Papers to send round, conference {reference}"

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
        view.back_requested.connect(self.go_back)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
