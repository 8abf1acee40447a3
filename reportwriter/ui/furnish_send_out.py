"""Adds the screen of the invitations that an administrator sends out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class SendOutRoom(HiddenRoom[ConferenceReference]):
    """`back` leads to the list of the conference, anew."""

    KEY = "send out"

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, back: Callable[[], None]
    ) -> None:
        super().__init__(desktop, vault, rooms)
        self._back = back

    def go(self, reference: ConferenceReference) -> None:
        """Show the invitations of a conference."""
        self._show(f"Invitations, conference {reference}", reference)

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
        view.back_requested.connect(self._back)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
