"""Adds the screen on which a chair changes a conference or hands it over."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.furnish_invite import convening_of
from reportwriter.ui.hidden_room import ConferenceRoom, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.invite.presenter import News
    from reportwriter.ui.rooms import Rooms


class UpdateRoom(ConferenceRoom):
    """`news` hears of a conference that was changed."""

    KEY = "update"
    TITLE = "Change conference {reference}"

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        *,
        back: Callable[[], None],
        news: News,
    ) -> None:
        super().__init__(desktop, vault, rooms, back)
        self._news = news

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
            rules=convening_of(vault).told,
            read=read_whole,
            vault=background.vault,
            pool=background.pool,
            folder=Path.home(),
            now=lambda: datetime.now(UTC),
        )
        presenter = UpdatePresenter(view, tools, self, self._news)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
