"""Adds the screen on which a chair changes a conference or hands it over."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.invite.presenter import News
    from reportwriter.ui.rooms import Rooms


class UpdateRoom(HiddenRoom[ConferenceReference]):
    """`back` leads to the list of the conference, anew; `news` hears that it was changed."""

    KEY = "update"

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        *,
        back: Callable[[], None],
        news: News,
    ) -> None:
        super().__init__(desktop, vault, rooms)
        self.go_back = back
        self._news = news

    def go(self, reference: ConferenceReference) -> None:
        """Show a conference, to be changed."""
        self._show(f"Change conference {reference}", reference)

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.update.presenter import UpdatePresenter, UpdateTools
        from reportwriter.ui.update.view import UpdateScreen, connect

        view, vault = UpdateScreen(self._desktop.look), self._vault
        background = self._desktop.background
        tools = UpdateTools(
            updating=vault.updating,
            known=vault.trust.contacts.all,
            certificates=vault.certificate_files,
            trust=vault.trust,
            library=vault.writing.library,
            read=read_whole,
            vault=background.vault,
            pool=background.pool,
            folder=Path.home(),
            now=lambda: datetime.now(UTC),
        )
        presenter = UpdatePresenter(view, tools, self, self._news)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
