"""Adds the screen of the invitations that an administrator sends out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import ConferenceRoom, Made

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference


class SendOutRoom(ConferenceRoom):
    KEY = "send out"
    TITLE = "Invitations, conference {reference}"

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.send_out.presenter import SendOutPresenter, SendOutTools
        from reportwriter.ui.send_out.view import SendOutScreen, connect

        background = self._desktop.background
        view = SendOutScreen(self._desktop.look)
        tools = SendOutTools(
            sending=self._vault.administrator.sending,
            vault=background.vault,
            pool=background.pool,
            changed=self._rooms.home.refresh,
        )
        presenter = SendOutPresenter(view, tools)
        connect(view, presenter)
        view.back_requested.connect(self.go_back)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
